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
    public const string Several = "how many of two people in a year";
    public const string Walking = "the days of all meetings of somebody";

    private readonly string _storePath = Path.GetTempFileName();
    private readonly string _databasePath = Path.GetTempFileName();
    private BusyPeople _asked = null!;
    private long _from;
    private long _to;

    private FactStore _store = null!;
    private FactBase _facts = null!;
    private int _meeting;
    private int _participants;
    private FactDate _year;
    private FactRef _first;
    private FactRef _second;

    private FrozenDictionary<string, PlainFact> _byName = null!;
    private FrozenDictionary<(string, string, string), PlainFact[]> _byValue = null!;
    private PlainFact[] _meetings = null!;

    private SqliteFacts _sqlite = null!;
    private SqliteCommand _naming = null!;
    private SqliteCommand _counting = null!;
    private SqliteCommand _existence = null!;
    private SqliteCommand _inTime = null!;
    private SqliteCommand _several = null!;
    private SqliteCommand _walking = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var compiled = new CompiledFacts(int.Parse(Environment.GetEnvironmentVariable(FactsVariable)!, CultureInfo.InvariantCulture));
        PlainFact[] plain = PlainFacts.Of(compiled.Image);
        var index = new PlainIndex(plain);
        _asked = BusyPeople.In(index);
        _from = PlainIndex.DayOf(_asked.Year);
        _to = PlainIndex.DayOf(_asked.Year + 1) - 1;
        PrepareOwn(compiled.Image);
        _byName = index.ByName.ToFrozenDictionary(StringComparer.Ordinal);
        _byValue = index.ByValue.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray());
        _meetings = [.. plain.Where(static f => f.Kind == "meeting" && f.Standing == "Asserted").OrderBy(static f => f.From)];
        PrepareSqlite(plain);
        Check();
    }

    [GlobalCleanup]
    public void Close()
    {
        _store.Dispose();
        _sqlite.Dispose();
        File.Delete(_storePath);
        File.Delete(_databasePath);
    }

    private FactQuery Meetings => _facts.Query(_meeting, FactStanding.Asserted);

    [Benchmark(Description = Own), BenchmarkCategory(Naming)]
    public int OwnNaming() => ((IItem)_facts.Find("person", _asked.First)!).Label.Length;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Naming)]
    public int FrozenNaming() => _byName[_asked.First].Labels[0].Text.Length;

    [Benchmark(Description = Sqlite), BenchmarkCategory(Naming)]
    public int SqliteNaming() => SqliteFacts.Ask(_naming, _asked.First);

    [Benchmark(Description = Own), BenchmarkCategory(Counting)]
    public int OwnCounting() => Meetings.Where(_participants, _first).Count;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Counting)]
    public int FrozenCounting() => _byValue.TryGetValue(("meeting", "participants", _asked.First), out PlainFact[]? found) ? found.Length : 0;

    [Benchmark(Description = Sqlite), BenchmarkCategory(Counting)]
    public int SqliteCounting() => SqliteFacts.Ask(_counting, _asked.First);

    [Benchmark(Description = Own), BenchmarkCategory(Existence)]
    public bool OwnExistence() => Meetings.Where(_participants, _first).Any;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Existence)]
    public bool FrozenExistence() => _byValue.TryGetValue(("meeting", "participants", _asked.First), out PlainFact[]? found) && found.Length > 0;

    [Benchmark(Description = Sqlite), BenchmarkCategory(Existence)]
    public bool SqliteExistence() => SqliteFacts.Ask(_existence, _asked.First) > 0;

    [Benchmark(Description = Own), BenchmarkCategory(InTime)]
    public int OwnInTime() => Meetings.During(_year).Count;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(InTime)]
    public int FrozenInTime() => CountIn(_meetings);

    [Benchmark(Description = Sqlite), BenchmarkCategory(InTime)]
    public int SqliteInTime() => SqliteFacts.Ask(_inTime, _from, _to);

    [Benchmark(Description = Own), BenchmarkCategory(Several)]
    public int OwnSeveral() => Meetings.Where(_participants, _first).Where(_participants, _second).During(_year).Count;

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Several)]
    public int FrozenSeveral()
    {
        int count = 0;
        foreach (PlainFact fact in _byValue[("meeting", "participants", _asked.First)])
        {
            if (fact.From > _to || fact.To < _from)
                continue;
            foreach (PlainClause clause in fact.Clauses)
                count += clause.Word == "participants" && Array.IndexOf(clause.Values, _asked.Second) >= 0 ? 1 : 0;
        }
        return count;
    }

    [Benchmark(Description = Sqlite), BenchmarkCategory(Several)]
    public int SqliteSeveral() => SqliteFacts.Ask(_several, _asked.First, _asked.Second, _from, _to);

    [Benchmark(Description = Own), BenchmarkCategory(Walking)]
    public long OwnWalking()
    {
        long days = 0;
        FactQuery.Enumerator<IItem> meetings = Meetings.Where(_participants, _first).Each<IItem>();
        while (meetings.MoveNext())
            days += meetings.Current.At.Time.StartEarliest;
        return days;
    }

    [Benchmark(Description = Frozen, Baseline = true), BenchmarkCategory(Walking)]
    public long FrozenWalking()
    {
        long days = 0;
        foreach (PlainFact fact in _byValue[("meeting", "participants", _asked.First)])
            days += fact.From;
        return days;
    }

    [Benchmark(Description = Sqlite), BenchmarkCategory(Walking)]
    public long SqliteWalking()
    {
        _walking.Parameters[0].Value = _asked.First;
        long days = 0;
        using SqliteDataReader reader = _walking.ExecuteReader();
        while (reader.Read())
            days += reader.GetInt64(0);
        return days;
    }

    private void PrepareOwn(StoreImage image)
    {
        using (FileStream file = File.Create(_storePath))
            FactStore.Write(file, image.SchemaHash, image.Pages);
        _store = FactStore.Open(_storePath);
        _facts = _store.Facts(new StoredItemFactory(image.Layout.Schema), image.SchemaHash);
        KindSymbol meeting = image.Layout.Schema.Find("meeting")!;
        _meeting = image.Layout.Kind(meeting);
        _participants = image.Layout.Clause(meeting, meeting.FindField("participants")!);
        _year = new FactDate(_asked.Year);
        _first = ((IItem)_facts.Find("person", _asked.First)!).At;
        _second = ((IItem)_facts.Find("person", _asked.Second)!).At;
    }

    private void PrepareSqlite(PlainFact[] plain)
    {
        const string OfPerson = "FROM value v WHERE v.kind = 'meeting' AND v.word = 'participants' AND v.value = $1";
        const string Joined = "FROM value v JOIN fact f ON f.id = v.fact WHERE v.kind = 'meeting' AND v.word = 'participants' AND v.value = $1";
        SqliteFacts.Write(_databasePath, plain);
        _sqlite = new SqliteFacts(_databasePath);
        _naming = _sqlite.Prepare("SELECT length(label) FROM fact WHERE name = $1", "$1");
        _counting = _sqlite.Prepare("SELECT count(*) " + OfPerson, "$1");
        _existence = _sqlite.Prepare($"SELECT EXISTS(SELECT 1 {OfPerson})", "$1");
        _inTime = _sqlite.Prepare("SELECT count(*) FROM fact WHERE kind = 'meeting' AND standing = 'Asserted' AND first <= $2 AND last >= $1", "$1", "$2");
        _several = _sqlite.Prepare($"SELECT count(*) {Joined} AND f.first <= $4 AND f.last >= $3 AND EXISTS(SELECT 1 FROM value w WHERE w.kind = 'meeting' AND w.word = 'participants' AND w.value = $2 AND w.fact = f.id)", "$1", "$2", "$3", "$4");
        _walking = _sqlite.Prepare("SELECT f.first " + Joined, "$1");
    }

    private int CountIn(PlainFact[] sorted)
    {
        int count = 0;
        foreach (PlainFact fact in sorted)
        {
            if (fact.From > _to)
                break;
            count += fact.To >= _from ? 1 : 0;
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
        Same(OwnSeveral(), FrozenSeveral(), SqliteSeveral());
        Same(OwnWalking(), FrozenWalking(), SqliteWalking());
    }

    private static void Same(long own, long frozen, long sqlite)
    {
        if (own != frozen || own != sqlite)
            throw new InvalidOperationException($"The answers differ: {own}, {frozen}, {sqlite}.");
    }
}
