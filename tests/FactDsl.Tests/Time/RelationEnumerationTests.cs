using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Time;

/// <summary>Every relation between two times gives the answer that all their possible days give, written out one by one.</summary>
public class RelationEnumerationTests
{
    private static readonly FactAllenRelations[] s_thirteen =
        [.. Enum.GetValues<FactAllenRelations>().Where(one => one is not (FactAllenRelations.None or FactAllenRelations.All))];

    [Fact]
    public void The_possible_Allen_relations_are_those_of_some_possible_days() =>
        Gen.Select(PossibleWorlds.Times, PossibleWorlds.Times).Sample(
            (left, right) =>
            {
                FactAllenRelations expected = FactAllenRelations.None;
                foreach ((long Start, long End) a in PossibleWorlds.Of(left))
                {
                    foreach ((long Start, long End) b in PossibleWorlds.Of(right))
                    {
                        expected |= s_thirteen.Single(one => Holds(one, a, b));
                    }
                }

                return left.PossibleRelations(right) == expected;
            },
            iter: 1_500);

    [Fact]
    public void Everyday_relations_answer_as_the_enumerated_days_do()
    {
        var everyday = new (string Name, Func<FactTime, FactTime, FactTruth> Ours, Func<(long S, long E), (long S, long E), bool> Holds)[]
        {
            ("before", (a, b) => a.Before(b), (a, b) => a.E < b.S),
            ("after", (a, b) => a.After(b), (a, b) => a.S > b.E),
            ("overlaps", (a, b) => a.Overlaps(b), (a, b) => a.S <= b.E && b.S <= a.E),
            ("within", (a, b) => a.Within(b), (a, b) => b.S <= a.S && a.E <= b.E),
            ("contains", (a, b) => a.Contains(b), (a, b) => a.S <= b.S && b.E <= a.E),
            ("same", (a, b) => a.Same(b), (a, b) => a == b),
        };

        Gen.Select(PossibleWorlds.Times, PossibleWorlds.Times).Sample(
            (left, right) =>
            {
                var worlds = (from a in PossibleWorlds.Of(left) from b in PossibleWorlds.Of(right) select (a, b)).ToList();
                foreach ((string? name, Func<FactTime, FactTime, FactTruth>? ours, Func<(long S, long E), (long S, long E), bool>? holds) in everyday)
                {
                    bool? expected = PossibleWorlds.Verdict(worlds.Select(world => holds(world.a, world.b)));
                    Assert.True(PossibleWorlds.Decided(ours(left, right)) == expected, name);
                }
            },
            iter: 1_500);
    }

    [Fact]
    public void A_relation_and_its_inverse_answer_alike() =>
        Gen.Select(PossibleWorlds.Times, PossibleWorlds.Times).Sample(
            (left, right) => Inverse(left.PossibleRelations(right)) == right.PossibleRelations(left)
                && left.Before(right) == right.After(left)
                && left.Within(right) == right.Contains(left)
                && left.Overlaps(right) == right.Overlaps(left)
                && left.Same(right) == right.Same(left));

    [Fact]
    public void A_set_of_relations_is_answered_as_one_question()
    {
        var early = FactTime.On(FactDate.Parse("2014-01-XX"), FactAspect.Momentary);
        var late = FactTime.On(FactDate.Parse("2014-02-01"), FactAspect.Momentary);

        Assert.Equal(FactTruth.Maybe, early.Is(FactAllenRelations.Before, late));
        Assert.Equal(FactTruth.Maybe, early.Is(FactAllenRelations.Meets, late));
        Assert.Equal(FactTruth.Yes, early.Is(FactAllenRelations.Before | FactAllenRelations.Meets, late));
        Assert.Equal(FactTruth.No, early.Is(FactAllenRelations.After, late));
    }

    [Fact]
    public void An_unknown_end_makes_an_open_question_unknown_and_leaves_a_settled_one_settled()
    {
        var ended = FactTime.Lasting(new FactDate(1949), null, null, untilUnknown: true);
        var later = FactTime.On(new FactDate(1990), FactAspect.Momentary);
        var earlier = FactTime.On(new FactDate(1930), FactAspect.Momentary);

        Assert.Equal(FactTruth.Unknown, ended.Overlaps(later));
        Assert.Equal(FactTruth.No, ended.Overlaps(earlier));
        Assert.Equal(FactTruth.Yes, ended.After(earlier));
    }

    /// <summary>The definitions on known days: a stretch is its days, and two meet when no day lies between them.</summary>
    private static bool Holds(FactAllenRelations relation, (long S, long E) a, (long S, long E) b) => relation switch
    {
        FactAllenRelations.Before => a.E + 1 < b.S,
        FactAllenRelations.Meets => a.E + 1 == b.S,
        FactAllenRelations.Overlaps => a.S < b.S && b.S <= a.E && a.E < b.E,
        FactAllenRelations.Starts => a.S == b.S && a.E < b.E,
        FactAllenRelations.During => a.S > b.S && a.E < b.E,
        FactAllenRelations.Finishes => a.S > b.S && a.E == b.E,
        FactAllenRelations.Equal => a == b,
        FactAllenRelations.FinishedBy => a.S < b.S && a.E == b.E,
        FactAllenRelations.Contains => a.S < b.S && a.E > b.E,
        FactAllenRelations.StartedBy => a.S == b.S && a.E > b.E,
        FactAllenRelations.OverlappedBy => b.S < a.S && a.S <= b.E && b.E < a.E,
        FactAllenRelations.MetBy => b.E + 1 == a.S,
        _ => b.E + 1 < a.S,
    };

    /// <summary>The enumeration lists each relation and, mirrored around "equal", its inverse.</summary>
    private static FactAllenRelations Inverse(FactAllenRelations relations)
    {
        FactAllenRelations inverse = FactAllenRelations.None;
        for (int bit = 0; bit < 13; bit++)
        {
            inverse |= ((int)relations & (1 << bit)) != 0 ? (FactAllenRelations)(1 << (12 - bit)) : FactAllenRelations.None;
        }

        return inverse;
    }
}
