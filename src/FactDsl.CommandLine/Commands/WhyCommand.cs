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
using FactDsl.Language.Querying;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts why</c>: why something is so, or why not.</summary>
internal static class WhyCommand
{
    private const int MostAnswers = 5;

    private const string Description = """
        Tells why something is so, by which rules and facts; where it is not so, which line is not met, and what comes nearest.

          facts why "allied of France, Russia on 1913"
          facts why "contact between Arda, Cania on 2016" facts/
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        var question = new Argument<string>("question") { Description = "What is asked about, as a question; `-` reads it from the standard input" };
        Argument<string[]> paths = CheckCommand.Paths();
        var all = new Option<bool>("--all") { Description = "tell all answers, and all ways of each" };
        var language = new Option<string?>("--language") { Description = "the language of labels and reasons, such as fr" };
        Option<string[]> definitions = ExportCommand.Definitions();
        var command = new Command("why", Description.ReplaceLineEndings("\n")) { question, paths, all, language, definitions };
        command.SetAction(parsed => Run(facts, parsed.GetValue(question)!, parsed.GetValue(paths) ?? [], parsed.GetValue(definitions) ?? [], parsed.GetValue(all), parsed.GetValue(language)));
        return command;
    }

    private static int Run(CommandContext facts, string question, string[] paths, string[] definitions, bool isWhole, string? language)
    {
        try
        {
            using OpenedFacts? opened = FactOpening.Open(facts, paths, definitions);
            if (opened is null)
                return ExitCode.Failed;
            var asked = AskedQuestion.Of(opened, question == "-" ? facts.Input.ReadToEnd().TrimEnd() : question);
            AskCommand.Report(facts, opened.Bound, asked);
            if (!asked.IsWhole)
                return ExitCode.Findings;
            facts.Errors.Write(LeftOutLine.Of(opened));
            QuestionAnswers answers = Questions.Ask(opened.Facts, opened.Layout, asked.Pattern!, derived: opened.Derived);
            var tree = new ReasonTree(opened.Reader, opened.Derived, language) { IsWhole = isWhole };
            var columns = new AnswerColumns(answers, opened.Reader, language, Language.Binding.QuestionHole.Of(asked.Pattern!));
            if (answers.Answers.Count == 0)
            {
                facts.Output.Write(string.Concat(WhyNotText.Of(opened, asked.Pattern!, language).Select(static l => l + "\n")));
                return ExitCode.Clean;
            }
            int shown = isWhole ? answers.Answers.Count : Math.Min(MostAnswers, answers.Answers.Count);
            for (int i = 0; i < shown; i++)
                facts.Output.Write((i > 0 ? "\n" : "") + string.Concat(tree.Of(answers.Answers[i], columns.Name(answers.Answers[i])).Select(static l => l + "\n")));
            if (shown < answers.Answers.Count)
                facts.Output.Write($"\n… and {(answers.Answers.Count - shown).ToString(CultureInfo.InvariantCulture)} more answers: --all\n");
            return ExitCode.Clean;
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Failed;
        }
    }
}
