using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>Lines that can be folded away.</summary>
/// <param name="Start">The first line, from 0, which stays.</param>
/// <param name="End">The last one.</param>
/// <param name="IsComment">Whether they are comments.</param>
public readonly record struct FoldingRange(int Start, int End, bool IsComment);

/// <summary>What of a file belongs together: to fold it, and to select it bit by bit.</summary>
public static class FoldingRanges
{
    /// <summary>The lines of items, comments, and what stands below one source at the margin.</summary>
    public static IReadOnlyList<FoldingRange> Of(FactFile file)
    {
        var ranges = new List<FoldingRange>();
        int section = -1, lastLine = -1;
        int LineOf(int offset) => file.Lines.PositionOf(offset).Line;
        void EndSection(int line)
        {
            if (section >= 0 && line > section)
                ranges.Add(new FoldingRange(section, line, false));
        }
        foreach (FileItem item in file.Syntax.Items)
        {
            AddComments(ranges, file, item.Start, item.Span.Start);
            int start = LineOf(item.Span.Start), end = LineOf(item.Span.End);
            if (item.Syntax is MarginCitationSyntax)
            {
                EndSection(lastLine);
                section = start;
            }
            else if (end > start)
            {
                ranges.Add(new FoldingRange(start, end, false));
            }
            lastLine = end;
        }
        EndSection(lastLine);
        AddComments(ranges, file, file.Syntax.EndTrivia.Start, file.Text.Length);
        return ranges;
    }

    /// <summary>What lies around an offset, the smallest first: a token, its value, clause, line, the fact of a question, item, and the file.</summary>
    public static IReadOnlyList<TextSpan> Around(FactFile file, int offset)
    {
        var spans = new List<TextSpan>();
        void Add(TextSpan span)
        {
            if (span.Length > 0 && span.Start <= offset && span.End >= offset && (spans.Count == 0 || (span.Contains(spans[^1]) && span != spans[^1])))
                spans.Add(span);
        }
        if (TokenPlace.Find(file, offset) is var (item, token))
        {
            Add(item.Syntax.Tokens[token].Span.Shift(item.Start));
            PartSyntax? part = item.Syntax is AskingSyntax { Parts: var parts } ? parts.LastOrDefault(p => p.Connective <= token && token <= p.Last) : null;
            BodySyntax? body = item.Syntax switch
            {
                StatementSyntax statement => statement.Body,
                ExtensionSyntax extension => extension.Body,
                AskingSyntax asking => part?.Body ?? asking.Body,
                _ => null,
            };
            IEnumerable<ClauseSyntax> clauses = body is null ? [] : body.Head.Concat(body.Lines.SelectMany(static l => l.Clauses));
            foreach (ClauseSyntax clause in clauses)
            {
                foreach (ValueSyntax value in clause.Values)
                    Add(item.Syntax.SpanOf(value).Shift(item.Start));
                if (clause.Values.Count > 0)
                    Add(item.Syntax.SpanOf(clause.Values[0].First, clause.Values[clause.Values.Count - 1].End).Shift(item.Start));
                Add(item.Syntax.SpanOf(clause).Shift(item.Start));
            }
            foreach (LineSyntax line in body is null ? [] : body.Lines.AsEnumerable())
                Add(item.Syntax.SpanOf(line.Clauses[0].Word, line.Clauses[line.Clauses.Count - 1].Last).Shift(item.Start));
            if (part is not null)
                Add(item.Syntax.SpanOf(part.Connective, part.Last).Shift(item.Start));
            Add(item.Span);
        }
        Add(new TextSpan(0, file.Text.Length));
        if (spans.Count == 0)
            spans.Add(new TextSpan(offset, 0));
        return spans;
    }

    private static void AddComments(List<FoldingRange> ranges, FactFile file, int start, int end)
    {
        int first = -1, last = -1;
        foreach (SyntaxTrivia trivia in SyntaxTrivia.Read(file.Text, start, end))
        {
            if (trivia.Kind is not (SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocumentationComment))
                continue;
            int line = file.Lines.PositionOf(trivia.Span.Start).Line;
            if (first >= 0 && line == last + 1)
            {
                last = line;
                continue;
            }
            if (last > first)
                ranges.Add(new FoldingRange(first, last, true));
            (first, last) = (line, line);
        }
        if (last > first)
            ranges.Add(new FoldingRange(first, last, true));
    }
}
