using System.Globalization;
using System.Text;

namespace FactDsl.TestData;

/// <summary>
/// A made fact base: every kind and nearly every clause of the language, skewed participation, five languages of labels, long notes,
/// qualifiers, citations, denials, counts, reports and plans. It is the same for the same size and seed, and no fact in it
/// contradicts another.
/// </summary>
public sealed class MadeFacts
{
    private const int ItemsInFile = 100;

    /// <summary>Kinds of the project's own.</summary>
    public const string Kinds = """
        momentary fact sanction "sanction"@en "санкция"@ru
          senders as by: actor+
          targets as against: actor+ with share
          scope: one of goods, people, finance, all?
          share: number?
        lasting fact mission "mission"@en
          sender as by: country
          host as in: country
          size: number?
          secret: flag?
        momentary fact find "find"@en "находка"@ru
          what as of: topic
          place as in: place? transitive
        extend meeting
          mood: one of warm, cool, tense?

        """;

    private MadeFacts(IReadOnlyList<MadeItem> items, IReadOnlyList<MadeFile> files)
    {
        Items = items;
        Files = files;
    }

    /// <summary>The items, things before facts.</summary>
    public IReadOnlyList<MadeItem> Items { get; }

    /// <summary>The same as files of about a hundred items each, the definitions of kinds in the first.</summary>
    public IReadOnlyList<MadeFile> Files { get; }

    /// <summary>Makes a fact base.</summary>
    /// <param name="facts">About how many facts.</param>
    /// <param name="seed">Which of all the fact bases of that size.</param>
    public static MadeFacts Of(int facts, ulong seed = 1)
    {
        var items = new List<MadeItem>();
        var files = new List<MadeFile>(Write(facts, seed, Kept(Make(facts, seed), items)));
        return new MadeFacts(items, files);
    }

    /// <summary>The files of the same fact base one after the other, each made when it is asked for: of the facts none is kept.</summary>
    /// <param name="facts">As for <see cref="Of"/>.</param>
    /// <param name="seed">As for <see cref="Of"/>.</param>
    public static IEnumerable<MadeFile> FilesOf(int facts, ulong seed = 1) => Write(facts, seed, Make(facts, seed));

    private static IEnumerable<MadeItem> Make(int facts, ulong seed)
    {
        var dice = new Dice(seed);
        var world = new MadeWorld(facts);
        foreach (MadeItem item in world.Make(dice))
            yield return item;
        foreach (MadeItem item in FactMaker.Make(dice, world, facts))
            yield return item with { IsFact = true };
    }

    private static IEnumerable<MadeItem> Kept(IEnumerable<MadeItem> items, List<MadeItem> kept)
    {
        foreach (MadeItem item in items)
        {
            kept.Add(item);
            yield return item;
        }
    }

    private static IEnumerable<MadeFile> Write(int facts, ulong seed, IEnumerable<MadeItem> items)
    {
        // What surrounds the items has dice of its own: it is made between them.
        var dice = new Dice(~seed);
        int sources = new MadeWorld(facts).SourceCount, files = 0, written = 0;
        string source = "";
        var text = new StringBuilder();
        yield return new MadeFile("kinds.facts", Kinds);
        foreach (MadeItem item in items)
        {
            if (written++ % ItemsInFile == 0)
            {
                if (text.Length > 0)
                    yield return Close(++files, text);
                text.Append("// ").Append(Languages.Sentence(dice, 0, 6)).Append("\n\n");
                source = MadeWorld.Source(dice.Skewed(sources));
            }
            // Things need no source.
            if (item.IsFact && source.Length > 0)
            {
                text.Append("per ").Append(source).Append("\n\n");
                source = "";
            }
            if (dice.Chance(8))
                text.Append("/// ").Append(Languages.Sentence(dice, dice.Below(Languages.Tags.Length), 7)).Append('\n');
            FactsText.Write(text, item);
            text.Append('\n');
        }
        if (text.Length > 0)
            yield return Close(++files, text);
    }

    private static MadeFile Close(int number, StringBuilder text)
    {
        var file = new MadeFile(string.Create(CultureInfo.InvariantCulture, $"made/{number / 100:000}/{number:00000}.facts"), text.ToString());
        text.Clear();
        return file;
    }
}
