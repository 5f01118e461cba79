using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Querying;

namespace FactDsl.CommandLine.Asking;

/// <summary>Tells why nothing answers a question: how far its lines, or those of the rules, could be met, and what comes nearest.</summary>
internal static class WhyNotText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(OpenedFacts facts, BoundPattern pattern, string? language)
    {
        IReadOnlyList<WhyNot> reasons = WhyNot.Of(facts.Facts, facts.Layout, pattern, facts.Derived);
        if (reasons.Count == 0)
        {
            yield return !pattern.Kind.IsDerived ? "No."
                : facts.Bound is null ? "No. A store file keeps no rules: ask the files that it was made of which line is not met."
                : $"No. No rule derives such a `{pattern.Kind.Word}`.";
            yield break;
        }
        yield return "No.";
        foreach (WhyNot reason in reasons)
        {
            string who = reason.Rule is { } rule ? $"Rule {rule.Name}: " : "";
            foreach (AnswerPremise met in reason.Met)
            {
                yield return $"  {who}`{met.Line}` is met by {ItemSentence.Of(facts.Reader, met.Fact, language)}";
                who = "";
            }
            if (reason.Failed is null)
            {
                yield return reason.Met.Count == 0 ? $"  {who}no line could be met" : "  and all lines are met: what may not be there is, or the days do not fit";
                continue;
            }
            yield return $"  {who}{(who.Length > 0 ? "n" : "N")}othing meets `{reason.Failed}`{(reason.Near.Count == 0 ? "" : "; nearest:")}";
            foreach (NearMiss near in reason.Near)
                yield return "    " + ItemSentence.Of(facts.Reader, near.Fact, language) + Missed(near);
        }
    }

    private static string Missed(NearMiss near)
        => near.Until is not { } day ? ""
            : near.DaysTooEarly > 0 ? $": ended {YearsBeforeChrist.Behind(day.Text)}, {Length(near.DaysTooEarly)} too early"
            : $": begins {YearsBeforeChrist.Behind(day.Text)}, {Length(near.DaysTooLate)} too late";

    /// <summary>A length of time as one says it.</summary>
    private static string Length(long days)
    {
        if (days < 62)
            return Count(days, "day");
        long months = (long)(days / 30.436875);
        string rest = months % 12 > 0 ? Count(months % 12, "month") : "";
        return months < 12 ? "about " + Count(months, "month") : "about " + Count(months / 12, "year") + (rest.Length > 0 && months < 120 ? " and " + rest : "");
    }

    private static string Count(long number, string unit) => number.ToString(CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? "" : "s");
}
