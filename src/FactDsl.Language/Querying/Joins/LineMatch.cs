using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>A fact that meets a line, whatever the other lines say.</summary>
/// <param name="Row">The row of the fact; -1 for one that is derived while rules run.</param>
/// <param name="Values">What the line's holes stand for.</param>
/// <param name="Spell">When it was so.</param>
/// <param name="Truth">How surely it meets the line.</param>
/// <param name="Doubts">Why not more surely.</param>
internal sealed record LineMatch(int Row, AnswerValue[] Values, JoinSpell Spell, FactTruth Truth, FactDoubts Doubts)
{
    /// <summary>What a rule has derived, while rules run; else null.</summary>
    public DerivedFact? Derived { get; init; }

    /// <summary>Numbers of the times that the spell is put together from.</summary>
    public IReadOnlyList<int> Times { get; init; } = [];

    /// <summary>Groups through which alone the fact is about those that the line names or finds.</summary>
    public IReadOnlyList<AnswerMembership> Memberships { get; init; } = [];

    /// <summary>As <see cref="QuestionAnswer.Meant"/>.</summary>
    public IReadOnlyList<(int Qualifier, int Value)> Meant { get; init; } = [];

    /// <summary>Whether it takes another of several values for what a fact says than a match of another line does: only one of them holds.</summary>
    public bool Excludes(FactBase facts, LineMatch other)
    {
        if (Row < 0 || Row != other.Row || Meant.Count == 0 || other.Meant.Count == 0)
            return false;
        foreach ((int qualifier, _) in Meant)
        {
            foreach ((_, int value) in other.Meant)
            {
                if (facts.IsAlternative(qualifier, value))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Which fact it is, stored or not.</summary>
    public int Identity => Derived is { } derived ? -2 - derived.Number : Row;

    /// <summary>An answer of the store to the line; null where its values never were so together.</summary>
    public static LineMatch? Of(JoinFacts asked, JoinLine line, QuestionAnswer answer)
    {
        FactBase facts = asked.Facts;
        int row = answer.Fact.Row;
        FactTruth truth = answer.IsCertain ? FactTruth.Yes : FactTruth.Maybe;
        FactDoubts doubts = answer.IsCertain ? FactDoubts.None : DoubtsOf(facts, answer);
        JoinSpell spell = JoinSpell.Always;
        var times = new List<int>(answer.Tied.Count);
        if (answer.Tied.Count > 0)
        {
            var spells = new List<JoinSpell>(answer.Tied.Count);
            foreach (LineSpell tied in answer.Tied)
            {
                FactAspect reading = asked.Layout.Schema.Kinds[facts.KindOf(row)].Aspect;
                FactTime time = tied.Time < 0 ? FactTime.Unstated(reading) : facts.Times.Read(tied.Time);
                bool isOfRow = tied.Key.Field < 0;
                SpellKey key = isOfRow && asked.Derived?.KeyOf(row) is { } of ? of : tied.Key;
                spells.Add(JoinSpell.Of(time, key) with { IsSeveral = isOfRow && asked.Derived?.MostOf(row) > 1 });
                times.Add(tied.Time);
                if (isOfRow && facts.AccountsAt(row) >= 0 && facts.AskTime(row, default(AnyTime)) != FactTruth.Yes)
                {
                    truth = truth.And(FactTruth.Maybe);
                    doubts |= FactDoubts.SourcesDiffer;
                }
            }
            spell = SpellAlgebra.Common(spells, out FactTruth together);
            truth = truth.And(together);
            doubts |= together == FactTruth.Yes ? FactDoubts.None : FactDoubts.Date;
        }
        return truth == FactTruth.No || !line.Settle(ref spell, ref truth, ref doubts) ? null
            : new LineMatch(row, (AnswerValue[])answer.Values, spell, truth, doubts) { Times = times, Memberships = answer.Memberships, Meant = answer.Meant };
    }

    private static FactDoubts DoubtsOf(FactBase facts, QuestionAnswer answer)
    {
        int row = answer.Fact.Row;
        FactDoubts doubts = (facts.IsDoubted(row) ? FactDoubts.Disputed : FactDoubts.None)
            | (facts.AccountsAt(row) >= 0 ? FactDoubts.SourcesDiffer : FactDoubts.None)
            | (answer.Memberships.Count > 0 ? FactDoubts.Membership : FactDoubts.None);
        return doubts == FactDoubts.None ? FactDoubts.Date : doubts;
    }

    private readonly struct AnyTime : ITimeQuestion
    {
        public FactTruth Of(FactTime time) => FactTruth.Yes;
    }
}
