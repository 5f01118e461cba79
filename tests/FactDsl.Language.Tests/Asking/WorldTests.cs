using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Tests.Asking;

/// <summary>
/// What certainly and possibly mean, said by enumeration: each uncertain fact is written out in every complete world that it leaves
/// open. Certain is what answers in all of them, possible what answers in some, and a count lies between the two in each.
/// </summary>
public class WorldTests
{
    private const int LastDay = 4;
    private static readonly string[] s_people = ["A", "B", "C", "D"];
    private static readonly string[] s_members = ["C", "D"];

    private static readonly Gen<Days> s_days = Gen.Select(Gen.Int[1, LastDay], Gen.Int[1, LastDay], static (a, b) => new Days(Math.Min(a, b), Math.Max(a, b)));

    private static readonly Gen<Account> s_accounts = Gen.Select(s_days, Gen.Int[0, 5], static (days, doubt) => new Account(days, doubt == 0, doubt == 1));

    private static readonly Gen<Fact> s_facts = Gen.Select(
        s_accounts.Array[0, 3],
        Gen.Select(Gen.OneOf("A", "B", "C", "D", "G"), Gen.Int[0, 3], static (name, doubt) => new Value(name, doubt == 0)).Array[2, 3],
        Gen.Int[0, 3],
        static (accounts, values, doubt) => new Fact(OnePreferred(accounts), AtLeastTwo([.. values.DistinctBy(static v => v.Name)]), doubt == 0));

    private static readonly Gen<Question> s_questions = Gen.Select(
        Gen.OneOf("A", "B", "C", "D").Array[0, 2],
        Gen.OneOf("", "on", "before", "after", "during"),
        s_days,
        static (names, word, days) => new Question([.. names.Distinct()], word, days));

    [Fact]
    public void Certain_is_what_answers_in_every_world_and_possible_what_answers_in_some()
        => Gen.Select(s_facts.Array[1, 4], s_questions.Array[1, 6]).Sample(
            static (facts, questions) =>
            {
                var asked = AskedFacts.From(TextOf(facts));
                Assert.Empty(asked.Findings.Select(static f => f.Message));
                foreach (Question question in questions)
                    Check(facts, question, asked);
            },
            iter: 600);

    private static void Check(Fact[] facts, Question question, AskedFacts asked)
    {
        var certain = new List<string>();
        var possible = new List<string>();
        for (int i = 0; i < facts.Length; i++)
        {
            bool[] answers = [.. Worlds(facts[i]).Select(question.IsMetBy)];
            if (answers.Any(static a => a))
                possible.Add("F" + i);
            if (answers.All(static a => a))
                certain.Add("F" + i);
        }
        string text = question.ToString();
        // The language, by `ask`.
        Assert.Equal(possible, Names(asked, "meeting ?f" + text, certainly: false));
        Assert.Equal(certain, Names(asked, "meeting ?f" + text, certainly: true));
        Assert.Equal(certain, Names(asked, "certainly meeting ?f" + text, certainly: false));
        // C#, by sets.
        FactQuery query = question.Ask(asked);
        Assert.Equal((possible.Count, certain.Count), (query.Count, query.CountCertain));
        Assert.Equal(possible, InOrder(query));
        Assert.Equal(certain, InOrder(query.Certainly()));
        Assert.Equal(certain.Count > 0 ? FactTruth.Yes : possible.Count > 0 ? FactTruth.Maybe : FactTruth.Unknown, query.Whether());
        foreach (int count in Counts(facts, question))
            Assert.InRange(count, query.CountCertain, query.Count);
    }

    /// <summary>How many facts answer in each complete world of all facts together.</summary>
    private static IEnumerable<int> Counts(Fact[] facts, Question question)
    {
        IEnumerable<int> counts = [0];
        foreach (Fact fact in facts)
        {
            int[] here = [.. Worlds(fact).Select(w => question.IsMetBy(w) ? 1 : 0).Distinct()];
            counts = [.. counts.SelectMany(c => here.Select(h => c + h)).Distinct()];
        }
        return counts;
    }

    /// <summary>Every world that a fact leaves open: whether it happened, on which day by which account, and who was there.</summary>
    private static IEnumerable<World> Worlds(Fact fact)
    {
        foreach (int? day in fact.PossibleDays())
        {
            foreach (string[] people in Presences(fact.Values, 0))
                yield return new World(true, day, people);
        }
        if (fact.IsDoubted)
            yield return new World(false, null, []);
    }

    private static IEnumerable<string[]> Presences(Value[] values, int at)
    {
        if (at == values.Length)
            return [[]];
        IEnumerable<string[]> here = values[at].Name == "G" ? [["G"], ["G", "C"], ["G", "D"], ["G", "C", "D"]] : [[values[at].Name]];
        if (values[at].IsDoubted)
            here = here.Append([]);
        return here.SelectMany(h => Presences(values, at + 1).Select(rest => (string[])[.. h, .. rest]));
    }

    private static Value[] AtLeastTwo(Value[] values)
        => values.Length > 1 ? values : [.. values, new Value(values[0].Name == "A" ? "B" : "A", IsDoubted: false)];

    private static Account[] OnePreferred(Account[] accounts)
        => [.. accounts.Select((a, i) => a.IsPreferred && accounts.Take(i).Any(static b => b.IsPreferred) ? a with { IsPreferred = false } : a)];

    private static string TextOf(Fact[] facts)
    {
        var text = new StringBuilder();
        foreach (string name in s_people)
            text.Append("person ").Append(name).Append('\n');
        text.Append("group G\n  members ").AppendJoin(", ", s_members).Append('\n');
        for (int i = 0; i < 3; i++)
            text.Append("source S").Append(i).Append('\n');
        for (int i = 0; i < facts.Length; i++)
            text.Append(facts[i].Text("F" + i));
        return text.ToString();
    }

    private static string[] Names(AskedFacts facts, string question, bool certainly)
        => [.. facts.Ask(question).Answers.Where(a => !certainly || a.IsCertain).Select(static a => a.Values[0].Text).Order(StringComparer.Ordinal)];

    private static string[] InOrder(FactQuery query)
    {
        var names = new List<string>();
        foreach (IItem item in Each(query))
            names.Add(item.Name);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<IItem> Each(FactQuery query)
    {
        FactQuery.Enumerator<IItem> items = query.Each<IItem>();
        while (items.MoveNext())
            yield return items.Current;
    }

    private sealed record World(bool Happened, int? Day, string[] People);

    private readonly record struct Days(int First, int Last)
    {
        public string Text => First == Last ? $"2014-01-0{First}" : $"2014-01-0{First}/2014-01-0{Last}";
    }

    private sealed record Account(Days Days, bool IsDoubted, bool IsPreferred);

    private sealed record Value(string Name, bool IsDoubted);

    private sealed record Fact(Account[] Accounts, Value[] Values, bool IsDoubted)
    {
        /// <summary>The days on which it may have been; null for one that nobody tells, or that may be any.</summary>
        public IEnumerable<int?> PossibleDays()
        {
            Account[] counting = Accounts.Any(static a => a.IsPreferred) ? [.. Accounts.Where(static a => a.IsPreferred)] : Accounts;
            if (counting.Length == 0)
                return [null, .. Enumerable.Range(0, LastDay + 2).Select(static d => (int?)d)];
            var days = counting.SelectMany(static a => Enumerable.Range(a.Days.First, a.Days.Last - a.Days.First + 1)).Select(static d => (int?)d).Distinct();
            // Where every account is in doubt, none may be right.
            return counting.All(static a => a.IsDoubted) ? days.Append(null) : days;
        }

        public override string ToString() => Text("F");

        public string Text(string name)
        {
            var text = new StringBuilder("meeting ").Append(name).Append(IsDoubted ? " certainty doubtful" : "").Append('\n');
            foreach (Value value in Values)
                text.Append("  of ").Append(value.Name).Append(value.IsDoubted ? " disputed" : "").Append('\n');
            for (int i = 0; i < Accounts.Length; i++)
            {
                text.Append("  during ").Append(Accounts[i].Days.Text).Append(" per S").Append(i)
                    .Append(Accounts[i].IsDoubted ? " certainty likely" : "").Append(Accounts[i].IsPreferred ? " preferred" : "").Append('\n');
            }
            return text.ToString();
        }
    }

    private sealed record Question(string[] Names, string Word, Days Days)
    {
        public bool IsMetBy(World world) => world.Happened && Names.All(world.People.Contains) && Word switch
        {
            "" => true,
            _ when world.Day is null => false,
            "before" => world.Day < Days.First,
            "after" => world.Day > Days.Last,
            _ => world.Day >= Days.First && world.Day <= Days.Last,
        };

        public FactQuery Ask(AskedFacts facts)
        {
            KindSymbol meeting = facts.Schema.Find("meeting")!;
            int of = facts.Image.Layout.Exact(meeting, meeting.FindClause("of", out _)!);
            FactQuery query = facts.Facts.Query(facts.Image.Layout.Kind(meeting), FactStanding.Asserted);
            foreach (string name in Names)
                query = query.Where(of, facts.Facts.Items.Single(i => i.Name == name).At);
            FactDate date = FactDate.Parse(Days.Text);
            return Word switch
            {
                "on" => query.On(date),
                "during" => query.During(date),
                "before" => query.Before(date),
                "after" => query.After(date),
                _ => query,
            };
        }

        public override string ToString() => (Names.Length > 0 ? " of " + string.Join(", ", Names) : "") + (Word.Length > 0 ? $" {Word} {Days.Text}" : "");
    }
}
