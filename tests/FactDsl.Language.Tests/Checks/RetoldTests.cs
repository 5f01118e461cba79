using System.Linq;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Checks;

/// <summary>Two sources may tell of one fact; who counts counts two until somebody says that it is one.</summary>
public sealed class RetoldTests
{
    private const string Cast = """
        person Xi
        person Putin
        person Lavrov
        place China
        place Beijing in China
        place Sochi
        event Games
        event Talks
        source S
        source T
        source U

        """;

    [Theory]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Putin, Xi on 2014-05-20 per T", "FACT3173 at «meeting»")]
    [InlineData("meeting of Xi, Putin on 2014-05-20\nmeeting M of Xi, Putin on 2014-05-20 per T", "FACT3173 at «M»")]
    [InlineData("visit of Xi to Beijing on 2014-05-20 per S\nvisit of Xi to Beijing on 2014-05-20 per T", "FACT3173 at «visit»")]
    [InlineData("visit of Xi to Beijing on 2014-05-20 per S\nvisit of Xi to China on 2014-05-20 per T", "FACT3173 at «visit»")]
    [InlineData("attendance of Xi to Games on 2014-05-20 per S\nattendance of Xi to Games on 2014-05-20 per T", "FACT3173 at «attendance»")]
    [InlineData("meeting of Xi, Putin, others on 2014-05-20 per S\nmeeting of Xi, Putin, others on 2014-05-20 per T", "FACT3173 at «meeting»")]
    // Each later one is offered, once.
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\nmeeting of Xi, Putin on 2014-05-20 per U", "FACT3173 at «meeting»", "FACT3173 at «meeting»")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting M of Xi, Putin on 2014-05-20 per T\nmeeting of Xi, Putin on 2014-05-20 per U\n  same-fact-as M", "FACT3173 at «M»")]
    // Another place, nobody says so, one who knows of two; other people, another day, an open one, a hedged one.
    [InlineData("meeting of Xi, Putin on 2014-05-20 in Beijing per S\nmeeting of Xi, Putin on 2014-05-20 in China per T", "FACT3173 at «meeting»")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 in Beijing per S\nmeeting of Xi, Putin on 2014-05-20 per T", "FACT3173 at «meeting»")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 in Beijing per S\nmeeting of Xi, Putin on 2014-05-20 in Sochi per T")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\n  format summit\nmeeting of Xi, Putin on 2014-05-20 per T\n  format phone-call")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\n  occasion Games\nmeeting of Xi, Putin on 2014-05-20 per T\n  occasion Talks")]
    [InlineData("attendance of Xi to Games on 2014-05-20 per S\nattendance of Xi to Talks on 2014-05-20 per T")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per S")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per S, T")]
    [InlineData("meeting of Xi, Putin on 2014-05-20\nmeeting of Xi, Putin on 2014-05-20")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin, Lavrov on 2014-05-20 per T")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin, others on 2014-05-20 per T")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-21 per T")]
    [InlineData("meeting of Xi, Putin on 2014-05 per S\nmeeting of Xi, Putin on 2014-05 per T")]
    [InlineData("meeting of Xi, Putin on 2014-05-20~ per S\nmeeting of Xi, Putin on 2014-05-20 per T")]
    [InlineData("visit of Xi, Putin to Beijing on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T")]
    [InlineData("tenure of Xi as President since 2014-05-20 per S\ntenure of Xi as President since 2014-05-20 per T\noffice President")]
    [InlineData("meeting of Xi, unknown on 2014-05-20 per S\nmeeting of Xi, unknown on 2014-05-20 per T")]
    // Somebody has said that it is one, that it is not, or that it is not so.
    [InlineData("meeting M of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\n  same-fact-as M")]
    [InlineData("meeting M of Xi, Putin on 2014-05-20 per S\nmeeting N of Xi, Putin on 2014-05-20 per T\nmeeting of Xi, Putin on 2014-05-20 per U\n  same-fact-as M, N")]
    [InlineData("meeting M of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\n  after M")]
    [InlineData("meeting M of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\n  supersedes M")]
    [InlineData("planned meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\n  disputed")]
    public void What_may_be_the_same(string facts, params string[] found) => Assert.Equal(found, FoundIn.Places(Cast + facts + "\n"));

    [Theory]
    [InlineData("meeting M of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T", "This meeting may be the same as `M` (by `S`), which has its day and its `participants`: write `same-fact-as M` if it is", "meeting M of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\n  same-fact-as M\n")]
    [InlineData("meeting of Xi, Putin on 2014-05-20 per S\n  note \"x\"\n\n// a comment\nmeeting M of Xi, Putin on 2014-05-20 per T", "This meeting may be the same as the meeting on line 12 of a.facts (by `S`), which has its day and its `participants`: write `same-fact-as M` there if it is", "meeting of Xi, Putin on 2014-05-20 per S\n  note \"x\"\n  same-fact-as M\n\n// a comment\nmeeting M of Xi, Putin on 2014-05-20 per T\n")]
    [InlineData("visit of Xi to Beijing on 2014-05-20\nvisit of Xi to Beijing on 2014-05-20 per T", "This visit may be the same as the visit on line 12 of a.facts (without a source), which has its day and its `visitors` and `destination`: give that one a name and write `same-fact-as` with it if it is", null)]
    [InlineData("meeting M of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\n\tnote \"x\" // why", "This meeting may be the same as `M` (by `S`), which has its day and its `participants`: write `same-fact-as M` if it is", "meeting M of Xi, Putin on 2014-05-20 per S\nmeeting of Xi, Putin on 2014-05-20 per T\n\tnote \"x\"\n  same-fact-as M // why\n")]
    public void The_finding_says_how_to_make_it_one_and_the_fix_does(string facts, string message, string? mended)
    {
        string text = Cast + facts + "\n";
        Finding finding = Assert.Single(FoundIn.All(text));
        Assert.Equal(message, finding.Message);
        Assert.Equal(mended is null ? 0 : 1, finding.Fixes.Count);
        if (mended is null)
            return;
        Assert.False(finding.Fixes[0].IsSafe);
        string fixedText = TextEdits.Apply(text, [.. finding.Fixes[0].Edits]);
        Assert.Equal(Cast + mended, fixedText);
        Assert.Empty(FoundIn.All(fixedText));
    }

    [Theory]
    [InlineData("meeting M of Xi, Putin on 2014\n  same-fact-as M", "`M` cannot be the same fact as this meeting: it is this fact itself")]
    [InlineData("meeting M of Xi, Putin on 2014\n  same-fact-as Games", "`Games` cannot be the same fact as this meeting: the event is no fact")]
    [InlineData("visit V of Xi to Beijing on 2014\nmeeting of Xi, Putin on 2014\n  same-fact-as V", "`V` cannot be the same fact as this meeting: it is one of kind `visit`")]
    [InlineData("planned meeting M of Xi, Putin on 2014\nmeeting of Xi, Putin on 2014\n  same-fact-as M", "`M` cannot be the same fact as this meeting: only one of the two is told as something that happened")]
    [InlineData("meeting M of Xi, Putin on 2014\nno meeting of Xi, Putin on 2013\n  same-fact-as M", "`M` cannot be the same fact as this meeting: only one of the two is told as something that happened")]
    [InlineData("planned meeting M of Xi, Putin on 2014\nplanned meeting of Xi, Putin on 2014\n  same-fact-as M", null)]
    [InlineData("momentary fact summit is meeting\nsummit M of Xi, Putin on 2014\nmeeting of Xi, Putin on 2014\n  same-fact-as M", null)]
    [InlineData("meeting M of Xi, Putin on 2014\n  same-fact-as \"the one of Beijing\"", null)]
    public void What_cannot_be_the_same(string facts, string? message)
        => Assert.Equal(message is null ? [] : ["FACT3174 " + message], FoundIn.Messages(Cast + facts + "\n"));
}
