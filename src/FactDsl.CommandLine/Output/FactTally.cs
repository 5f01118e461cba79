using System.Collections.Generic;
using FactDsl.Language.Provenance;

namespace FactDsl.CommandLine.Output;

/// <summary>How many facts quote the words that they rest on, and what became of the quotations, in a line or two.</summary>
internal static class FactTally
{
    private static readonly (QuotationOutcome Outcome, string Words)[] s_reasons =
    [
        (QuotationOutcome.OtherLanguage, "in another language"),
        (QuotationOutcome.NoText, "without a text at hand"),
        (QuotationOutcome.TextNotAtHand, "whose text was not found"),
        (QuotationOutcome.NoWords, "without a word"),
    ];

    /// <summary>The lines, each with its end; empty where there are no facts.</summary>
    public static string Of(FactAudit audit)
    {
        if (audit.FactCount == 0)
            return "";
        string facts = CountText.Of(audit.FactCount, "fact");
        string quoting = audit.QuotingCount == 0
            ? $"{facts}, none with a quotation.\n"
            : $"{facts}: {CountText.Number(audit.QuotingCount)} with a quotation, {(audit.CheckedCount == 0 ? "none" : CountText.Number(audit.CheckedCount))} of them compared with the text of a source; {CountText.Number(audit.Unquoted.Count)} without.\n";
        return audit.Quotations.Count == 0 ? quoting : quoting + Quotations(audit) + "\n";
    }

    private static string Quotations(FactAudit audit)
    {
        var parts = new List<string>();
        if (audit.CountOf(QuotationOutcome.Found) is > 0 and var found)
            parts.Add(CountText.Number(found) + " found");
        if (audit.CountOf(QuotationOutcome.Missing) is > 0 and var missing)
            parts.Add(CountText.Number(missing) + " not found");
        if (audit.UncheckedCount > 0)
        {
            var reasons = new List<string>();
            foreach ((QuotationOutcome outcome, string words) in s_reasons)
            {
                if (audit.CountOf(outcome) is > 0 and var count)
                    reasons.Add(CountText.Number(count) + " " + words);
            }
            parts.Add($"{CountText.Number(audit.UncheckedCount)} not checked ({string.Join(", ", reasons)})");
        }
        return $"{CountText.Of(audit.Quotations.Count, "quotation")}: {string.Join(", ", parts)}.";
    }
}
