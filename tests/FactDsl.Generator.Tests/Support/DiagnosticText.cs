using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests.Support;

/// <summary>Diagnostics in the form in which Verify.SourceGenerators writes them.</summary>
internal static class DiagnosticText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("{\n  Diagnostics: [\n");
        bool isFirst = true;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            text.Append(isFirst ? "" : ",\n");
            isFirst = false;
            Write(text, diagnostic);
        }
        return text.Append("\n  ]\n}").ToString();
    }

    private static void Write(StringBuilder text, Diagnostic diagnostic)
    {
        var members = new List<string>();
        if (diagnostic.Location != Location.None)
            members.Add(Member(6, "Location", diagnostic.Location.GetLineSpan().ToString().Replace('/', '\\')));
        members.Add(Member(6, "Message", diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        members.Add(Member(6, "Severity", diagnostic.Severity.ToString()));
        if (diagnostic.Severity != DiagnosticSeverity.Error)
            members.Add(Member(6, "WarningLevel", diagnostic.WarningLevel.ToString(CultureInfo.InvariantCulture)));
        members.Add("      Descriptor: {\n" + string.Join(",\n", Members(diagnostic.Descriptor)) + "\n      }");
        text.Append("    {\n").AppendJoin(",\n", members).Append("\n    }");
    }

    private static IEnumerable<string> Members(DiagnosticDescriptor descriptor)
    {
        yield return Member(8, "Id", descriptor.Id);
        yield return Member(8, "Title", descriptor.Title.ToString(CultureInfo.InvariantCulture));
        if (descriptor.Description.ToString(CultureInfo.InvariantCulture) is var description && !string.IsNullOrWhiteSpace(description))
            yield return Member(8, "Description", description);
        if (!string.IsNullOrWhiteSpace(descriptor.HelpLinkUri))
            yield return Member(8, "HelpLink", descriptor.HelpLinkUri);
        yield return Member(8, "MessageFormat", descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));
        yield return Member(8, "Category", descriptor.Category);
        yield return Member(8, "DefaultSeverity", descriptor.DefaultSeverity.ToString());
        yield return Member(8, "IsEnabledByDefault", descriptor.IsEnabledByDefault ? "true" : "false");
        if (descriptor.CustomTags.Any())
            yield return "        CustomTags: [\n" + string.Join(",\n", descriptor.CustomTags.Select(tag => "          " + tag)) + "\n        ]";
    }

    private static string Member(int indentation, string name, string value)
    {
        value = SnapshotText.WithLineFeeds(value);
        string gap = value.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";
        return new string(' ', indentation) + name + ":" + gap + value;
    }
}
