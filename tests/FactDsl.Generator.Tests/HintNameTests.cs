using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests;

/// <summary>The compiler refuses many names of generated files, and drops everything when one is refused or comes twice.</summary>
public class HintNameTests
{
    [Theory]
    [InlineData("O'Brien's.facts")]
    [InlineData("../linked.facts")]
    [InlineData("../../a/b/../c/linked.facts")]
    [InlineData("deep/er/file.facts")]
    [InlineData("a@b#c&d!e=f;g%h$i~j^k.facts")]
    [InlineData("a:b<c>d\"e?f*g.facts")]
    [InlineData("ends with a dot..facts")]
    [InlineData(" blanks .facts")]
    [InlineData("日本語.facts")]
    [InlineData(".facts")]
    [InlineData("pile-of-💩.facts")]
    [InlineData("UPPER.FACTS")]
    public void Any_file_name_becomes_a_name_that_the_compiler_takes(string path)
    {
        GeneratorRunResult result = new FactProject().With(path, "person Xi\n").RunResult();
        Assert.Single(result.GeneratedSources, s => s.HintName.StartsWith("Names/", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_differ_in_case_or_folder_only_keep_apart()
    {
        GeneratorRunResult result = new FactProject()
            .With("a.facts", "person One\n")
            .With("A.facts", "person Two\n")
            .With("x/a.facts", "person Three\n")
            .With("y/a.facts", "person Four\n")
            .With("../a.facts", "person Five\n")
            .RunResult();
        Assert.Equal(5, result.GeneratedSources.Count(s => s.HintName.StartsWith("Names/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_with_one_link_keep_apart()
    {
        FactProject project = new FactProject()
            .With("../one/people.facts", "person One\n", link: "people.facts")
            .With("../two/people.facts", "person Two\nperson One\n", link: "people.facts");
        Assert.Equal(2, project.RunResult().GeneratedSources.Count(s => s.HintName.StartsWith("Names/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Kinds_that_differ_in_case_only_keep_apart()
    {
        var project = FactProject.Of("entity roll-call\nentity rollcall\nentity rollCall\nentity fact-book\nentity word-lists\nroll-call A\nrollcall A\nrollCall A\n");
        project.CompileWithoutWarning();
    }

    [Fact]
    public void The_name_does_not_depend_on_the_folder_of_the_project()
    {
        FactProject elsewhere = new FactProject().WithProperty("ProjectDir", "C:\\src\\app\\");
        Assert.Equal(
            new FactProject().With("sub/a.facts", "person Xi\n").RunResult().GeneratedSources.Select(s => s.HintName),
            elsewhere.With("sub\\a.facts", "person Xi\n").RunResult().GeneratedSources.Select(s => s.HintName));
    }
}
