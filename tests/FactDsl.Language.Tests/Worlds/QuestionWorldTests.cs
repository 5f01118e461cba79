using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit.Abstractions;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>
/// What questions over several facts and rules say, held against every complete world: what is certain is so in each of them, also in
/// those with facts that nobody told; whatever is so in some world of the told facts is among the answers; counts and times leave room
/// for each.
/// </summary>
public class QuestionWorldTests(ITestOutputHelper output)
{
    [Fact]
    public void One_line_answers_what_every_world_does() => Run(60, isSingle: true);

    [Fact]
    [Trait("Category", "Slow")]
    public void Many_questions_of_one_line_answer_what_every_world_does() => Run(Count(), isSingle: true);

    [Fact]
    public void Rules_and_questions_answer_what_every_world_does() => Run(30, isSingle: false);

    [Fact]
    [Trait("Category", "Slow")]
    public void Many_rules_and_questions_answer_what_every_world_does() => Run(Count(), isSingle: false);

    /// <summary>As many programs as FACTDSL_WORLDS says.</summary>
    private static int Count() => int.Parse(Environment.GetEnvironmentVariable("FACTDSL_WORLDS") ?? "500", CultureInfo.InvariantCulture);

    private void Run(int count, bool isSingle)
    {
        var all = new Tally();
        string seeds = Environment.GetEnvironmentVariable("FACTDSL_WORLDS_SEED") ?? "0";
        int first = int.Parse(seeds, CultureInfo.InvariantCulture);
        int wrong = 0;
        for (int seed = first; seed < first + count; seed++)
        {
            var tally = new Tally();
            Program program = Programs.Make(new Random(seed), isSingle);
            IReadOnlyList<string> found = Comparison.Of(program, tally);
            all.Add(tally);
            if (found.Count == 0)
                continue;
            wrong++;
            if (wrong <= 8)
            {
                (Program smallest, string why) = Reduction.Of(program, found[0]);
                output.WriteLine($"---- seed {seed}\n{smallest}\n{why}\n");
            }
        }
        output.WriteLine(all + $"; wrong {wrong}");
        Assert.Equal(0, wrong);
    }
}
