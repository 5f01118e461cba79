using FactDsl.Exporting;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Storage;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Stores in assemblies that are damaged.</summary>
internal sealed class StoreTarget : FuzzTarget
{
    private static readonly Lazy<StoreImage> s_image = new(static () => OpenedFacts.Of([new FactFileText("a.facts", SoundFacts.Text)]).Image!);

    public override string Name => "stores";

    public override string Takes => "damage to the pages of a store in an assembly, which have no checksums";

    public override string Holds => "everything in it is read to its end, or it is refused with a `FactStoreException`";

    public override IReadOnlyList<string> Words => StoreEdits.Words;

    public override int Longest => 400;

    public override int InTests => 1_500;

    public override (long Once, long PerUnit) Work => (256 << 20, 1_000_000);

    public override string Make(Dice dice) => StoreEdits.Make(dice, s_image.Value.Pages.Count, s_image.Value.Pages[0].Length);

    public override ulong Try(string input)
    {
        StoreImage image = s_image.Value;
        List<char[]> pages = StoreEdits.Apply([.. image.Pages.Select(static p => p.ToCharArray())], input, static v => (char)v, static c => c);
        try
        {
            string[] texts = [.. pages.Select(static p => new string(p))];
            return (ulong)System.Numerics.BitOperations.Log2((ulong)Reading.All(new FactBase(new FactLiteralPages(texts.Length, i => texts[i]), new StoredItemFactory(image.Layout.Schema)), image.Layout) + 1);
        }
        catch (FactStoreException e)
        {
            return Compiled.Add(1, new string([.. e.Message.Where(static c => !char.IsAsciiDigit(c))]));
        }
    }
}
