using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>What binding one item needs: its syntax, the fact base around it, and where its findings go.</summary>
internal sealed class BindingScope
{
    // So many are looked through in no time.
    private const int FewWords = 40;

    private readonly BindingBudget _budget;

    private readonly string _text;
    private readonly LineTable _lines;
    private readonly int _findingsBefore;
    private List<TextSpan>? _codes;

    public BindingScope(FactSchema schema, NameLookup names, FileSyntax file, FileItem item, List<Finding> findings, BindingBudget budget)
    {
        _lines = file.Lines;
        _text = file.Text;
        Schema = schema;
        Names = names;
        Item = item.Syntax;
        Start = item.Start;
        Findings = findings;
        _findingsBefore = findings.Count;
        _budget = budget;
    }

    public FactSchema Schema { get; }

    public NameLookup Names { get; }

    /// <summary>The item being bound.</summary>
    public ItemSyntax Item { get; }

    /// <summary>Where the item begins in its file.</summary>
    public int Start { get; }

    public List<Finding> Findings { get; }

    /// <summary>The names of the file that belong together in one finding.</summary>
    public NamesTogether Together { get; init; } = new();

    /// <summary>Whether the item is a question or an expectation, where holes stand for answers.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether a string in the place of a name may be the label of what is meant: in what somebody asks at a terminal.</summary>
    public bool TakesLabels { get; init; }

    /// <summary>Whether the parser has found an error in the item; what it found in a value that was taken for a code is none.</summary>
    public bool IsBroken => Item.Findings.HasErrors() || HoldingFindings().Any(static f => f.Rule.IsError);

    /// <summary>Whether neither the parser nor, by now, the binder has found an error in the item.</summary>
    public bool IsWhole => !IsBroken && !Findings.HasErrors(_findingsBefore);

    /// <summary>The characters of a token; of words and names they are kept, since files repeat them.</summary>
    public string TextOf(int token) => Names.Spellings.Of(Item.SpanTextOf(token));

    public TextSpan SpanOf(int token) => Item.Tokens[token].Span.Shift(Start);

    public TextSpan SpanOf(int first, int last) => Item.SpanOf(first, last).Shift(Start);

    public TextSpan SpanOf(ValueSyntax value) => Item.SpanOf(value).Shift(Start);

    public TextSpan SpanOf(ClauseSyntax clause) => Item.SpanOf(clause).Shift(Start);

    /// <summary>Takes the comma that the parser misses in front of a value out of the findings: there is no list; false where none is missed.</summary>
    public bool TakeMissingComma(ValueSyntax value)
    {
        TextSpan span = Item.Tokens[value.First].Span;
        if (!Item.FindingsUnlessCodes.Any(f => (f.Rule == FindingRules.MissingComma || f.Rule == FindingRules.MissingCommaAtLineEnd) && span.Contains(f.Span)))
            return false;
        TakeCode(value);
        return true;
    }

    /// <summary>The fix that takes a value out which stands behind another; what somebody has written goes only where somebody picks it.</summary>
    public FindingFix Removal(ValueSyntax value)
    {
        var gone = TextSpan.Between(Item.Tokens[value.First - 1].End, Item.Tokens[value.End].End);
        return FindingFix.Replace($"Remove {TextOf(value)}", gone.Shift(Start), "") with { IsChoice = true };
    }

    /// <summary>What goes with a clause that is taken out: the blanks in front of it, and its line where nothing else stands there.</summary>
    public TextSpan SpanToRemove(ClauseSyntax clause) => SpanToRemove(clause.Word, clause.Last);

    /// <summary>The same for a clause of which only the place is known, from its word to the last value; null where none stands there.</summary>
    public TextSpan? SpanToRemove(TextSpan clause)
    {
        int first = FindToken(t => t.Start + Start == clause.Start), last = FindToken(t => t.End + Start == clause.End);
        return first > 0 && last >= first ? SpanToRemove(first, last) : null;
    }

    /// <summary>The token in front of a place; null where none of the item's stands there.</summary>
    public int? WordBefore(TextSpan place) => FindToken(t => t.Start + Start == place.Start) is > 0 and var at ? at - 1 : null;

    private int FindToken(Func<SyntaxToken, bool> matches)
    {
        for (int i = 0; i < Item.Tokens.Count - 1; i++)
        {
            if (matches(Item.Tokens[i]))
                return i;
        }
        return -1;
    }

    private TextSpan SpanToRemove(int first, int last)
    {
        SyntaxToken word = Item.Tokens[first], next = Item.Tokens[last + 1];
        if (!word.StartsLine)
            return TextSpan.Between(Item.Tokens[first - 1].End, Item.Tokens[last].End).Shift(Start);
        if (!next.StartsLine && next.Kind != SyntaxTokenKind.EndOfItem)
            return TextSpan.Between(word.Start, next.Start).Shift(Start);
        int start = Start + word.Start - word.Indent;
        while (start > 0 && Characters.IsLineBreak(_text[start - 1]))
            start--;
        return TextSpan.Between(start, Start + Item.Tokens[last].End);
    }

    /// <summary>Takes a clause out that is said already; null where it cannot be told what stands there.</summary>
    /// <param name="clause">From the clause word to the last value.</param>
    /// <param name="word">How the fix calls it.</param>
    public FindingFix? Removal(TextSpan clause, string word)
        => SpanToRemove(clause) is { } gone ? FindingFix.Replace($"Remove {word}", gone, "") with { IsChoice = true } : null;

    /// <summary>The line of an offset in the file, from 1.</summary>
    public int LineOf(int offset) => _lines.PositionOf(offset).Line + 1;

    /// <summary>The characters of a value without the strings behind it.</summary>
    public string TextOf(ValueSyntax value) => value.First == value.Last ? TextOf(value.First) : Item.TextOf(value.First, value.Last);

    public void Report(FindingRule rule, TextSpan span, params string[] arguments)
        => Findings.Add(Finding.At(rule, span, arguments));

    public void Report(FindingRule rule, TextSpan span, FindingFix? fix, params string[] arguments)
        => Findings.Add(Finding.At(rule, span, arguments) with { Fixes = fix is null ? default : new([fix]) });

    public void Report(FindingRule rule, TextSpan span, IEnumerable<FindingFix> fixes, params string[] arguments)
        => Findings.Add(Finding.At(rule, span, arguments) with { Fixes = new([.. fixes]) });

    /// <summary>Reports a clause without a value, unless the parser has said already what is wrong with it.</summary>
    public void ReportNoValue(ClauseSyntax clause, string expected)
    {
        bool isReported = clause.Last > clause.Word && clause.Tails.Count == 0;
        if (!isReported)
            Report(FindingRules.ValueExpected, SpanOf(clause.Word), TextOf(clause.Word), expected);
    }

    /// <summary>Whether a comma separates a value from the one before it; where none does, the parser has said so.</summary>
    public bool HasComma(ValueSyntax value)
    {
        int before = value.First - 1;
        while (Item.Tokens[before].Kind == SyntaxTokenKind.Plus)
            before--;
        return Item.Tokens[before].Kind == SyntaxTokenKind.Comma;
    }

    /// <summary>
    /// Names near a misspelt one, by name, and by label and other name in any language. Looking through a large fact
    /// base costs time, so a file full of mistakes gets offers for the first of them only.
    /// </summary>
    public IReadOnlyList<string> NearestNames(string written, Func<KindSymbol, bool> takes)
    {
        if (!_budget.TrySpend())
            return [];
        return FactSpelling.Nearest(written, Spellings(takes), Suggestion.Most);
    }

    /// <summary>The things that are called just so; none where the file has had its searches.</summary>
    public IReadOnlyList<NameEntry> Called(string label, Func<KindSymbol, bool> takes)
        => _budget.TrySpend() ? NamesOfLabels.Called(Names.LookAround(), label, takes) : [];

    /// <summary>Takes all characters of a value for a code: nothing is wrong with them.</summary>
    public void TakeCode(ValueSyntax value) => TakeCode(Item.SpanOf(value.First, value.Last));

    /// <summary>Takes what the parser found at a token out of the findings: the binder says it better.</summary>
    public void TakeCode(int token) => TakeCode(Item.Tokens[token].Span);

    private void TakeCode(TextSpan span)
    {
        _codes ??= [];
        int at = _codes.Count;
        while (at > 0 && _codes[at - 1].Start > span.Start)
            at--;
        _codes.Insert(at, span);
    }

    /// <summary>Reports what the parser found in values, now that it is known which are codes.</summary>
    public void ReportCharacters()
    {
        foreach (Finding finding in HoldingFindings())
            Findings.Add(finding.Shift(Start));
    }

    private IEnumerable<Finding> HoldingFindings()
        => Item.FindingsUnlessCodes.Count == 0 ? [] : Item.FindingsUnlessCodes.Where(f => !IsInCode(f.Span));

    private bool IsInCode(TextSpan span)
    {
        // Codes are bound in the order of the text, one behind the other.
        int low = 0, high = _codes?.Count ?? 0;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_codes![middle].End < span.End)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _codes?.Count && _codes[low].Contains(span);
    }

    /// <summary>The words of a list that are near a misspelt one; for the first mistakes of a file only, as with names.</summary>
    public IReadOnlyList<string> NearestWords(string written, IReadOnlyList<string> words)
        => words.Count > FewWords && !_budget.TrySpend() ? [] : FactSpelling.Nearest(written, words, Suggestion.Most);

    private IEnumerable<KeyValuePair<string, string>> Spellings(Func<KindSymbol, bool> takes)
    {
        foreach (NameEntry entry in Names.LookAround())
        {
            if (entry.Kind is null || !takes(entry.Kind))
                continue;
            yield return new KeyValuePair<string, string>(entry.Name, entry.Name);
            foreach (LabelText label in entry.Declaration.Labels)
                yield return new KeyValuePair<string, string>(label.Text, entry.Name);
            foreach (string name in entry.Declaration.OtherNames)
                yield return new KeyValuePair<string, string>(name, entry.Name);
        }
    }
}

/// <summary>How many searches for near names one file may still cause.</summary>
internal sealed class BindingBudget
{
    private int _left = 50;

    public bool TrySpend() => _left-- > 0;
}
