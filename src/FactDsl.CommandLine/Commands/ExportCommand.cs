using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Exporting;
using FactDsl.CommandLine.Exporting.Rdf;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts export</c>: carries facts into the formats of other programs.</summary>
internal static class ExportCommand
{
    private const string Description = """
        Carries facts into the formats of other programs, and lists what a format cannot carry.

          facts export facts/ --format json -o facts.json
          facts export facts/ --format csv --kind meeting > meetings.csv
          facts export facts/ --format csv -o tables/
          facts export facts/ --format parquet -o parquet/
          facts export facts/ --format parquet --partition-by kind,year --location s3://bucket/parquet -o parquet/
          facts export facts/ --format dot --kind alliance --language fr | dot -Tsvg > alliances.svg
          facts export facts/ --format turtle --base https://data.example.org/ -o facts.ttl
          facts export world.factstore --definitions facts/kinds.facts --report left-out.md
        """;

    // What no IRI may hold (RFC 3987), beside spaces and control characters.
    private static readonly System.Buffers.SearchValues<char> s_noIri = System.Buffers.SearchValues.Create("<>\"{}|^`\\");

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        paths.Description = "Files, folders, projects and patterns that are one fact base, `-` for the standard input, or a store file; the current folder where nothing is named.";
        string[] names = [.. ExportFormat.All.Select(static f => f.Name)];
        var format = new Option<string>("--format") { Description = string.Join(", ", names[..^1]) + (names.Length > 1 ? " or " : "") + names[^1], DefaultValueFactory = static _ => "json" };
        format.AcceptOnlyFromAmong(names);
        var target = new Option<string?>("--output", "-o") { Description = "the file to write, or the folder, with a `/` behind it; without one the result is shown" };
        var kind = new Option<string?>("--kind") { Description = "export items of these kinds only, with commas, and of those that are one of them" };
        var language = new Option<string?>("--language") { Description = "the language of labels where a format shows one, such as fr" };
        var report = new Option<string?>("--report") { Description = "a file for the whole list of what the format cannot carry; a summary goes to the standard error" };
        var iri = new Option<string?>("--base") { Description = "below what the IRIs of Turtle and JSON-LD lie, such as https://example.org/; else " + RdfNamespaces.DefaultBase };
        iri.Validators.Add(static given =>
        {
            if (given.GetValueOrDefault<string>() is { } text && (!Uri.TryCreate(text, UriKind.Absolute, out Uri? parsed) || text.AsSpan().ContainsAny(s_noIri) || text.Any(static c => c <= ' ') || text[^1] is not ('/' or '#' or ':')))
                given.AddError($"`{text}` is no IRI that ends with `/`, `#` or `:`");
        });
        var partition = new Option<string>("--partition-by") { Description = "how the files of Parquet are parted into folders: kind, or kind,year for the year in which an item begins at the earliest", DefaultValueFactory = static _ => "kind" };
        partition.AcceptOnlyFromAmong("kind", "kind,year");
        var location = new Option<string?>("--location") { Description = "where the folder of Parquet will lie for the program that reads it, such as s3://bucket/parquet; else the folder of --output" };
        location.Validators.Add(static given =>
        {
            if (given.GetValueOrDefault<string>() is { } text && (text.Length == 0 || text.Any(char.IsControl)))
                given.AddError("`--location` names no place");
        });
        Option<string[]> definitions = Definitions();
        var command = new Command("export", Description.ReplaceLineEndings("\n")) { paths, format, target, kind, language, iri, partition, location, report, definitions };
        command.Validators.Add(given =>
        {
            if (given.GetValue(format) != "parquet" && (given.GetResult(partition) is { Implicit: false } || given.GetResult(location) is { Implicit: false }))
                given.AddError("`--partition-by` and `--location` are for `--format parquet`");
        });
        command.SetAction(parsed => Run(
            facts, parsed.GetValue(paths) ?? [], parsed.GetValue(definitions) ?? [], parsed.GetValue(kind), ExportFormat.Of(parsed.GetValue(format)!),
            parsed.GetValue(target), parsed.GetValue(report), new ExportOptions(parsed.GetValue(language), parsed.GetValue(iri), parsed.GetValue(partition) == "kind,year", parsed.GetValue(location))));
        return command;
    }

    /// <summary>The files that define the kinds of a store file.</summary>
    public static Option<string[]> Definitions() => new("--definitions")
    {
        Description = "files that define the kinds of a store file",
        AllowMultipleArgumentsPerToken = true,
    };

    private static int Run(
        CommandContext facts, string[] paths, string[] definitions, string? kinds, ExportFormat format, string? target, string? reportPath, ExportOptions options)
    {
        using OpenedFacts? opened = FactOpening.Open(facts, paths, definitions);
        if (opened is null)
            return ExitCode.Failed;
        if (Wanted(facts, opened.Schema, kinds) is not { } wanted)
            return ExitCode.Failed;
        using var progress = new ProgressLine(facts);
        var exported = new ExportedFacts(opened, wanted) { Progress = share => progress.Show("exporting", share) };
        var report = new ExportReport(format.Title, keepsPlaces: reportPath is not null);
        try
        {
            var to = ExportTarget.Of(facts, target);
            format.Write(exported, to, report, options);
            NoteQuestions(opened.Bound, report);
            foreach (BrokenItem broken in opened.Broken)
                report.LeftOutAndTold("items with an error", new FactLocation(broken.Path, broken.Line));
            LeftOutEverywhere.Note(exported, report);
            progress.Clear();
            facts.Errors.Write(report.ToSummary() + LeftOutLine.Of(opened));
            if (to.Left() is { Count: > 0 } left)
                facts.Errors.Write($"facts: {target}: there are files of another export: {string.Join(", ", left.Take(10))}{(left.Count > 10 ? $" and {CountText.Number(left.Count - 10)} more" : "")}\n");
            if (reportPath is not null)
                WrittenFile.Write(Path.GetFullPath(reportPath, facts.Folder), file => file.Write(Encoding.UTF8.GetBytes(report.ToText())));
            return opened.LeftOut > 0 ? ExitCode.Findings : ExitCode.Clean;
        }
        catch (ExportException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            facts.Errors.Write($"facts: {target ?? "output"}: {e.Message}\n");
        }
        return ExitCode.Failed;
    }

    /// <summary>The kinds of a list; null where one is none.</summary>
    private static List<KindSymbol>? Wanted(CommandContext facts, FactSchema schema, string? list)
    {
        var kinds = new List<KindSymbol>();
        foreach (string word in list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (schema.Find(word) is not { } kind)
            {
                facts.Errors.Write($"facts: there is no kind `{word}`{Suggestion.For(word, [.. schema.Kinds.Select(static k => k.Word)])}\n");
                return null;
            }
            kinds.Add(kind);
        }
        return kinds;
    }

    /// <summary>Questions and what is accepted for a whole file belong to the text: no format has a place for them.</summary>
    private static void NoteQuestions(BoundFacts? bound, ExportReport report)
    {
        foreach (BoundFile file in bound?.Files ?? [])
        {
            foreach (BoundQuestion question in file.Questions)
                report.LeftOut("named questions", file.Path + " (" + question.Name + ")");
            foreach (BoundExpectation _ in file.Expectations)
                report.LeftOut("expectations", file.Path);
            foreach (BoundAcceptance accepted in file.Accepted)
                report.LeftOut("findings that a whole file accepts", file.Path + " (" + accepted.Id + ")");
        }
    }
}
