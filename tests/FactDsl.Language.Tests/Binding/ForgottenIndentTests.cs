using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>A `per` or an `accept` at the margin right below an item looks like a line of it, and is none.</summary>
public class ForgottenIndentTests
{
    [Theory]
    [InlineData("meeting of Xi, Putin on 2014\n[|FACT1126:per|] Rfi \"they met\"\n\nmeeting of Xi, Putin on 2015")]
    [InlineData("meeting of Xi, Putin on 2014\n[|FACT1126:per|] Rfi\nmeeting of Xi, Putin on 2015")]
    [InlineData("meeting of Xi, Putin on 2014\n  in Beijing\n[|FACT1126:per|] Rfi\n")]
    [InlineData("meeting of Xi, Putin on 2014 // where?\n[|FACT1126:per|] Rfi, Afp")]
    [InlineData("extend Nato\n  of Greece\n[|FACT1126:per|] Rfi")]
    [InlineData("person Ann\n  born 1950\n[|FACT1126:per|] Rfi\nmeeting of Xi, Ann")]
    [InlineData("person Ann born 1950\n[|FACT1126:per|] Rfi\n\nmeeting of Xi, Ann")]
    [InlineData("expect none meeting of Xi\n[|FACT1126:per|] Rfi")]
    [InlineData("meeting of Xi, Putin on 2014\n[|FACT1126:accept|] FACT3201 because \"from memory\"")]
    public void It_is_reported_at_its_word(string fixture) => Check.Findings(fixture);

    [Theory]
    [InlineData("meeting of Xi, Putin on 2014\n\nper Rfi\nmeeting of Xi, Putin on 2015")]
    [InlineData("meeting of Xi, Putin on 2014\n// By the radio.\nper Rfi\nmeeting of Xi, Putin on 2015")]
    [InlineData("per Afp\nmeeting of Xi, Putin on 2014\nper none\nmeeting of Xi, Putin on 2015")]
    [InlineData("source Wire\n  language en\nper Wire\n\nmeeting of Xi, Putin on 2015")]
    [InlineData("person Ann\nper Rfi\nmeeting of Xi, Ann")]
    [InlineData("accept FACT3201\nper Rfi\nmeeting of Xi, Putin")]
    [InlineData("entity ship\nper Rfi\nmeeting of Xi, Putin")]
    [InlineData("meeting of Xi, Putin on 2014\n  per Rfi\n")]
    public void What_stands_apart_or_cannot_be_meant_so_is_not(string fixture) => Check.Findings(fixture);

    [Theory]
    [InlineData("meeting of Xi, Putin on 2014\nper Rfi \"they met\"\n", "meeting of Xi, Putin on 2014\n  per Rfi \"they met\"\n", "meeting of Xi, Putin on 2014\n\nper Rfi \"they met\"\n")]
    [InlineData("meeting of Xi, Putin\r\n\tin Beijing\r\nper Rfi\r\n", "meeting of Xi, Putin\r\n\tin Beijing\r\n\tper Rfi\r\n", "meeting of Xi, Putin\r\n\tin Beijing\r\n\r\nper Rfi\r\n")]
    public void It_is_indented_as_the_lines_above_or_set_apart(string text, string indented, string apart)
    {
        Finding finding = FactBaseModel.Compile([new FixtureFile("a.facts", text), FactBaseModel.Cast]).Files[0].Findings.Single(static f => f.Rule.Id == "FACT1126");
        Assert.Equal([indented, apart], finding.Fixes.Select(f => Fixed.Apply(text, f)));
        Assert.All(finding.Fixes, static f => Assert.False(f.IsSafe));
    }

    [Fact]
    public void It_says_what_the_line_does_instead()
    {
        Assert.StartsWith("`per` stands at the margin right below an item, so it is the source of the facts below, not of that item:", Check.Finding("meeting of Xi, Putin\n[|FACT1126:per|] Rfi").Message, System.StringComparison.Ordinal);
        Assert.StartsWith("`accept` stands at the margin right below an item, so it holds for the whole file, not for that item alone:", Check.Finding("meeting of Xi, Putin\n[|FACT1126:accept|] FACT3201").Message, System.StringComparison.Ordinal);
    }
}
