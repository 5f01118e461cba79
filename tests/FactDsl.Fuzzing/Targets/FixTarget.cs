using FactDsl.Fuzzing.Making;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.TestData;
using FactDsl.Tooling.Fixing;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Fixes, safe ones and all.</summary>
internal sealed class FixTarget : FuzzTarget
{
    public override string Name => "fixes";

    public override string Takes => "`fix` and `fix --unsafe`";

    public override string Holds => "there are no more errors than before; what is left is found again by a fresh start";

    public override IReadOnlyList<string> Words => FactGrammar.Words;

    public override int Longest => 1_200;

    public override int InTests => 60;

    public override (long Once, long PerUnit) Work => (1L << 30, 2_000_000);

    public override IEnumerable<string> Seeds => [.. base.Seeds, .. Repository.FactsOnPages("findings").Select(static f => f.Text)];

    public override string Make(Dice dice) => new FactGrammar(dice).File();

    public override ulong Try(string input)
    {
        FactFileText[] files = Compiled.Files(input);
        int before = Compiled.Errors(Compiled.Of(files));
        ulong kind = 0;
        foreach (bool includesUnsafe in (bool[])[false, true])
        {
            var run = FixRun.Of(files, SourceDocuments.None, new FixOptions { IncludesUnsafe = includesUnsafe, Rounds = 60 });
            BrokenPromise.Unless(run.Compilation.Failure is null, "no exception: " + run.Compilation.Failure?.Message);
            BrokenPromise.Unless(Compiled.Errors(run.Compilation) <= before, $"no more errors: {before} became {Compiled.Errors(run.Compilation)}");
            var again = FactCompilation.Of(run.Compilation.Files.Select(static f => f.Source), SourceDocuments.None);
            BrokenPromise.UnlessSame(Compiled.Told(again), Compiled.Told(run.Compilation), "what is left is there");
            foreach (string id in run.Applied.Select(static a => a.Finding.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                kind = Compiled.Add(kind, id);
        }
        return kind;
    }
}
