using FactDsl.Editing.Navigation;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>A remark behind a place of the text.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Text">What it says.</param>
public readonly record struct InlayNote(int Offset, string Text);

/// <summary>A place that leads somewhere.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Target">An address, or the whole path of a file.</param>
/// <param name="IsFile">Whether it is a file.</param>
public readonly record struct TextLink(TextSpan Span, string Target, bool IsFile);

/// <summary>An item that remarks can stand above.</summary>
/// <param name="Span">Its name.</param>
/// <param name="Item">The item.</param>
public sealed record LensPlace(TextSpan Span, ItemReference Item);

/// <summary>What is shown beside and above the text.</summary>
public static class Notes
{
    /// <summary>What dates mean that are more than a day, a month or a year.</summary>
    public static IReadOnlyList<InlayNote> Dates(FactFile file, TextSpan range)
    {
        var notes = new List<InlayNote>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Start > range.End || item.Start + item.Syntax.Length < range.Start || item.Syntax is DefinitionSyntax)
                continue;
            for (int i = 0; i < item.Syntax.Tokens.Count; i++)
            {
                if (item.Syntax.Tokens[i].Kind != SyntaxTokenKind.Scalar || IsPlain(item.Syntax.SpanTextOf(i)))
                    continue;
                if (FactDate.TryParse(item.Syntax.SpanTextOf(i), out FactDate date, out _))
                    notes.Add(new InlayNote(item.Start + item.Syntax.Tokens[i].End, FactFormatter.English.Format(date)));
            }
        }
        return notes;
    }

    /// <summary>Addresses, and the files that hold the texts of sources.</summary>
    public static IReadOnlyList<TextLink> Links(FactSnapshot facts, FactFile file)
    {
        var links = new List<TextLink>();
        foreach (FileItem item in file.Syntax.Items)
        {
            for (int i = 0; i < item.Syntax.Tokens.Count; i++)
            {
                TextSpan span = item.Syntax.Tokens[i].Span.Shift(item.Start);
                if (item.Syntax.Tokens[i].Kind == SyntaxTokenKind.Url)
                {
                    links.Add(new TextLink(span, item.Syntax.TextOf(i).Trim('<', '>'), false));
                }
                else if (item.Syntax.Tokens[i].Kind == SyntaxTokenKind.String && item.Syntax.SpanTextOf(i).EndsWith(SourceDocuments.Extension + "\"", StringComparison.OrdinalIgnoreCase))
                {
                    string name = StringLiteral.Read(item.Syntax.TextOf(i)).Text;
                    if (facts.Documents.Find(file.Path, name) is { } document)
                        links.Add(new TextLink(span, System.IO.Path.GetFullPath(System.IO.Path.Combine(facts.Root, document.Path)), true));
                }
            }
        }
        return links;
    }

    /// <summary>The named things of a file, above which it is told how many facts name them.</summary>
    public static IReadOnlyList<LensPlace> Lenses(FactSnapshot facts, FactFile file)
    {
        var places = new List<LensPlace>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Syntax is StatementSyntax { Head.Name: >= 0 } statement && facts.Schema.Find(statement.TextOf(statement.Head.Kind)) is { } kind)
                places.Add(new LensPlace(statement.Tokens[statement.Head.Name].Span.Shift(item.Start), new ItemReference(kind, NameReader.Normalize(statement.TextOf(statement.Head.Name)))));
        }
        return places;
    }

    /// <summary>What stands above a thing: <c>12 facts · 3 sources</c>.</summary>
    public static string Count(FactSnapshot facts, ItemReference item)
    {
        (int count, int sources) = Mentions.Count(facts, item);
        return count == 0 ? "no facts" : Hover.Counted(count, "fact") + " · " + Hover.Counted(sources, "source");
    }

    /// <summary>The places that are typed together with the one at an offset: a hole stands for one answer throughout its question.</summary>
    public static IReadOnlyList<TextSpan> Linked(FactSnapshot facts, FactFile file, int offset)
        => Subject.At(facts, file, offset) is HoleSubject { Text.Length: > 1 }
            ? [.. References.Of(facts, file, offset, onlyHere: true).Select(static p => new TextSpan(p.Place.Span.Start + 1, p.Place.Span.Length - 1))]
            : [];

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= '0' and <= '9') or '-'))
                return !char.IsAsciiDigit(text[0]) && text[0] is not ('~' or '[' or '{' or 'X' or 'Y' or '-' or '.');
        }
        return true;
    }
}
