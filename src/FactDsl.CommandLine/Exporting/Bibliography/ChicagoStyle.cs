using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace FactDsl.CommandLine.Exporting.Bibliography;

/// <summary>
/// Tells a source as the bibliographies of the Chicago Manual of Style (17th edition, notes and bibliography) do, in Markdown. Names of
/// authors stay in the order of their labels: which part of them is the family's nobody says.
/// </summary>
internal static class ChicagoStyle
{
    /// <summary>The entry as one line.</summary>
    public static string Entry(BibliographyEntry source)
    {
        var text = new StringBuilder();
        Add(text, Authors(source.Authors));
        Add(text, source.Container.Length > 0 || source.Archive.Length > 0 ? "“" + Escape(source.Title) + "”" : "*" + Escape(source.Title) + "*");
        Add(text, source.Container.Length > 0 ? "*" + Escape(source.Container) + "*" : "");
        string date = source.Published.IsEmpty ? "" : FactFormatter.English.Format(source.Published);
        Add(text, Escape(string.Join(", ", new[] { source.Publisher, date }.Where(static p => p.Length > 0))));
        Add(text, Escape(string.Join(", ", new[] { source.Shelfmark, source.Archive }.Where(static p => p.Length > 0))));
        Add(text, source.Url.Length > 0 && !source.Accessed.IsEmpty ? "Accessed " + FactFormatter.English.Format(source.Accessed) : "");
        Add(text, Address(source.Url));
        Add(text, source.ArchivedUrl.Length > 0 ? "Archived at " + Address(source.ArchivedUrl) : "");
        return text.ToString();
    }

    /// <summary>The key by which entries are put in order: author, else title.</summary>
    public static string Key(BibliographyEntry source) => FactSpelling.Fold(source.Authors.Count > 0 ? source.Authors[0] + " " + source.Title : source.Title);

    private static string Authors(IReadOnlyList<string> authors) => Escape(authors.Count switch
    {
        0 => "",
        1 => authors[0],
        2 => authors[0] + " and " + authors[1],
        <= 10 => string.Join(", ", authors.SkipLast(1)) + ", and " + authors[^1],
        _ => string.Join(", ", authors.Take(7)) + ", et al.",
    });

    private static void Add(StringBuilder text, string part)
    {
        if (part.Length == 0)
            return;
        text.Append(text.Length == 0 ? "" : " ").Append(part);
        if (part[^1] == '”' && part.Length > 1 && part[^2] is not ('.' or '?' or '!'))
            text.Insert(text.Length - 1, '.');
        else if (part.TrimEnd('*', '”')[^1] is not ('.' or '?' or '!'))
            text.Append('.');
    }

    private static string Address(string address) => address.Length == 0 ? "" : "<" + address.Replace(">", "%3E", System.StringComparison.Ordinal).Replace("<", "%3C", System.StringComparison.Ordinal) + ">";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\n' or '\r')
            {
                escaped.Append(' ');
                continue;
            }
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>')
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
