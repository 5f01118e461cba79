using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// Binds the clauses of an item: every clause on the first line and the first of each indented line describe the item,
/// the others on a line qualify its first.
/// </summary>
internal sealed class BodyBinder
{
    private readonly BindingScope _scope;
    private readonly KindSymbol _kind;
    private readonly List<ClauseSlot> _slots = [];

    public BodyBinder(BindingScope scope, KindSymbol kind)
    {
        _scope = scope;
        _kind = kind;
    }

    /// <summary>The item's own time.</summary>
    public TimeClauses Times { get; } = new();

    /// <summary>The item's own sources.</summary>
    public List<BoundCitation> Citations { get; } = [];

    /// <summary>Whether the item names its sources itself, be it none.</summary>
    public bool HasCitations { get; private set; }

    public List<string> FormerNames { get; } = [];

    public List<BoundAcceptance> Accepted { get; } = [];

    /// <summary>Whether the item sums facts up.</summary>
    public bool IsCounted => _slots.Any(static s => s.Clause.Field == LanguageFields.Count);

    /// <summary>Whether the item is somebody's word.</summary>
    public bool IsReported => _slots.Any(static s => s.Clause.Field == LanguageFields.AccordingTo);

    /// <summary>Binds the whole body.</summary>
    public void Bind(BodySyntax body)
    {
        bool skipUnknown = false;
        foreach (ClauseSyntax clause in body.Head)
            BindOfItem(clause, null, ref skipUnknown);
        LineSyntax? above = null;
        foreach (LineSyntax line in body.Lines)
        {
            BindLine(line, above);
            above = line;
        }
    }

    /// <summary>The bound clauses, their own times completed from the item's.</summary>
    public IReadOnlyList<BoundClause> ToClauses(FactTime? itemTime)
    {
        var clauses = new BoundClause[_slots.Count];
        for (int i = 0; i < clauses.Length; i++)
            clauses[i] = _slots[i].ToClause(_scope, itemTime);
        return clauses;
    }

    private void BindLine(LineSyntax line, LineSyntax? above)
    {
        bool skipUnknown = false;
        ClauseSyntax first = line.Clauses[0];
        string word = _scope.TextOf(first.Word);
        if (_scope.Schema.Find(word) is not null && _kind.FindClause(word, out _) is null && !_scope.IsPattern)
        {
            TextSpan span = _scope.SpanOf(first.Word);
            _scope.Report(FindingRules.IndentedItem, span, word);
            return;
        }
        ClauseSlot? slot = BindOfItem(first, above, ref skipUnknown);
        for (int i = 1; i < line.Clauses.Count; i++)
        {
            // `since D until E` is one time, also where it begins a line; what qualifies no field describes the item.
            if (slot is null)
            {
                if (!skipUnknown || IsKnown(line.Clauses[i]))
                    BindOfItem(line.Clauses[i], null, ref skipUnknown);
                skipUnknown = false;
            }
            else
            {
                BindQualifier(slot, line.Clauses[i], ref skipUnknown);
            }
        }
    }

    private bool IsKnown(ClauseSyntax clause)
    {
        string word = _scope.TextOf(clause.Word);
        return LanguageWords.IsClause(word) || _kind.FindClause(word, out _) is not null;
    }

    /// <summary>Binds a clause that describes the item; gives its slot where it fills a field.</summary>
    private ClauseSlot? BindOfItem(ClauseSyntax clause, LineSyntax? above, ref bool skipUnknown)
    {
        string word = _scope.TextOf(clause.Word);
        if (LanguageWords.IsTime(word))
        {
            Times.Add(_scope, clause);
            return null;
        }
        switch (word)
        {
            case "per":
                HasCitations = true;
                CitationBinder.Bind(_scope, clause, Citations);
                return null;
            case "accept":
                BindAcceptance(clause);
                return null;
            case "renamed-from":
                BindFormerNames(clause);
                return null;
        }
        FieldSymbol? field = _kind.FindClause(word, out int verb);
        if (field is null)
        {
            if (!skipUnknown)
                ReportUnknown(clause, above);
            // What stands behind an unknown word is a guess: one finding is enough.
            skipUnknown = true;
            return null;
        }
        skipUnknown = ClauseBinder.IsFlagBeforeClause(_scope, field, clause);
        if (field.IsVerbal && verb < 0 && !_scope.IsPattern)
        {
            _scope.Report(FindingRules.UnknownClause, _scope.SpanOf(clause.Word), _kind.Word, word, $": `{word}` stands for any of its verbs, and a fact needs one: " + Listed(field.Verbs));
            return null;
        }
        var slot = new ClauseSlot(ClauseBinder.Bind(_scope, field, verb, clause));
        _slots.Add(slot);
        return slot;
    }

    private void BindQualifier(ClauseSlot slot, ClauseSyntax clause, ref bool skipUnknown)
    {
        string word = _scope.TextOf(clause.Word);
        FieldSymbol qualified = slot.Clause.Field;
        if (LanguageWords.IsTime(word))
        {
            if (_scope.IsPattern || !_kind.IsFact || (_kind.Reading == FactReading.Lasting && qualified.IsMany))
                slot.Times.Add(_scope, clause);
            else
                ReportCannotQualify(clause, qualified);
            return;
        }
        switch (word)
        {
            case "per":
                CitationBinder.Bind(_scope, clause, slot.Citations);
                return;
            case "accept":
                BindAcceptance(clause);
                return;
        }
        FieldSymbol? field = _kind.FindClause(word, out int verb);
        if (field is null)
        {
            if (!skipUnknown)
                ReportUnknown(clause, null);
            skipUnknown = true;
            return;
        }
        skipUnknown = ClauseBinder.IsFlagBeforeClause(_scope, field, clause);
        bool mayQualify = LanguageFields.IsAttribution(field)
            || (field == LanguageFields.Count && qualified.IsMany)
            || qualified.Qualifiers.Contains(field.Name);
        if (mayQualify)
            slot.Clauses.Add(ClauseBinder.Bind(_scope, field, verb, clause));
        else
            ReportCannotQualify(clause, qualified);
    }

    private void ReportCannotQualify(ClauseSyntax clause, FieldSymbol qualified)
        => _scope.Report(FindingRules.CannotQualify, _scope.SpanOf(clause.Word), _scope.TextOf(clause.Word), qualified.Clause, _kind.Word);

    private void ReportUnknown(ClauseSyntax clause, LineSyntax? above)
    {
        string word = _scope.TextOf(clause.Word);
        TextSpan span = _scope.SpanOf(clause.Word);
        if (word is "and" or "or" or "et" or "und" or "y")
        {
            _scope.Report(FindingRules.UnknownClause, span, FindingFix.Replace("Write a comma", span, ","), _kind.Word, word, ": values are separated by commas");
            return;
        }
        if (above is not null && ListedAbove(word, above) is { } listing)
        {
            _scope.Report(FindingRules.UnknownClause, span, _kind.Word, word, $": it is a word of `{listing}`; is a comma missing at the end of the line above?");
            return;
        }
        IReadOnlyList<string> nearest = FactSpelling.Nearest(word, ClauseWords(), Suggestion.Most);
        FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]) : null;
        _scope.Report(FindingRules.UnknownClause, span, fix, _kind.Word, word, Suggestion.Text(nearest));
    }

    private string? ListedAbove(string word, LineSyntax above)
    {
        string clause = _scope.TextOf(above.Clauses[above.Clauses.Count - 1].Word);
        return _kind.FindClause(clause, out _) is { Type: FieldType.Word } field && field.Words.Contains(word) ? clause : null;
    }

    private IEnumerable<string> ClauseWords()
    {
        foreach (FieldSymbol field in _kind.Fields)
        {
            yield return field.Clause;
            foreach (string verb in field.Verbs)
                yield return verb;
        }
        foreach (string word in (string[])["on", "since", "until", "during", "as-of", "per", "accept", "renamed-from"])
            yield return word;
    }

    private void BindFormerNames(ClauseSyntax clause)
    {
        foreach (ValueSyntax value in clause.Values)
        {
            if (value.Kind == ValueSyntaxKind.Name)
                FormerNames.Add(NameText.Normalize(NameText.WithoutJoiners(_scope.TextOf(value))));
            else if (value.Kind == ValueSyntaxKind.Text)
                _scope.Report(FindingRules.WrongValue, _scope.SpanOf(value), "renamed-from", $"an identifier that the item had before; a former name of the thing itself is `aka {_scope.TextOf(value)}`", _scope.TextOf(value));
            else
                _scope.Report(FindingRules.WrongValue, _scope.SpanOf(value), "renamed-from", "an identifier that the item had before", _scope.TextOf(value));
        }
    }

    private void BindAcceptance(ClauseSyntax clause)
    {
        IReadOnlyList<LabelText> because = CitationBinder.BindBecause(_scope, clause);
        foreach (ValueSyntax value in clause.Values)
        {
            string id = _scope.TextOf(value);
            if (value.Kind == ValueSyntaxKind.Name && IsFindingId(id))
                Accepted.Add(new BoundAcceptance(id, because.Count > 0 ? because[0].Text : "", _scope.SpanOf(value)));
            else
                _scope.Report(FindingRules.InvalidAcceptedId, _scope.SpanOf(value), id);
        }
        if (clause.Values.Count == 0)
            _scope.Report(FindingRules.ValueExpected, _scope.SpanOf(clause.Word), "accept", "the id of a finding, such as FACT3104");
    }

    private static bool IsFindingId(string id)
        => id.Length == 8 && id.StartsWith("FACT", StringComparison.Ordinal) && id.Skip(4).All(static c => c is >= '0' and <= '9');

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words.Select(static w => $"`{w}`"));

    /// <summary>A clause of the item while its line is being read.</summary>
    private sealed class ClauseSlot(BoundClause clause)
    {
        public BoundClause Clause { get; } = clause;

        public TimeClauses Times { get; } = new();

        public List<BoundCitation> Citations { get; } = [];

        public List<BoundClause> Clauses { get; } = [];

        public BoundClause ToClause(BindingScope scope, FactTime? itemTime)
        {
            if (Times.IsEmpty && Citations.Count == 0 && Clauses.Count == 0)
                return Clause;
            FactTime? time = Times.ToClauseTime(scope);
            if (time is { } own && itemTime is { } whole)
                time = own.WithinItem(whole);
            return Clause with { Qualifiers = new BoundQualifiers { Time = time, Citations = Citations, Clauses = Clauses } };
        }
    }
}
