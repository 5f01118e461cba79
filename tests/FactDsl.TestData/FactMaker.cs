using System.Globalization;

namespace FactDsl.TestData;

/// <summary>Makes the facts of a made world. Where one could contradict another, it is made so that it does not.</summary>
internal sealed class FactMaker
{
    private static readonly string[] s_verbs = ["supports", "welcomes", "neutral-on"];
    private static readonly string[] s_otherVerbs = ["opposes", "denounces", "criticises", "concerned-about"];

    private readonly Dice _dice;
    private readonly MadeWorld _world;
    private int _named;

    private FactMaker(Dice dice, MadeWorld world)
    {
        _dice = dice;
        _world = world;
    }

    /// <summary>Makes about so many facts, one after the other.</summary>
    public static IEnumerable<MadeItem> Make(Dice dice, MadeWorld world, int facts)
    {
        var maker = new FactMaker(dice, world);
        int made = 0;
        var tenures = new List<MadeItem>();
        foreach (string office in world.Offices)
        {
            tenures.Clear();
            maker.AddTenures(tenures, office);
            foreach (MadeItem tenure in tenures)
                yield return tenure;
            made += tenures.Count;
        }
        for (int i = 0; i < Math.Max(3, facts / 200); i++, made++)
            yield return maker.Alliance(i);
        for (int i = 0; i < Math.Max(3, facts / 100); i++, made++)
            yield return maker.Statement(i);
        for (; made < facts; made++)
            yield return maker.Next();
    }

    private MadeItem Next() => _dice.Below(100) switch
    {
        < 34 => Meeting(),
        < 52 => Stance(),
        < 62 => Agreement(),
        < 70 => Visit(),
        < 76 => Attendance(),
        < 81 => Sanction(),
        < 85 => Mission(),
        < 88 => Claim(),
        < 90 => Denial(),
        < 92 => Count(),
        < 95 => Plan(),
        < 97 => Find(),
        _ => Extension(),
    };

    private MadeItem Meeting()
    {
        (MadePerson first, MadePerson second) = Pair();
        int from = Math.Max(first.From, second.From), to = Math.Min(first.To, second.To);
        MadeItem item = Named("meeting");
        item.On("of", first.Name, second.Name);
        if (_dice.Chance(70))
        {
            string day = MadeWorld.Day(_dice, from, to);
            // On one day everybody meets in one place, so nobody is in two.
            item.On("on", day).On("in", PlaceOf(day)).On("format", _dice.Of<string>(["face-to-face", "summit"]));
        }
        else
        {
            item.On("on", MadeDates.Vague(_dice, from, to)).On("format", _dice.Of<string>(["phone-call", "video-call"]));
        }
        if (_dice.Chance(15))
            item.With("mood", _dice.Of<string>(["warm", "cool", "tense"]));
        if (_dice.Chance(25))
            item.With("about", Some(_world.Topics, 2));
        return Cite(Noted(Weighed(item)));
    }

    private MadeItem Stance()
    {
        string holder = Pick(_dice.Chance(15) ? _world.Groups : _dice.Chance(15) ? _world.Organizations : _world.Countries), target = Pick(_world.Topics);
        // Who holds what of whom is settled once, so that nobody supports and opposes at once.
        bool isFriendly = ((holder.Length * 31 + holder[^1]) ^ (target.Length * 17 + target[^1])) % 2 == 0;
        MadeItem item = Named("stance").On("of", holder).On(_dice.Of(isFriendly ? s_verbs : s_otherVerbs), target);
        int year = _dice.Between(1990, MadeWorld.Today - 1);
        item.Clauses.AddRange(_dice.Chance(50) ? [new MadeClause("on", MadeWorld.Day(_dice, year, year))] : [new MadeClause("since", Year(year)), new MadeClause("as-of", Year(year + 1))]);
        if (_dice.Chance(5))
            item.With("in", _world.Statements[_dice.Skewed(_world.Statements.Count)]);
        return Cite(Noted(Weighed(item)));
    }

    private MadeItem Agreement()
    {
        MadeItem item = Named("agreement").On("of", Some(_world.Countries, 3, least: 2)).On("on", _dice.Chance(60) ? MadeWorld.Day(_dice, 1980, MadeWorld.Today) : MadeDates.Vague(_dice, 1980, MadeWorld.Today));
        if (_dice.Chance(50))
            item.With("amount", _dice.Of<string>(["undisclosed", ">=2 million EUR", "117.5 billion USD", "3_000_000 CNY", "undisclosed <=5 billion USD", "10..20 million GBP"]));
        return Cite(Noted(item.With("about", Some(_world.Topics, 2))));
    }

    private MadeItem Visit()
    {
        MadePerson visitor = _world.People[_dice.Skewed(_world.People.Count)];
        string day = MadeWorld.Day(_dice, visitor.From, visitor.To);
        return Cite(Named("visit").On("of", visitor.Name).On("to", PlaceOf(day)).On("on", day).With("level", _dice.Of<string>(["state", "official", "working", "private"])));
    }

    private MadeItem Attendance()
    {
        MadePerson guest = _world.People[_dice.Skewed(_world.People.Count)];
        return Cite(Named("attendance").On("of", guest.Name).On("to", Pick(_world.Events)).On("on", MadeDates.Vague(_dice, guest.From, guest.To)));
    }

    private MadeItem Sanction()
    {
        MadeItem item = Named("sanction").On("by", Some(_world.Countries, 4)).On("on", MadeWorld.Day(_dice, 1995, MadeWorld.Today)).With("scope", _dice.Of<string>(["goods", "people", "finance", "all"]));
        item.With(new MadeClause("against", Pick(_world.Countries)), new MadeClause("share", _dice.Of<string>([">10", "~30", "5..15", "12.5"])));
        return Cite(Noted(item));
    }

    private MadeItem Claim()
    {
        MadePerson claimant = _world.People[_dice.Skewed(_world.People.Count)];
        int year = _dice.Between(claimant.From, claimant.To), language = _dice.Below(Languages.Tags.Length);
        MadeItem item = Named("claim").On("by", claimant.Name).On("on", MadeWorld.Day(_dice, year, year))
            .With("says", FactsText.Quote(Languages.Sentence(_dice, language, _dice.Between(5, 14))) + "@" + Languages.Tags[language])
            .With("about", Some(_world.Topics, 2))
            .With("verdict", _dice.Of<string>(["true", "mostly-true", "half-true", "misleading", "false", "unproven"]));
        if (_dice.Chance(60))
            item.With("reviewed", Year(year + 1)).With("reviewed-by", Pick(_world.Organizations));
        return Cite(item);
    }

    private MadeItem Mission()
    {
        string sender = Pick(_world.Countries), host = Pick(_world.Countries);
        int since = _dice.Between(1950, 2000);
        MadeItem item = Named("mission").On("by", sender).On("in", host);
        if (_dice.Chance(10))
            item.On("size", _dice.Of<string>(["unknown", "12", "~200", "undisclosed"])).With("secret", _dice.Of<string>(["yes", "no", "unknown"]));
        return Cite(_dice.Chance(70) ? item.On("since", Year(since)).On("until", Year(since + _dice.Between(1, 20))) : item.On("on", Year(since)));
    }

    private MadeItem Denial()
    {
        int year = _dice.Between(1990, MadeWorld.Today - 2);
        // A group stands for any of its members.
        string other = _dice.Chance(30) ? Pick(_world.Groups) : _world.People[_dice.Skewed(_world.People.Count)].Name;
        return Cite(new MadeItem("no meeting").On("of", _dice.Of(_world.Hermits), other).On("during", Year(year) + "/" + Year(year + 2)));
    }

    private MadeItem Count()
    {
        (MadePerson first, MadePerson second) = Pair();
        int year = Math.Max(first.From, second.From);
        return Cite(new MadeItem("meeting").On("of", first.Name, second.Name).On("during", Year(year) + "/" + Year(year + 1)).On("count", _dice.Of<string>([">3", ">=2", "~5"])));
    }

    private MadeItem Plan()
    {
        MadePerson visitor = _world.People[_dice.Skewed(_world.People.Count)];
        int year = _dice.Between(visitor.From, visitor.To);
        string day = MadeWorld.Day(_dice, year, year);
        bool isPlanned = _dice.Chance(60);
        MadeItem item = new MadeItem((isPlanned ? "planned" : "cancelled") + " visit").On("of", visitor.Name).On("to", PlaceOf(day)).On("on", day);
        if (isPlanned && _dice.Chance(40))
            item.On("as-of", Year(year - 1) + "-12-31");
        if (!isPlanned)
            item.With("because", Text(2));
        return Cite(item);
    }

    /// <summary>What is dated by a find: the years of everything that EDTF can write.</summary>
    private MadeItem Find()
    {
        MadeItem item = new MadeItem("find").On("of", Pick(_world.Topics)).On("on", MadeDates.Old(_dice));
        if (_dice.Chance(20))
            item.On("in", "unknown");
        return Cite(item);
    }

    private MadeItem Extension()
    {
        string target = Pick(_world.Countries);
        return Noted(new MadeItem("extend " + target).With("tag", _dice.Of<string>(["north", "south", "east", "west"])), always: true);
    }

    private MadeItem Alliance(int number)
    {
        string name = "Alliance" + number.ToString(CultureInfo.InvariantCulture);
        int since = _dice.Between(1945, 1990);
        var item = new MadeItem("alliance " + name) { Name = name };
        MadeWorld.Label(_dice, item, 2);
        item.On("since", MadeWorld.Day(_dice, since, since));
        string[] members = Some(_world.Countries, 12, least: 3);
        int later = members.Length / 2;
        item.With("of", members[later..]);
        for (int i = 0; i < later; i++)
            item.With(new MadeClause("of", members[i]), new MadeClause("since", Year(_dice.Between(since + 2, 2010))));
        if (_dice.Chance(20))
            item.With(new MadeClause("of", [.. Some(_world.Countries, 3).Except(members), "others"]), new MadeClause("since", "2012"), new MadeClause("count", ">=12"));
        _world.Alliances.Add(name);
        return Cite(item);
    }

    private MadeItem Statement(int number)
    {
        string name = "Statement" + number.ToString(CultureInfo.InvariantCulture);
        _world.Statements.Add(name);
        return Cite(new MadeItem("statement " + name) { Name = name }
            .On("by", Some(_world.Countries, 2)).On("on", MadeWorld.Day(_dice, 1990, MadeWorld.Today))
            .With("says", FactsText.Quote(Languages.Sentence(_dice, 1, 9)) + "@fr"));
    }

    /// <summary>Terms that follow each other, and the expectation that there are so many.</summary>
    private void AddTenures(List<MadeItem> made, string office)
    {
        int terms = _dice.Between(2, 5), year = _dice.Between(1950, 1970);
        int added = 0;
        for (int i = 0; i < terms; i++)
        {
            int until = year + _dice.Between(3, 8);
            MadePerson? holder = Enumerable.Range(0, 20).Select(_ => _world.People[_dice.Skewed(_world.People.Count)]).FirstOrDefault(p => p.From < year && p.To > until);
            if (holder is not null)
            {
                made.Add(Cite(new MadeItem("tenure").On("of", holder.Name).On("as", office).On("since", Year(year) + "-01-10").On("until", Year(until) + "-01-09")));
                added++;
            }
            year = until;
        }
        // Two terms of one holder are one answer, so at least one is what is sure.
        if (added > 0 && _dice.Chance(20))
            made.Add(new MadeItem($"expect >=1 tenure of ?holder as {office}"));
        if (added > 0 && _dice.Chance(30))
            made.Add(new MadeItem($"question Holders{office} tenure of ?holder as {office} during 1950/.."));
    }

    private (MadePerson First, MadePerson Second) Pair()
    {
        while (true)
        {
            MadePerson first = _world.People[_dice.Skewed(_world.People.Count)], second = _world.People[_dice.Skewed(_world.People.Count)];
            if (first != second && Math.Max(first.From, second.From) + 2 < Math.Min(first.To, second.To))
                return (first, second);
        }
    }

    private MadeItem Named(string kind)
    {
        if (!_dice.Chance(4))
            return new MadeItem(kind);
        string name = "Fact" + _named.ToString(CultureInfo.InvariantCulture);
        var item = new MadeItem(kind + " " + name) { Name = name };
        // What was known before is replaced by what is known now, never the other way round.
        if (_named > 0 && _dice.Chance(10))
            item.With(new MadeClause("supersedes", "Fact" + _dice.Below(_named).ToString(CultureInfo.InvariantCulture)), new MadeClause("because", Text(2)));
        _named++;
        return item;
    }

    /// <summary>Says of some facts how sure they are, that they are disputed, or whose word they are.</summary>
    private MadeItem Weighed(MadeItem item)
    {
        switch (_dice.Below(50))
        {
            case 0:
                item.With(new MadeClause("according-to", Pick(_world.Organizations)), new MadeClause("via", Pick(_world.Sources)));
                break;
            case 1:
                item.With("according-to", Pick(_world.Countries));
                break;
            case 2:
                item.With("certainty", _dice.Of<string>(["confirmed", "likely", "doubtful"]));
                break;
            case 3:
                item.With(new MadeClause("disputed"), new MadeClause("because", Text(2)));
                break;
        }
        return item;
    }

    private MadeItem Noted(MadeItem item, bool always = false)
    {
        if (always || _dice.Chance(6))
        {
            int language = _dice.Below(Languages.Tags.Length);
            item.With("note", (_dice.Chance(1) ? Block(language) : FactsText.Quote(Languages.Sentence(_dice, language, _dice.Between(3, 22)))) + "@" + Languages.Tags[language]);
        }
        return item;
    }

    /// <summary>A long text on lines of its own.</summary>
    private string Block(int language)
    {
        const string Margin = "\n    ", Quotes = "\"\"\"";
        var block = new System.Text.StringBuilder(Quotes);
        for (int left = _dice.Between(4, 20); left > 0; left--)
            block.Append(Margin).Append(Languages.Sentence(_dice, language, _dice.Between(8, 14)));
        return block.Append(Margin).Append(Quotes).ToString();
    }

    private MadeItem Cite(MadeItem item)
    {
        if (!_dice.Chance(30))
            return item;
        string citation = Pick(_world.Sources);
        if (_dice.Chance(40))
            citation += " " + FactsText.Quote(Languages.Sentence(_dice, 0, 4)) + "@en" + (_dice.Chance(5) ? " " + FactsText.Quote(Languages.Sentence(_dice, 1, 4)) + "@fr" : "");
        if (_dice.Chance(30))
            citation += " at \"p. " + Year(_dice.Between(1, 400)) + "\"";
        if (_dice.Chance(4))
            citation += " via " + Pick(_world.Sources);
        return item.With("per", citation);
    }

    private string Text(int words) => FactsText.Quote(Languages.Sentence(_dice, 0, words)) + "@en";

    private string[] Some(IReadOnlyList<string> all, int most, int least = 1)
    {
        var some = new List<string>();
        for (int left = _dice.Between(least, most); left > 0 || some.Count < least; left--)
        {
            string one = Pick(all);
            if (!some.Contains(one))
                some.Add(one);
        }
        return [.. some];
    }

    private string Pick(IReadOnlyList<string> all) => all[_dice.Skewed(all.Count)];

    /// <summary>Where everybody is on a day.</summary>
    private string PlaceOf(string day)
    {
        int hash = 0;
        foreach (char c in day)
            hash = unchecked(hash * 31 + c) & 0xFFFFFF;
        return _world.Places[hash % _world.Places.Count];
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
