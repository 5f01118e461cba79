using System.Text.Json;
using FactDsl.Exporting;
using FactDsl.Exporting.Json;
using FactDsl.Fuzzing.Making;
using FactDsl.Language.Compilation;
using FactDsl.TestData;

namespace FactDsl.Fuzzing.Targets;

/// <summary>Facts written as JSON.</summary>
internal sealed class JsonTarget : FuzzTarget
{
    public override string Name => "json";

    public override string Takes => "facts written as JSON";

    public override string Holds => "what is written is JSON, twice the same bytes, and has no name twice in one object";

    public override IReadOnlyList<string> Words => [.. FactGrammar.Words, "\"\\uD83D\"", "\"\\u0000\"", "\"\u2028\""];

    public override int InTests => 200;

    public override (long Once, long PerUnit) Work => (48 << 20, 200_000);

    public override IEnumerable<string> Seeds => [.. base.Seeds, SoundFacts.Text, .. Repository.FactsOnPages().Select(static f => f.Text)];

    public override string Make(Dice dice) => new FactGrammar(dice).File();

    public override ulong Try(string input)
    {
        using var opened = OpenedFacts.Of(Compiled.Files(input));
        byte[] written = Written(opened);
        BrokenPromise.Unless(written.AsSpan().SequenceEqual(Written(opened)), "the same bytes twice");
        int items;
        try
        {
            using var document = JsonDocument.Parse(written);
            items = Names(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new BrokenPromise("JSON is written: " + e.Message);
        }
        return Compiled.Add((ulong)System.Numerics.BitOperations.Log2((uint)items + 1), new string([.. System.Text.Encoding.UTF8.GetString(written).Where(char.IsAsciiLetterLower).Distinct()]));
    }

    private static byte[] Written(OpenedFacts opened)
    {
        using var stream = new MemoryStream();
        JsonExport.Write(new ExportedFacts(opened, []), stream, isIndented: false);
        return stream.ToArray();
    }

    /// <summary>Number of members, none of which is there twice.</summary>
    private static int Names(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Sum(Names);
        if (element.ValueKind != JsonValueKind.Object)
            return 0;
        var names = new HashSet<string>(StringComparer.Ordinal);
        int sum = 0;
        foreach (JsonProperty member in element.EnumerateObject())
        {
            BrokenPromise.Unless(names.Add(member.Name), "no name twice: " + member.Name);
            sum += 1 + Names(member.Value);
        }
        return sum;
    }
}
