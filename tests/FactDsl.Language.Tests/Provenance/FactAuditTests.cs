using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Provenance;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Which facts quote the words that they rest on, and what became of the quotations.</summary>
public class FactAuditTests
{
    [Theory]
    [InlineData("meeting of Xi, Putin per Rfi", "meeting OnlyCited Rfi")]
    [InlineData("alliance Axis\n  of Russia per Rfi\n  of China per Afp, Rfi", "alliance Axis OnlyCited Rfi, Afp")]
    [InlineData("meeting of Xi, Putin according-to Putin", "meeting SomebodysWord Putin")]
    [InlineData("meeting of Xi, Putin accept FACT3201", "meeting NoSource ")]
    [InlineData("no meeting of Xi, Putin during 2020 per Rfi", "meeting OnlyCited Rfi")]
    [InlineData("meeting of Xi, Putin per Rfi \"they met\"", "")]
    [InlineData("per Rfi \"they met\"\nmeeting of Xi, Putin", "")]
    [InlineData("alliance Axis\n  of Russia per Rfi \"they signed\"", "")]
    [InlineData("statement by Xi says \"peace\" per Rfi", "")]
    [InlineData("no statement by Xi says \"peace\" during 2020 per Rfi", "statement OnlyCited Rfi")]
    [InlineData("alliance Axis since 1936 per Rfi\nextend Axis\n  of Russia per Afp \"joined\"", "")]
    [InlineData("person Ann born 1950\nplace Kyiv per Rfi", "")]
    public void A_fact_without_a_quotation_is_listed_with_the_reason(string facts, string unquoted)
        => Assert.Equal(unquoted, string.Join('\n', Audit(facts).Unquoted
            .Where(static f => f.File == "t.facts")
            .Select(static f => $"{(f.Name is null ? f.Kind : f.Kind + " " + f.Name)} {f.Reason} {string.Join(", ", f.Sources)}")));

    [Theory]
    [InlineData("per Article \"they met\"", QuotationOutcome.Found)]
    [InlineData("per Article \"they parted\"", QuotationOutcome.Missing)]
    [InlineData("per Article \"ils se sont vus\"@fr", QuotationOutcome.OtherLanguage)]
    [InlineData("per Rfi \"they met\"", QuotationOutcome.NoText)]
    [InlineData("per Gone \"they met\"", QuotationOutcome.TextNotAtHand)]
    [InlineData("per Article \"…\"", QuotationOutcome.NoWords)]
    public void A_quotation_is_told_with_what_became_of_it(string citation, QuotationOutcome outcome)
    {
        FactAudit audit = Audit("meeting of Xi, Putin " + citation);
        Assert.Equal(outcome, Assert.Single(audit.Quotations).Outcome);
        Assert.Equal(1, audit.CountOf(outcome));
        Assert.Equal(outcome is QuotationOutcome.Found or QuotationOutcome.Missing ? 1 : 0, audit.CheckedCount);
        Assert.Equal(1 - audit.CheckedCount, audit.UncheckedCount);
    }

    [Fact]
    public void What_no_searched_text_has_is_open_while_another_source_may_have_it()
    {
        CheckedQuotation quotation = Assert.Single(Audit("statement by Xi says \"peace\" per Article, Rfi").Quotations);
        Assert.Equal(("Rfi", QuotationOutcome.NoText), (quotation.Quotation.Source.Name, quotation.Outcome));
    }

    [Fact]
    public void Facts_with_errors_are_counted_apart()
    {
        FactAudit audit = Audit("meeting of Xi, Putni per Rfi \"they met\"\nmeeting of Xi, Putin per Rfi");
        Assert.Equal((1, 1 + Cast), (audit.BrokenCount, audit.FactCount));
    }

    /// <summary>Facts of all shapes: nothing is counted twice, and nothing left out.</summary>
    [Fact]
    public void The_numbers_add_up_whatever_the_facts()
    {
        var random = new Random(17);
        string[] sources = ["Article", "Rfi", "Gone"];
        string[] words = ["", " \"they met\"", " \"they parted\"", " \"vus\"@fr", " \"…\""];
        string Per() => "per " + sources[random.Next(3)] + words[random.Next(5)];
        for (int round = 0; round < 100; round++)
        {
            var lines = new List<string>();
            int facts = random.Next(1, 8), quotations = 0, quoting = 0;
            for (int i = 0; i < facts; i++)
            {
                string[] clauses = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Per())];
                lines.Add($"meeting of Xi, Putin on {2000 + i}\n  " + string.Join("\n  ", clauses));
                int quoted = clauses.Count(static c => c.Contains('"', StringComparison.Ordinal));
                quotations += quoted;
                quoting += quoted > 0 ? 1 : 0;
            }
            FactAudit audit = Audit(string.Join('\n', lines));
            Assert.Equal(facts + Cast, audit.FactCount);
            Assert.Equal(quoting, audit.QuotingCount);
            Assert.Equal(audit.FactCount, audit.QuotingCount + audit.Unquoted.Count);
            Assert.InRange(audit.CheckedCount, 0, audit.QuotingCount);
            Assert.Equal(quotations, audit.Quotations.Count);
            Assert.Equal(quotations, Enum.GetValues<QuotationOutcome>().Sum(audit.CountOf));
            Assert.Equal(audit.Quotations.Count(static q => !q.IsChecked), audit.UncheckedCount);
        }
    }

    // The facts of the cast, which cite and do not quote.
    private const int Cast = 2;

    private static FactAudit Audit(string facts)
    {
        var result = Checked.Of(
        [
            new("t.facts", "source Article\n  language en\n  text \"a.source.txt\"\nsource Gone\n  text \"gone.source.txt\"\n\n" + facts),
            new("a.source.txt", "On that day they met."),
            Checked.Cast,
        ]);
        return FactAudit.Of([.. result.Model.Files.Select(static f => f.Bound)], result.Report);
    }
}
