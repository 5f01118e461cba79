using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks.Declared;

/// <summary>The facts that kinds make demands of: what the fact base asserts and stands by.</summary>
internal sealed class AssertedFacts
{
    private readonly CheckedFacts _facts;
    private readonly Dictionary<KindSymbol, List<CheckedFact>> _ofKind = [];
    private readonly List<FoundClaim> _claims = [];

    public AssertedFacts(CheckedFacts facts)
    {
        _facts = facts;
        foreach (CheckedFact fact in facts.Rows)
        {
            if (!fact.IsHeld)
                continue;
            if (!_ofKind.TryGetValue(fact.Kind, out List<CheckedFact>? ofKind))
                _ofKind.Add(fact.Kind, ofKind = []);
            ofKind.Add(fact);
        }
        Numbers = new ValueNumbers(facts);
        Conditions = new ItemConditions(this);
    }

    /// <summary>Contradictions of claims found so far.</summary>
    public IReadOnlyList<FoundClaim> Claims => _claims;

    /// <summary>Which rows are said to be one fact.</summary>
    public SameFacts Same => _facts.Same;

    /// <summary>A row.</summary>
    public CheckedFact this[int row] => _facts[row];

    /// <summary>Numbers of values, equal for equal ones.</summary>
    public ValueNumbers Numbers { get; }

    /// <summary>What conditions say of an item.</summary>
    public ItemConditions Conditions { get; }

    /// <summary>The facts that a check demands something of: those of its kind, and of kinds that are it, that meet its conditions.</summary>
    public IEnumerable<CheckedFact> Of(CheckSymbol check)
    {
        foreach (KindSymbol kind in _facts.Schema.Kinds)
        {
            if (!kind.Is(check.Owner) || !_ofKind.TryGetValue(kind, out List<CheckedFact>? facts))
                continue;
            foreach (CheckedFact fact in facts)
            {
                if (Conditions.Hold(fact, check.Conditions))
                    yield return fact;
            }
        }
    }

    /// <summary>
    /// The values of a field that the fact base stands by. Where several sources give the one value of a field and one of
    /// them is preferred, that one alone.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="of">The field.</param>
    /// <param name="values">Where they come in, in place of what was in it.</param>
    /// <returns>Whether there are others, that it does not stand by.</returns>
    public bool Read(CheckedFact fact, CheckedField of, List<CheckedValue> values)
    {
        values.Clear();
        bool hasDoubtful = false;
        foreach (StoreRowClause said in fact.Stored.Clauses.Each())
        {
            BoundClause clause = said.Clause;
            if (clause.Field != of.Field || (of.Verb >= 0 && clause.Verb != of.Verb))
                continue;
            IReadOnlyList<BoundClause>? qualifiers = clause.Qualifiers?.Clauses;
            if (!CheckedFacts.Counts(said) || Says(qualifiers, LanguageFields.AccordingTo))
            {
                hasDoubtful = true;
                continue;
            }
            bool isPreferred = !of.Field.IsMany && Says(qualifiers, LanguageFields.Preferred);
            if (isPreferred)
                values.Clear();
            foreach (BoundValue value in clause.Values.Each())
                values.Add(new CheckedValue(fact, said, value, value.Item is { } item ? _facts.RowOf(item) : -1));
            if (isPreferred)
                break;
        }
        return hasDoubtful;
    }

    /// <summary>Whether sources differ about the one value of a field, and none is preferred: that is no contradiction, and no value.</summary>
    public bool IsUndecided(List<CheckedValue> values)
    {
        int? first = null;
        foreach (CheckedValue value in values)
        {
            if (value.Field.IsMany || value.HasOwnTime || value.Value.Kind == BoundValueKind.None)
                continue;
            int? number = Numbers.NumberOf(value.Value);
            if (first is not null && number is not null && number != first)
                return true;
            first ??= number;
        }
        return false;
    }

    /// <summary>A value in the author's words.</summary>
    public static string Tell(CheckedValue value) => value.Value switch
    {
        { Item: { } item } => item.Name,
        { Kind: BoundValueKind.Word } word => value.Field.Words[word.Word],
        { Kind: BoundValueKind.Flag } flag => flag.Word == 1 ? "yes" : "no",
        { Texts.Count: > 0 } text => text.Texts[0].Text,
        _ => value.Field.Type == FieldType.Date ? YearsBeforeChrist.Behind(value.Value.Raw) : value.Value.Raw,
    };

    /// <summary>The rows of a value's sources.</summary>
    public int[] SourcesOf(in CheckedValue value) => _facts.SourcesOf(value);

    /// <summary><c>per Rfi, Afp</c>, or that there is no source.</summary>
    public string TellSources(int[] sources)
    {
        if (sources.Length == 0)
            return "without a source";
        string[] names = new string[sources.Length];
        for (int i = 0; i < names.Length; i++)
            names[i] = _facts[sources[i]].Item.Name ?? "";
        return "per " + string.Join(", ", names);
    }

    /// <summary>How far hedges reach.</summary>
    public FactPadding Padding => _facts.Schema.Padding;

    /// <summary>Reports a finding.</summary>
    public void Report(string path, Diagnostics.Finding finding) => _facts.Report(path, finding);

    /// <summary>Reports a contradiction of claims.</summary>
    public void Report(FoundClaim claim) => _claims.Add(claim);

    private static bool Says(IReadOnlyList<BoundClause>? clauses, FieldSymbol field)
    {
        foreach (BoundClause clause in clauses.Each())
        {
            if (clause.Field == field)
                return true;
        }
        return false;
    }
}
