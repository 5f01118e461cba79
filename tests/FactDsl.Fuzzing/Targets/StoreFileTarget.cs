using FactDsl.Exporting;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Storage;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Store files that are damaged.</summary>
internal sealed class StoreFileTarget : FuzzTarget
{
    private static readonly Lazy<(byte[] Bytes, StoreImage Image, long Read)> s_sound = new(Write);

    private readonly string _path = Path.GetTempFileName();

    public StoreFileTarget() => AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(_path);

    public override string Name => "store-files";

    public override string Takes => "damage to the bytes of a store file";

    public override string Holds => "the file is refused with a `FactStoreException`, or it answers as the sound one does";

    public override IReadOnlyList<string> Words => StoreEdits.Words;

    public override int Longest => 400;

    public override int InTests => 1_000;

    public override (long Once, long PerUnit) Work => (64 << 20, 200_000);

    public override string Make(Dice dice) => StoreEdits.Make(dice, 1, s_sound.Value.Bytes.Length);

    public override ulong Try(string input)
    {
        (byte[] bytes, StoreImage image, long read) = s_sound.Value;
        List<byte[]> damaged = StoreEdits.Apply([bytes], input, static v => (byte)v, static b => b);
        File.WriteAllBytes(_path, damaged.Count == 0 ? [] : damaged[0]);
        try
        {
            using var store = FactStore.Open(_path);
            long now = Reading.All(store.Facts(new StoredItemFactory(image.Layout.Schema), image.SchemaHash), image.Layout);
            BrokenPromise.Unless(now == read, $"right or refused: {now} instead of {read}");
            return 7;
        }
        catch (FactStoreException e)
        {
            return Compiled.Add(1, new string([.. e.Message.Where(static c => !char.IsAsciiDigit(c))]));
        }
    }

    private static (byte[] Bytes, StoreImage Image, long Read) Write()
    {
        StoreImage image = OpenedFacts.Of([new FactFileText("a.facts", SoundFacts.Text)]).Image!;
        using var stream = new MemoryStream();
        FactStore.Write(stream, image.SchemaHash, image.Pages);
        return (stream.ToArray(), image, Reading.All(image.Open(), image.Layout));
    }
}
