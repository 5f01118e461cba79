using System.Collections.Frozen;
using System.Globalization;
using System.IO;
using BenchmarkDotNet.Attributes;
using FactDsl.Benchmarks.Plain;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using Microsoft.Data.Sqlite;

namespace FactDsl.Benchmarks.Answers;

/// <summary>The same questions to a store file, to records in frozen dictionaries, and to SQLite.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
public class AnswerBenchmarks
{
    public const string FactsVariable = "FACTDSL_BENCHMARK_FACTS";

    public const string Own = "FactDsl";
    public const string Frozen = "FrozenDictionary";
    public const string Sqlite = "SQLite";

    public const string Naming = "the label of somebody by name";
    public const string Counting = "how many meetings of somebody";
    public const string Existence = "whether somebody met somebody anywhere at all";
    public const string InTime = "how many meetings in a year";
    public const string Both = "how many of two people";
    public const string Several = "how many of two people in a year";
    public const string Walking = "the days of all meetings of somebody";

    // Made once for all questions: the facts take longer to prepare than to be asked.
    private static readonly string s_storePath = Path.GetTempFileName();
    private static readonly string s_databasePath = Path.GetTempFileName();
    private static BusyPeople s_asked = null!;
    private static long s_from;
    private static long s_to;

    private static FactStore? s_store;
    private static FactBase s_facts = null!;
    private static int s_meeting;
    private static int s_participants;
    private static FactDate s_year;
    private static FactRef s_first;
    private static FactRef s_second;

    private static FrozenDictionary<string, PlainFact> s_byName = null!;
    private static FrozenDictionary<(string, string, string), PlainFact[]> s_byValue = null!;
    private static PlainFact[] s_meetings = null!;

    private static SqliteFacts s_sqlite = null!;
    private static SqliteCommand s_naming = null!;
    private static SqliteCommand s_counting = null!;
    private static SqliteCommand s_existence = null!;
    private static SqliteCommand s_inTime = null!;
    private static SqliteCommand s_both = null!;
    private static SqliteCommand s_several = null!;
    private static SqliteCommand s_walking = null!;

    [GlobalSetup]
    public void Prepare()
    {
        if (s_store is not null)
            return;
        var compiled = new CompiledFacts(int.Parse(Environment.GetEnvironmentVariable(FactsVariable)!, CultureInfo.InvariantCulture));
        PlainFact[] plain = PlainFacts.Of(compiled.Image);
        var index = new PlainIndex(plain);
        s_asked = BusyPeople.In(index);
        s_from = PlainIndex.DayOf(s_asked.Year);
        s_to = PlainIndex.DayOf(s_asked.Year + 1) - 1;
        PrepareOwn(compiled.Image);
        s_byName = index.ByName.ToFrozenDictionary(StringComparer.Ordinal);
        s_byValue = index.ByValue.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray());
        s_meetings = [.. plain.Where(static f => f.Kind == "meeting" && f.Standing == "Asserted").OrderBy(static f => f.From)];
        PrepareSqlite(plain);
        Check();
    }

    /// <summary>Closes what all questions were asked of.</summary>
    public static void Close()
    {
        s_store!.Dispose();
        s_sqlite.Dispose();
        File.Delete(s_storePath);
        File.Delete(s_databasePath);
    }

    private static FactQuery Meetings => s_facts.Query(s_meeting, FactStanding.Asserted);

    [Benchmark(Description = Own), BenchmarkCategory(Naming)]
    public int OwnNaming() => ((IItem)s_facts.Find("person", s_asked.First)!).Label.Length;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Naming)]
    public int FrozenNaming() => s_byName[s_asked.First].Labels[0].Text.Length;

    [Benchmark(Description = Sqlite), BenchmarkCategory(Naming)]
    public int SqliteNaming() => SqliteFacts.Ask(s_naming, s_asked.First);

    [Benchmark(Description = Own), BenchmarkCategory(Counting)]
    public int OwnCounting() => Meetings.Where(s_participants, s_first).Count;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Counting)]
    public int FrozenCounting() => s_byValue.TryGetValue(("meeting", "participants", s_asked.First), out PlainFact[]? found) ? found.Length : 0;

    [Benchmark(Description = Sqlite), BenchmarkCategory(Counting)]
    public int SqliteCounting() => SqliteFacts.Ask(s_counting, s_asked.First);

    [Benchmark(Description = Own), BenchmarkCategory(Existence)]
    public bool OwnExistence() => Meetings.Where(s_participants, s_first).Any;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Existence)]
    public bool FrozenExistence() => s_byValue.TryGetValue(("meeting", "participants", s_asked.First), out PlainFact[]? found) && found.Length > 0;

    [Benchmark(Description = Sqlite), BenchmarkCategory(Existence)]
    public bool SqliteExistence() => SqliteFacts.Ask(s_existence, s_asked.First) > 0;

    [Benchmark(Description = Own), BenchmarkCategory(InTime)]
    public int OwnInTime() => Meetings.During(s_year).Count;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(InTime)]
    public int FrozenInTime() => CountIn(s_meetings);

    [Benchmark(Description = Sqlite), BenchmarkCategory(InTime)]
    public int SqliteInTime() => SqliteFacts.Ask(s_inTime, s_from, s_to);

    [Benchmark(Description = Own), BenchmarkCategory(Both)]
    public int OwnBoth() => Meetings.Where(s_participants, s_first).Where(s_participants, s_second).Count;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Both)]
    public int FrozenBoth()
    {
        int count = 0;
        foreach (PlainFact fact in s_byValue[("meeting", "participants", s_asked.First)])
        {
            foreach (PlainClause clause in fact.Clauses)
                count += clause.Word == "participants" && Array.IndexOf(clause.Values, s_asked.Second) >= 0 ? 1 : 0;
        }
        return count;
    }

    [Benchmark(Description = Sqlite), BenchmarkCategory(Both)]
    public int SqliteBoth() => SqliteFacts.Ask(s_both, s_asked.First, s_asked.Second);

    [Benchmark(Description = Own), BenchmarkCategory(Several)]
    public int OwnSeveral() => Meetings.Where(s_participants, s_first).Where(s_participants, s_second).During(s_year).Count;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Several)]
    public int FrozenSeveral()
    {
        int count = 0;
        foreach (PlainFact fact in s_byValue[("meeting", "participants", s_asked.First)])
        {
            if (fact.From > s_to || fact.To < s_from)
                continue;
            foreach (PlainClause clause in fact.Clauses)
                count += clause.Word == "participants" && Array.IndexOf(clause.Values, s_asked.Second) >= 0 ? 1 : 0;
        }
        return count;
    }

    [Benchmark(Description = Sqlite), BenchmarkCategory(Several)]
    public int SqliteSeveral() => SqliteFacts.Ask(s_several, s_asked.First, s_asked.Second, s_from, s_to);

    [Benchmark(Description = Own), BenchmarkCategory(Walking)]
    public long OwnWalking()
    {
        long days = 0;
        FactQuery.Enumerator<IItem> meetings = Meetings.Where(s_participants, s_first).Each<IItem>();
        while (meetings.MoveNext())
            days += meetings.Current.At.Time.StartEarliest;
        return days;
    }

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Walking)]
    public long FrozenWalking()
    {
        long days = 0;
        foreach (PlainFact fact in s_byValue[("meeting", "participants", s_asked.First)])
            days += fact.From;
        return days;
    }

    [Benchmark(Description = Sqlite), BenchmarkCategory(Walking)]
    public long SqliteWalking()
    {
        s_walking.Parameters[0].Value = s_asked.First;
        long days = 0;
        using SqliteDataReader reader = s_walking.ExecuteReader();
        while (reader.Read())
            days += reader.GetInt64(0);
        return days;
    }

    private static void PrepareOwn(StoreImage image)
    {
        using (FileStream file = File.Create(s_storePath))
            FactStore.Write(file, image.SchemaHash, image.Pages);
        s_store = FactStore.Open(s_storePath);
        s_facts = s_store.Facts(new StoredItemFactory(image.Layout.Schema), image.SchemaHash);
        KindSymbol meeting = image.Layout.Schema.Find("meeting")!;
        s_meeting = image.Layout.Kind(meeting);
        s_participants = image.Layout.Clause(meeting, meeting.FindField("participants")!);
        s_year = new FactDate(s_asked.Year);
        s_first = ((IItem)s_facts.Find("person", s_asked.First)!).At;
        s_second = ((IItem)s_facts.Find("person", s_asked.Second)!).At;
    }

    private static void PrepareSqlite(PlainFact[] plain)
    {
        const string OfPerson = "FROM value v WHERE v.kind = 'meeting' AND v.word = 'participants' AND v.value = $1";
        const string Joined = "FROM value v JOIN fact f ON f.id = v.fact WHERE v.kind = 'meeting' AND v.word = 'participants' AND v.value = $1";
        SqliteFacts.Write(s_databasePath, plain);
        s_sqlite = new SqliteFacts(s_databasePath);
        s_naming = s_sqlite.Prepare("SELECT length(label) FROM fact WHERE name = $1", "$1");
        s_counting = s_sqlite.Prepare("SELECT count(*) " + OfPerson, "$1");
        s_existence = s_sqlite.Prepare($"SELECT EXISTS(SELECT 1 {OfPerson})", "$1");
        s_inTime = s_sqlite.Prepare("SELECT count(*) FROM fact WHERE kind = 'meeting' AND standing = 'Asserted' AND first <= $2 AND last >= $1", "$1", "$2");
        s_both = s_sqlite.Prepare($"SELECT count(*) {OfPerson} AND EXISTS(SELECT 1 FROM value w WHERE w.kind = 'meeting' AND w.word = 'participants' AND w.value = $2 AND w.fact = v.fact)", "$1", "$2");
        s_several = s_sqlite.Prepare($"SELECT count(*) {Joined} AND f.first <= $4 AND f.last >= $3 AND EXISTS(SELECT 1 FROM value w WHERE w.kind = 'meeting' AND w.word = 'participants' AND w.value = $2 AND w.fact = f.id)", "$1", "$2", "$3", "$4");
        s_walking = s_sqlite.Prepare("SELECT f.first " + Joined, "$1");
    }

    private static int CountIn(PlainFact[] sorted)
    {
        int count = 0;
        foreach (PlainFact fact in sorted)
        {
            if (fact.From > s_to)
                break;
            count += fact.To >= s_from ? 1 : 0;
        }
        return count;
    }

    /// <summary>Times of different answers cannot be compared.</summary>
    private void Check()
    {
        Same(OwnNaming(), FrozenNaming(), SqliteNaming());
        Same(OwnCounting(), FrozenCounting(), SqliteCounting());
        Same(OwnExistence() ? 1 : 0, FrozenExistence() ? 1 : 0, SqliteExistence() ? 1 : 0);
        Same(OwnInTime(), FrozenInTime(), SqliteInTime());
        Same(OwnBoth(), FrozenBoth(), SqliteBoth());
        Same(OwnSeveral(), FrozenSeveral(), SqliteSeveral());
        Same(OwnWalking(), FrozenWalking(), SqliteWalking());
    }

    private static void Same(long own, long frozen, long sqlite)
    {
        if (own != frozen || own != sqlite)
            throw new InvalidOperationException($"The answers differ: {own}, {frozen}, {sqlite}.");
    }
}
