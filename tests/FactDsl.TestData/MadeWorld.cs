using System.Globalization;

namespace FactDsl.TestData;

/// <summary>Who and what the made facts are about: about one named thing for ten facts.</summary>
internal sealed class MadeWorld(int facts)
{
    public const int Today = 2024;

    public readonly List<MadePerson> People = [];
    public readonly List<string> Countries = [];
    public readonly List<string> Places = [];
    public readonly List<string> Topics = [];
    public readonly List<string> Events = [];
    public readonly List<string> Offices = [];
    public readonly List<string> Sources = [];
    public readonly List<string> Organizations = [];
    public readonly List<string> Groups = [];
    public readonly List<string> Alliances = [];
    public readonly List<string> Statements = [];

    /// <summary>People who meet nobody, so that it can be denied.</summary>
    public readonly List<string> Hermits = [];

    private readonly int _things = Math.Max(24, facts / 10);
    private int _made;

    /// <summary>Number of sources; what is known of them before they are made.</summary>
    public int SourceCount => Share(14);

    /// <summary>The name of a source.</summary>
    public static string Source(int number) => "Source" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes the things, one after the other; only their names are kept.</summary>
    public IEnumerable<MadeItem> Make(Dice dice)
    {
        IEnumerable<MadeItem>[] all =
        [
            Named(dice, Countries, "Country", "country", Math.Min(200, Share(6)), static (d, item, i) =>
            {
                item.With("iso", "X" + (char)('A' + i % 26));
                if (i % 8 == 5)
                    item.With("renamed-from", "Realm" + i.ToString(CultureInfo.InvariantCulture)).With(new MadeClause("aka", Text(d, 2)), new MadeClause("until", Year(d.Between(1946, 1999))));
            }),
            Named(dice, Places, "Place", "place", Share(12), (d, item, i) => item.With("in", i > 8 && d.Chance(60) ? Places[d.Skewed(i)] : d.Of(Countries))),
            Named(dice, Topics, "Topic", "topic", Share(10), static (d, item, i) =>
            {
                if (d.Chance(10))
                    item.With("same-as", "<https://example.org/topic/" + i.ToString(CultureInfo.InvariantCulture) + ">");
            }),
            Named(dice, Sources, "Source", "source", SourceCount, static (d, item, i) => item
                .With("publisher", FactsText.Quote(Languages.Word(d, d.Below(Languages.Tags.Length))))
                .With("published", Day(d, 1990, Today))
                .With("language", d.Of(Languages.Tags))
                .With("url", "<https://example.org/" + i.ToString(CultureInfo.InvariantCulture) + ">")),
            Named(dice, Events, "Event", "event", Share(6), (d, item, _) => item.With("in", d.Of(Places))),
            Named(dice, Offices, "Office", "office", Share(6), (d, item, _) => item.With("of", d.Of(Countries))),
            Named(dice, Organizations, "Organization", "organization", Share(4), (d, item, i) => PutTogether(d, item, i, Organizations, Countries, "part-of")),
            Named(dice, Hermits, "Hermit", "person", Math.Max(2, _things / 50), static (_, _, _) => { }),
            MakePeople(dice),
            // The list goes on where it says so, and then nothing follows from who is not on it.
            Named(dice, Groups, "Group", "group", Share(2), (d, item, _) => item.With("members", [.. Several(d, People.Count, d.Between(2, 9), i => People[i].Name), .. d.Chance(40) ? ["others"] : Array.Empty<string>()])),
        ];
        foreach (IEnumerable<MadeItem> some in all)
        {
            foreach (MadeItem item in some)
            {
                _made++;
                yield return item;
            }
        }
    }

    private static void PutTogether(Dice dice, MadeItem item, int number, List<string> before, List<string> members, string within)
    {
        item.With("members", Several(dice, members.Count, dice.Between(2, 12), i => members[i]));
        // Only what is there already can be around it, so that nothing lies in itself.
        if (number > 0 && dice.Chance(30))
            item.With(within, before[dice.Skewed(number)]);
    }

    private static string[] Several(Dice dice, int all, int count, Func<int, string> name)
    {
        var several = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
            several.Add(name(dice.Skewed(all)));
        return [.. several];
    }

    public static string Day(Dice dice, int from, int to)
        => string.Create(CultureInfo.InvariantCulture, $"{dice.Between(from, to)}-{dice.Between(1, 12):00}-{dice.Between(1, 28):00}");

    public static void Label(Dice dice, MadeItem item, int words)
    {
        for (int language = 0; language < Languages.Tags.Length; language++)
        {
            if (language == 0 || dice.Chance(35))
                item.Labels.Add((string.Join(' ', Enumerable.Range(0, words).Select(_ => Languages.Word(dice, language))), Languages.Tags[language]));
        }
    }

    private static string Text(Dice dice, int words) => FactsText.Quote(Languages.Sentence(dice, 0, words)) + "@en";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private int Share(int percent) => (int)Math.Max(3, (long)_things * percent / 100);

    private static IEnumerable<MadeItem> Named(Dice dice, List<string> names, string prefix, string kind, int count, Action<Dice, MadeItem, int> more)
    {
        for (int i = 0; i < count; i++)
        {
            string name = prefix + i.ToString(CultureInfo.InvariantCulture);
            var item = new MadeItem(kind + " " + name) { Name = name };
            Label(dice, item, 1);
            more(dice, item, i);
            names.Add(name);
            yield return item;
        }
    }

    private IEnumerable<MadeItem> MakePeople(Dice dice)
    {
        for (int i = 0, people = Math.Max(8, _things - _made); i < people; i++)
            yield return MakePerson(dice, i);
    }

    private MadeItem MakePerson(Dice dice, int number)
    {
        int born = dice.Between(1900, 1975), died = dice.Chance(25) ? Math.Min(born + dice.Between(55, 95), Today) : 0;
        string name = "Person" + number.ToString(CultureInfo.InvariantCulture), day = Day(dice, born, born);
        var item = new MadeItem("person " + name) { Name = name };
        Label(dice, item, 2);
        switch (dice.Below(20))
        {
            case < 6:
                item.With("born", day);
                break;
            case < 12:
                item.With("born", Year(born));
                break;
            case < 18:
                item.With("born", Year(born) + "~");
                break;
            default:
                // Sources differ, and one is preferred.
                int first = dice.Skewed(SourceCount);
                item.With(new MadeClause("born", day), new MadeClause("per", Source(first)), new MadeClause("preferred"), new MadeClause("because", Text(dice, 2)));
                item.With(new MadeClause("born", Year(born + 1)), new MadeClause("per", Source((first + 1) % SourceCount)), new MadeClause("disputed"), new MadeClause("because", Text(dice, 2)));
                break;
        }
        if (died > 0)
            item.With("died", Day(dice, died, died));
        item.With("citizen-of", dice.Of(Countries));
        if (dice.Chance(10))
            item.With("aka", FactsText.Quote(Languages.Word(dice, 0)) + "@en");
        People.Add(new MadePerson(name, born + 20, died > 0 ? died - 1 : Today));
        return item;
    }
}

/// <summary>Somebody, and the years in which they act.</summary>
internal sealed record MadePerson(string Name, int From, int To);
