using System.Globalization;
using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>The same facts give the same bytes, wherever and in whatever order they are compiled.</summary>
public class DeterminismTests
{
    private static readonly FactProject s_project = new FactProject()
        .With("kinds.facts", "lasting fact istikrar \"istikrar\"@tr\n  of: actor*\n  ilk-mod: one of i, ilk?\nextend istikrar\n  son: date?\n")
        .With("people.facts", "person Ismail \"İsmail\"@tr\n  born 1953\nperson Xi\n")
        .With("facts.facts", "istikrar Second of Ismail ilk-mod ilk\nistikrar of Xi, Ismail son 2022\nmeeting of Xi, Ismail on 2014\n")
        .With("more.facts", "meeting First of Xi, Ismail on 2014\nmeeting of Xi, Ismail on 2013 count 3\n");

    private static readonly string s_expected = AllText(s_project);

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        Assert.Equal(s_expected, AllText(s_project with { Files = s_project.Files.Reverse() }));
        Assert.Equal(s_expected, AllText(s_project with { Files = [s_project.Files[2], s_project.Files[0], s_project.Files[3], s_project.Files[1]] }));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("tr-TR");
            Assert.Equal(s_expected, AllText(s_project));
            Assert.Contains("record Istikrar", s_expected, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_folder_does_not_matter()
    {
        FactProject moved = s_project with { Files = [] };
        moved = moved.WithProperty("ProjectDir", "/somewhere/else/");
        foreach (InMemoryFile file in s_project.Files)
            moved = moved.With(file.Path[FactProject.Folder.Length..], file.GetText().ToString());
        Assert.Equal(s_expected, AllText(moved));
    }

    [Fact]
    public void Lines_end_with_line_feeds() => Assert.DoesNotContain('\r', s_expected);

    // In the order in which the compiler gets them: it is that of types and documents in the assembly.
    private static string AllText(FactProject project)
        => string.Concat(project.RunResult().GeneratedSources.Select(s => $"{s.HintName}\n{s.SourceText}\n"));
}
