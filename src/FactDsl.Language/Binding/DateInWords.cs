using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Finds dates that stand in quotes, or in words of which some look like clauses, and says how they are written.</summary>
internal static class DateInWords
{
    /// <summary>Reports a quoted text in the place of a date; false where it tells no date. What is not written as a date is keeps its words behind it.</summary>
    public static bool ReportQuoted(BindingScope scope, string clause, ValueSyntax value)
    {
        if (value.Kind != ValueSyntaxKind.Text)
            return false;
        string text = TextBinder.Bind(scope, value.First).Text;
        bool isDate = FactDate.TryParse(text, out _, out FactParseIssue? issue) && issue is null;
        IReadOnlyList<string> dates = isDate ? [text] : issue?.Suggestions ?? [];
        if (dates.Count == 0)
            return false;
        TextSpan span = scope.SpanOf(value.First);
        string behind = isDate ? "" : " " + scope.TextOf(value.First);
        IEnumerable<FindingFix> fixes = dates.Select(d => FindingFix.Replace($"Write {d}", span, d + behind) with { IsChoice = dates.Count > 1 });
        scope.Report(FindingRules.WrongValue, scope.SpanOf(value), fixes, clause, "a date without quotes, " + Suggestion.Listed(dates), scope.TextOf(value));
        return true;
    }

    /// <summary>Reports a date of a word and a number with a hyphen between them, <c>mid-1978</c>; false for any other word.</summary>
    public static bool ReportWord(BindingScope scope, ValueSyntax value)
    {
        if (value.Kind != ValueSyntaxKind.Word)
            return false;
        string text = scope.TextOf(value.First);
        if (EverydayDate.Read(text).Texts.Count == 0 || FactDate.TryParse(text, out _, out FactParseIssue? issue))
            return false;
        ValueBinder.ReportIssue(scope, FindingRules.InvalidDate, text, scope.SpanOf(value.First), issue!);
        return true;
    }

    /// <summary>
    /// Reports a date of whose words some were taken for clauses: <c>born early 1978</c>, <c>on 1914 to 1918</c>. A word that the kind
    /// knows is a clause.
    /// </summary>
    /// <param name="scope">The item.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="clauses">The clauses of a line.</param>
    /// <param name="at">The clause that takes a date.</param>
    /// <returns>How many of the clauses behind it belong to the date.</returns>
    public static int Report(BindingScope scope, KindSymbol kind, SyntaxList<ClauseSyntax> clauses, int at)
    {
        ClauseSyntax clause = clauses[at];
        string word = scope.TextOf(clause.Word);
        if (at + 1 == clauses.Count || !MayGoOn(clause) || !(LanguageWords.IsTime(word) || kind.FindClause(word, out _) is { TypeInfo.TakesDates: true }))
            return 0;
        int last = at;
        while (last + 1 < clauses.Count && IsOfDate(scope, kind, word, scope.TextOf(clauses[last + 1].Word)))
            last++;
        for (; last > at; last--)
        {
            int from = clause.Values.Count > 0 ? clause.Values[0].First : clauses[at + 1].Word;
            int to = clauses[last].Values.Count > 0 ? clauses[last].Values[clauses[last].Values.Count - 1].Last : clauses[last].Word;
            string text = scope.Item.TextOf(from, to);
            if (EverydayDate.Read(text).Texts.Count == 0 || FactDate.TryParse(text, out _, out FactParseIssue? issue))
                continue;
            ValueBinder.ReportIssue(scope, FindingRules.InvalidDate, text, scope.SpanOf(from, to), issue!);
            return last - at;
        }
        return 0;
    }

    /// <summary>What is offered for the beginning of what lasts: `since 1939/45` means that it ended, too.</summary>
    public static FactParseIssue AsBeginning(FactParseIssue issue)
        => issue.IsError && issue.Start == 0 && issue.Suggestions.Any(static s => s.IndexOf('/') > 0) ? issue.Offering([.. issue.Suggestions.Select(static s => EndsApart(s)).Distinct(StringComparer.Ordinal)]) : issue;

    private static string EndsApart(string date)
    {
        int slash = date.IndexOf('/');
        return slash <= 0 ? date : date.EndsWith("/..", StringComparison.Ordinal) || slash == date.Length - 1 ? date.Substring(0, slash) : date.Substring(0, slash) + " until " + date.Substring(slash + 1);
    }

    private static bool MayGoOn(ClauseSyntax clause)
        => clause.Tails.Count == 0 && (clause.Values.Count == 0 || (clause.Values.Count == 1 && clause.Values[0] is { Kind: ValueSyntaxKind.Scalar, StringCount: 0 }));

    // `since 2013 to 2018` are two times, `on 2013 to 2018` is one.
    private static bool IsOfDate(BindingScope scope, KindSymbol kind, string clause, string word)
        => !(clause is "since" or "until" && DateWords.Is(DateWords.Fold(word), DateWordKind.SpanMiddle, out _))
            && !LanguageWords.IsClause(word) && kind.FindClause(word, out _) is null && !(scope.IsPattern && LanguageWords.BelongsToLanguage(word)) && DateWords.IsAny(word.AsSpan());
}
