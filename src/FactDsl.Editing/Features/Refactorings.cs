using System.IO;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Tooling.Files;

namespace FactDsl.Editing.Features;

/// <summary>Ways to write the same otherwise.</summary>
internal static class Refactorings
{
    public static IEnumerable<EditorAction> At(FactSnapshot facts, FactFile file, TextSpan range)
    {
        int at = file.ItemAt(range.Start);
        if (at < 0)
            yield break;
        FileItem item = file.Syntax.Items[at];
        if (range.Start < item.Span.Start || range.Start > item.Span.End || item.Syntax.Findings.Count > 0 || ItemView.Of(item, facts.Schema, facts.Names) is not { } view)
            yield break;
        if (ToLine(file, view.All.Last(v => v.First == 0 || view.SpanOf(v.First).Start <= range.Start), range.Start) is { } toLine)
            yield return toLine;
        if (ToMargin(file, facts, at, range.Start) is { } toMargin)
            yield return toMargin;
        if (ToFile(facts, file, at) is { } toFile)
            yield return toFile;
    }

    /// <summary>How lines of a file end.</summary>
    public static string LineBreakOf(FactFile file) => file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>Where the line of an offset ends, before its line break.</summary>
    public static int LineEnd(string text, int offset)
    {
        int length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : offset + length;
    }

    /// <summary>Gives a clause of the first line a line of its own.</summary>
    private static EditorAction? ToLine(FactFile file, ItemView view, int offset)
    {
        SyntaxList<ClauseSyntax> head = view.Body.Head;
        foreach (ClauseSyntax clause in head)
        {
            TextSpan span = view.Item.Syntax.SpanOf(clause).Shift(view.Item.Start);
            if (offset < span.Start || offset > span.End)
                continue;
            int before = view.SpanOf(clause.Word - 1).End;
            int last = view.SpanOf(head[head.Count - 1].Last).End;
            // A comment in between would lose its place.
            if (file.Text.AsSpan(before, last - before).Contains("//", StringComparison.Ordinal) && file.Text.AsSpan(before, last - before).IndexOf('\n') >= 0)
                return null;
            string word = view.TextOf(clause.Word);
            string written = file.Text.Substring(span.Start, span.Length);
            return new EditorAction($"Write `{word}` on a line of its own", EditorActionKind.Rewrite,
            [
                new TextEdit(TextSpan.Between(before, span.End), ""),
                new TextEdit(new TextSpan(view.Item.Syntax is AskingSyntax ? last : LineEnd(file.Text, last), 0), LineBreakOf(file) + (view.First > 0 ? "    " : "  ") + written),
            ]);
        }
        return null;
    }

    /// <summary>Makes the source of an item, and of those below that name the same, one source at the margin.</summary>
    private static EditorAction? ToMargin(FactFile file, FactSnapshot facts, int index, int offset)
    {
        IReadOnlyList<FileItem> items = file.Syntax.Items;
        if (PlainSource(facts, items[index]) is not { } first || offset < first.Span.Start || offset > first.Span.End)
            return null;
        int end = index;
        var edits = new List<TextEdit>();
        while (end < items.Count && PlainSource(facts, items[end]) is { } next && next.Text == first.Text)
        {
            edits.Add(Remove(file, next.Span));
            end++;
        }
        string lineBreak = LineBreakOf(file);
        int start = EditorActions.StartOf(file, items[index]);
        edits.Insert(0, new TextEdit(new TextSpan(start, 0), Apart(file, start) + first.Text + lineBreak));
        if (end < items.Count && items[end].Syntax is not MarginCitationSyntax)
        {
            string before = items.Take(index).LastOrDefault(static i => i.Syntax is MarginCitationSyntax).Syntax is { } margin ? margin.TextOf(0, margin.Tokens.Count - 2) : "per none";
            int next = EditorActions.StartOf(file, items[end]);
            edits.Add(new TextEdit(new TextSpan(next, 0), Apart(file, next) + before + lineBreak));
        }
        return new EditorAction($"Write `{first.Text}` once at the margin", EditorActionKind.Extract, edits);
    }

    /// <summary>A line break where the line above an offset is not empty, so that a `per` put there is not taken for a line of the item above.</summary>
    private static string Apart(FactFile file, int start)
        => start > 0 && file.Text.AsSpan(0, start - 1).TrimEnd(" \t\r").EndsWith("\n") is false ? LineBreakOf(file) : "";

    /// <summary>A fact's own source, where it names nothing but that; null otherwise, and of an entity, which no source at the margin reaches.</summary>
    private static (string Text, TextSpan Span)? PlainSource(FactSnapshot facts, FileItem item)
    {
        if (item.Syntax is not (StatementSyntax or ExtensionSyntax) || ItemView.Of(item, facts.Schema, facts.Names) is not { Kind.IsFact: true } view)
            return null;
        (string, TextSpan)? found = null;
        foreach (ClauseView clause in view.Clauses)
        {
            if (clause.IsQualifier || view.TextOf(clause.Clause.Word) != "per")
                continue;
            bool isPlain = clause.Clause.Tails.Count == 0 && clause.Clause.Values.All(static v => v.StringCount == 0 && v.Kind == ValueSyntaxKind.Name)
                && (clause.Line is null || clause.Line.Clauses.Count == 1);
            if (!isPlain || found is not null)
                return null;
            found = (item.Syntax.TextOf(clause.Clause.Word, clause.Clause.Last), item.Syntax.SpanOf(clause.Clause).Shift(item.Start));
        }
        return found;
    }

    /// <summary>Removes a clause with the blanks in front of it, and its line where it has one.</summary>
    private static TextEdit Remove(FactFile file, TextSpan span)
    {
        int start = span.Start;
        while (start > 0 && Characters.IsSpace(file.Text[start - 1]))
            start--;
        if (start > 0 && file.Text[start - 1] is '\n' && LineEnd(file.Text, span.End) == span.End)
            start -= start > 1 && file.Text[start - 2] == '\r' ? 2 : 1;
        return new TextEdit(TextSpan.Between(start, span.End), "");
    }

    /// <summary>Moves a named item to a file that is called like it, with the source that a fact has from the margin.</summary>
    private static EditorAction? ToFile(FactSnapshot facts, FactFile file, int index)
    {
        IReadOnlyList<FileItem> items = file.Syntax.Items;
        if (items.Count < 2 || items[index].Syntax is not StatementSyntax { Head.Name: >= 0 } statement)
            return null;
        string name = statement.TextOf(statement.Head.Name) + FactPaths.Extension;
        string folder = Path.GetDirectoryName(file.Path)?.Replace('\\', '/') ?? "";
        if (facts.Find(folder.Length == 0 ? name : folder + "/" + name) is not null)
            return null;
        FileItem item = items[index];
        int start = EditorActions.StartOf(file, item), end = LineEnd(file.Text, item.Span.End);
        if (end < file.Text.Length)
            end += file.Text[end] == '\r' && end + 1 < file.Text.Length && file.Text[end + 1] == '\n' ? 2 : 1;
        string lineBreak = LineBreakOf(file), text = file.Text[start..end];
        bool isFact = facts.Schema.Find(statement.TextOf(statement.Head.Kind)) is not { IsFact: false };
        if (isFact && items.Take(index).LastOrDefault(static i => i.Syntax is MarginCitationSyntax).Syntax is { } margin)
            text = margin.TextOf(0, margin.Tokens.Count - 2) + lineBreak + lineBreak + text;
        if (!text.EndsWith('\n'))
            text += lineBreak;
        return new EditorAction($"Move to {name}", EditorActionKind.Move, [new TextEdit(TextSpan.Between(start, end), "")])
        {
            NewFile = (Path.Combine(Path.GetDirectoryName(file.FullPath) ?? "", name), text),
        };
    }
}
