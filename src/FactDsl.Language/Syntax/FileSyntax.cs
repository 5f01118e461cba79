using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>An item and where it begins in its file.</summary>
/// <param name="Start">Offset of its first character, trivia included.</param>
/// <param name="Syntax">The item.</param>
public readonly record struct FileItem(int Start, ItemSyntax Syntax)
{
    /// <summary>The item's first to last token, in the file.</summary>
    public TextSpan Span => Syntax.Span.Shift(Start);
}

/// <summary>A file as items. Every character belongs to a token or to its trivia, so printing it gives the file back.</summary>
public sealed class FileSyntax
{
    private readonly int _end;
    private LineTable? _lines;

    private FileSyntax(string text, IReadOnlyList<FileItem> items, int end, IReadOnlyList<Finding> findings)
    {
        Text = text;
        Items = items;
        _end = end;
        Findings = findings;
    }

    /// <summary>The text it was parsed from.</summary>
    public string Text { get; }

    /// <summary>Its items, in order.</summary>
    public IReadOnlyList<FileItem> Items { get; }

    /// <summary>Everything the parser found, with offsets in the file, in order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Where its lines begin.</summary>
    public LineTable Lines => _lines ??= LineTable.Of(Text);

    /// <summary>The blank lines and comments behind the last item.</summary>
    public TextSpan EndTrivia => TextSpan.Between(_end, Text.Length);

    /// <summary>Parses a file. Never throws: whatever is wrong becomes a finding, and the rest is parsed.</summary>
    public static FileSyntax Parse(string text)
    {
        List<int> cuts = ItemCutter.Cut(text, out bool startsWithOrphan);
        var items = new List<FileItem>(cuts.Count - 1);
        var parser = new ItemParser(text);
        var findings = new List<Finding>();
        for (int i = 0; i + 1 < cuts.Count; i++)
        {
            ItemSyntax item = parser.Parse(cuts[i], cuts[i + 1], isOrphan: i == 0 && startsWithOrphan);
            items.Add(new FileItem(cuts[i], item));
            if (item.Findings.Count == 0)
                continue;
            foreach (Finding finding in item.Findings)
                findings.Add(finding.Shift(cuts[i]));
        }
        int end = cuts[cuts.Count - 1];
        foreach (SyntaxTrivia trivia in SyntaxTrivia.Read(text, end, text.Length))
        {
            if (trivia.Kind != SyntaxTriviaKind.DocumentationComment)
                continue;
            findings.Add(Finding.At(FindingRules.DanglingDocumentation, trivia.Span) with { Fixes = new([FindingFix.Replace("Write //", new TextSpan(trivia.Span.Start, 3), "//")]) });
            break;
        }
        if (FileText.FirstLostIn(text) is >= 0 and int lost)
            findings.Add(Finding.At(FindingRules.LostCharacter, new TextSpan(lost, 1), FileText.ByteAt(text, lost).ToString(CultureInfo.InvariantCulture)));
        findings.Sort(static (a, b) => a.Span.Start != b.Span.Start
            ? a.Span.Start.CompareTo(b.Span.Start)
            : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        return new FileSyntax(text, items, end, findings);
    }

    /// <summary>The file's text, put together from its items.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Text.Length);
        foreach (FileItem item in Items)
            item.Syntax.WriteTo(text);
        return text.Append(Text, EndTrivia.Start, EndTrivia.Length).ToString();
    }
}
