using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;
using FactDsl.TestData;

namespace FactDsl.Benchmarks.Growth;

/// <summary>How what facts cost grows with their number.</summary>
internal static class GrowthSuite
{
    // The exponent is that of sizes at which what every run pays once is no great part.
    private const int FitFrom = 10_000;

    private static readonly (string Name, string Unit, Func<Measured, double> Of)[] s_rows =
    [
        ("parse and bind, all cores", "ms", static m => m.Bind),
        ("make the store", "ms", static m => m.Store),
        ("write the file", "ms", static m => m.Write),
        ("most memory up to here", "MB", static m => m.Memory),
        ("size of the file", "MB", static m => m.Megabytes),
        ("read all of it and compare its checksums", "ms", static m => m.Verify),
        ("open it and answer first", "ms", static m => m.First),
        ("count what names somebody", "ns", static m => m.Count),
    ];

    public static IReadOnlyList<PageSection> Run(int[] sizes)
    {
        Measure(1_000);
        Measured[] measured = [.. sizes.Select(Measure)];
        StringBuilder text = new StringBuilder("From text on disk to a store file, as `facts build --unchecked` makes it, and its first answer. Each file is read and parsed twice, once for its names and once for what it says; memory is what the whole process takes. The exponent is fitted by least squares from 10,000 facts up: 1 is linear, 0 is the same at any size.\n\n| | ")
            .AppendJoin(" | ", sizes.Select(static s => s.ToString("N0", CultureInfo.InvariantCulture) + " facts")).Append(" | exponent |\n| --- |").Append(string.Concat(Enumerable.Repeat(" ---: |", sizes.Length + 1))).Append('\n');
        double worst = 0;
        foreach ((string name, string unit, Func<Measured, double> of) in s_rows)
        {
            double exponent = Exponent([.. measured.Where(m => m.Facts >= FitFrom || sizes[^1] < FitFrom).Select(m => ((double)m.Facts, of(m)))]);
            worst = Math.Max(worst, exponent);
            text.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", measured.Select(m => of(m).ToString(of(m) < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture) + " " + unit))
                .Append(CultureInfo.InvariantCulture, $" | {exponent:0.00} |\n");
        }
        text.Append('\n').Append(Goals.Tell("no exponent above 1.10", worst, 1.10, "a million facts no longer fit into the processor's caches, and the garbage collector has more to look through"));
        return [new PageSection("Growth", text.ToString())];
    }

    private static Measured Measure(int facts)
    {
        using var texts = new TextsOnDisk(facts);
        int rounds = facts < 100_000 ? 5 : facts < 1_000_000 ? 3 : 1;
        string path = Path.GetTempFileName();
        try
        {
            return Enumerable.Range(0, rounds).Select(_ => Measure(facts, texts, path)).OrderBy(static m => m.Bind + m.Store).ElementAt(rounds / 2);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Measured Measure(int facts, TextsOnDisk texts, string path)
    {
        StoreLayout layout = Build(texts, path, out double bind, out double make, out double write, out double memory);
        double first = Time(() => First(path, layout), out int answer);
        using var opened = FactStore.Open(path);
        FactQuery query = Question(opened, layout);
        const int Times = 100_000;
        double count = Time(() => Count(query, Times), out int counted);
        if (counted != answer * Times || answer == 0)
            throw new InvalidOperationException("The first answer was another.");
        double verify = Time(() => Verify(path), out _);
        return new Measured(facts, bind, make, write, memory, new FileInfo(path).Length / 1e6, verify, first, count / Times * 1e6);
    }

    /// <summary>Makes the file; nothing but the numbers of its kinds and fields is kept.</summary>
    private static StoreLayout Build(TextsOnDisk texts, string path, out double bind, out double make, out double write, out double memory)
    {
        using var peak = new PeakMemory();
        bind = Time(() => PackedFacts.Of(texts.Paths, texts.Read), out PackedFacts facts);
        if (facts.Errors > 0)
            throw new InvalidOperationException("Made facts have errors.");
        make = Time(facts.ToStore, out PagedStore store);
        write = Time(() => Write(path, store), out _);
        memory = peak.Megabytes;
        return store.Layout;
    }

    private static bool Verify(string path)
    {
        using var store = FactStore.Open(path);
        store.Verify();
        return true;
    }

    private static int Count(FactQuery query, int times)
    {
        int counted = 0;
        for (int i = 0; i < times; i++)
            counted += query.Count;
        return counted;
    }

    private static bool Write(string path, PagedStore store)
    {
        using FileStream file = File.Create(path);
        FactStore.Write(file, store.SchemaHash, store.Pages);
        return true;
    }

    private static int First(string path, StoreLayout layout)
    {
        using var store = FactStore.Open(path);
        return Question(store, layout).Count;
    }

    private static FactQuery Question(FactStore store, StoreLayout layout)
    {
        Language.Schema.KindSymbol meeting = layout.Schema.Find("meeting")!;
        FactBase facts = store.Facts(new StoredItemFactory(layout.Schema), layout.SchemaHash);
        return facts.Query(layout.Kind(meeting), FactStanding.Asserted).Where(layout.Clause(meeting, meeting.FindField("participants")!), facts.Find("person", "Person1")!.At);
    }

    private static double Time<T>(Func<T> run, out T result)
    {
        long start = Stopwatch.GetTimestamp();
        result = run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Exponent((double Facts, double Value)[] points)
    {
        double x = points.Average(static p => Math.Log(p.Facts)), y = points.Average(static p => Math.Log(p.Value));
        return points.Sum(p => (Math.Log(p.Facts) - x) * (Math.Log(p.Value) - y)) / points.Sum(p => Math.Pow(Math.Log(p.Facts) - x, 2));
    }

    private sealed record Measured(int Facts, double Bind, double Store, double Write, double Memory, double Megabytes, double Verify, double First, double Count);
}
