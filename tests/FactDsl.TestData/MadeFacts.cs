using System.Globalization;
using System.Text;

namespace FactDsl.TestData;

/// <summary>
/// A made fact base: mixed kinds, skewed participation, five languages of labels, qualifiers, citations, denials, counts and
/// plans. It is the same for the same size and seed, and no fact in it contradicts another.
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
        var dice = new Dice(seed);
        var world = new MadeWorld(dice, facts);
        var items = new List<MadeItem>(world.Items);
        items.AddRange(FactMaker.Make(dice, world, facts));
        return new MadeFacts(items, Write(dice, world, items));
    }

    private static List<MadeFile> Write(Dice dice, MadeWorld world, List<MadeItem> items)
    {
        var files = new List<MadeFile> { new("kinds.facts", Kinds) };
        var text = new StringBuilder();
        for (int i = 0; i < items.Count; i++)
        {
            if (i % ItemsInFile == 0)
            {
                Close(files, text);
                text.Append("// ").Append(Languages.Sentence(dice, 0, 6)).Append("\n\n");
                text.Append("per ").Append(world.Sources[dice.Skewed(world.Sources.Count)]).Append("\n\n");
            }
            if (dice.Chance(20))
                text.Append("/// ").Append(Languages.Sentence(dice, dice.Below(Languages.Tags.Length), 7)).Append('\n');
            FactsText.Write(text, items[i]);
            text.Append('\n');
        }
        Close(files, text);
        return files;
    }

    private static void Close(List<MadeFile> files, StringBuilder text)
    {
        if (text.Length > 0)
            files.Add(new MadeFile(string.Create(CultureInfo.InvariantCulture, $"made/{files.Count / 100:000}/{files.Count:00000}.facts"), text.ToString()));
        text.Clear();
    }
}
