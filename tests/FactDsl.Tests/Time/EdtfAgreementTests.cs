using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace FactDsl.Tests.Time;

/// <summary>
/// Agreement with two independent implementations, string by string. Where this library decides otherwise, the string stands below
/// with its reason, and the page on dates explains the choice.
/// </summary>
public class EdtfAgreementTests
{
    private const string Cases = "data/edtf/cases.json";

    /// <summary>The profile says "some year between 1900 and 1999, estimated to be 1950"; the other bounds are those of the estimate.</summary>
    private static readonly string[] s_estimateBounds = ["1953S2", "1953S3", "Y171010000S3", "Y3388E2S3", "Y17101E4S3"];

    /// <summary>An unknown end has no bound; the other implementation puts it ten years away, which is a padding here, by name.</summary>
    private static readonly string[] s_unknownEnds = ["/2006", "2004-06-01/", "1984-06-02?/"];

    /// <summary>A hedged season has the level of any hedged date, alone as inside an interval (1952-23~/1953 is level 1 to both).</summary>
    private static readonly string[] s_otherLevel = ["2011-23~"];

    /// <summary>Rejected by one implementation, read here with a finding: blanks in sets, and long years in intervals.</summary>
    private static readonly string[] s_readWithFinding =
        ["Y-61000/-2000", "[1667,1668, 1670..1672]", "{-1667,1668, 1670..1672}"];

    [SharedFact(Cases)]
    public void Every_uncontested_verdict_is_shared()
    {
        IEnumerable<string> disagreements = Read()
            .Where(one => !one.Contested && !s_readWithFinding.Contains(one.Input))
            .Where(one => one.Accepted != FactDate.TryParse(one.Input, out _, out _))
            .Select(one => one.Input);

        Assert.Empty(disagreements);
        Assert.All(s_readWithFinding, text => Assert.True(FactDate.TryParse(text, out _, out FactParseIssue? issue) && issue is { IsError: false }));
    }

    [Theory]
    [InlineData("0000-01/0000", true)]
    [InlineData("1908-05-02/1908-05-0X", true)]
    [InlineData("1919-XX-02/1919-XX-01", true)]
    [InlineData("-1984-?06-02/2004-08-08~", true)]
    [InlineData("?-2004-06-04~", true)]
    [InlineData("../..", true)]
    [InlineData("2004-01-01T10:10:10+00:59", true)]
    [InlineData("0000-01-03/0000-01", false)]
    [InlineData("0000-02/0000", false)]
    [InlineData("2012-24/2012-21", false)]
    [InlineData("-1000/-2000", false)]
    [InlineData("2004-06-11%/2004-06~", false)]
    [InlineData("2012///4444", false)]
    [InlineData("NONE/", false)]
    [InlineData("[..176 0-12-03]", false)]
    [InlineData("2012-10-10T10:50:10Z15", false)]
    [InlineData("Y20067890-14-10%", false)]
    [InlineData("Y17E7-12-26", false)]
    public void A_sample_of_the_verdicts_is_shared(string text, bool accepted) =>
        Assert.Equal(accepted, FactDate.TryParse(text, out _, out _));

    [SharedFact(Cases)]
    public void What_is_accepted_needs_no_correction_but_for_blanks_in_sets()
    {
        IEnumerable<string> corrected = Read()
            .Where(one => one.Accepted && FactDate.TryParse(one.Input, out _, out FactParseIssue? issue) && issue is not null)
            .Select(one => one.Input);

        Assert.All(corrected, text => Assert.Contains(", ", text, StringComparison.Ordinal));
    }

    [SharedFact(Cases)]
    public void Every_uncontested_level_is_shared()
    {
        IEnumerable<(string Input, int? Theirs, int Ours)> disagreements = Read()
            .Where(one => one.Level is not null && !s_otherLevel.Contains(one.Input))
            .Select(one => (one.Input, Theirs: one.Level, Ours: FactDate.Parse(one.Input).Level))
            .Where(one => one.Theirs != one.Ours);

        Assert.Empty(disagreements);
    }

    [SharedFact(Cases)]
    public void Every_uncontested_bound_is_shared()
    {
        IEnumerable<(string Input, (string First, string Last) Theirs, (string, string) Ours)> disagreements = Read()
            .Where(one => one.Bounds is not null && !one.BoundsContested)
            .Where(one => !s_estimateBounds.Contains(one.Input) && !s_unknownEnds.Contains(one.Input))
            .Select(one => (one.Input, Theirs: one.Bounds!.Value, Ours: BoundsOf(FactDate.Parse(one.Input))))
            .Where(one => one.Theirs != one.Ours);

        Assert.Empty(disagreements);
    }

    [SharedFact(Cases)]
    public void The_other_bounds_of_significant_digits_are_those_of_the_estimate()
    {
        var estimates = Read().Where(one => s_estimateBounds.Contains(one.Input)).ToList();

        Assert.Equal(s_estimateBounds.Length, estimates.Count);
        Assert.All(estimates, one =>
        {
            FactDatePart part = FactDate.Parse(one.Input).Start;
            Assert.Equal(one.Bounds, (EdtfText.OfDay(part.EstimateFirst), EdtfText.OfDay(part.EstimateLast)));
        });
    }

    [SharedFact(Cases)]
    public void The_other_bounds_of_unknown_ends_are_those_of_a_padding_of_ten_years()
    {
        var ends = Read().Where(one => s_unknownEnds.Contains(one.Input)).ToList();

        Assert.Equal(s_unknownEnds.Length, ends.Count);
        Assert.All(ends, one => Assert.Equal(one.Bounds, BoundsOf(FactDate.Parse(one.Input).With(new FactPadding("ends only", 0, 0, 0, 10)))));
    }

    [SharedFact(Cases)]
    public void Everything_accepted_is_kept_as_written_and_has_a_canonical_form_of_equal_meaning()
    {
        Assert.All(Read().Where(one => one.Accepted), one =>
        {
            var date = FactDate.Parse(one.Input);
            Assert.Equal(one.Input, date.Text);
            Assert.Equal(date, FactDate.Parse(date.Canonical));
            Assert.Equal(date.Canonical, FactDate.Parse(date.Canonical).Text);
        });
    }

    private static (string, string) BoundsOf(FactDate date) => (EdtfText.OfDay(date.FirstDay), EdtfText.OfDay(date.LastDay));

    private static List<Case> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Find(Cases)!));
        return json.RootElement.GetProperty("cases").EnumerateArray().Select(one =>
        {
            var bounds = one.GetProperty("bounds").EnumerateObject().Select(b => b.Value).ToList();
            var levels = one.GetProperty("level").EnumerateObject().Select(l => l.Value.GetInt32()).ToList();
            return new Case(
                one.GetProperty("input").GetString()!,
                one.GetProperty("accepted").EnumerateObject().All(v => v.Value.GetBoolean()),
                levels.Count > 0 ? levels[0] : null,
                bounds.Count > 0 ? (bounds[0][0].GetString()!, bounds[0][1].GetString()!) : null,
                one.GetProperty("contested").GetBoolean(),
                one.GetProperty("boundsContested").GetBoolean());
        }).ToList();
    }

    private sealed record Case(
        string Input, bool Accepted, int? Level, (string First, string Last)? Bounds, bool Contested, bool BoundsContested);
}
