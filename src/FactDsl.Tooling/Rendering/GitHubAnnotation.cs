using System;
using System.Globalization;
using System.Text;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Tooling.Rendering;

/// <summary>Writes findings as workflow commands that GitHub shows beside the lines of a change.</summary>
public static class GitHubAnnotation
{
    /// <summary>Writes one finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="source">The text it was found in; its path is one from the root of the repository.</param>
    /// <returns>One line without a line break.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> or <paramref name="source"/> is null.</exception>
    public static string Write(Finding finding, FindingSource source)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        var range = LineRange.Of(source, finding.Span);
        StringBuilder text = new StringBuilder("::").Append(CommandOf(finding.Rule.Severity)).Append(" file=");
        AppendEscaped(text, source.Path, isProperty: true);
        AppendNumber(text, ",line=", range.Start.Line + 1);
        // Columns are taken for a single line only.
        if (range.End.Line > range.Start.Line)
        {
            AppendNumber(text, ",endLine=", range.End.Line + 1);
        }
        else
        {
            AppendNumber(text, ",col=", range.Start.Character + 1);
            AppendNumber(text, ",endColumn=", range.End.Character + 1);
        }
        text.Append(",title=");
        AppendEscaped(text, finding.Rule.Id + ": " + finding.Rule.Title, isProperty: true);
        text.Append("::");
        AppendEscaped(text, finding.Message, isProperty: false);
        return text.ToString();
    }

    private static string CommandOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "notice",
    };

    private static void AppendNumber(StringBuilder text, string name, int number)
        => text.Append(name).Append(number.ToString(CultureInfo.InvariantCulture));

    private static void AppendEscaped(StringBuilder text, string words, bool isProperty)
    {
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            if (c is not ('\r' or '\n') && ShownText.InsteadOf(words, i) is { } instead)
                text.Append(instead);
            else if (c is '%' or '\r' or '\n' || (isProperty && (c is ':' or ',')))
                text.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
    }
}
