using System;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Checks;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.TestData;

/// <summary>Made fact bases are what the compiler finds nothing wrong with, and the same everywhere.</summary>
public sealed class MadeFactsTests
{
    [Theory]
    [InlineData(300, 1)]
    [InlineData(3_000, 1)]
    [InlineData(3_000, 7)]
    public void Nothing_is_wrong_with_them(int facts, int seed)
    {
        var model = FactBaseModel.Compile([.. MadeFacts.Of(facts, (ulong)seed).Files.Select(static f => new FixtureFile(f.Path, f.Text))]);
        FactDsl.Language.Binding.BoundFile[] files = [.. model.Files.Select(static f => f.Bound)];
        StoreImage image = StoreBuilder.Build(model.Schema, files);
        string[] found =
        [
            .. model.Files.SelectMany(static f => f.Findings.Select(x => f.Bound.Path + " " + x.Rule.Id + " " + x.Message)),
            .. ConsistencyChecks.Run(image, files).Where(static f => f.Finding.Rule.Severity != FindingSeverity.Information).Select(static f => f.Path + " " + f.Finding.Rule.Id + " " + f.Finding.Message),
            .. Expectations.Check(image, files).Select(static f => f.Path + " " + f.Finding.Message),
        ];
        Assert.Equal("", string.Join('\n', found.Take(20)));
    }

    [Fact]
    public void They_have_something_of_everything()
    {
        string text = string.Concat(MadeFacts.Of(6_000).Files.Select(static f => f.Text));
        foreach (string part in (string[])["no meeting", "planned visit", "cancelled visit", "count >", "extend Country", "expect >=1", "question ", "others", "according-to ", " via ", "certainty ", "disputed because ", "preferred because ", "supersedes Fact", "renamed-from ", "same-as <", " aka ", "\nfind ", "\"\"\"", " secret ", " in unknown", "because \"", " in Statement", "E4", "S2", "XX-12-25", "1XXX", "/..", "[..1", "../1", "-XX\n", "T10:11:12Z", "@ar", "@ru", "@zh", "undisclosed", "as-of", " at \"p.", "~", "-XX-", "[19", "%", "-~", "-36", "-?06", "..", "\nclaim ", "\ngroup ", "\norganization ", "/// ", "per "])
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_as_many_as_asked_for()
    {
        var made = MadeFacts.Of(5_000);
        int things = made.Items.Count(static i => i.Head.Split(' ')[0] is "person" or "country" or "place" or "topic" or "source" or "event" or "office" or "organization" or "group");
        Assert.InRange(made.Items.Count - things, 5_000, 5_100);
        Assert.InRange(things, 450, 650);
        Assert.InRange(made.Files.Count, made.Items.Count / 100, made.Items.Count / 100 + 2);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_in_any_culture()
    {
        string here = string.Concat(MadeFacts.Of(500, 3).Files.Select(static f => f.Path + f.Text));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(here, string.Concat(MadeFacts.Of(500, 3).Files.Select(static f => f.Path + f.Text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.NotEqual(here, string.Concat(MadeFacts.Of(500, 4).Files.Select(static f => f.Path + f.Text)));
    }

    [Fact]
    public void Made_one_by_one_the_files_are_the_same()
    {
        var made = MadeFacts.Of(700, 5);
        Assert.Equal(made.Files, MadeFacts.FilesOf(700, 5));
        Assert.Equal(made.Files.Take(3), MadeFacts.FilesOf(700, 5).Take(3));
    }

    [Fact]
    public void The_dice_fall_as_they_always_did()
    {
        var dice = new Dice(42);
        Assert.Equal([761, 418, 448, 266, 959], Enumerable.Range(0, 5).Select(_ => dice.Below(1000)));
    }

    [Fact]
    public void What_is_twice_as_far_down_comes_half_as_often()
    {
        var dice = new Dice(7);
        int[] fallen = [.. Enumerable.Range(0, 100_000).Select(_ => dice.Skewed(1_000))];
        for (int first = 1; first < 512; first *= 2)
        {
            double share = fallen.Count(n => n + 1 >= first && n + 1 < first * 2), next = fallen.Count(n => n + 1 >= first * 2 && n + 1 < Math.Min(first * 4, 1_001));
            Assert.InRange(next / share, first == 256 ? 0.85 : 0.9, 1.1);
        }
    }

    [Fact]
    public void Their_json_holds_as_many_items() => Assert.Equal(MadeFacts.Of(400).Items.Count, System.Text.Json.JsonDocument.Parse(FactsJson.Write(MadeFacts.Of(400).Items)).RootElement.GetArrayLength());
}
