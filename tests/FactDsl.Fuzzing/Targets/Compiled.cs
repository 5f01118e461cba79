using System.Text;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;

namespace FactDsl.Fuzzing.Targets;

/// <summary>What every compilation must keep to, and how its findings are told.</summary>
internal static class Compiled
{
    /// <summary>A text that sources quote from, so that quotations are looked for.</summary>
    private static readonly SourceDocuments s_documents = SourceDocuments.Of([new SourceDocument("SourceA.source.txt", "These are the words that a source has. These are others: \u00AB mots \u00BB, and more.")]);

    /// <summary>The files of an input: a line `//- name` begins another one.</summary>
    public static FactFileText[] Files(string input)
    {
        var files = new List<FactFileText>();
        int start = 0;
        for (int i = 0; files.Count < 4; i++)
        {
            int end = input.IndexOf("\n//- \n", start, StringComparison.Ordinal);
            files.Add(new FactFileText((char)('a' + i) + ".facts", end < 0 ? input[start..] : input[start..(end + 1)]));
            if (end < 0)
                return [.. files];
            start = end + "\n//- \n".Length;
        }
        return [.. files];
    }

    /// <summary>Compiles, without a failure of the compiler.</summary>
    public static FactCompilation Of(IEnumerable<FactFileText> files)
    {
        var compilation = FactCompilation.Of(files, s_documents);
        BrokenPromise.Unless(compilation.Failure is null, "no exception: the compiler says " + compilation.Failure?.Message);
        foreach (CompiledFactFile file in compilation.Files)
        {
            foreach (Finding finding in file.Findings)
                Check(file, finding);
        }
        return compilation;
    }

    /// <summary>Number of errors.</summary>
    public static int Errors(FactCompilation compilation) => compilation.Files.Sum(static f => f.Findings.Count(static x => x.Rule.Severity == FindingSeverity.Error));

    /// <summary>All findings, one a line.</summary>
    public static string Told(FactCompilation compilation)
    {
        var told = new StringBuilder();
        foreach (CompiledFactFile file in compilation.Files)
        {
            foreach (Finding finding in file.Findings)
                told.Append(file.Source.Path).Append(' ').Append(Told(finding)).Append('\n');
        }
        return told.ToString();
    }

    /// <summary>A finding in one line.</summary>
    public static string Told(Finding finding) => $"{finding.Rule.Id} {finding.Span.Start}-{finding.Span.End} {finding.Message} {finding.Related?.File} {finding.Related?.Span.Start} {string.Join("; ", finding.Fixes.Select(static f => f.Title))}";

    /// <summary>A number for which rules found something, and whether once or more often.</summary>
    public static ulong Kind(FactCompilation compilation)
    {
        ulong kind = 14695981039346656037;
        foreach (IGrouping<string, Finding> rule in compilation.Files.SelectMany(static f => f.Findings).GroupBy(static f => f.Rule.Id, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
            kind = Add(Add(kind, rule.Key), rule.Count() > 1 ? "+" : "-");
        return kind;
    }

    /// <summary>A number with a text worked in.</summary>
    public static ulong Add(ulong kind, string text)
    {
        foreach (char c in text)
            kind = (kind ^ c) * 1099511628211;
        return kind;
    }

    private static void Check(CompiledFactFile file, Finding finding)
    {
        string text = file.Source.Text;
        Inside(text, finding.Span, finding);
        BrokenPromise.Unless(text.Contains('{') || !finding.Message.Contains("{0}", StringComparison.Ordinal), "whole messages: " + finding.Rule.Id);
        foreach (FindingFix fix in finding.Fixes)
        {
            int end = 0;
            foreach (TextEdit edit in fix.Edits.OrderBy(static e => e.Span.Start))
            {
                Inside(text, edit.Span, finding);
                BrokenPromise.Unless(edit.Span.Start >= end, "edits apart: " + finding.Rule.Id);
                end = edit.Span.End;
            }
        }
    }

    private static void Inside(string text, TextSpan span, Finding finding)
        => BrokenPromise.Unless(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"spans inside: {finding.Rule.Id} at {span.Start}-{span.End} of {text.Length}");
}
