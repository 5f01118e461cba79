using System.Globalization;

namespace FactDsl.TestData;

/// <summary>Who and what the made facts are about: about one named thing for ten facts.</summary>
internal sealed class MadeWorld
{
    public const int Today = 2024;

    public readonly List<MadeItem> Items = [];
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

    /// <summary>People who meet nobody, so that it can be denied.</summary>
    public readonly List<string> Hermits = [];

    public MadeWorld(Dice dice, int facts)
    {
        int things = Math.Max(24, facts / 10);
        Make(dice, Countries, "Country", "country", Math.Min(200, Share(things, 6)), static (d, item, i) => item.With("iso", "X" + (char)('A' + i % 26)));
        Make(dice, Places, "Place", "place", Share(things, 12), (d, item, i) => item.With("in", i > 8 && d.Chance(60) ? Places[d.Skewed(i)] : d.Of(Countries)));
        Make(dice, Topics, "Topic", "topic", Share(things, 10), static (_, _, _) => { });
        Make(dice, Sources, "Source", "source", Share(things, 14), static (d, item, i) => item
            .With("publisher", FactsText.Quote(Languages.Word(d, d.Below(Languages.Tags.Length))))
            .With("published", Day(d, 1990, Today))
            .With("language", d.Of(Languages.Tags))
            .With("url", "<https://example.org/" + i.ToString(CultureInfo.InvariantCulture) + ">"));
        Make(dice, Events, "Event", "event", Share(things, 6), (d, item, _) => item.With("in", d.Of(Places)));
        Make(dice, Offices, "Office", "office", Share(things, 6), (d, item, _) => item.With("of", d.Of(Countries)));
        Make(dice, Organizations, "Organization", "organization", Share(things, 4), (d, item, i) => PutTogether(d, item, i, Organizations, Countries, "part-of"));
        Make(dice, Hermits, "Hermit", "person", Math.Max(2, things / 50), static (_, _, _) => { });
        int people = Math.Max(8, things - Items.Count);
        for (int i = 0; i < people; i++)
            MakePerson(dice, i);
        string[] names = [.. People.ConvertAll(static p => p.Name)];
        Make(dice, Groups, "Group", "group", Share(things, 2), (d, item, _) => item.With("members", Several(d, names, d.Between(2, 9))));
    }

    private static void PutTogether(Dice dice, MadeItem item, int number, List<string> before, List<string> members, string within)
    {
        item.With("members", Several(dice, members, dice.Between(2, 12)));
        // Only what is there already can be around it, so that nothing lies in itself.
        if (number > 0 && dice.Chance(30))
            item.With(within, before[dice.Skewed(number)]);
    }

    private static string[] Several(Dice dice, IReadOnlyList<string> all, int count)
    {
        var several = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
            several.Add(all[dice.Skewed(all.Count)]);
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

    private static int Share(int things, int percent) => Math.Max(3, things * percent / 100);

    private void Make(Dice dice, List<string> names, string prefix, string kind, int count, Action<Dice, MadeItem, int> more)
    {
        for (int i = 0; i < count; i++)
        {
            string name = prefix + i.ToString(CultureInfo.InvariantCulture);
            var item = new MadeItem(kind + " " + name) { Name = name };
            Label(dice, item, 1);
            more(dice, item, i);
            names.Add(name);
            Items.Add(item);
        }
    }

    private void MakePerson(Dice dice, int number)
    {
        int born = dice.Between(1900, 1975), died = dice.Chance(25) ? Math.Min(born + dice.Between(55, 95), Today) : 0;
        string name = "Person" + number.ToString(CultureInfo.InvariantCulture);
        var item = new MadeItem("person " + name) { Name = name };
        Label(dice, item, 2);
        item.With("born", dice.Of<Func<string>>([() => Day(dice, born, born), () => born.ToString(CultureInfo.InvariantCulture), () => born.ToString(CultureInfo.InvariantCulture) + "~"])());
        if (died > 0)
            item.With("died", Day(dice, died, died));
        item.With("citizen-of", dice.Of(Countries));
        if (dice.Chance(10))
            item.With("aka", FactsText.Quote(Languages.Word(dice, 0)) + "@en");
        People.Add(new MadePerson(name, born + 20, died > 0 ? died - 1 : Today));
        Items.Add(item);
    }
}

/// <summary>Somebody, and the years in which they act.</summary>
internal sealed record MadePerson(string Name, int From, int To);
