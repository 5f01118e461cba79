using FactDsl.Fuzzing.Making;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Storage;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Files of facts, from the text to the store.</summary>
internal sealed class FactsTarget : FuzzTarget
{
    public override string Name => "facts";

    public override string Takes => "files of facts: parser, binder, checks, store";

    public override string Holds => "what is parsed prints itself; every place lies in its text; the same is found in whatever order files are given; the store is read to its end, and is unit by unit the one that the build writes";

    public override IReadOnlyList<string> Words => [.. FactGrammar.Words, "\n//- \n"];

    public override int InTests => 250;

    public override (long Once, long PerUnit) Work => (48 << 20, 100_000);

    public override IEnumerable<string> Seeds => [.. base.Seeds, .. Repository.FactsOnPages("findings").Select(static f => f.Text), .. Repository.FactsOnPages().Select(static f => f.Text)];

    public override string Make(Dice dice)
    {
        var grammar = new FactGrammar(dice);
        return dice.Chance(70) ? grammar.File() : grammar.File() + "\n//- \n" + grammar.File();
    }

    public override ulong Try(string input)
    {
        FactFileText[] files = Compiled.Files(input);
        foreach (FactFileText file in files)
            BrokenPromise.UnlessSame(file.Text, FileSyntax.Parse(file.Text).ToString(), "print of parse");
        FactCompilation compilation = Compiled.Of(files);
        if (files.Length > 1)
            BrokenPromise.UnlessSame(Compiled.Told(compilation), Compiled.Told(Compiled.Of(files.Reverse())), "same findings in any order");
        StoreImage image = compilation.Store!;
        Reading.All(image.Open(), image.Layout);
        PagedStore packed = PackedFacts.Of(files.Select(static f => f.Path), path => files.First(f => f.Path == path).Text).ToStore();
        BrokenPromise.UnlessSame(string.Concat(image.Pages), string.Concat(packed.Pages), "the same store from both ways");
        return Compiled.Kind(compilation);
    }
}
