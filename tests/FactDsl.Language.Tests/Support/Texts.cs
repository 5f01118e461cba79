using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.TestData;

namespace FactDsl.Language.Tests.Support;

/// <summary>Whole texts to try things on.</summary>
public static class Texts
{
    /// <summary>A text with every feature of the language and without a finding; it lies beside this file.</summary>
    public static string Sample { get; } = ReadSample();

    /// <summary>The sample, the prelude, questions and rules, and the shared examples as far as they are here.</summary>
    public static IEnumerable<string> All()
    {
        yield return Sample;
        yield return Language.Schema.Prelude.Syntax.Text;
        foreach (string text in (string[])[RuleExamples.Base, RuleExamples.Rules, RuleExamples.Questions, RuleExamples.Complete])
            yield return text;
        foreach (FixtureFile example in Examples())
            yield return example.Text;
    }

    /// <summary>The shared examples, empty where they are not here.</summary>
    public static IEnumerable<FixtureFile> Examples()
    {
        if (SharedData.Find("design/examples") is not { } folder)
            return [];
        return Directory.GetFiles(folder, "*.facts")
            .OrderBy(static path => path, StringComparer.Ordinal)
            .Select(static path => new FixtureFile(Path.GetFileName(path), File.ReadAllText(path)));
    }

    /// <summary>The ways in which one text may be laid out without meaning anything else.</summary>
    public static IEnumerable<string> Layouts(string text)
    {
        text = text.ReplaceLineEndings("\n");
        yield return text;
        yield return text.Replace("\n", "\r\n", StringComparison.Ordinal);
        yield return text.Replace("\n", "\r", StringComparison.Ordinal);
        yield return text.Replace("\n  ", "\n\t", StringComparison.Ordinal);
        yield return text.Replace("\n  ", "\n\u3000", StringComparison.Ordinal);
        yield return "\uFEFF" + text;
    }

    private static string ReadSample()
    {
        using Stream stream = typeof(Texts).Assembly.GetManifestResourceStream("Sample.facts")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
