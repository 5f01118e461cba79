using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FactDsl.Tests.Reference;

/// <summary>XML documentation as Markdown.</summary>
internal static partial class ApiText
{
    /// <summary>The text of an element: paragraphs apart, everything else on one line.</summary>
    public static string Of(XElement? element) => element is null ? "" : Paragraphs().Replace(Blanks().Replace(Write(element), " "), "\n\n").Trim();

    /// <summary>The same for a cell of a table.</summary>
    public static string Cell(XElement? element) => Of(element).Replace("\n\n", " ", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Write(XElement element)
    {
        var text = new StringBuilder();
        foreach (XNode node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => Escape(plain.Value),
                XElement { Name.LocalName: "see" or "seealso" } see => Link(see),
                XElement { Name.LocalName: "paramref" or "typeparamref" } name => Code((string)name.Attribute("name")!),
                XElement { Name.LocalName: "c" } code => Code(code.Value),
                XElement { Name.LocalName: "para" } paragraph => Break + Write(paragraph) + Break,
                XElement other => throw new InvalidOperationException($"The reference cannot show <{other.Name}>."),
                _ => "",
            });
        }
        return text.ToString();
    }

    private static string Link(XElement see)
    {
        if ((string?)see.Attribute("langword") is { } word)
            return Code(word);
        string cref = ((string)see.Attribute("cref")!)[2..].Split('(')[0];
        Type? type = DocumentedApi.Types.FirstOrDefault(t => ApiNames.IdOf(t)[2..] == cref)
            ?? DocumentedApi.Types.Where(t => cref.StartsWith(ApiNames.IdOf(t)[2..] + ".", StringComparison.Ordinal)).OrderByDescending(static t => t.FullName!.Length).FirstOrDefault();
        if (type is null)
            return Code(cref.Split('.')[^1].Split('`')[0]);
        string member = cref[(ApiNames.IdOf(type).Length - 2)..].TrimStart('.').Split('`')[0];
        string name = ApiNames.PageOf(type) + (member.Length == 0 || member == "#ctor" ? "" : "." + member);
        return $"[{Code(name)}]({ApiNames.PageOf(type)}.md)";
    }

    private const string Break = "\u2029";

    private static string Code(string text) => "`" + Blanks().Replace(text, " ") + "`";

    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    [GeneratedRegex("[ \t\r\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(" *(\u2029 *)+")]
    private static partial Regex Paragraphs();
}
