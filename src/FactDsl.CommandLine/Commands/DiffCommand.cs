using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Comparing;
using FactDsl.CommandLine.Exporting;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Language.Compilation;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts diff</c>: tells what differs between two fact bases.</summary>
internal static class DiffCommand
{
    private const string Description = """
        Tells what differs between two fact bases, a sentence for each change.

          facts diff HEAD~1:facts facts/
          facts diff v1.0 HEAD --format json
          facts diff old.factstore new.factstore --definitions facts/kinds.facts

        Items with an error are left out on both sides. It ends with 0 where both say the same, 1 where they differ or items are left out, and 2 where they cannot be compared.
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        var first = new Argument<string>("first") { Description = "a folder, a file or a pattern, a store file, or a revision as git names it, such as `HEAD~1` or `HEAD~1:facts`" };
        var second = new Argument<string>("second") { Description = "what it is compared with" };
        var format = new Option<string>("--format") { Description = "text or json", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var language = new Option<string?>("--language") { Description = "the language of labels, such as fr" };
        Option<string[]> definitions = ExportCommand.Definitions();
        var command = new Command("diff", Description.ReplaceLineEndings("\n")) { first, second, format, language, definitions };
        command.SetAction(parsed => Run(facts, parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(definitions) ?? [], parsed.GetValue(format) == "json", parsed.GetValue(language)));
        return command;
    }

    private static int Run(CommandContext facts, string first, string second, string[] definitions, bool isJson, string? language)
    {
        using OpenedFacts? before = Open(facts, first, definitions);
        using OpenedFacts? after = before is null ? null : Open(facts, second, definitions);
        if (before is null || after is null)
            return ExitCode.Failed;
        try
        {
            using var progress = new ProgressLine(facts);
            IReadOnlyList<FactChange> changes = Comparison.Of(
                new ExportedFacts(before, []) { Progress = share => progress.Show("comparing", share) },
                new ExportedFacts(after, []) { Progress = share => progress.Show("comparing", share) },
                language);
            progress.Clear();
            bool isWhole = before.LeftOut + after.LeftOut == 0;
            if (isJson)
            {
                using var shown = new BufferedStream(new ShownText(facts.Output), 1 << 16);
                ChangesJson.Write(changes, before.LeftOut, after.LeftOut, shown);
            }
            else
            {
                Show(facts, changes, isWhole);
            }
            if (Comparison.MayBeBroken(before, after, changes))
                facts.Errors.Write("facts: what is told as added or removed may be one of the facts with an error\n");
            return changes.Count == 0 && isWhole ? ExitCode.Clean : ExitCode.Findings;
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
        }
        catch (IOException e)
        {
            facts.Errors.Write($"facts: output: {e.Message}\n");
        }
        return ExitCode.Failed;
    }

    private static void Show(CommandContext facts, IReadOnlyList<FactChange> changes, bool isWhole)
    {
        foreach (FactChange change in changes)
        {
            string where = change.Where.Line > 0 ? change.Where.ToString() : change.Where.File;
            facts.Output.Write(OnOneLine(change.Sentence) + (where.Length > 0 ? " (" + where + ")" : "") + "\n");
        }
        if (changes.Count > 0)
            facts.Output.Write($"{CountText.Of(changes.Count, "change")}: {string.Join(", ", changes.GroupBy(static c => c.Type).OrderBy(static g => g.Key).Select(static g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}"))}\n");
        else
            facts.Output.Write(isWhole ? "Both say the same.\n" : "Nothing differs in what could be compared.\n");
    }

    /// <summary>What lies there goes before what git knows by that name.</summary>
    private static OpenedFacts? Open(CommandContext facts, string named, string[] definitions)
    {
        string path = Path.GetFullPath(named, facts.Folder);
        OpenedFacts? opened;
        try
        {
            bool isThere = File.Exists(path) || Directory.Exists(path) || StoreFileCheck.IsStore(named) || named == "-";
            opened = !isThere && GitFiles.Read(facts.Folder, named) is { } texts ? OpenedFacts.Of(texts, null, facts.Padding) : FactOpening.Open(facts, [named], definitions);
        }
        catch (Exception e) when (e is IOException or FactStoreException)
        {
            facts.Errors.Write($"facts: {named}: {e.Message}\n");
            return null;
        }
        if (opened is not null)
            facts.Errors.Write(LeftOutLine.Of(opened, named));
        return opened;
    }

    private static string OnOneLine(string text)
        => text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Contains('\u007F') ? string.Concat(text.ReplaceLineEndings(" ").Select(static c => char.IsControl(c) ? ' ' : c)) : text;
}
