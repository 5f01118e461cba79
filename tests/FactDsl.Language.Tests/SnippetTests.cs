using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;

namespace FactDsl.Language.Tests;

/// <summary>What the snippets of the VS Code extension write is right as soon as its names are those of things that are there.</summary>
public sealed partial class SnippetTests
{
    // What the snippets' places to fill in name, once each as the kind that its clause takes.
    private const string World = """
        person Person
        person OtherPerson
        place Place in Country
        country Country
        country OtherCountry
        country ThirdCountry
        organization Organization
        office Office of Country
        source Source
        entity cargo
        momentary fact voyage
          vessel: cargo
          captain: person
          signed: date?
          ratified: date?
          domain: one of economic, military?
          secret: flag?

        """;

    // Snippets that are lines of an item, and the item they are tried in.
    private static readonly Dictionary<string, string> s_lines = new(StringComparer.Ordinal)
    {
        ["Quote"] = "meeting of Person, OtherPerson on 2024\n  ",
        ["Accept a finding"] = "meeting of Person, OtherPerson on 2024\n  ",
        ["List of words"] = "entity vessel\n  ",
        ["Check"] = "extend voyage\n  ",
    };

    // What the snippet of an expectation expects is not among these facts.
    private const string Unanswered = "FACT3101";

    public static TheoryData<string> Titles() => [.. Read().Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_snippet_writes_what_the_compiler_takes(string title)
    {
        string item = s_lines.GetValueOrDefault(title, "") + Expand(Read()[title]) + "\n";
        var compilation = FactCompilation.Of([new FactFileText("world.facts", World), new FactFileText("snippet.facts", item)], SourceDocuments.None);
        Finding[] errors = [.. compilation.Files.Single(static f => f.Source.Path == "snippet.facts").Findings.Where(static f => f.Rule.Severity == FindingSeverity.Error && f.Rule.Id != Unanswered)];
        Assert.True(errors.Length == 0, item + string.Join('\n', errors.Select(static f => $"{f.Rule.Id} {f.Span} {f.Message}")));
    }

    [Fact]
    public void A_snippet_with_a_mistake_would_be_found()
    {
        var compilation = FactCompilation.Of([new FactFileText("world.facts", World), new FactFileText("snippet.facts", "meeting of Person, Nobody on 2024\n")], SourceDocuments.None);
        Assert.Contains(compilation.Files.SelectMany(static f => f.Findings), static f => f.Rule.Severity == FindingSeverity.Error);
    }

    private static Dictionary<string, string> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "FactDsl.VSCode", "snippets", "facts.json")));
        return json.RootElement.EnumerateObject().ToDictionary(static s => s.Name, static s => Body(s.Value.GetProperty("body")), StringComparer.Ordinal);
    }

    private static string Body(JsonElement body)
        => body.ValueKind == JsonValueKind.Array ? string.Join('\n', body.EnumerateArray().Select(static l => l.GetString())) : body.GetString()!;

    /// <summary>What stands there when the author takes every first choice.</summary>
    private static string Expand(string body)
    {
        string chosen = Choice().Replace(body, static m => m.Groups[1].Value.Replace("\\,", ",", StringComparison.Ordinal));
        return Stop().Replace(Placeholder().Replace(chosen, "$1"), "");
    }

    [GeneratedRegex(@"\$\{\d+\|((?:\\.|[^,|])*)[^}]*\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$\{\d+:([^}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Stop();
}
