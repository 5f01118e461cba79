using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Schema;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Querying;

/// <summary>Of several values exactly one holds, and nobody knows which: each answers possibly, all together certainly, two together never.</summary>
public class AlternativeAnswerTests
{
    private const string Names = """
        country China
        place Beijing in China
        place Shanghai in China
        place Paris
        person A
        person B
        person C
        person D
        group Pair
          members B or C

        """;

    private static readonly string[] s_people = ["A", "B", "C", "D"];

    [Theory]
    [InlineData("meeting M of A, B or C", "meeting ?m of B", "M?")]
    [InlineData("meeting M of A, B or C", "meeting ?m of A", "M")]
    [InlineData("meeting M of A, B or C", "meeting ?m of B, C", "")]
    [InlineData("meeting M of A, B or C", "meeting ?m of A, C", "M?")]
    [InlineData("meeting M of A, B or C", "meeting of A, ?who", "B?, C?")]
    [InlineData("meeting M of A, B or C", "meeting of ?a, ?b", "A+B?, A+C?, B+A?, C+A?")]
    [InlineData("meeting M of A, B or C", "certainly meeting of A, ?who", "")]
    [InlineData("meeting M of A, B in Beijing or Shanghai", "meeting ?m in China", "M")]
    [InlineData("meeting M of A, B in Beijing or Paris", "meeting ?m in China", "M?")]
    [InlineData("meeting M of A, B in Beijing or Shanghai", "meeting ?m in Beijing", "M?")]
    [InlineData("meeting M of A, B in Beijing or Shanghai", "meeting in ?where", "Beijing?, Shanghai?")]
    [InlineData("meeting M of A, B in Beijing or Shanghai certainty doubtful", "meeting ?m in China", "M?")]
    [InlineData("meeting M of A, B format summit or phone-call", "meeting ?m format summit", "M?")]
    [InlineData("meeting M of A, Pair", "meeting ?m of C", "M?")]
    [InlineData("alliance N of A or B since 1949 until 1960", "alliance ?n of A on 1950", "N?")]
    [InlineData("alliance N of A or B since 1949 until 1960", "alliance ?n of A on 1970", "")]
    [InlineData("planned meeting M of A, B or C", "planned meeting ?m of C", "M?")]
    public void A_question_is_answered_as_surely_as_the_alternatives_let_it(string fact, string question, string expected)
        => Assert.Equal(expected, AskedFacts.From(Names + fact + "\n").Told(question));

    [Theory]
    [InlineData("meeting ?m of B\n  and meeting ?m of C", "")]
    [InlineData("meeting ?m of A\n  and meeting ?m of C", "M?")]
    [InlineData("meeting ?m of ?x\n  and meeting ?m of ?y except ?x", "M+A+B?, M+A+C?, M+B+A?, M+C+A?")]
    [InlineData("meeting ?m in Beijing\n  while meeting ?m in Shanghai", "")]
    [InlineData("meeting ?m in Beijing\n  while meeting ?m in China", "M?")]
    [InlineData("meeting ?m of B\n  while meeting ?m in Beijing", "M?")]
    public void Two_lines_about_one_fact_take_the_same_alternative(string question, string expected)
        => Assert.Equal(expected, AskedFacts.From(Names + "meeting M of A, B or C in Beijing or Shanghai on 2010\n").Told(question));

    [Theory]
    [InlineData("of B", 1, 0)]
    [InlineData("of A", 1, 1)]
    [InlineData("of B, C", 0, 0)]
    [InlineData("of A, B", 1, 0)]
    public void Sets_answer_alike(string question, int possible, int certain)
        => Assert.Equal((possible, certain), AskedFacts.From(Names + "meeting of A, B or C about A or D\n").CountOf("meeting", question[3..].Split(", ")));

    [Fact]
    public void What_stands_in_another_clause_too_is_not_ruled_out()
    {
        var facts = AskedFacts.From(Names + "meeting M of A, B about B or C\n");
        KindSymbol meeting = facts.Schema.Find("meeting")!;
        int of = facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!), about = facts.Image.Layout.Exact(meeting, meeting.FindClause("about", out _)!);
        FactQuery query = facts.Facts.Query(facts.Image.Layout.Kind(meeting), FactStanding.Asserted).Where(of, Item(facts, "B")).Where(about, Item(facts, "C"));

        Assert.Equal((1, 0), (query.Count, query.CountCertain));
    }

    /// <summary>Every way to choose one of the alternatives is a world; the answers are what holds in one, and for certain what holds in all.</summary>
    [Fact]
    public void Answers_are_those_of_all_worlds()
        => Gen.Int[1, 3].Array[1, 3].SelectMany(sizes => Gen.Shuffle(s_people).Select(people => (sizes, people))).Sample(drawn =>
        {
            var groups = new List<string[]>();
            int at = 0;
            foreach (int size in drawn.sizes)
            {
                string[] group = [.. drawn.people.Skip(at).Take(size)];
                at += size;
                if (group.Length > 0)
                    groups.Add(group);
            }
            var facts = AskedFacts.From(Names + "attendance of " + string.Join(", ", groups.Select(static g => string.Join(" or ", g))) + " to Fair\nevent Fair\n");
            string[][] worlds = [.. groups.Aggregate((IEnumerable<string[]>)[[]], static (all, group) => all.SelectMany(world => group.Select(one => (string[])[.. world, one])))];
            foreach (string[] asked in Subsets())
            {
                bool isPossible = worlds.Any(w => asked.All(w.Contains)), isCertain = worlds.All(w => asked.All(w.Contains));
                string told = facts.Told("attendance of " + string.Join(", ", asked) + " to Fair");
                Assert.Equal((isPossible, isCertain), (told.Length > 0, told.Length > 0 && !told.EndsWith('?')));
                Assert.Equal((isPossible ? 1 : 0, isCertain ? 1 : 0), facts.CountOf("attendance", asked));
            }
        }, iter: 200);

    private static IEnumerable<string[]> Subsets()
        => Enumerable.Range(1, (1 << s_people.Length) - 1).Select(static bits => s_people.Where((_, i) => (bits & (1 << i)) != 0).ToArray());

    private static FactRef Item(AskedFacts facts, string name) => facts.Facts.Items.Single(i => i.Name == name).At;
}
