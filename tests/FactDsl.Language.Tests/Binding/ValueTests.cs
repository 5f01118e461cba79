using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>What a field takes.</summary>
public class ValueTests
{
    private const string Gadget = """

        entity gadget
          text: text?
          date: date?
          number: number?
          money: money?
          url: url?
          lang: language?
          flag: flag?
          code: code?
          word: one of red, green?
          item: place?
          thing: any?
          many: text*
          two: text 2..3
        """;

    private static string With(string clause) => "gadget G two \"a\", \"b\"\n  " + clause + Gadget;

    [Theory]
    [InlineData("text \"a\"@fr \"b\"@en", "text=“a”@fr “b”@en")]
    [InlineData("text \"\"\"\n    a\n    \"\"\"", "text=“a”")]
    [InlineData("date 2014-02~ \"février\"@fr", "date=2014-02~ “février”@fr")]
    [InlineData("number 1_000", "number=1_000")]
    [InlineData("money 117.5 billion USD", "money=117.5 billion USD")]
    [InlineData("money undisclosed", "money=undisclosed")]
    [InlineData("money undisclosed <=5 billion USD", "money=undisclosed <=5 billion USD")]
    [InlineData("number unknown 30..35", "number=unknown 30..35")]
    [InlineData("url <https://example.org/a>", "url=https://example.org/a")]
    [InlineData("lang zh-Hant", "lang=zh-Hant")]
    [InlineData("flag no", "flag=no")]
    [InlineData("code CN", "code=CN")]
    [InlineData("code 840", "code=840")]
    [InlineData("code no", "code=no")]
    [InlineData("code US-CA", "code=US-CA")]
    [InlineData("code A/B", "code=A/B")]
    [InlineData("code NK-bbb", "code=NK-bbb")]
    [InlineData("code A1-B2", "code=A1-B2")]
    [InlineData("code a.b", "code=a.b")]
    [InlineData("code a.B.c", "code=a.B.c")]
    [InlineData("code R&D", "code=R&D")]
    [InlineData("code \"R&D\"", "code=R&D")]
    [InlineData("code \"SW1A 1AA\"", "code=SW1A 1AA")]
    [InlineData("code \"none\"", "code=none")]
    [InlineData("code A:B", "code=A:B")]
    [InlineData("code a:b", "code=a:b")]
    [InlineData("code A?", "code=A?")]
    [InlineData("code A+", "code=A+")]
    [InlineData("code urn:isbn:0-306", "code=urn:isbn:0-306")]
    [InlineData("code http://www.wikidata.org/entity/Q42", "code=http://www.wikidata.org/entity/Q42")]
    [InlineData("code (x)", "code=(x)")]
    [InlineData("code #7", "code=#7")]
    [InlineData("code ESP-GBR_1351A", "code=ESP-GBR_1351A")]
    [InlineData("code A//B", "code=A//B")]
    [InlineData("code Y2000/Q3", "code=Y2000/Q3")]
    [InlineData("code Cafe\u0301", "code=Caf\u00E9")]
    [InlineData("code US-CA \"California\"@en since 1850", "code=US-CA “California”@en {(since 1850)}")]
    [InlineData("lang PT-br", "lang=PT-br")]
    [InlineData("word green", "word=green")]
    [InlineData("item Beijing", "item=Beijing")]
    [InlineData("thing \"words\"@en \"mots\"@fr", "thing=“words”@en “mots”@fr")]
    [InlineData("many \"a\", others", "many=“a”,others")]
    [InlineData("many none", "many=none")]
    public void A_value_is_read_by_its_field(string clause, string expected)
    {
        Assert.EndsWith(expected, BoundText.Write(Check.Findings(With(clause)).File().Item), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("undisclosed")]
    [InlineData("none")]
    public void A_special_word_is_a_value_of_every_optional_field(string word)
    {
        foreach (string field in (string[])["text", "date", "number", "money", "url", "lang", "flag", "code", "word", "item", "thing", "many"])
            Assert.EndsWith($"{field}={word}", BoundText.Write(Check.Findings(With($"{field} {word}")).File().Item), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text [|FACT2206:Beijing|]")]
    [InlineData("text [|FACT2206:5|]")]
    [InlineData("date [|FACT2206:Beijing|]")]
    [InlineData("date [|FACT2206:\"2014\"|]")]
    [InlineData("date [|FACT2206:unknown 1953|]")]
    [InlineData("number 5[|FACT2303:x|]")]
    [InlineData("number [|FACT2206:many|]")]
    [InlineData("money 5 billion [|FACT2304:ABC|]")]
    [InlineData("money [|FACT2304:$5|]")]
    [InlineData("url [|FACT2206:Beijing|]")]
    [InlineData("url [|FACT2212:\"example\"|]")]
    [InlineData("url [|FACT2212:<example>|]")]
    [InlineData("lang [|FACT2211:f|]")]
    [InlineData("lang [|FACT2206:\"fr\"|]")]
    [InlineData("flag [|FACT2206:5|]")]
    [InlineData("code [|FACT2206:\"CN\"@en|]")]
    [InlineData("code [|FACT2206:\"\"|]")]
    [InlineData("text \"a[|FACT1128:\uFFFD|]b\"")]
    [InlineData("code [|FACT2206:\" CN\"|]")]
    [InlineData("code [|FACT2206:A\u200BB|]")]
    [InlineData("code R&D, [|FACT2205:B|]")]
    [InlineData("code [|FACT2210:?r|]")]
    [InlineData("item Beijing[|FACT1109:/B|]")]
    [InlineData("item Beijing[|FACT1109:;|]")]
    [InlineData("word green[|FACT1109:.|]")]
    [InlineData("lang fr[|FACT1109:;|]")]
    [InlineData("code [|FACT2206:5 EUR|]")]
    [InlineData("word [|FACT2202:gren|]")]
    [InlineData("word [|FACT2206:5|]")]
    [InlineData("item [|FACT2206:\"Beijing\"|]")]
    [InlineData("thing [|FACT2206:2014|]")]
    [InlineData("text [|FACT2210:?|]")]
    [InlineData("item [|FACT2210:?who|]")]
    [InlineData("item [|FACT2217:others|]")]
    [InlineData("item Beijing, [|FACT2205:Sochi|]")]
    [InlineData("item Beijing [|FACT2205:Sochi|]")]
    [InlineData("number 51,[|FACT2205:3|]")]
    [InlineData("[|FACT2209:item|]")]
    [InlineData("[|FACT2209:item|] until 2014")]
    [InlineData("item [|FACT1113:,|]")]
    [InlineData("text \"a\"[|FACT2211:@f|]")]
    [InlineData("text \"a\"[|FACT2211:@|]")]
    [InlineData("text \"a\"[|FACT2211:@fr_FR|]")]
    [InlineData("two \"c\"")]
    [InlineData("two \"c\", [|FACT2205:\"d\"|]")]
    [InlineData("two \"c\", \"d\" per Rfi")]
    [InlineData("item Beijing\n  [|FACT2216:item Sochi|]")]
    [InlineData("item Beijing\n  item Sochi since 2014")]
    [InlineData("item Beijing per Rfi\n  item Sochi per Afp\n  [|FACT2216:item China|] per Rfi")]
    [InlineData("[|FACT2201:wrd|] red")]
    [InlineData("[|FACT2201:and|] \"b\"")]
    public void A_wrong_value_has_one_finding(string clause) => Check.Findings(With(clause));

    [Theory]
    [InlineData("[|FACT2227:-4|]")]
    [InlineData("[|FACT2227:<0|]")]
    [InlineData("[|FACT2227:-1..5|]")]
    [InlineData("0")]
    [InlineData("<5")]
    public void A_count_is_not_below_zero(string count) => Check.Findings($"alliance since 2020 count {count}");

    [Theory]
    [InlineData("word [|FACT2202:gren|]", "`gren` is not one of the words of `word` (red, green): did you mean `green`?")]
    [InlineData("[|FACT2201:wrd|] red", "`gadget` has no clause `wrd`: did you mean `word`?")]
    [InlineData("text \"a\" [|FACT2201:and|] \"b\"", "`gadget` has no clause `and`: values are separated by commas")]
    [InlineData("word red\n  [|FACT2201:green|]", "`gadget` has no clause `green`: it is a word of `word`; is a comma missing at the end of the line above?")]
    [InlineData("number 51,[|FACT2205:3|]", "`number` takes at most one value, and has 2: a decimal point is written `.`")]
    [InlineData("renamed-from [|FACT2206:\"Old\"@en|]", "`renamed-from` takes an identifier that the item had before; a former name of the thing itself is `aka \"Old\"@en`; found `\"Old\"@en`")]
    public void A_finding_says_what_may_be_meant(string clause, string message)
        => Assert.Equal(message, Check.Finding(With(clause)).Message);

    [Fact]
    public void A_field_written_by_its_name_is_told_its_clause()
    {
        Assert.Equal("`meeting` has no clause `participants`: the field `participants` is written `of`", Check.Finding("meeting [|FACT2201:participants|] Xi, Putin").Message);
        Assert.Equal("`meeting` has no clause `place`: the field `place` is written `in`", Check.Finding("meeting of Xi, Putin\n  [|FACT2201:place|] Beijing").Message);
    }

    [Fact]
    public void A_decimal_comma_is_mended()
    {
        Finding finding = Check.Finding("gadget G number 51,[|FACT2205:3|] two \"a\", \"b\"" + Gadget);
        Assert.Equal("gadget G number 51.3", Fixed.Apply("gadget G number 51,3", finding.Fixes[0]));
    }
}
