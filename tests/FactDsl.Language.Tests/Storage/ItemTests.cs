using System.Linq;

namespace FactDsl.Language.Tests.Storage;

public sealed class ItemTests
{
    [Fact]
    public void A_label_is_found_by_its_language_its_parent_language_and_else_the_first()
    {
        FactRef china = Compiled.From("""country China "Chine"@fr "中国"@zh""").At("country", "China");

        Assert.Equal("中国", china.LabelIn("zh-Hant-TW"));
        Assert.Equal("Chine", china.LabelIn("FR"));
        Assert.Equal("Chine", china.LabelIn("de"));
        Assert.Equal("Chine", china.Label);
        Assert.Equal("China", china.Name);
    }

    [Fact]
    public void Unsaid_unknown_undisclosed_and_none_are_four_things()
    {
        var facts = Compiled.From("""
            country A
            country B
            agreement Unsaid of A, B
            agreement Unknown of A, B amount unknown
            agreement Undisclosed of A, B amount undisclosed
            agreement Bounded of A, B amount undisclosed <=5 billion USD
            agreement None of A, B amount none
            agreement Known of A, B amount 3 million EUR
            """);
        int amount = facts.Field("agreement", "amount");

        Assert.Equal(
            [FactState.Unsaid, FactState.Unknown, FactState.Undisclosed, FactState.Undisclosed, FactState.None, FactState.Known],
            new[] { "Unsaid", "Unknown", "Undisclosed", "Bounded", "None", "Known" }.Select(n => facts.At("agreement", n).StateOf(amount)));
        Assert.Null(facts.At("agreement", "Undisclosed").OneValue<FactMoney>(amount));
        Assert.Equal(5_000_000_000m, facts.At("agreement", "Bounded").OneValue<FactMoney>(amount)!.Value.Amount.Highest);
        Assert.Equal("3 million EUR", facts.At("agreement", "Known").OneValue<FactMoney>(amount)!.Value.Text);
    }

    [Fact]
    public void A_list_with_others_is_open_and_does_not_count_them()
    {
        var facts = Compiled.From("person A\nperson B\ngroup Some\n  members A, others\ngroup Both\n  members A, B\n");
        int members = facts.Field("group", "members");

        Assert.True(facts.At("group", "Some").Many<IItem>(members).IsOpen);
        Assert.Single(facts.At("group", "Some").Many<IItem>(members));
        Assert.False(facts.At("group", "Both").Many<IItem>(members).IsOpen);
    }

    [Fact]
    public void A_membership_has_its_own_time_and_others_hold_as_long_as_the_alliance()
    {
        var facts = Compiled.From("""
            country France
            country Greece
            alliance Nato since 1949-04-04
              of France
              of Greece since 1952-02-18
            """);
        FactValues<IItem> members = facts.At("alliance", "Nato").Many<IItem>(facts.Field("alliance", "members"));

        Assert.Equal(["France"], members.On(new FactDate(1950, 1, 1)).Select(m => m.Name));
        Assert.True(members.On(new FactDate(1953, 1, 1)).Contains(facts.Item("country", "Greece")));
        Assert.Equal("since 1949-04-04", members.Spells[0].Time.Text);
        Assert.Equal("since 1952-02-18", members.Spells[1].Time.Text);
    }

    [Fact]
    public void What_qualifies_a_value_is_read_from_it_and_else_from_its_item()
    {
        var facts = Compiled.From("""
            lasting fact treaty
              parties as of: actor+ with signed
              signed: date?
            country France
            country Greece
            treaty T of France
              of Greece signed 1963
              signed 1961
              note "of the treaty"
            """);
        int parties = facts.Field("treaty", "parties"), signed = facts.Field("treaty", "signed");
        FactSpells<IItem> spells = facts.At("treaty", "T").Many<IItem>(parties).Spells;

        Assert.Equal("1961", spells[0].OneValue<FactDate>(signed)!.Value.Text);
        Assert.Equal("1963", spells[1].OneValue<FactDate>(signed)!.Value.Text);
        Assert.Empty(spells[1].Many<FactText>(facts.Field("treaty", "note")));
    }

    [Fact]
    public void Verbs_tell_the_values_of_one_field_apart()
    {
        var facts = Compiled.From("""
            country A
            topic X
            topic Y
            statement S by A
            stance Both of A supports X
              opposes Y
            stance One of A opposes X, Y
            """);
        int target = facts.Field("stance", "target");
        FactRef both = facts.At("stance", "Both"), one = facts.At("stance", "One");

        Assert.Equal(-1, both.Verb(target));
        Assert.Equal(1, one.Verb(target));
        Assert.Equal(["Y"], both.Many<IItem>(target, 1).Select(i => i.Name));
        Assert.Equal(["One"], Compiled.Names(facts.All("stance").Where(facts.Clause("stance", "opposes"), facts.At("topic", "X"))));
        Assert.Equal(["Both", "One"], Compiled.Names(facts.All("stance").Where(facts.Clause("stance", "position"), facts.At("topic", "X"))));
    }

    [Fact]
    public void A_citation_reads_as_a_sentence_and_a_clause_may_have_its_own()
    {
        var facts = Compiled.From("""
            source Rfi "RFI"
            source Afp "AFP"
            organization Tass
            country A
            country B
            per Rfi
            meeting M of A on 2022
              of B per Afp "and B"@en at "§2" via Tass
              per Rfi "met"@en at "§1"
            """);
        FactRef meeting = facts.At("meeting", "M");
        FactSpells<IItem> participants = meeting.Many<IItem>(facts.Field("meeting", "participants")).Spells;

        Assert.Equal("RFI, “met”, §1", meeting.Citations[0].ToString());
        Assert.Equal("RFI, “met”, §1", participants[0].Citations.Single().ToString());
        Assert.Equal("AFP, “and B”, §2", participants[1].Citations.Single().ToString());
        Assert.Equal(["Tass"], participants[1].Citations[0].Via.Select(v => v.Name));
    }

    [Fact]
    public void The_preferred_source_comes_first_and_alone_answers()
    {
        var facts = Compiled.From("""
            source Dull
            source Sure
            country A
            country B
            person P
              citizen-of A per Dull
              born 1953-06 per Dull
              born 1954-06-15 per Sure preferred because "the register"
            """);
        int born = facts.Field("person", "born");

        Assert.Equal("1954-06-15", facts.At("person", "P").OneValue<FactDate>(born)!.Value.Text);
        Assert.Equal(0, facts.All("person").WhereDate(born, new FactDate(1953)).Count);
        Assert.Equal(1, facts.All("person").WhereDate(born, new FactDate(1954), FactAnswer.Certainly).Count);
    }

    [Fact]
    public void What_an_extension_adds_belongs_to_the_item_and_keeps_its_own_place_and_source()
    {
        var facts = Compiled.From(
            ("a.facts", "source Cow\nper Cow\n\nextend Nato\n  of Greece since 1952\n"),
            ("b.facts", "country France\ncountry Greece\nalliance Nato of France since 1949\n"));
        FactSpells<IItem> members = facts.At("alliance", "Nato").Many<IItem>(facts.Field("alliance", "members")).Spells;

        Assert.Equal("b.facts:3", facts.At("alliance", "Nato").Location.ToString());
        Assert.Equal(["b.facts:3", "a.facts:5"], members.Select(m => m.Location.ToString()));
        Assert.Equal(["", "Cow"], members.Select(m => string.Join(",", m.Citations)));
    }

    [Fact]
    public void Words_without_an_item_are_mentions_that_questions_find()
    {
        var facts = Compiled.From("""
            country A
            statement S by A about "le gaz"@fr "gas"@en
            """);
        int about = facts.Clause("statement", "about");
        IItem subject = facts.At("statement", "S").Many<IItem>(facts.Field("statement", "subjects"))[0];

        FactMention mention = Assert.IsType<FactMention>(subject);
        Assert.Equal(["le gaz", "gas"], mention.Labels.Select(l => l.Text));
        Assert.Equal("gas", mention.Text.In("en-GB"));
        Assert.Equal(1, facts.All("statement").Where(about, mention.At).Count);
        Assert.Equal(1, facts.All("statement").Where(about, "gas").Count);
        Assert.Equal(0, facts.All("statement").Where(about, "oil").Count);
    }

    [Fact]
    public void The_wording_of_a_value_and_the_way_of_a_report_are_kept()
    {
        var facts = Compiled.From("""
            person P
              born 1953-06-15 "le 15 juin"@fr
            organization Afp
            organization Tass
            country A
            country B
            meeting M of A, B according-to Afp via Tass
            """);

        Assert.Equal("le 15 juin", facts.At("person", "P").Many<FactDate>(facts.Field("person", "born")).Spells[0].Wording.Single().Text);
        Assert.Equal(["Tass"], facts.At("meeting", "M").Many<IItem>(facts.Field("meeting", "according-to")).Spells[0].Via.Select(v => v.Name));
        Assert.Equal(FactStanding.Reported, facts.At("meeting", "M").Standing);
    }

    [Fact]
    public void Words_flags_and_codes_are_read_as_their_types()
    {
        var facts = Compiled.From("""
            momentary fact deal
              parties as of: actor+
              secret: flag?
              level: one of high, low?
              size: number?
            country A
              iso AA, AB
            deal D of A secret yes level low size >30
            deal E of A secret no
            """);
        FactRef deal = facts.At("deal", "D");

        Assert.True(deal.OneValue<bool>(facts.Field("deal", "secret")));
        Assert.Equal(Level.Low, deal.OneValue<Level>(facts.Field("deal", "level")));
        Assert.Equal(30m, deal.OneValue<FactNumber>(facts.Field("deal", "size"))!.Value.Lowest);
        Assert.Equal(["AA", "AB"], facts.At("country", "A").Many<string>(facts.Field("country", "iso")));
        Assert.Equal(["D"], Compiled.Names(facts.All("deal").WhereFlag(facts.Clause("deal", "secret"), true)));
        Assert.Equal(["E"], Compiled.Names(facts.All("deal").WhereFlag(facts.Clause("deal", "secret"), false)));
        Assert.Equal(["D"], Compiled.Names(facts.All("deal").Where(facts.Clause("deal", "level"), 1)));
        Assert.Equal(["D"], Compiled.Names(facts.All("deal").WhereNumber(facts.Field("deal", "size"), FactNumber.Parse(">=20"), FactAnswer.Certainly)));
        Assert.Equal(["A"], Compiled.Names(facts.All("country").Where(facts.Clause("country", "iso"), "AB")));
    }

    private enum Level
    {
        High,
        Low,
    }

    [Theory]
    [InlineData("country", "A", true)]
    [InlineData("country", "B", false)]
    [InlineData("country", "C", true)]
    [InlineData("source", "S", true)]
    [InlineData("source", "T", false)]
    [InlineData("group", "G", true)]
    [InlineData("country", "Member", false)]
    public void A_fact_names_what_it_says_and_nothing_else(string kind, string name, bool isNamed)
    {
        var facts = Compiled.From("country A\ncountry B\ncountry C\ncountry Member\ngroup G\n  members Member\nsource S\nsource T\nmeeting M of A, G on 1991 per S via C\nmeeting N of A, B on 1991 per T\n");
        Assert.Equal(isNamed, facts.At("meeting", "M").Names(facts.Facts.Find(kind, name)!));
    }
}
