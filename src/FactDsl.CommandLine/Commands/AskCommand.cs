using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using FactDsl.CommandLine.Asking;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Tooling.Rendering;

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
          facts ask "meeting ?m of ?a, ?b while tenure of ?a as ?office" facts/ --why
          facts ask --about Sadat facts/
          facts ask "meeting of XiJinping, ?who" world.factstore
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        var question = new Argument<string?>("question") { Description = "The question, or the name of a `question` that the facts have; `-` reads it from the standard input. None with --about.", Arity = ArgumentArity.ZeroOrOne };
        Argument<string[]> paths = CheckCommand.Paths();
        paths.Description = "Files, folders, projects and patterns that are one fact base, `-` for the standard input, or a store file; the current folder where nothing is named.";
        var format = new Option<string>("--format") { Description = "table, json, csv or markdown", DefaultValueFactory = static _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv", "markdown");
        var columns = new Option<string?>("--columns") { Description = "what to show, with commas: holes (`who`, or `who.name` and `who.kind`) and " + string.Join(", ", AnswerColumns.OfFacts) };
        var sort = new Option<string?>("--sort") { Description = "columns to order by, with commas, `-` in front for the greatest first; groups also by certain and possible" };
        var group = new Option<string?>("--group-by") { Description = "count the answers that share these columns" };
        var about = new Option<string?>("--about") { Description = "instead of a question: show all facts that name a thing, by its name, its label, or a word of its label" };
        var count = new Option<bool>("--count") { Description = "count what would be shown, once what is said to be the same fact" };
        var distinct = new Option<bool>("--distinct") { Description = "show each row once: what the holes stand for, or the columns named" };
        var limit = new Option<int?>("--limit") { Description = "show so many rows at most" };
        var why = new Option<bool>("--why") { Description = "show below the answers why each is one: the facts that meet its lines, and what nothing meets" };
        var language = new Option<string?>("--language") { Description = "the language of labels, such as fr" };
        Option<string[]> definitions = ExportCommand.Definitions();
        var command = new Command("ask", Description.ReplaceLineEndings("\n")) { question, paths, about, format, columns, sort, group, count, distinct, limit, why, language, definitions };
        command.SetAction(parsed => Run(facts, parsed.GetValue(question), parsed.GetValue(about), parsed.GetValue(paths) ?? [], parsed.GetValue(definitions) ?? [], new Wanted(
            parsed.GetValue(format)!, Split(parsed.GetValue(columns)), Split(parsed.GetValue(sort)) ?? [], Split(parsed.GetValue(group)) ?? [],
            parsed.GetValue(count) || parsed.GetValue(group) is not null, parsed.GetValue(distinct), parsed.GetValue(limit) ?? int.MaxValue, parsed.GetValue(language), parsed.GetValue(why))));
        return command;
    }

    private static string[]? Split(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static int Run(CommandContext facts, string? question, string? about, string[] paths, string[] definitions, Wanted wanted)
    {
        if (question is null && about is null)
        {
            facts.Errors.Write("facts: nothing is asked: write a question, or name a thing with `--about`\n");
            return ExitCode.Failed;
        }
        try
        {
            if (about is not null)
                return RunAbout(facts, about, question is null ? paths : [question, .. paths], definitions, wanted);
            using OpenedFacts? opened = FactOpening.Open(facts, paths, definitions);
            if (opened is null)
                return ExitCode.Failed;
            var asked = AskedQuestion.Of(opened, question == "-" ? facts.Input.ReadToEnd().TrimEnd() : question!);
            Report(facts, opened.Bound, asked);
            if (!asked.IsWhole && asked.IsNamed && opened.Bound is null)
                facts.Errors.Write("facts: a store file does not keep the words of questions: ask in the words of the question itself\n");
            if (!asked.IsWhole)
                return ExitCode.Findings;
            facts.Errors.Write(LeftOutLine.Of(opened));
            int code = Show(facts, asked.Text, QuestionHole.Of(asked.Pattern!), Questions.Ask(opened.Facts, opened.Layout, asked.Pattern!, derived: opened.Derived), opened.Reader, wanted, opened.Derived);
            if (code == ExitCode.Clean)
                TellAlsoKnown(facts, opened.Reader, AlsoKnown.Of(opened.Facts, opened.Layout, asked.Pattern!));
            return code;
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Failed;
        }
    }

    private static int RunAbout(CommandContext facts, string about, string[] paths, string[] definitions, Wanted wanted)
    {
        using OpenedFacts? opened = FactOpening.Open(facts, paths, definitions);
        if (opened is null)
            return ExitCode.Failed;
        if (NamedThing.Find(opened, about, out string? why) is not { } item)
        {
            facts.Errors.Write("facts: " + why + "\n");
            return ExitCode.Findings;
        }
        facts.Errors.Write(LeftOutLine.Of(opened));
        return Show(facts, about, [], Questions.About(opened.Facts, item), opened.Reader, wanted, opened.Derived);
    }

    /// <summary>Says what else is known, each sort in a line, with its first fact as one writes it.</summary>
    private static void TellAlsoKnown(CommandContext facts, ClauseReader reader, IReadOnlyList<AlsoKnown> known)
    {
        foreach (AlsoKnown sort in known)
        {
            string first = ItemSentence.Of(reader, sort.Facts[0]);
            string rest = sort.Facts.Count > 1 ? $" and {(sort.Facts.Count - 1).ToString(CultureInfo.InvariantCulture)} more" : "";
            facts.Errors.Write($"facts: also known, {WordsOf(sort.Kind)}: {first}{rest}\n");
        }
    }

    private static string WordsOf(AlsoKnownKind kind) => kind switch
    {
        AlsoKnownKind.Denied => "denied (ask with `no` in front of the kind)",
        AlsoKnownKind.Counted => "told as a number (ask with `count ?`)",
        AlsoKnownKind.Planned => "planned (ask with `planned`)",
        AlsoKnownKind.Cancelled => "called off (ask with `cancelled`)",
        AlsoKnownKind.Reported => "said by somebody (ask with `according-to ?`)",
        AlsoKnownKind.Superseded => "replaced or taken back (ask with `superseded`)",
        AlsoKnownKind.Possible => "possible only (ask without `certainly`)",
        _ => "of a group that has others whom nobody names",
    };

    /// <summary>Shows what is wrong with a question.</summary>
    public static void Report(CommandContext facts, BoundFacts? bound, AskedQuestion asked)
    {
        var source = new FindingSource(AskedQuestion.Path, asked.Text);
        foreach (Finding finding in asked.Findings)
        {
            Finding located = bound is null ? finding : finding.Locate(path => bound.Texts.Select((t, i) => (t.Path, Syntax: bound.Syntax[i])).FirstOrDefault(f => f.Path == path).Syntax);
            facts.Errors.Write(FindingRenderer.Render(located, source, path => bound?.Texts.Where(t => t.Path == path).Select(static t => new FindingSource(t.Path, t.Text)).FirstOrDefault()) + "\n");
        }
    }

    private static int Show(CommandContext facts, string asked, IReadOnlyList<QuestionHole> holes, QuestionAnswers answers, ClauseReader reader, Wanted wanted, DerivedFacts? derived)
    {
        var columns = new AnswerColumns(answers, reader, wanted.Language, holes);
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
        IReadOnlyList<QuestionAnswer> all = wanted.IsDistinct ? columns.Distinct(wanted.Columns ?? columns.Key) : wanted.IsCounted ? answers.Counted : answers.Answers;
        if (!wanted.IsCounted)
            ShowAnswers(facts, asked, answers, columns, reader, wanted, all, derived);
        else
            ShowGroups(facts, asked, answers, AnswerGroup.Of(all, columns, wanted.GroupBy), columns, wanted);
        if (answers.IsOpen)
            facts.Errors.Write("facts: a list says that there are others, whom it does not name\n");
        if (!answers.IsComplete)
            facts.Errors.Write("facts: there are more combinations than are looked at: ask for less\n");
        return ExitCode.Clean;
    }

    private static void ShowAnswers(CommandContext facts, string asked, QuestionAnswers answers, AnswerColumns columns, ClauseReader reader, Wanted wanted, IReadOnlyList<QuestionAnswer> all, DerivedFacts? derived)
    {
        QuestionAnswer[] shown = [.. Sorted(all, wanted.Sort, columns.Compare).Take(wanted.Limit)];
        if (wanted.Format == "json")
        {
            facts.Output.Write(AnswersJson.Write(asked, answers, shown, reader, wanted.Language, wanted.IsWhy ? new ReasonTree(reader, derived, wanted.Language) : null));
            return;
        }
        IReadOnlyList<string> named = wanted.Columns ?? (wanted.Format == "table" ? columns.Usual(all, wanted.IsDistinct) : columns.Whole(all, wanted.IsDistinct));
        Show(facts, wanted.Format, new ResultTable(named, [.. shown.Select(a => (IReadOnlyList<string>)[.. named.Select(c => wanted.Format == "table" ? columns.Shown(a, c) : columns.Cell(a, c))])]), all.Count);
        if (!wanted.IsWhy || wanted.Format != "table")
            return;
        var reasons = new ReasonTree(reader, derived, wanted.Language);
        foreach (QuestionAnswer answer in shown)
            facts.Output.Write("\n" + string.Concat(reasons.Of(answer, columns.Name(answer)).Select(static l => l + "\n")));
    }

    private static void ShowGroups(CommandContext facts, string asked, QuestionAnswers answers, IReadOnlyList<AnswerGroup> groups, AnswerColumns columns, Wanted wanted)
    {
        AnswerGroup[] shown = [.. Sorted(groups, wanted.Sort, (a, b, column, isDescending) => Compare(a, b, column, columns, isDescending)).Take(wanted.Limit)];
        if (wanted.Format == "json")
        {
            facts.Output.Write(AnswersJson.Write(asked, answers, wanted.GroupBy, shown));
            return;
        }
        Show(facts, wanted.Format, new ResultTable([.. wanted.GroupBy, "certain", "possible"], [.. shown.Select(static g => (IReadOnlyList<string>)[.. g.Keys, Text(g.Certain), Text(g.Possible)])]), groups.Count);
    }

    private static void Show(CommandContext facts, string format, ResultTable table, int all)
    {
        switch (format)
        {
            case "csv":
                facts.Output.Write(table.ToCsv());
                return;
            case "markdown":
                facts.Output.Write(table.ToMarkdown());
                return;
        }
        if (all == 0)
            facts.Output.Write("No answers.\n");
        else
            facts.Output.Write(table.ToPlain());
        if (table.Rows.Count < all)
            facts.Output.Write($"… and {Text(all - table.Rows.Count)} more\n");
    }

    /// <summary>Rows by columns; those that are equal in all of them keep their order.</summary>
    private static IEnumerable<T> Sorted<T>(IReadOnlyList<T> rows, IReadOnlyList<string> by, Func<T, T, string, bool, int> compare)
        => by.Count == 0 ? rows : rows.Order(Comparer<T>.Create((a, b) =>
        {
            foreach (string column in by)
            {
                int order = compare(a, b, column.TrimStart('-'), column[0] == '-');
                if (order != 0)
                    return order;
            }
            return 0;
        }));

    private static int Compare(AnswerGroup left, AnswerGroup right, string column, AnswerColumns columns, bool isDescending) => column switch
    {
        "certain" => isDescending ? right.Certain.CompareTo(left.Certain) : left.Certain.CompareTo(right.Certain),
        "possible" => isDescending ? right.Possible.CompareTo(left.Possible) : left.Possible.CompareTo(right.Possible),
        _ => columns.Compare(left.First!, right.First!, column, isDescending),
    };

    private static int FailAt(CommandContext facts, string column, IReadOnlyList<string> known)
    {
        facts.Errors.Write($"facts: there is no column `{column}`: there are {string.Join(", ", known)}{Suggestion.For(column, known)}\n");
        return ExitCode.Failed;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How the answers are to be shown.</summary>
    private sealed record Wanted(
        string Format, IReadOnlyList<string>? Columns, IReadOnlyList<string> Sort, IReadOnlyList<string> GroupBy,
        bool IsCounted, bool IsDistinct, int Limit, string? Language, bool IsWhy);
}
