using System.Collections.Generic;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>A value of a fact that a rule derives.</summary>
/// <param name="Field">The field.</param>
/// <param name="Verb">The verb by which it is given; -1 for none.</param>
/// <param name="Value">The value.</param>
internal readonly record struct DerivedValue(FieldSymbol Field, int Verb, AnswerValue Value);

/// <summary>A fact that rules derive.</summary>
public sealed class DerivedFact
{
    // Few rules derive one kind.
    private readonly List<BoundRule> _rules = [];

    internal DerivedFact(int number, KindSymbol kind, FactStanding standing, IReadOnlyList<DerivedValue> values)
    {
        Number = number;
        Kind = kind;
        Standing = standing;
        Values = values;
    }

    /// <summary>Its number among all that rules derive, which names it in the reasons of others.</summary>
    internal int Number { get; }

    /// <summary>Its kind.</summary>
    public KindSymbol Kind { get; }

    /// <summary>What it claims: what follows from plans is a plan.</summary>
    public FactStanding Standing { get; }

    /// <summary>Its values, in the order of the fields.</summary>
    internal IReadOnlyList<DerivedValue> Values { get; }

    /// <summary>When it was so.</summary>
    internal JoinSpell Spell { get; set; }

    /// <summary>Whether it is so in every world that the facts leave open.</summary>
    public bool IsCertain { get; internal set; }

    /// <summary>Why it is not certain.</summary>
    public FactDoubts Doubts { get; internal set; }

    /// <summary>How many stretches of days it may stand for.</summary>
    internal int Most { get; set; } = 1;

    /// <summary>The ways in which it is derived, the surest and shortest first; a few of them, if there are many.</summary>
    internal IReadOnlyList<Derivation> Ways { get; set; } = [];

    /// <summary>All rules that derive it, or a part of its days, in the order in which they were found to.</summary>
    public IReadOnlyList<BoundRule> Rules => _rules;

    /// <summary>A rule derives it, or a part of its days.</summary>
    internal void AddRule(BoundRule rule)
    {
        if (!_rules.Contains(rule))
            _rules.Add(rule);
    }

    /// <summary>Whether another stretch has taken its place.</summary>
    internal bool IsGone { get; set; }

    /// <summary>When it was so, in the words of the language.</summary>
    public FactTime Time => Spell.ToTime(Kind.Aspect);

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder text = new System.Text.StringBuilder(Standing == FactStanding.Asserted ? "" : Standing.ToString().ToLowerInvariant() + " ").Append(Kind.Word);
        FieldSymbol? last = null;
        foreach (DerivedValue value in Values)
        {
            text.Append(ReferenceEquals(last, value.Field) ? ", " : " " + (value.Verb >= 0 ? value.Field.Verbs[value.Verb] : value.Field.Clause) + " ").Append(value.Value.ToString());
            last = value.Field;
        }
        FactTime time = Time;
        return text.Append(time.Text.Length > 0 ? " " : "").Append(YearsBeforeChrist.Behind(time.Text, time)).ToString();
    }
}
