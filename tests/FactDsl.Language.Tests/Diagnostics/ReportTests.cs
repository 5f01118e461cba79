using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CsCheck;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Suppression;
using FactDsl.Language.Syntax;
using FactDsl.Language.Tests.Support;
using FactDsl.Language.Text;
using FactDsl.Tooling.Rendering;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>Findings for services and editors: SARIF, GitHub's annotations, and an editor's data.</summary>
public class ReportTests
{
    private const string People = "person XiJinping\nperson MarieCurie\n";

    [Fact]
    public void Sarif_names_the_rules_and_places_findings_other_places_fixes_and_what_is_accepted()
    {
        ReportedFinding[] report = Report();
        report[^1] = report[^1] with { AcceptedBecause = "as \"planned\"" };
        Assert.Equal(
            """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "FactDsl",
                      "rules": [
                        {
                          "id": "FACT1118",
                          "shortDescription": {
                            "text": "Documentation of nothing"
                          },
                          "helpUri": "urn:factdsl:src/docs/findings/FACT1118.md",
                          "defaultConfiguration": {
                            "level": "warning"
                          },
                          "properties": {
                            "category": "Syntax"
                          }
                        },
                        {
                          "id": "FACT2104",
                          "shortDescription": {
                            "text": "Name defined twice"
                          },
                          "helpUri": "urn:factdsl:src/docs/findings/FACT2104.md",
                          "defaultConfiguration": {
                            "level": "error"
                          },
                          "properties": {
                            "category": "Names"
                          }
                        }
                      ]
                    }
                  },
                  "columnKind": "utf16CodeUnits",
                  "results": [
                    {
                      "ruleId": "FACT2104",
                      "ruleIndex": 1,
                      "level": "error",
                      "message": {
                        "text": "The person `MarieCurie` is defined already in facts/a.facts: write `extend MarieCurie` to add clauses to it"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "facts/b%20%E4%B8%AD.facts"
                            },
                            "region": {
                              "startLine": 1,
                              "startColumn": 8,
                              "endLine": 1,
                              "endColumn": 18
                            }
                          }
                        }
                      ],
                      "relatedLocations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "facts/a.facts"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 8,
                              "endLine": 2,
                              "endColumn": 18
                            }
                          },
                          "message": {
                            "text": "defined here first"
                          }
                        }
                      ],
                      "fixes": [
                        {
                          "description": {
                            "text": "Write extend MarieCurie"
                          },
                          "artifactChanges": [
                            {
                              "artifactLocation": {
                                "uri": "facts/b%20%E4%B8%AD.facts"
                              },
                              "replacements": [
                                {
                                  "deletedRegion": {
                                    "startLine": 1,
                                    "startColumn": 1,
                                    "endLine": 1,
                                    "endColumn": 18
                                  },
                                  "insertedContent": {
                                    "text": "extend MarieCurie"
                                  }
                                }
                              ]
                            }
                          ],
                          "properties": {
                            "isSafe": false
                          }
                        }
                      ]
                    },
                    {
                      "ruleId": "FACT1118",
                      "ruleIndex": 0,
                      "level": "warning",
                      "message": {
                        "text": "This `///` documents nothing: an item or a clause has to follow; write `//` for a comment"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "facts/b%20%E4%B8%AD.facts"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 1,
                              "endLine": 2,
                              "endColumn": 12
                            }
                          }
                        }
                      ],
                      "fixes": [
                        {
                          "description": {
                            "text": "Write //"
                          },
                          "artifactChanges": [
                            {
                              "artifactLocation": {
                                "uri": "facts/b%20%E4%B8%AD.facts"
                              },
                              "replacements": [
                                {
                                  "deletedRegion": {
                                    "startLine": 2,
                                    "startColumn": 1,
                                    "endLine": 2,
                                    "endColumn": 4
                                  },
                                  "insertedContent": {
                                    "text": "//"
                                  }
                                }
                              ]
                            }
                          ],
                          "properties": {
                            "isSafe": false
                          }
                        }
                      ],
                      "suppressions": [
                        {
                          "kind": "inSource",
                          "justification": "as \"planned\""
                        }
                      ]
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            SarifReport.Write(report));
    }

    [Fact]
    public void GitHub_gets_a_line_for_each_with_its_place_and_title()
        => Assert.Equal(
            [
                "::error file=facts/b 中.facts,line=1,col=8,endColumn=18,title=FACT2104%3A Name defined twice::The person `MarieCurie` is defined already in facts/a.facts: write `extend MarieCurie` to add clauses to it",
                "::warning file=facts/b 中.facts,line=2,col=1,endColumn=12,title=FACT1118%3A Documentation of nothing::This `///` documents nothing: an item or a clause has to follow; write `//` for a comment",
            ],
            Report().Select(static f => GitHubAnnotation.Write(f.Finding, f.Source)));

    [Fact]
    public void GitHub_takes_nothing_an_author_or_a_path_says_for_a_command()
    {
        var finding = Finding.At(FindingRules.UnusedAcceptance, new TextSpan(0, 8), "100%::error::x,y", "");
        Assert.Equal(
            "::warning file=a%2Cb%3A%0A%25.facts,line=1,endLine=2,title=FACT3205%3A Nothing to accept::There is no `100%25::error::x,y` here to accept",
            GitHubAnnotation.Write(finding, new FindingSource("a,b:\n%.facts", "person\nXi")));
        Assert.StartsWith("::notice ", GitHubAnnotation.Write(Finding.At(FindingRules.SourceNotCited, default, "Rfi"), new FindingSource("a.facts", "")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_editor_gets_ranges_severity_page_other_place_and_edits()
    {
        var finding = EditorFinding.Of(Report()[0]);
        Assert.Equal(Range(0, 7, 0, 17), finding.Range);
        Assert.Equal(EditorSeverity.Error, finding.Severity);
        Assert.Equal("FACT2104", finding.Code);
        Assert.Equal("urn:factdsl:src/docs/findings/FACT2104.md", finding.CodeHref);
        Assert.Equal("The person `MarieCurie` is defined already in facts/a.facts: write `extend MarieCurie` to add clauses to it", finding.Message);
        Assert.Equal(EquatableArray.Of(new EditorRelated("facts/a.facts", Range(1, 7, 1, 17), "defined here first")), finding.Related);
        Assert.Equal(EquatableArray.Of(new EditorFix("Write extend MarieCurie", EquatableArray.Of(new EditorEdit(Range(0, 0, 0, 17), "extend MarieCurie")), false)), finding.Fixes);
    }

    [Fact]
    public void An_other_place_whose_text_is_not_at_hand_is_a_file_without_a_range()
    {
        ReportedFinding reported = Report()[0] with { Others = null };
        Assert.Empty(EditorFinding.Of(reported).Related);
        JsonElement place = JsonDocument.Parse(SarifReport.Write([reported])).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("relatedLocations")[0].GetProperty("physicalLocation");
        Assert.Equal("facts/a.facts", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(place.TryGetProperty("region", out _));
    }

    [Fact]
    public void A_report_without_findings_is_whole_too()
    {
        JsonElement run = JsonDocument.Parse(SarifReport.Write([])).RootElement.GetProperty("runs")[0];
        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
        Assert.Equal(0, run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    [Theory]
    [InlineData("a b/c.facts", "a%20b/c.facts")]
    [InlineData("c:x.facts", "c%3Ax.facts")]
    [InlineData("/repo/ü.facts", "file:///repo/%C3%BC.facts")]
    [InlineData("C:\\repo\\#1.facts", "file:///C:/repo/%231.facts")]
    public void A_path_becomes_a_reference_that_leads_back_to_it(string path, string uri)
        => Assert.Equal(uri, Results(SarifReport.Write([new(Finding.At(FindingRules.MissingValueAfterComma, default), new FindingSource(path, ""))]))[0]
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());

    [Fact]
    public void What_is_accepted_is_told_with_its_reason_to_whoever_asks()
    {
        CompiledFile file = FactBaseModel.Compile(new FixtureFile("t.facts", "person Ann\n  born 1867/11/07\n  accept FACT1124, FACT2302 because \"as printed\"")).File("t.facts");
        var tolerated = Finding.At(FindingRules.TolerableDate, new TextSpan(18, 4), "1867/11/07", "x");
        var accepted = new List<AcceptedFinding>();
        IReadOnlyList<Finding> left = Acceptances.Apply(file.Bound, [tolerated], [], isWhole: false, accepted);
        Assert.Empty(left);
        Assert.Equal([new AcceptedFinding(tolerated, "as printed")], accepted);
    }

    [Fact]
    public void Whatever_a_file_holds_the_report_is_JSON_that_says_the_same()
        => Gen.Select(Gen.String, Gen.String, Gen.String).Sample((path, text, words) =>
        {
            var source = new FindingSource(path, text);
            Finding[] findings = [.. FileSyntax.Parse(text).Findings, Finding.At(FindingRules.ItemExpected, default, words) with { Fixes = EquatableArray.Of(FindingFix.Replace(words, default, words)) }];
            JsonElement results = Results(SarifReport.Write(findings.Select(f => new ReportedFinding(f, source) { AcceptedBecause = words }).ToArray()));
            Assert.Equal(findings.Select(static f => f.Message), results.EnumerateArray().Select(static r => r.GetProperty("message").GetProperty("text").GetString()));
            JsonElement last = results[findings.Length - 1];
            if (words.Length > 0)
                Assert.Equal(WithoutHalves(words), last.GetProperty("suppressions")[0].GetProperty("justification").GetString());
            foreach (Finding finding in findings)
                Assert.DoesNotContain(GitHubAnnotation.Write(finding, source), static c => c is '\n' or '\r');
        }, iter: 2_000);

    private static JsonElement Results(string json) => JsonDocument.Parse(json).RootElement.GetProperty("runs")[0].GetProperty("results");

    /// <summary>Halves of surrogate pairs as U+FFFD, as any encoder into UTF-8 leaves them.</summary>
    private static string WithoutHalves(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static LineRange Range(int startLine, int start, int endLine, int end) => new(new LinePosition(startLine, start), new LinePosition(endLine, end));

    /// <summary>The findings of two files that both define a person.</summary>
    private static ReportedFinding[] Report()
    {
        const string path = "facts/b 中.facts";
        const string text = "person MarieCurie\n/// Nobody.\n";
        var model = FactBaseModel.Compile(new FixtureFile("facts/a.facts", People), new FixtureFile(path, text));
        CompiledFile file = model.File(path);
        var source = new FindingSource(path, text);
        return file.Findings
            .OrderBy(static f => f.Span.Start)
            .Select(f => new ReportedFinding(f.Locate(name => model.File(name).Syntax), source) { Others = static _ => new FindingSource("facts/a.facts", People) })
            .ToArray();
    }
}
