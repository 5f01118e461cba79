using System.Linq;

namespace FactDsl.Language.Tests.Storage;

public sealed class DumpTests
{
    private const string People = """
        country China "Chine"@fr "中国"@zh
          iso CN
          iso CNX since 1974 until 1993
        person VladimirPutin
        person XiJinping "Xi Jinping"
          born 1953-06-15
        place Beijing "Pékin"@fr in China
        source Rfi "RFI"

        """;

    private const string Facts = """
        per Rfi
        /// The first face-to-face.
        meeting Summit of XiJinping, VladimirPutin on 2022-02-04 "le 4 février"@fr in Beijing
          format face-to-face
          per Rfi "Ce premier tête-à-tête"@fr "This first meeting"@en at "§1"
        no meeting of XiJinping, others during 2020-02~/2022-02-03
        agreement of China, VladimirPutin on 2022-02-04 amount undisclosed <=5 billion USD about "gas"@en
        stance of China opposes XiJinping

        """;

    private const string Expected = """
        0 agreement on 2022-02-04  // facts.facts:7
          parties country.China
          parties person.VladimirPutin
          subjects "gas"@en
          amount undisclosed <=5 billion USD
          per source.Rfi
        1 country China "Chine"@fr "中国"@zh  // people.facts:1
          iso CN
          iso CNX since 1974 until 1993  // people.facts:3
        2 meeting Summit on 2022-02-04 "le 4 février"@fr  // facts.facts:3
          /// The first face-to-face.
          participants person.XiJinping
          participants person.VladimirPutin
          place place.Beijing
          format face-to-face
          per source.Rfi "Ce premier tête-à-tête"@fr "This first meeting"@en at "§1"
        3 denied meeting throughout 2020-02~/2022-02-03  // facts.facts:6
          participants person.XiJinping
          participants others
          per source.Rfi
        4 person VladimirPutin  // people.facts:4
        5 person XiJinping "Xi Jinping"  // people.facts:5
          born 1953-06-15
        6 place Beijing "Pékin"@fr  // people.facts:7
          region country.China
        7 source Rfi "RFI"  // people.facts:8
        8 stance  // facts.facts:8
          holders country.China
          target opposes person.XiJinping
          per source.Rfi
        agreement.parties country.China: 0
        agreement.parties person.VladimirPutin: 0
        agreement.subjects "gas": 0
        country.iso "CN": 1
        country.iso "CNX": 1[since 1974 until 1993]
        meeting.participants person.VladimirPutin: 2
        meeting.participants person.XiJinping: 2 3
        meeting.place within country.China: 2
        meeting.place within place.Beijing: 2
        meeting.place place.Beijing: 2
        meeting.format face-to-face: 2
        place.region within country.China: 6
        place.region country.China: 6
        stance.holders country.China: 8
        stance.target person.XiJinping: 8
        stance.target by opposes: 8
        stance.target by opposes person.XiJinping: 8
        cites source.Rfi: 0 2 3 8

        """;

    [Fact]
    public void A_store_gives_back_everything_that_was_said()
        => Assert.Equal(Expected, Compiled.From(("people.facts", People), ("facts.facts", Facts)).Dump);

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        var first = Compiled.From(("people.facts", People), ("facts.facts", Facts));
        var second = Compiled.From(("facts.facts", Facts), ("people.facts", People));

        Assert.True(first.Image.Pages == second.Image.Pages);
        Assert.Equal(first.Image.SchemaHash, second.Image.SchemaHash);
    }

    [Fact]
    public void A_longer_note_changes_no_page_of_numbers()
    {
        var before = Compiled.From(("people.facts", People + "topic Gas\n  note \"short\"\n"), ("facts.facts", Facts));
        var after = Compiled.From(("people.facts", People + "topic Gas\n  note \"longer than it was before\"\n"), ("facts.facts", Facts));

        Assert.Equal(3, before.Image.Pages.Count);
        // The header says how long the texts are; behind it nothing moves.
        Assert.Equal(before.Image.Pages[0].Substring(200), after.Image.Pages[0].Substring(200));
        Assert.NotEqual(before.Image.Pages[2], after.Image.Pages[2]);
    }

    [Fact]
    public void A_longer_note_changes_its_own_page_of_texts_and_no_other()
    {
        static string Notes(string first) => string.Concat(Enumerable.Range(0, 8000).Select(i => $"topic T{i:0000}\n  note \"{(i == 100 ? first : "a note of some length that is number " + i)}\"\n"));
        var before = Compiled.From(("topics.facts", Notes("short")));
        var after = Compiled.From(("topics.facts", Notes("longer than it was before")));
        int[] changed = [.. Enumerable.Range(0, before.Image.Pages.Count).Where(i => before.Image.Pages[i] != after.Image.Pages[i])];

        Assert.Equal(before.Image.Pages.Count, after.Image.Pages.Count);
        Assert.True(before.Image.Pages.Count > 12);
        // The one of texts, and the one that says where they begin.
        Assert.Equal(2, changed.Length);
    }

    [Fact]
    public void A_change_of_the_schema_changes_its_hash()
    {
        long plain = Compiled.From("country China").Image.SchemaHash;

        Assert.NotEqual(plain, Compiled.From("extend country\n  population: number?\n").Image.SchemaHash);
        Assert.Equal(plain, Compiled.From("country Russia").Image.SchemaHash);
    }

    [Fact]
    public void Texts_of_any_characters_survive_and_straddle_pages()
    {
        string odd = "\ud800 lone, \U0001F600 pair, 㐀 number unit, " + new string('x', 70_000) + "\udc00";
        var facts = Compiled.From("topic T\n  note \"" + odd + "\"\n");

        FactText note = facts.At("topic", "T").Many<FactText>(facts.Field("topic", "note")).Single();

        Assert.Equal(odd, note.Text);
        Assert.All(facts.Image.Pages, page => Assert.True(page.Length <= 32_768));
    }
}
