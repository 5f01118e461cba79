using System.Text;
using FactDsl.Editing.Features;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Tests;

/// <summary>The page of words says what <c>facts explain</c> prints and what editors show: <c>WORDS_PAGE=write</c> writes it anew.</summary>
public sealed class WordsPageTests
{
    private static readonly string s_path = Path.Combine(Repository.Root, "src", "docs", "words.md");

    [Fact]
    public void The_page_has_every_word_as_it_is_explained()
    {
        string written = Written();
        if (Environment.GetEnvironmentVariable("WORDS_PAGE") == "write")
            File.WriteAllText(s_path, written);
        Assert.Equal(File.ReadAllText(s_path).ReplaceLineEndings("\n"), written);
    }

    private static string Written()
    {
        FactSchema schema = SchemaBuilder.Build([]);
        string[] kinds = [.. schema.Kinds.Select(static k => k.Word).Order(StringComparer.Ordinal)];
        string[] others = [.. Explanations.Words(schema).Except(kinds, StringComparer.Ordinal)];
        var page = new StringBuilder("""
            # Words

            The kinds that every fact base begins with, and the words of the language, each with an example. `facts explain meeting` prints the same for one of them, and editors show it under the pointer; both know the kinds and clauses of your own project too. [Language](language.md) tells how they go together.


            """.ReplaceLineEndings("\n"));
        Add(page, schema, "Kinds", kinds);
        Add(page, schema, "Clauses and other words", others);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Add(StringBuilder page, FactSchema schema, string title, string[] words)
    {
        page.Append("## ").Append(title).Append("\n\n");
        foreach (string word in words)
            page.Append("### ").Append(word).Append("\n\n").Append(Explanations.Of(schema, word)!.ReplaceLineEndings("\n")).Append("\n\n");
    }
}
