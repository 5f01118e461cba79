using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>What people bring from other notations and languages is one finding whose fix writes the words of the language.</summary>
public class HabitTests
{
    [Theory]
    [InlineData("meeting [|FACT2201:between|] Xi and Putin on 2014", "meeting of Xi, Putin on 2014")]
    [InlineData("meeting of Xi [|FACT2201:with|] Putin and China", "meeting of Xi, Putin, China")]
    [InlineData("meeting [|FACT2201:avec|] Xi, Putin", "meeting of Xi, Putin")]
    [InlineData("meeting of Xi, Putin [|FACT2201:from|] 2013 to 2018", "meeting of Xi, Putin during 2013/2018")]
    [InlineData("tenure of Xi as President\n  [|FACT2201:from|] 2013 to 2018", "tenure of Xi as President\n  since 2013 until 2018")]
    [InlineData("tenure of Xi as President [|FACT2201:seit|] 2013 bis 2018 laut Rfi", "tenure of Xi as President since 2013 until 2018 per Rfi")]
    [InlineData("[|FACT2105:summit|] of Xi, Putin on 2014\n  in Beijing", "meeting of Xi, Putin on 2014 format summit\n  in Beijing")]
    [InlineData("[|FACT2105:summit|] of Xi, Putin on 2014\n  format face-to-face", "meeting of Xi, Putin on 2014\n  format face-to-face")]
    [InlineData("[|FACT2105:Summit|] of Xi, Putin", "meeting of Xi, Putin format summit")]
    [InlineData("[|FACT2105:Treffen|] of Xi, Putin on 2014", "meeting of Xi, Putin on 2014")]
    [InlineData("[|FACT1116:Summit|] Xi", null)]
    [InlineData("[|FACT1116:Land|] Xi on 2014", null)]
    [InlineData("meeting of Xi [|FACT1109:&|] Putin on 2014", "meeting of Xi, Putin on 2014")]
    [InlineData("meeting of Xi [|FACT1109:&|] Putin,\n  China on 2014", "meeting of Xi, Putin,\n  China on 2014")]
    [InlineData("meeting of Xi [|FACT1109:+|] Putin – China on 2014", "meeting of Xi, Putin, China on 2014")]
    [InlineData("[|FACT2105:Person|] Wang\nmeeting of Wang, Xi", "person Wang\nmeeting of Wang, Xi")]
    [InlineData("[|FACT2105:kein|] meeting of Xi, Putin on 2014", "no meeting of Xi, Putin on 2014")]
    [InlineData("meeting of Xi, Putin\n  [|FACT1135:#|] where\n  in Beijing", "meeting of Xi, Putin\n  // where\n  in Beijing")]
    [InlineData("person Wang \"Wang\" [|FACT1134:@zh|] born 1953", "person Wang \"Wang\"@zh born 1953")]
    [InlineData("meeting of Xi, Putin [|FACT2201:zxy|] 2014 from 2013", null)]
    [InlineData("meeting of Xi, Putin [|FACT2201:oder|] China", "meeting of Xi, Putin or China")]
    public void A_habit_has_one_fix_for_its_whole_line(string fixture, string? mended)
    {
        Finding finding = Check.Findings(fixture).Files.SelectMany(static f => f.Findings).Single();
        if (mended is null)
        {
            Assert.Empty(finding.Fixes);
            return;
        }
        Assert.Equal(mended, Fixed.Apply(Marked.Strip(fixture), finding.Fixes[0]));
        Check.Findings(mended);
    }

    [Theory]
    [InlineData("entity thing\n  from: date?\n  to: date?\n  with: thing*\nthing A from 2013 to 2014\nthing B with A")]
    [InlineData("entity summit\nsummit A")]
    [InlineData("entity thing\n  ids: code*\nthing A ids #1, C#, #")]
    [InlineData("person Wang \"@fr\"")]
    [InlineData("// name,born,country\nperson Wang")]
    public void What_the_project_says_itself_is_no_habit(string text) => Check.Findings(text);

    [Fact]
    public void A_name_that_nobody_defines_is_added_where_somebody_picks_its_kind()
    {
        const string fixture = "per Rfi\n\n// They met.\nmeeting of [|FACT2101:Lavrov|], Xi on 2014\nvisit of Lavrov to Sochi on 2015";
        Finding finding = Check.Finding(fixture);
        Assert.Equal("There is no actor named `Lavrov`, and 2 places name it", finding.Message);
        Assert.Equal(["Add the person", "Add the country", "Add the organization"], finding.Fixes.Select(static f => f.Title));
        Assert.All(finding.Fixes, static f => Assert.True(f.IsChoice));
        Check.Findings(Fixed.Apply(Marked.Strip(fixture), finding.Fixes[0]));
    }

    [Fact]
    public void A_near_name_is_written_in_all_places()
    {
        const string fixture = "meeting of [|FACT2101:Puttin|], Xi on 2014\nvisit of Puttin to Sochi on 2015";
        Assert.Equal("meeting of Putin, Xi on 2014\nvisit of Putin to Sochi on 2015", Fixed.Apply(Marked.Strip(fixture), Check.Finding(fixture).Fixes.Single()));
    }

    [Theory]
    [InlineData("[\n  { \"kind\": \"meeting\", \"date\": \"2022-02-04\", \"participants\": \"Xi Jinping; Vladimir Putin\" }\n]", "JSON", "meeting on 2022-02-04 of XiJinping, VladimirPutin")]
    [InlineData("{\n  \"countries\": [ { \"name\": \"Mali\", \"iso\": 223 } ]\n}", "JSON", "country Mali \"Mali\"")]
    [InlineData("people:\n  - name: Wang Yi\n    birth_date: 1953\n  - name: Li Wei\n", "YAML", "person WangYi \"Wang Yi\"")]
    [InlineData("---\n# a list\n- type: event\n  title: Winter Games\n  date: Feb 4, 2022\n", "YAML", "event WinterGames \"Winter Games\" on 2022-02-04")]
    [InlineData("name;capital;founded\nMali;Bamako;1960\n", "a table", "person Mali \"Mali\"")]
    public void A_file_in_another_notation_is_one_finding_that_shows_its_first_entry(string text, string notation, string shown)
    {
        Finding finding = FactBaseModel.OfFixture(text).File().Findings.Single();
        Assert.Same(FindingRules.ForeignNotation, finding.Rule);
        Assert.Equal($"This is {notation}, and facts are written otherwise; the first of it would be: `{shown}`", finding.Message);
        Check.Findings("[|FACT1136:" + text.TrimEnd() + "|]" + text[text.TrimEnd().Length..]);
    }

}
