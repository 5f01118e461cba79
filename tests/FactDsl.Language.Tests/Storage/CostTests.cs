using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Tests.Storage;

/// <summary>What asking costs, in bytes and pages; never in time, which differs from machine to machine.</summary>
public sealed class CostTests
{
    private static readonly Compiled s_facts = Compiled.From(Text());

    [Fact]
    public void Asking_how_many_and_whether_any_allocates_nothing()
    {
        int of = s_facts.Clause("meeting", "of"), members = s_facts.Clause("alliance", "of");
        FactRef one = s_facts.At("country", "C1"), two = s_facts.At("country", "C2");
        FactDate date = new(1994, 6, 1);
        int found = Ask();

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Ask();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(found > 100);
        Assert.Equal(found, again);
        Assert.Equal(0, allocated);

        int Ask() => s_facts.All("meeting").Count
            + s_facts.All("meeting").Where(of, one).Count
            + s_facts.All("meeting").Where(of, one).Where(of, two).Count
            + s_facts.All("meeting").Where(of, one).Where(of, two).Before(date).Count
            + s_facts.All("meeting").On(date).Count
            + s_facts.All("alliance").Where(members, one).On(date).Count
            + (s_facts.All("meeting").Where(of, one).During(date, FactAnswer.Certainly).Any ? 1 : 0);
    }

    [Fact]
    public void Walking_answers_again_allocates_nothing()
    {
        FactQuery query = s_facts.All("meeting").Where(s_facts.Clause("meeting", "of"), s_facts.At("country", "C1"));
        int count = Walk(query);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int again = Walk(query);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(count, again);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Of_many_records_the_last_are_kept_and_no_more()
    {
        FactBase facts = Compiled.From(string.Concat(Enumerable.Range(0, 70_000).Select(static i => $"topic T{i}\n"))).Facts;
        WeakReference[] made = Make(facts);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(made.Count(static w => w.IsAlive), 1_024, 65_536);
        Assert.Same(facts.Find("topic", "T1"), facts.Find("topic", "T1"));
        GC.KeepAlive(facts);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference[] Make(FactBase facts) => [.. facts.Items.Select(static i => new WeakReference(i))];
    }

    [Fact]
    public void Walking_the_same_answers_again_makes_no_records()
    {
        FactBase facts = Compiled.From(string.Concat(Enumerable.Range(0, 6_000).Select(static i => $"topic T{i}\n"))).Facts;
        FactQuery query = facts.Query(facts.KindWords.ToList().IndexOf("topic"), FactStanding.Asserted);
        for (int i = 0; i < 3; i++)
            Assert.Equal(6_000, Walk(query));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Walk(query);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Opening_a_store_touches_its_first_page_only()
    {
        string[] pages = s_facts.Image.Pages.ToArray();
        bool[] touched = new bool[pages.Length];
        _ = new FactBase(new FactLiteralPages(pages.Length, i =>
        {
            touched[i] = true;
            return pages[i];
        }), new StoredItemFactory(s_facts.Schema));

        Assert.True(pages.Length > 2);
        Assert.Equal(pages.Select((_, i) => i == 0), touched);
    }

    [Fact]
    public void Many_threads_may_ask_first()
    {
        string[] pages = s_facts.Image.Pages.ToArray();
        long expected = Ask(s_facts.Facts);
        for (int round = 0; round < 20; round++)
        {
            var facts = new FactBase(new FactLiteralPages(pages.Length, i => pages[i]), new StoredItemFactory(s_facts.Schema));
            long[] answers = new long[8];
            Parallel.For(0, answers.Length, i => answers[i] = Ask(facts));
            Assert.All(answers, answer => Assert.Equal(expected, answer));
        }
    }

    private static long Ask(FactBase facts)
    {
        FactQuery meetings = facts.Query(s_facts.Image.Layout.Kind(s_facts.Kind("meeting")), FactStanding.Asserted);
        IItem one = facts.Find("country", "C1")!;
        return meetings.Where(s_facts.Clause("meeting", "of"), one.At).Before(new FactDate(1993)).Count * 1_000L
            + FactBase.About(one).Timeline().Count + facts.Search("label 1").Count;
    }

    private static int Walk(FactQuery query)
    {
        int count = 0;
        FactQuery.Enumerator<IItem> items = query.Each<IItem>();
        while (items.MoveNext())
            count += items.Current is null ? 0 : 1;
        return count;
    }

    private static string Text()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 20; i++)
            text.Append("country C").Append(i).Append(" \"Label ").Append(i).Append("\"\n  note \"").Append('n', 1_000).Append("\"\n");
        for (int i = 0; i < 2_000; i++)
        {
            text.Append("meeting of C").Append(i % 20).Append(", C").Append(i * 7 % 19).Append(" on ").Append(1990 + i % 9).Append("-0")
                .Append(1 + i % 8).Append("\n  note \"number ").Append(i).Append("\"\n");
        }
        for (int i = 0; i < 30; i++)
            text.Append("alliance since 1990\n  of C").Append(i % 20).Append("\n  of C1 since ").Append(1991 + i % 5).Append('\n');
        return text.ToString();
    }
}
