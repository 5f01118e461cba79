using System;
using System.Linq;

namespace FactDsl.Tests.Values;

public class FactTruthTests
{
    private static readonly FactTruth[] s_all = Enum.GetValues<FactTruth>();

    [Fact]
    public void A_certain_answer_of_a_connective_is_the_one_of_all_ways_to_decide_its_operands()
    {
        foreach (FactTruth left in s_all)
        {
            foreach (FactTruth right in s_all)
            {
                var outcomes = (from a in Decisions(left) from b in Decisions(right) select a && b).Distinct().ToList();
                Assert.Equal(outcomes.Count == 1 ? outcomes[0] : null, Decided(left.And(right)));
                var either = (from a in Decisions(left) from b in Decisions(right) select a || b).Distinct().ToList();
                Assert.Equal(either.Count == 1 ? either[0] : null, Decided(left.Or(right)));
                Assert.Equal(left.And(right), right.And(left));
                Assert.Equal(left.And(right).Not(), left.Not().Or(right.Not()));
            }
        }
    }

    [Fact]
    public void Unknown_is_heard_over_maybe()
    {
        Assert.Equal(FactTruth.Unknown, FactTruth.Unknown.And(FactTruth.Maybe));
        Assert.Equal(FactTruth.Unknown, FactTruth.Unknown.Or(FactTruth.Maybe));
        Assert.Equal(FactTruth.Maybe, FactTruth.Yes.And(FactTruth.Maybe));
    }

    [Fact]
    public void Certainly_takes_yes_and_possibly_all_that_is_not_ruled_out()
    {
        Assert.Equal([FactTruth.Yes], s_all.Where(one => one.Satisfies(FactAnswer.Certainly)));
        Assert.Equal([FactTruth.Maybe, FactTruth.Yes, FactTruth.Unknown], s_all.Where(one => one.Satisfies(FactAnswer.Possibly)));
    }

    private static bool[] Decisions(FactTruth truth) => truth switch
    {
        FactTruth.Yes => [true],
        FactTruth.No => [false],
        _ => [false, true],
    };

    private static bool? Decided(FactTruth truth) => truth switch
    {
        FactTruth.Yes => true,
        FactTruth.No => false,
        _ => null,
    };
}
