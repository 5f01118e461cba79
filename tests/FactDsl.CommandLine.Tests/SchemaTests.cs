using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts schema</c>: how the kinds of a fact base look as JSON.</summary>
public sealed partial class SchemaTests
{
    private const string Kinds = """
        /// A thing agreed.
        lasting fact pact
          parties as of: country+ with signed
          signed: date?
          /// What it costs.
          budget: money?
          mode: one of open, secret?
          ballots as ballot: country* by in-favour, against
          name: code?

        """;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_kind_has_what_every_item_has_and_its_own_fields()
    {
        JsonElement pact = Schema(Kinds).GetProperty("$defs").GetProperty("pact");
        Assert.Equal("A thing agreed.", pact.GetProperty("description").GetString());
        JsonElement properties = pact.GetProperty("properties");
        Assert.Equal(
            ["kind", "name", "label", "labels", "documentation", "doubted", "standing", "claim", "asOf", "time", "times", "aka", "same-as", "perhaps-same-as", "note", "tag", "according-to", "certainty", "preferred", "disputed", "count", "supersedes", "same-fact-as", "because", "parties", "signed", "budget", "mode", "ballots", "name_", "citations", "location"],
            properties.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("""
            {
              "type": "array",
              "items": {
                "anyOf": [
                  {
                    "type": "string",
                    "pattern": "^(country)\\."
                  },
                  {
                    "$ref": "#/$defs/State"
                  },
                  {
                    "$ref": "#/$defs/Said",
                    "properties": {
                      "value": {
                        "anyOf": [
                          {
                            "type": "string",
                            "pattern": "^(country)\\."
                          },
                          {
                            "$ref": "#/$defs/State"
                          }
                        ]
                      }
                    }
                  }
                ]
              }
            }
            """.ReplaceLineEndings("\n"), JsonSerializer.Serialize(properties.GetProperty("parties"), s_indented));
        Assert.Equal("What it costs.", properties.GetProperty("budget").GetProperty("description").GetString());
        Assert.Equal(["open", "secret"], properties.GetProperty("mode").GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(static w => w.GetString()));
        Assert.Equal(["in-favour", "against"], properties.GetProperty("ballots").GetProperty("properties").EnumerateObject().Select(static p => p.Name));
        Assert.Equal(["kind", "standing", "location"], pact.GetProperty("required").EnumerateArray().Select(static w => w.GetString()));
    }

    [Fact]
    public void An_entity_has_a_life_and_no_standing()
    {
        JsonElement properties = Schema("").GetProperty("$defs").GetProperty("person").GetProperty("properties");
        Assert.True(properties.TryGetProperty("life", out _));
        Assert.False(properties.TryGetProperty("standing", out _));
    }

    [Fact]
    public void A_kind_that_no_item_is_has_no_definition_but_those_that_are_it_fit()
    {
        JsonElement definitions = Schema("").GetProperty("$defs");
        Assert.False(definitions.TryGetProperty("actor", out _));
        Assert.Contains("person", definitions.GetProperty("meeting").GetProperty("properties").GetProperty("participants").GetProperty("items").GetProperty("anyOf")[0].GetProperty("pattern").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The JSON that the page shows, which tests of the generator hold to be what comes out.</summary>
    public static TheoryData<string> Shown => new(Written().Select(static b => b.About));

    [Theory]
    [MemberData(nameof(Shown))]
    public void What_is_really_written_fits(string expression)
    {
        var checker = new SchemaChecker(Schema(Blocks().Single(static b => b.Language == "facts").Text));
        Assert.Null(checker.Check(JsonDocument.Parse(Written().Single(b => b.About == expression).Text).RootElement));
    }

    [Theory]
    [InlineData("{ \"kind\": \"pact\", \"standing\": \"asserted\" }")]
    [InlineData("{ \"kind\": \"pact\", \"standing\": \"maybe\", \"location\": { \"file\": \"a.facts\", \"line\": 1 } }")]
    [InlineData("{ \"kind\": \"pact\", \"standing\": \"denied\", \"location\": { \"file\": \"a.facts\", \"line\": 1 }, \"parties\": [ \"person.Xi\" ] }")]
    [InlineData("{ \"kind\": \"pact\", \"standing\": \"denied\", \"location\": { \"file\": \"a.facts\", \"line\": 1 }, \"budget\": 3 }")]
    [InlineData("{ \"kind\": \"pact\", \"standing\": \"denied\", \"location\": { \"file\": \"a.facts\", \"line\": 1 }, \"price\": 3 }")]
    [InlineData("{ \"kind\": \"nothing\", \"location\": { \"file\": \"a.facts\", \"line\": 1 } }")]
    public void What_is_not_of_its_kind_does_not_fit(string json)
        => Assert.NotNull(new SchemaChecker(Schema(Kinds)).Check(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void Errors_are_told_beside_the_schema()
    {
        using Terminal terminal = new Terminal().With("a.facts", "meeting of Nobody on 2014\n");
        Assert.Equal(0, terminal.Run("schema"));
        Assert.StartsWith("facts: there are errors", terminal.Errors, StringComparison.Ordinal);
        Assert.StartsWith("{", terminal.Output, StringComparison.Ordinal);
    }

    private static JsonElement Schema(string facts)
    {
        using Terminal terminal = new Terminal().With("a.facts", facts);
        Assert.Equal(0, terminal.Run("schema"));
        Assert.Equal("", terminal.Errors);
        return JsonDocument.Parse(terminal.Output).RootElement;
    }

    private static IEnumerable<(string Language, string About, string Text)> Written()
        => Blocks().Where(static b => b.Language == "json" && !b.About.Contains("Ask()", StringComparison.Ordinal));

    private static IEnumerable<(string Language, string About, string Text)> Blocks()
        => Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "json.md"))).Select(static m => (m.Groups["language"].Value, m.Groups["rest"].Value, m.Groups["text"].Value));

    [GeneratedRegex(@"^```(?<language>\w+) ?(?<rest>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
