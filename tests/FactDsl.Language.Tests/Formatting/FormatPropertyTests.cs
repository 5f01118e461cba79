using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;
using FactDsl.TestData;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Language.Tests.Formatting;

/// <summary>Whatever a text is, laid out it says the same, and laid out again it is the same.</summary>
public class FormatPropertyTests
{
    private static readonly FormatOptions[] s_options =
    [
        FormatOptions.Default,
        new() { Width = 80 },
        new() { Width = 40, IndentSize = 4 },
        new() { Width = 1, IndentSize = 1, LineBreak = "\r\n" },
    ];

    private static readonly Gen<FormatOptions> s_option = Gen.Int[0, s_options.Length - 1].Select(static i => s_options[i]);

    // What a person may do to the layout of a text without changing what it says, and what they may break it with.
    private static readonly string[] s_disturbances =
    [
        " ", "  ", "\t", "\u3000", " // why\n", "// off the margin\n", "\n", "\n\n\n", "\r\n", "\n    ", "\n  + ", " +", ", ", ",\n  ", ",\n\n\n    // one\n    ",
        "/// said\n", "\n/// said\n  ", "// facts-format off\n", "\n// facts-format on\n", "\"", "\"\"\"", "[", "}", ":", "?", "*", "A", "x", "é", "\uD83D", "/", "//", "\n  per S",
        " \n", "\uFEFF",
    ];

    private static readonly string[] s_bases = [.. Texts.All(), .. MadeFacts.Of(60, seed: 7).Files.Select(static f => f.Text)];

    /// <summary>A text somewhere in which some disturbances were written, over nothing or over a few characters.</summary>
    private static readonly Gen<string> s_disturbed = Gen.Int[0, s_bases.Length - 1].SelectMany(static i =>
        Gen.Select(Gen.Int[0, s_bases[i].Length], Gen.Int[0, 3], Gen.Int[0, s_disturbances.Length - 1]).Array[1, 12].Select(edits =>
        {
            string text = s_bases[i];
            foreach ((int at, int length, int disturbance) in edits)
            {
                int start = Math.Min(at, text.Length);
                text = text.Remove(start, Math.Min(length / 2, text.Length - start)).Insert(start, s_disturbances[disturbance]);
            }
            return text;
        }));

    public static TheoryData<string> Layouts()
    {
        var data = new TheoryData<string>();
        foreach (string layout in Texts.All().SelectMany(Texts.Layouts))
            data.Add(layout);
        return data;
    }

    [Theory]
    [MemberData(nameof(Layouts), DisableDiscoveryEnumeration = true)]
    public void Whole_texts_keep_what_they_say_and_settle_at_once(string text)
        => Assert.All(s_options, options => CheckFormat(text, options));

    [Fact]
    public void Disturbed_texts_keep_what_they_say_and_settle_at_once()
        => Gen.Select(s_disturbed, s_option).Sample(static (text, options) => CheckFormat(text, options), iter: 3000);

    [Fact]
    public void Garbage_keeps_what_it_says_and_settles_at_once()
        => Gen.Select(Syntax.GarbageTests.Any, s_option).Sample(static (text, options) => CheckFormat(text, options), iter: 3000);

    [Fact]
    public void Facts_mean_the_same_before_and_after()
    {
        Gen.Select(Gen.ULong, Gen.Int[20, 120], s_option).Sample(static (seed, size, options) =>
        {
            MadeFile[] made = [.. MadeFacts.Of(size, seed).Files];
            Assert.Equal(
                Bind(made.Select(static f => new FixtureFile(f.Path, f.Text))),
                Bind(made.Select(f => new FixtureFile(f.Path, FileFormatter.Format(f.Text, options)))));
        }, iter: 20);
    }

    [Fact]
    public void Every_layout_of_a_text_without_comments_in_odd_places_comes_out_the_same()
    {
        string text = FileFormatter.Format(Texts.Sample, FormatOptions.Default);
        Gen.Int.Array[400].Sample(blanks =>
        {
            // Longer runs of blanks, and lists of two broken where they may be.
            var edits = new List<TextEdit>();
            int n = 0;
            foreach (FileItem item in FileSyntax.Parse(text).Items)
            {
                foreach (SyntaxToken token in item.Syntax.Tokens)
                {
                    if (token.Start - token.FullStart == 1 && text[item.Start + token.FullStart] == ' ')
                        edits.Add(new TextEdit(token.Span.Shift(item.Start) with { Length = 0 }, new string((blanks[n % 400] & 4) == 0 ? ' ' : '\t', blanks[n++ % 400] & 3)));
                }
            }
            Assert.Equal(text, FileFormatter.Format(TextEdits.Apply(text, edits), FormatOptions.Default));
        }, iter: 200);
    }

    private static string Bind(IEnumerable<FixtureFile> files)
        => string.Join('\n', FactBaseModel.Compile(files).Files.SelectMany(static f => BoundText.Write(f.Bound)));

    private static void CheckFormat(string text, FormatOptions options)
    {
        var before = FileSyntax.Parse(text);
        IReadOnlyList<TextEdit> edits = FileFormatter.Format(before, options);
        int end = 0;
        foreach (TextEdit edit in edits)
        {
            Assert.InRange(edit.Span.Start, end, text.Length);
            end = edit.Span.End;
        }
        var after = FileSyntax.Parse(TextEdits.Apply(text, edits));
        Assert.Equal(Said(before), Said(after));
        Assert.Equal(Comments(before), Comments(after));
        Assert.Equal(before.Findings.Select(static f => f.Rule.Id), after.Findings.Select(static f => f.Rule.Id));
        if (edits.Count > 0)
            Assert.Equal(after.Text, FileFormatter.Format(after.Text, options));
    }

    /// <summary>The structure of a file, its broken items to the letter, whatever the layout of the others.</summary>
    private static string Said(FileSyntax file)
        => string.Join('\n', SyntaxText.Write(file).Split('\n', '\r').Select(static l => l.Trim()).Where(static l => l.Length > 0));

    private static IEnumerable<string> Comments(FileSyntax file)
        => file.Items
            .SelectMany(static i => Enumerable.Range(0, i.Syntax.Tokens.Count).SelectMany(t => i.Syntax.TriviaBefore(t)).Select(t => t with { Span = t.Span.Shift(i.Start) }))
            .Concat(SyntaxTrivia.Read(file.Text, file.EndTrivia.Start, file.EndTrivia.End))
            .Where(static t => t.Kind is SyntaxTriviaKind.Comment or SyntaxTriviaKind.DocumentationComment)
            .Select(t => file.Text.Substring(t.Span.Start, t.Span.Length).TrimEnd());
}
