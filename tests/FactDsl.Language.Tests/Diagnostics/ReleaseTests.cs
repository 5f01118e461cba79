using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>Releases tell which rules they add, change and remove.</summary>
public class ReleaseTests
{
    [Fact]
    public void What_is_not_shipped_yet_follows_from_the_catalogue()
    {
        string expected = ReleaseTracking.WriteUnshipped(FindingRules.All, ReleaseTracking.ReadShipped(File.ReadAllText(ReleaseTracking.ShippedPath)));
        if (FindingPage.IsWriting)
            File.WriteAllText(ReleaseTracking.UnshippedPath, expected);
        else
            Assert.True(File.ReadAllText(ReleaseTracking.UnshippedPath) == expected, "Run the tests with FINDING_PAGES=write to write the rules that are not shipped anew.");
    }

    [Fact]
    public void A_rule_that_is_shipped_is_told_of_again_where_it_is_changed_or_removed()
    {
        IReadOnlyDictionary<string, ReleasedRule> shipped = ReleaseTracking.ReadShipped(
            """
            ## Release 1.0

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            FACT0001 | FactDsl.Compiler | Error | As it is
            FACT3201 | FactDsl.Provenance | Error | Milder now
            FACT3202 | FactDsl.Provenance | Warning | Milder in 1.1
            FACT4001 | FactDsl.Style | Info | Gone
            FACT4002 | FactDsl.Style | Info | Gone in 1.1

            ## Release 1.1

            ### Removed Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            FACT4002 | FactDsl.Style | Info |

            ### Changed Rules

            Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
            --------|--------------|--------------|--------------|--------------|-------
            FACT3202 | FactDsl.Provenance | Info | FactDsl.Provenance | Warning |
            """);
        FindingRule[] catalogue = [FindingRules.InternalError, FindingRules.UnclosedString, FindingRules.FactWithoutSource, FindingRules.SourceNotCited];
        Assert.EndsWith(
            """

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            FACT1101 | FactDsl.Syntax | Error | String not closed

            ### Removed Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            FACT4001 | FactDsl.Style | Info |

            ### Changed Rules

            Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
            --------|--------------|--------------|--------------|--------------|-------
            FACT3201 | FactDsl.Provenance | Warning | FactDsl.Provenance | Error | Fact without a source

            """.ReplaceLineEndings("\n"),
            ReleaseTracking.WriteUnshipped(catalogue, shipped),
            System.StringComparison.Ordinal);
    }

    [Fact]
    public void No_title_breaks_the_table()
        => Assert.DoesNotContain(FindingRules.All.Select(static r => r.Title), static title => title.Contains('|', System.StringComparison.Ordinal));
}
