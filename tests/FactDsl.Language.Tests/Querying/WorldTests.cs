using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Tests.Querying;

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

    private static readonly Gen<Span> s_spans = Gen.Select(Gen.Int[1, LastDay], Gen.Int[1, LastDay], Gen.Int[1, LastDay], static (a, b, c) =>
    {
        int[] days = [a, b, c];
        Array.Sort(days);
        return new Span(new Days(days[0], days[1]), days[2]);
    });

    private static readonly Gen<Belonging> s_belongings = Gen.Select(s_days, Gen.Int[0, 3], static (begins, doubt) => new Belonging(begins, doubt == 0));

    private static readonly Gen<Denial> s_denials = Gen.Select(
        s_days,
        Gen.OneOf("A", "B").Array[0, 2],
        Gen.OneOf("C", "D", "G", "H"),
        Gen.Int[0, 3],
        static (days, names, last, doubt) => new Denial(days, [.. names.Distinct(), last], doubt == 0));

    private static readonly Gen<Fact> s_facts = Gen.Select(
        s_accounts.Array[0, 3],
        Gen.Select(Gen.OneOf("A", "B", "C", "D", "G", "H"), Gen.Int[0, 3], static (name, doubt) => new Value(name, doubt == 0)).Array[2, 3],
        Gen.Int[0, 3],
        static (accounts, values, doubt) => new Fact(OnePreferred(accounts), AtLeastTwo([.. values.DistinctBy(static v => v.Name)]), doubt == 0));

    private static readonly Gen<Question> s_questions = Gen.Select(
        Gen.OneOf("A", "B", "C", "D").Array[0, 2],
        Gen.OneOf("", "on", "before", "after", "during"),
        s_days,
        static (names, word, days) => new Question([.. names.Distinct()], word, days));

    [Fact]
    public void Certain_is_what_answers_in_every_world_and_possible_what_answers_in_some()
        => Gen.Select(s_belongings, s_facts.Array[1, 4], s_questions.Array[1, 6]).Sample(
            static (belonging, facts, questions) =>
            {
                var asked = AskedFacts.From(TextOf(belonging, facts));
                Assert.Empty(asked.Findings.Select(static f => f.Message));
                foreach (Question question in questions)
                    Check(belonging, facts, question, asked);
            },
            iter: 600);

    [Fact]
    public void Denied_is_what_is_denied_in_every_world()
        => Gen.Select(s_belongings, s_denials.Array[1, 3], s_questions.Array[1, 6]).Sample(
            static (belonging, denials, questions) =>
            {
                var asked = AskedFacts.From(TextOf(belonging, []) + string.Concat(denials.Select(static (d, i) => d.Text("N" + i))));
                Assert.Empty(asked.Findings.Select(static f => f.Message));
                foreach (Question question in questions.Where(static q => q.Names.Length > 0 && q.Word is "on" or "during"))
                {
                    bool[][] worlds = [.. denials.Select(d => d.Worlds(belonging, question).ToArray())];
                    FactTruth expected = worlds.Any(static w => w.All(static d => d)) ? FactTruth.No : worlds.Any(static w => w.Any(static d => d)) ? FactTruth.Maybe : FactTruth.Unknown;
                    Assert.Equal(expected, question.Ask(asked).Whether());
                }
            },
            iter: 600);

    [Fact]
    public void Days_that_values_share_are_asked_of_each_account()
        => Gen.Select(s_spans.Array[2, 3], s_spans.Null(), s_spans.Null(), Gen.Int[1, LastDay], Gen.Bool).Sample(
            static (accounts, one, other, day, asksBoth) =>
            {
                var text = new StringBuilder("person A\nperson B\nsource S0\nsource S1\nsource S2\nalliance F\n");
                for (int i = 0; i < accounts.Length; i++)
                    text.Append("  ").Append(accounts[i].Text).Append(" per S").Append(i).Append('\n');
                text.Append("  of A ").Append(one?.Text).Append("\n  of B ").Append(other?.Text).Append('\n');
                var asked = AskedFacts.From(text.ToString());
                Assert.Empty(asked.Findings.Select(static f => f.Message));
                bool[] worlds = [.. accounts.SelectMany(a => a.Worlds()).SelectMany(a => Of(one, a).SelectMany(o => asksBoth ? Of(other, a).Select(b => o(day) && b(day)) : [o(day)]))];
                string[] expected = worlds.All(static w => w) ? ["F"] : [];
                string[] possible = worlds.Any(static w => w) ? ["F"] : [];
                string question = $"alliance ?f of A{(asksBoth ? ", B" : "")} on 2014-01-0{day}";
                Assert.Equal(possible, Names(asked, question, certainly: false));
                Assert.Equal(expected, Names(asked, question, certainly: true));
                KindSymbol alliance = asked.Schema.Find("alliance")!;
                FactQuery query = asked.Facts.Query(asked.Image.Layout.Kind(alliance), FactStanding.Asserted);
                foreach (string name in asksBoth ? s_people.Take(2) : s_people.Take(1))
                    query = query.Where(asked.Image.Layout.Exact(alliance, alliance.FindClause("of", out _)!), asked.Facts.Items.Single(i => i.Name == name).At);
                query = query.On(new FactDate(2014, 1, day));
                Assert.Equal((possible.Length, expected.Length), (query.Count, query.CountCertain));
            },
            iter: 400);

    private static IEnumerable<Func<int, bool>> Of(Span? own, Func<int, bool> item) => own is null ? [item] : own.Worlds();

    private static void Check(Belonging belonging, Fact[] facts, Question question, AskedFacts asked)
    {
        var certain = new List<string>();
        var possible = new List<string>();
        for (int i = 0; i < facts.Length; i++)
        {
            bool[] answers = [.. Worlds(belonging, facts[i]).Select(question.IsMetBy)];
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
        foreach (int count in Counts(belonging, facts, question))
            Assert.InRange(count, query.CountCertain, query.Count);
    }

    /// <summary>How many facts answer in each complete world of all facts together.</summary>
    private static IEnumerable<int> Counts(Belonging belonging, Fact[] facts, Question question)
    {
        IEnumerable<int> counts = [0];
        foreach (Fact fact in facts)
        {
            int[] here = [.. Worlds(belonging, fact).Select(w => question.IsMetBy(w) ? 1 : 0).Distinct()];
            counts = [.. counts.SelectMany(c => here.Select(h => c + h)).Distinct()];
        }
        return counts;
    }

    /// <summary>Every world that a fact leaves open: whether it happened, on which day by which account, and who was there.</summary>
    private static IEnumerable<World> Worlds(Belonging belonging, Fact fact)
    {
        foreach (int? day in fact.PossibleDays())
        {
            // Doubt of a day does not make others possible, so whoever belonged on none that is told did not belong.
            foreach (string[] people in belonging.Worlds().SelectMany(h => Presences(fact.Values, 0, h is { } begin && (day is null ? fact.Accounts.Length == 0 : begin <= day))))
                yield return new World(true, day, people);
        }
        if (fact.IsDoubted)
            yield return new World(false, null, []);
    }

    /// <summary>Whoever a group stands for may have been there, if it belonged to it then.</summary>
    private static IEnumerable<string[]> Presences(Value[] values, int at, bool isInH)
    {
        if (at == values.Length)
            return [[]];
        IEnumerable<string[]> here = values[at].Name switch
        {
            "G" => [["G"], ["G", "C"], ["G", "D"], ["G", "C", "D"]],
            "H" when isInH => [["H"], ["H", "C"]],
            _ => [[values[at].Name]],
        };
        if (values[at].IsDoubted)
            here = here.Append([]);
        return here.SelectMany(h => Presences(values, at + 1, isInH).Select(rest => (string[])[.. h, .. rest]));
    }

    private static Value[] AtLeastTwo(Value[] values)
        => values.Length > 1 ? values : [.. values, new Value(values[0].Name == "A" ? "B" : "A", IsDoubted: false)];

    private static Account[] OnePreferred(Account[] accounts)
        => [.. accounts.Select((a, i) => a.IsPreferred && accounts.Take(i).Any(static b => b.IsPreferred) ? a with { IsPreferred = false } : a)];

    private static string TextOf(Belonging belonging, Fact[] facts)
    {
        var text = new StringBuilder();
        foreach (string name in s_people)
            text.Append("person ").Append(name).Append('\n');
        text.Append("group G\n  members ").AppendJoin(", ", s_members).Append('\n');
        text.Append("group H\n  members C since ").Append(belonging.Begins.Text).Append(belonging.IsDoubted ? " disputed" : "").Append('\n');
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

    /// <summary>It began on one of some days, and its end is known.</summary>
    private sealed record Span(Days Begins, int End)
    {
        public string Text => $"since {Begins.Text} until 2014-01-0{End}";

        /// <summary>Whether it held on a day, in each world.</summary>
        public IEnumerable<Func<int, bool>> Worlds()
            => Enumerable.Range(Begins.First, Begins.Last - Begins.First + 1).Select(begin => (Func<int, bool>)(day => day >= begin && day <= End));
    }

    /// <summary>C belongs to H since one of some days, if at all.</summary>
    private sealed record Belonging(Days Begins, bool IsDoubted)
    {
        /// <summary>The day on which it began; null where it did not.</summary>
        public IEnumerable<int?> Worlds()
        {
            IEnumerable<int?> begins = Enumerable.Range(Begins.First, Begins.Last - Begins.First + 1).Select(static d => (int?)d);
            return IsDoubted ? begins.Append(null) : begins;
        }
    }

    /// <summary>Throughout some days those named never met, whoever else was there; of a group none of its members did.</summary>
    private sealed record Denial(Days Days, string[] Names, bool IsDoubted)
    {
        /// <summary>Whether it denies all that a question asks for, in each world.</summary>
        public IEnumerable<bool> Worlds(Belonging belonging, Question question)
        {
            foreach (int? begin in belonging.Worlds())
            {
                yield return question.Days.First >= Days.First && question.Days.Last <= Days.Last
                    && Names.All(n => n == "G" ? s_members.Any(question.Names.Contains) : n == "H" ? question.Names.Contains("C") && begin <= question.Days.First : question.Names.Contains(n));
            }
            if (IsDoubted)
                yield return false;
        }

        public override string ToString() => Text("N");

        public string Text(string name) => $"no meeting {name} of {string.Join(", ", Names)} during {Days.Text}{(IsDoubted ? " disputed" : "")}\n";
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
            IEnumerable<int?> days = counting.SelectMany(static a => Enumerable.Range(a.Days.First, a.Days.Last - a.Days.First + 1)).Select(static d => (int?)d).Distinct();
            // Where every account is in doubt, none may be right.
            return counting.All(static a => a.IsDoubted) ? days.Append(null) : days;
        }

        public override string ToString() => Text("F");

        public string Text(string name)
        {
            StringBuilder text = new StringBuilder("meeting ").Append(name).Append(IsDoubted ? " certainty doubtful" : "").Append('\n');
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
            var date = FactDate.Parse(Days.Text);
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
