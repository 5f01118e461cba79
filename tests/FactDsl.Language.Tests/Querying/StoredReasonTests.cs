using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.Querying;

/// <summary>Why derived facts and answers are so is in the store, as the compiler knows it.</summary>
public class StoredReasonTests
{
    private const string Facts = """
        source Ledger
        country A "Alba" "Albe"@fr
        country B
        country C
        person P
        person Q
        alliance N of A, B since 1950 per Ledger
        alliance E of C since 1960 until 1990
          of B since 1955~
        meeting First of P, Q on 2001
        meeting Second of P, Q on 2003-04-01
        no other meeting of P, Q during 2000/2005 per Ledger
        derived lasting fact linked
          parties as of: country 2..2
        rule Direct linked of ?a, ?b because "through ?n"@en "par ?n et ?a"@fr
          while alliance ?n of ?a, ?b
        rule Far linked of ?a, ?c
          while linked of ?a, ?b
          while alliance of ?b, ?c
        question Last meeting ?m of P, ?who
          without meeting of P, ?who after ?m
        """;

    [Fact]
    public void A_store_tells_each_reason_that_the_compiler_has()
    {
        StoreImage image = BoundFacts.Of([new FactFileText("a.facts", Facts)]).ToStore();
        FactBase facts = image.Open();
        DerivedFacts derived = image.Derived()!;
        int seen = 0;
        for (int row = 0; row < facts.Count; row++)
        {
            var fact = new FactRef(facts, row);
            IReadOnlyList<RuleReason> known = derived.ReasonsOf(fact);
            Assert.Equal(known.Count > 0, fact.IsDerived);
            if (known.Count == 0)
            {
                Assert.Null(fact.Because);
                continue;
            }
            seen++;
            FactReason told = fact.Because!;
            Assert.Equal(known.Take(3).Select(Told), new[] { told }.Concat(told.Alternatives).Select(Told));
        }
        Assert.True(seen >= 3);
    }

    [Fact]
    public void Words_take_the_labels_of_a_language()
    {
        FactBase facts = BoundFacts.Of([new FactFileText("a.facts", Facts)]).ToStore().Open();
        FactReason reason = Enumerable.Range(0, facts.Count).Select(r => new FactRef(facts, r)).First(static f => f.IsDerived && f.Because!.Rule == "Direct").Because!;
        Assert.Equal("through N", reason.Words());
        Assert.Equal("through N", reason.Words("de"));
        Assert.Equal("par N et Albe", reason.Words("fr"));
        Assert.StartsWith("Direct: par N et Albe\n  alliance", reason.Tell("fr"), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => reason.Tell(depth: 0));
    }

    [Fact]
    public void A_store_without_rules_and_lines_has_no_reasons()
        => Assert.Null(BoundFacts.Of([new FactFileText("a.facts", "person P\nmeeting M of P, P on 2001\nquestion Met meeting ?m of P\n")]).ToStore().Open().Reasons);

    [Fact]
    public void Worlds_of_made_rules_tell_what_the_compiler_has()
    {
        // A chain that comes round: each fact rests on others, and none on itself.
        string[] countries = ["K", "L", "M", "O", "R"];
        string text = string.Concat(countries.Select(static c => $"country {c}\n"))
            + string.Concat(countries.Select((c, i) => $"alliance X{i} of {c}, {countries[(i + 1) % 5]} since {1900 + i * 10} until {1990 - i}\n"))
            + "derived lasting fact linked\n  parties as of: country 2..2\nrule Direct linked of ?a, ?b\n  while alliance of ?a, ?b\nrule Far linked of ?a, ?c\n  while linked of ?a, ?b\n  while linked of ?b, ?c\n";
        FactBase facts = BoundFacts.Of([new FactFileText("a.facts", text)]).ToStore().Open();
        FactRef[] derived = [.. Enumerable.Range(0, facts.Count).Select(r => new FactRef(facts, r)).Where(static f => f.IsDerived)];
        Assert.Equal(10, derived.Select(static f => string.Join(",", f.ToString())).Count());
        Assert.All(derived, static fact => Assert.True(Depth(fact.Because!, []) > 0));
    }

    /// <summary>How deep a reason goes; it never comes back to a fact that it began with.</summary>
    private static int Depth(FactReason reason, HashSet<FactRef> above)
    {
        int depth = 1;
        foreach (FactPremise premise in reason.Premises)
        {
            if (premise.Because is not { } because)
                continue;
            Assert.True(above.Add(premise.Item.At));
            depth = Math.Max(depth, 1 + Depth(because, above));
            above.Remove(premise.Item.At);
        }
        return depth;
    }

    private static string Told(RuleReason reason)
        => $"{reason.Rule.Name} {reason.Time} {reason.IsCertain} {reason.Doubts} " + string.Join("; ", reason.Reason.Premises.Select(static p => $"{p.Line} {p.Fact.Row} {p.Time} {p.IsCertain}"))
            + string.Join("; ", reason.Reason.Absences.Select(static a => $"{a.Line} {a.IsCertain} {string.Join(",", a.Told.Select(static t => t.Row))}"));

    private static string Told(FactReason reason)
        => $"{reason.Rule} {reason.Time} {reason.IsCertain} {reason.Doubts} " + string.Join("; ", reason.Premises.Select(static p => $"{p.Line} {p.Item.At.Row} {p.Time} {p.IsCertain}"))
            + string.Join("; ", reason.Absences.Select(static a => $"{a.Line} {a.IsCertain} {string.Join(",", a.Told.Select(static t => t.At.Row))}"));
}
