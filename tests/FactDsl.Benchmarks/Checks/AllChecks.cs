using BenchmarkDotNet.Attributes;
using FactDsl.Language.Checks;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;

namespace FactDsl.Benchmarks.Checks;

/// <summary>Every check of a fact base, beside the making of its store, which no build can do without.</summary>
[MemoryDiagnoser]
public class AllChecks
{
    private CompiledFacts _facts = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Compile() => _facts = new CompiledFacts(Facts);

    [Benchmark(Baseline = true, Description = "making the store")]
    public int MakeStore() => StoreBuilder.Build(_facts.Schema, _facts.Bound).Pages.Count;

    [Benchmark(Description = "facts against facts")]
    public int Consistency() => ConsistencyChecks.Run(_facts.Image, _facts.Bound).Count;

    [Benchmark(Description = "expectations")]
    public int Expected() => Expectations.Check(_facts.Image, _facts.Bound).Count;

    [Benchmark(Description = "who says so")]
    public int Provenance() => ProvenanceChecks.Run(_facts.Bound, SourceDocuments.None).Files.Count;
}
