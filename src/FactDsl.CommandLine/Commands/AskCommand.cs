using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using FactDsl.CommandLine.Asking;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Language.Asking;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Findings.Rendering;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts ask</c>: answers a question that is written as facts are, with holes where the answers belong.</summary>
internal static class AskCommand
{
    private const string Description = """
        Answers a question: a fact with holes, in the words of the language.

          facts ask "meeting of XiJinping, ?who in Beijing during 2013/.."
          facts ask "certainly alliance ?alliance of France, ?ally on 1914-08-01" --columns ally --distinct
          facts ask "no meeting of XiJinping, ?who" facts/ --format json
          facts ask "stance of ?holder opposes Nato" --group-by holder --sort -certain
          facts ask RussianAllies --count
          facts ask "meeting of XiJinping, ?who" world.factstore
        """;

    /// <summary>The command.</summary>
    public static Command Create(FactsCommand facts)
    {
        var question = new Argument<string>("question") { Description = "The question, or the name of a `question` that the facts have; `-` reads it from the standard input." };
        Argument<string[]> paths = CheckCommand.Paths();
        paths.Description = "Files, folders, projects and patterns that are one fact base, `-` for the standard input, or a store file; the current folder where nothing is named.";
        var format = new Option<string>("--format") { Description = "table, json, csv or markdown", DefaultValueFactory = static _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv", "markdown");
        var columns = new Option<string?>("--columns") { Description = "what to show, with commas: holes (`who`, or `who.name` and `who.kind`) and " + string.Join(", ", AnswerColumns.OfFacts) };
        var sort = new Option<string?>("--sort") { Description = "columns to order by, with commas, `-` in front for the greatest first; groups also by certain and possible" };
        var group = new Option<string?>("--group-by") { Description = "count the answers that share these columns" };
        var count = new Option<bool>("--count") { Description = "count all answers, once what is said to be the same fact" };
        var distinct = new Option<bool>("--distinct") { Description = "show each combination of what the holes stand for once" };
        var limit = new Option<int?>("--limit") { Description = "show so many rows at most" };
        var language = new Option<string?>("--language") { Description = "the language of labels, such as fr" };
        Option<string[]> definitions = ExportCommand.Definitions();
        var command = new Command("ask", Description.ReplaceLineEndings("\n")) { question, paths, format, columns, sort, group, count, distinct, limit, language, definitions };
        command.SetAction(parsed => Run(facts, parsed.GetValue(question)!, parsed.GetValue(paths) ?? [], parsed.GetValue(definitions) ?? [], new Wanted(
            parsed.GetValue(format)!, Split(parsed.GetValue(columns)), Split(parsed.GetValue(sort)) ?? [], Split(parsed.GetValue(group)) ?? [],
            parsed.GetValue(count) || parsed.GetValue(group) is not null, parsed.GetValue(distinct), parsed.GetValue(limit) ?? int.MaxValue, parsed.GetValue(language))));
        return command;
    }

    private static string[]? Split(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Run(FactsCommand facts, string question, string[] paths, string[] definitions, Wanted wanted)
    {
        try
        {
            using OpenedFacts? opened = FactOpening.Open(facts, paths, definitions);
            if (opened is null)
                return ExitCode.Failed;
            AskedQuestion asked = AskedQuestion.Of(opened, question == "-" ? facts.Input.ReadToEnd().TrimEnd() : question);
            Report(facts, opened.Bound, asked);
            if (!asked.IsWhole && asked.IsNamed && opened.Bound is null)
                facts.Errors.Write("facts: a store file does not keep the words of questions: ask in the words of the question itself\n");
            if (!asked.IsWhole)
                return ExitCode.Findings;
            if (opened.Errors > 0)
                facts.Errors.Write("facts: some of the facts have errors and cannot answer: `facts check` shows them\n");
            return Show(facts, asked, Questions.Ask(opened.Facts, opened.Layout, asked.Pattern!), opened.Reader, wanted);
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Failed;
        }
    }

    private static void Report(FactsCommand facts, BoundFacts? bound, AskedQuestion asked)
    {
        var source = new FindingSource(AskedQuestion.Path, asked.Text);
        foreach (Finding finding in asked.Findings)
        {
            Finding located = bound is null ? finding : finding.Locate(path => bound.Texts.Select((t, i) => (t.Path, Syntax: bound.Syntax[i])).FirstOrDefault(f => f.Path == path).Syntax);
            facts.Errors.Write(FindingRenderer.Render(located, source, path => bound?.Texts.Where(t => t.Path == path).Select(static t => new FindingSource(t.Path, t.Text)).FirstOrDefault()) + "\n");
        }
    }

    private static int Show(FactsCommand facts, AskedQuestion asked, QuestionAnswers answers, ClauseReader reader, Wanted wanted)
    {
        var columns = new AnswerColumns(answers, reader, wanted.Language);
        string[] known = wanted.IsCounted ? [.. wanted.GroupBy, "certain", "possible"] : [.. columns.All];
        foreach (string column in (wanted.Columns ?? []).Concat(wanted.GroupBy))
        {
            if (!columns.Has(column))
                return FailAt(facts, column, columns.All);
        }
        foreach (string column in wanted.Sort.Select(static s => s.TrimStart('-')))
        {
            if (!known.Contains(column) && (wanted.IsCounted || !columns.Has(column)))
                return FailAt(facts, column, known);
        }
        IReadOnlyList<QuestionAnswer> all = wanted.IsDistinct ? answers.Distinct : wanted.IsCounted ? answers.Counted : answers.Answers;
        if (!wanted.IsCounted)
            ShowAnswers(facts, asked, answers, columns, reader, wanted, all);
        else
            ShowGroups(facts, asked, answers, AnswerGroup.Of(all, columns, wanted.GroupBy), wanted);
        if (answers.IsOpen)
            facts.Errors.Write("facts: a list says that there are others, whom it does not name\n");
        if (!answers.IsComplete)
            facts.Errors.Write("facts: there are more combinations than are looked at: ask for less\n");
        return ExitCode.Clean;
    }

    private static void ShowAnswers(FactsCommand facts, AskedQuestion asked, QuestionAnswers answers, AnswerColumns columns, ClauseReader reader, Wanted wanted, IReadOnlyList<QuestionAnswer> all)
    {
        QuestionAnswer[] shown = [.. Sorted(all, wanted.Sort, columns.Compare).Take(wanted.Limit)];
        if (wanted.Format == "json")
        {
            facts.Output.Write(AnswersJson.Write(asked.Text, answers, shown, reader, wanted.Language));
            return;
        }
        IReadOnlyList<string> named = wanted.Columns ?? (wanted.Format == "table" ? columns.Usual() : columns.Whole());
        Show(facts, wanted.Format, new Sheet(named, [.. shown.Select(a => (IReadOnlyList<string>)[.. named.Select(c => columns.Cell(a, c))])]), all.Count);
    }

    private static void ShowGroups(FactsCommand facts, AskedQuestion asked, QuestionAnswers answers, IReadOnlyList<AnswerGroup> groups, Wanted wanted)
    {
        AnswerGroup[] shown = [.. Sorted(groups, wanted.Sort, (a, b, column) => Compare(a, b, column, wanted.GroupBy)).Take(wanted.Limit)];
        if (wanted.Format == "json")
        {
            facts.Output.Write(AnswersJson.Write(asked.Text, answers, wanted.GroupBy, shown));
            return;
        }
        Show(facts, wanted.Format, new Sheet([.. wanted.GroupBy, "certain", "possible"], [.. shown.Select(static g => (IReadOnlyList<string>)[.. g.Keys, Text(g.Certain), Text(g.Possible)])]), groups.Count);
    }

    private static void Show(FactsCommand facts, string format, Sheet sheet, int all)
    {
        switch (format)
        {
            case "csv":
                facts.Output.Write(sheet.ToCsv());
                return;
            case "markdown":
                facts.Output.Write(sheet.ToMarkdown());
                return;
        }
        if (all == 0)
            facts.Output.Write("No answers.\n");
        else
            facts.Output.Write(sheet.ToPlain());
        if (sheet.Rows.Count < all)
            facts.Output.Write($"… and {Text(all - sheet.Rows.Count)} more\n");
    }

    /// <summary>Rows by columns; those that are equal in all of them keep their order.</summary>
    private static IEnumerable<T> Sorted<T>(IReadOnlyList<T> rows, IReadOnlyList<string> by, Func<T, T, string, int> compare)
        => by.Count == 0 ? rows : rows.Order(Comparer<T>.Create((a, b) =>
        {
            foreach (string column in by)
            {
                int order = compare(a, b, column.TrimStart('-'));
                if (order != 0)
                    return column[0] == '-' ? -order : order;
            }
            return 0;
        }));

    private static int Compare(AnswerGroup left, AnswerGroup right, string column, IReadOnlyList<string> by) => column switch
    {
        "certain" => left.Certain.CompareTo(right.Certain),
        "possible" => left.Possible.CompareTo(right.Possible),
        _ => string.CompareOrdinal(left.Keys[IndexOf(by, column)], right.Keys[IndexOf(by, column)]),
    };

    private static int IndexOf(IReadOnlyList<string> list, string item)
    {
        int i = 0;
        while (list[i] != item)
            i++;
        return i;
    }

    private static int FailAt(FactsCommand facts, string column, IReadOnlyList<string> known)
    {
        facts.Errors.Write($"facts: there is no column `{column}`: there are {string.Join(", ", known)}{Suggestion.For(column, known)}\n");
        return ExitCode.Failed;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How the answers are to be shown.</summary>
    private sealed record Wanted(
        string Format, IReadOnlyList<string>? Columns, IReadOnlyList<string> Sort, IReadOnlyList<string> GroupBy,
        bool IsCounted, bool IsDistinct, int Limit, string? Language);
}
