using System;
using System.Linq;
using CsCheck;

namespace FactDsl.Language.Tests.Querying;

/// <summary>Who acts for somebody is possibly the one who is meant, and then not meant beside whom he acts for.</summary>
public class EnvoyAnswerTests
{
    private const string Names = """
        country Iran
        country Russia
        person Zarif
        person Araghchi
        person Kerry
        group Powers
          members Iran, Russia

        """;

    private static readonly string[] s_actors = ["Iran", "Russia", "Zarif", "Araghchi", "Kerry", "Powers"];

    [Theory]
    [InlineData("of Zarif for Iran, Kerry", "of Iran", 1, 0)]
    [InlineData("of Zarif for Iran, Kerry", "of Zarif", 1, 1)]
    [InlineData("of Zarif for Iran, Kerry", "of Iran, Kerry", 1, 0)]
    [InlineData("of Zarif for Iran, Kerry", "of Kerry, Iran", 1, 0)]
    [InlineData("of Zarif for Iran, Kerry", "of Iran, Zarif", 0, 0)]
    [InlineData("of Zarif for Iran, Kerry", "of Zarif, Iran", 0, 0)]
    [InlineData("of Zarif for Iran, Araghchi for Iran", "of Zarif, Iran", 1, 0)]
    [InlineData("of Zarif for Iran, Iran", "of Zarif, Iran", 1, 1)]
    [InlineData("of Zarif for Iran, Powers", "of Zarif, Iran", 1, 0)]
    [InlineData("of Zarif for Iran, Kerry for Russia", "of Russia, Iran", 1, 0)]
    [InlineData("of Zarif for Iran, Kerry for Zarif", "of Zarif, Iran", 1, 0)]
    public void Sets_and_questions_answer_alike(string fact, string asked, int possible, int certain)
    {
        var facts = AskedFacts.From(Names + "meeting " + fact.Replace(", ", "\n  of ", StringComparison.Ordinal).Insert(0, "\n  ") + "\n");
        string[] names = asked[3..].Split(", ");
        Assert.Equal((possible, certain), facts.CountOf("meeting", names));
        Assert.Equal((possible > 0, certain > 0), Told(facts, names));
    }

    /// <summary>A question about a group asks for its members too, a set does not, so the group is not asked for here.</summary>
    [Fact]
    public void Sets_and_questions_agree_whoever_acts_for_whom()
        => Gen.Select(Gen.Int[0, s_actors.Length - 1], Gen.Int[-1, s_actors.Length - 1]).Array[2, 5].Where(static said => said.DistinctBy(static s => s.Item1).Count() > 1).Sample(said =>
        {
            string lines = string.Concat(said.DistinctBy(static s => s.Item1).Select(static s => $"  of {s_actors[s.Item1]}{(s.Item2 >= 0 && s.Item2 != s.Item1 ? " for " + s_actors[s.Item2] : "")}\n"));
            var facts = AskedFacts.From(Names + "meeting\n" + lines);
            foreach (string first in s_actors)
            {
                foreach (string second in s_actors)
                {
                    if (first == second || first == "Powers" || second == "Powers")
                        continue;
                    (int possible, int certain) = facts.CountOf("meeting", [first, second]);
                    Assert.True((possible > 0, certain > 0) == Told(facts, [first, second]), $"{lines}{first}, {second}: the set says {possible}, {certain}");
                }
            }
        }, iter: 200);

    private static (bool IsPossible, bool IsCertain) Told(AskedFacts facts, string[] names)
    {
        string told = facts.Told("meeting of " + string.Join(", ", names));
        return (told.Length > 0, told.Length > 0 && !told.EndsWith('?'));
    }
}
