using FactDsl.Editing.Features;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts explain meeting</c>: kinds, clauses and words, each with an example.</summary>
public sealed class ExplainWordsTests
{
    private static readonly FactSchema s_schema = SchemaBuilder.Build([]);

    /// <summary>All words that can be explained.</summary>
    public static TheoryData<string> Words => new(Explanations.Words(s_schema));

    [Fact]
    public void A_kind_is_explained_by_its_definition_and_an_example()
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("explain", "meeting"));
        Assert.StartsWith("```facts\nmomentary fact meeting\n  participants as of: actor 2.. with principals, role\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Actors come together, in person or not.\n", terminal.Output, StringComparison.Ordinal);
        Assert.EndsWith("```facts\nmeeting of XiJinping, VladimirPutin on 2022-02-04 in Beijing\n  format face-to-face\n```\n", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("since", "**since** — when it began\n\n```facts\ntenure of XiJinping")]
    [InlineData("certainty", "```facts\ncertainty: one of confirmed, certain, almost-certain, probable, likely, possible, doubtful, rumoured?\n```\n\nHow sure the author is.\n\n```facts\nmeeting")]
    [InlineData("summit", "**summit** — a word of `format` of `meeting`\n")]
    [InlineData("opposes", "```facts\n")]
    public void So_is_a_clause_and_a_word(string word, string begins)
    {
        using var terminal = new Terminal();
        Assert.Equal(0, terminal.Run("explain", word));
        Assert.StartsWith(begins, terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_one_s_own_is_explained_where_its_facts_are_named()
    {
        using Terminal terminal = new Terminal().With("kinds.facts", "/// Staying away.\nlasting fact boycott\n  boycotters as of: actor+\n");
        Assert.Equal(2, terminal.Run("explain", "boycott"));
        Assert.Equal(0, terminal.Run("explain", "boycott", "kinds.facts"));
        Assert.StartsWith("```facts\nlasting fact boycott\n  boycotters as of: actor+\n```\n\nStaying away.\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_nothing_has_is_told_with_the_nearest()
    {
        using var terminal = new Terminal();
        Assert.Equal(2, terminal.Run("explain", "meetting"));
        Assert.StartsWith("facts: there is no finding, kind, clause or word meetting: did you mean meeting", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_explained(string word) => Assert.NotNull(Explanations.Of(s_schema, word));

    [Fact]
    public void Every_built_in_kind_and_every_clause_of_the_language_has_an_example()
    {
        IEnumerable<string> words = s_schema.Kinds.Where(static k => !k.IsAbstract).Select(static k => k.Word)
            .Concat(LanguageWords.Special).Concat(LanguageWords.Connectives).Concat(Explanations.Words(s_schema).Where(LanguageWords.IsClause));
        Assert.All(words, static w => Assert.NotNull(Explanations.ExampleOf(w)));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void An_example_has_its_word_and_compiles_without_an_error(string word)
    {
        if (Explanations.ExampleOf(word) is not { } example)
            return;
        Assert.Contains(word, example.Split([' ', '\n', ','], StringSplitOptions.None));
        var cast = new FactFileText("cast.facts", File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "findings", "cast.facts")));
        var compiled = FactCompilation.Of([new FactFileText("a.facts", example + "\n"), cast], SourceDocuments.None);
        Assert.Empty(compiled.Files.Single(static f => f.Source.Path == "a.facts").Findings.Where(static f => f.IsError).Select(static f => f.Message));
    }
}
