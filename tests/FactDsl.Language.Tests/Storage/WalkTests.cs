using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Walking answers keeps their records, and says the same each time, to however many at once.</summary>
public sealed class WalkTests
{
    private const int Meetings = 1_500;

    private static readonly Compiled s_facts = Compiled.From(Text());

    [Theory]
    [InlineData(null)]
    [InlineData("C0")]
    [InlineData("C1")]
    [InlineData("C2")]
    [InlineData("C3")]
    public void Walking_again_allocates_nothing(string? of)
    {
        FactBase facts = s_facts.Image.Open();
        FactQuery query = Ask(facts, of);
        long expected = Days(query), second = Days(query);

        long before = GC.GetAllocatedBytesForCurrentThread();
        long days = Days(query);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((expected, expected), (second, days));
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Answers_are_the_same_however_often_they_are_walked_and_whatever_was_walked_before()
    {
        FactBase facts = s_facts.Image.Open();
        int[] all = [.. facts.Items.Where(static i => i.At.Kind == "meeting").Select(static i => i.At.Row)];
        for (int round = 0; round < 4; round++)
        {
            Assert.Equal(all, Rows(Ask(facts, null)));
            for (int country = 0; country < 4; country++)
            {
                FactQuery query = Ask(facts, "C" + country);
                Assert.Equal(all.Where(row => Names(facts, row, "C" + country)), Rows(query));
                // Whoever leaves early leaves nothing half done for the next.
                Assert.Equal(Rows(query).Take(round * 40), Rows(query, round * 40));
            }
        }
    }

    [Fact]
    public void A_record_is_the_same_object_in_every_walk_while_it_is_kept()
    {
        FactBase facts = s_facts.Image.Open();
        List<IItem> first = Walk<IItem>(Ask(facts, "C1")), second = Walk<IItem>(Ask(facts, "C1"));

        Assert.All(first.Zip(second), static pair => Assert.Same(pair.First, pair.Second));
        Assert.Equal(first, Walk<IFact>(Ask(facts, "C1")));
        Assert.Equal(first, Walk<StoredFact>(Ask(facts, "C1")));
    }

    [Fact]
    public void Many_threads_may_walk_at_once()
    {
        long expected = Days(Ask(s_facts.Facts, null));
        long ofOne = Days(Ask(s_facts.Facts, "C1"));
        List<IItem> records = Walk<IItem>(Ask(s_facts.Facts, "C1"));
        for (int round = 0; round < 20; round++)
        {
            FactBase facts = s_facts.Image.Open();
            var walked = new List<IItem>[8];
            Parallel.For(0, walked.Length, i =>
            {
                for (int again = 0; again < 3; again++)
                {
                    Assert.Equal(expected, Days(Ask(facts, null)));
                    Assert.Equal(ofOne, Days(Ask(facts, "C1")));
                }
                walked[i] = Walk<IItem>(Ask(facts, "C1"));
            });
            Assert.All(walked, items =>
            {
                Assert.Equal(walked[0], items);
                Assert.Equal(records.Select(static r => r.Name), items.Select(static r => r.Name));
                Assert.Equal(records.Select(static r => r.At.Time), items.Select(static r => r.At.Time));
            });
        }
    }

    [Fact]
    public void More_answers_than_are_kept_are_walked_all_the_same()
    {
        const int Topics = FactBase.MostKept + 3_000;
        var many = Compiled.From(string.Concat(Enumerable.Range(0, Topics).Select(static i => $"topic T{i}\n")));
        for (int round = 0; round < 2; round++)
            Assert.Equal(Enumerable.Range(0, Topics), Rows(many.All("topic")).Order());
    }

    [Fact]
    public void An_answer_is_asked_for_only_behind_the_first_step()
    {
        FactQuery.Enumerator<IItem> items = Ask(s_facts.Facts, "C1").Each<IItem>();
        Assert.Throws<InvalidOperationException>(() => items.Current);
        Assert.True(items.MoveNext());
        IItem first = items.Current;
        while (items.MoveNext())
            Assert.NotEqual(first, items.Current);
        Assert.False(items.MoveNext());
        items.Reset();
        Assert.Throws<InvalidOperationException>(() => items.Current);
        Assert.True(items.MoveNext());
        Assert.Equal(first, items.Current);
    }

    [Fact]
    public void Records_of_another_type_than_the_one_walked_are_told_each_time()
    {
        string[] pages = s_facts.Image.Pages.ToArray();
        var facts = new FactBase(new FactLiteralPages(pages.Length, i => pages[i]), new TwoFactory(s_facts));
        FactQuery query = Ask(facts, null);
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal(Meetings, Walk<IItem>(query).Count);
            Assert.Throws<FactStoreException>(() => Walk<StoredFact>(query));
            Assert.Throws<FactStoreException>(() => Walk<OtherFact>(query));
        }
    }

    [Fact]
    public void Times_of_facts_lives_and_references_are_the_same_kept_or_read()
    {
        FactBase facts = Compiled.From("""
            country C0
            country C1 since 1950 until 1960
            meeting M of C0, C1 on 1991-03-04
            meeting N of C0, C1
            alliance A since 1990 of C0, C1
            """).Facts;
        for (int round = 0; round < 3; round++)
        {
            Assert.Equal("on 1991-03-04", Time("meeting", "M"));
            Assert.Equal("", Time("meeting", "N"));
            Assert.Equal("since 1990", Time("alliance", "A"));
            Assert.Equal("since 1950 until 1960", facts.Find("country", "C1")!.At.Life?.Text);
            Assert.Null(facts.Find("country", "C0")!.At.Life);
            Assert.Throws<InvalidOperationException>(() => default(FactRef).Time);
        }

        string Time(string kind, string name)
        {
            FactRef at = facts.Find(kind, name)!.At;
            Assert.Equal(at.Time, new FactRef(facts, at.Row).Time);
            return at.Time.Text;
        }
    }

    private static FactQuery Ask(FactBase facts, string? of)
    {
        FactQuery all = facts.Query(s_facts.Image.Layout.Kind(s_facts.Kind("meeting")), FactStanding.Asserted);
        return of is null ? all : all.Where(s_facts.Clause("meeting", "of"), facts.Find("country", of)!.At);
    }

    private static bool Names(FactBase facts, int row, string country)
        => new FactRef(facts, row).Many<IItem>(s_facts.Field("meeting", "participants")).Any(i => i.Name == country);

    private static long Days(FactQuery query)
    {
        long days = 0;
        FactQuery.Enumerator<IItem> items = query.Each<IItem>();
        while (items.MoveNext())
            days += items.Current.At.Time.StartEarliest;
        return days;
    }

    private static int[] Rows(FactQuery query, int most = int.MaxValue)
    {
        var rows = new List<int>();
        FactQuery.Enumerator<IItem> items = query.Each<IItem>();
        while (rows.Count < most && items.MoveNext())
            rows.Add(items.Current.At.Row);
        return [.. rows];
    }

    private static List<T> Walk<T>(FactQuery query)
        where T : class, IItem
    {
        var walked = new List<T>();
        FactQuery.Enumerator<T> items = query.Each<T>();
        while (items.MoveNext())
            walked.Add(items.Current);
        return walked;
    }

    // C0 is in every meeting, C1 in every third, C2 in a few, C3 in fewer than a block is worth.
    private static string Text()
    {
        var text = new StringBuilder("country C0\ncountry C1\ncountry C2\ncountry C3\ncountry C4\n");
        for (int i = 0; i < Meetings; i++)
        {
            text.Append("meeting M").Append(i).Append(" of C0, C4")
                .Append(i % 3 == 0 ? ", C1" : "").Append(i % 40 == 0 ? ", C2" : "").Append(i % 200 == 0 ? ", C3" : "")
                .Append(" on ").Append(1900 + i % 90).Append("-0").Append(1 + i % 9).Append('\n');
        }
        return text.ToString();
    }

    private sealed class TwoFactory(Compiled compiled) : FactFactory
    {
        private readonly StoredItemFactory _stored = new(compiled.Schema);

        public override IItem Create(int kind, FactRef at)
            => at.Row % 2 == 0 || !compiled.Schema.Kinds[kind].IsFact ? _stored.Create(kind, at) : new OtherFact(at);
    }

    private sealed record OtherFact(FactRef At) : IItem
    {
        public string Name => At.Name;

        public string Label => At.Label;

        public FactValues<FactText> Labels => At.Labels;

        public FactLocation Location => At.Location;
    }
}
