using System.Text.Json;
using FactDsl.CommandLine.Tests;
using FactDsl.Editing.Features;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;
using FactDsl.LanguageServer.Tests.Support;
using Parquet;

namespace FactDsl.LanguageServer.Tests.Walk;

/// <summary>
/// Takes a value of every type through all that a value goes through, from the text of a definition to the files of other programs.
/// A stage that does not know a type fails by its name.
/// </summary>
public sealed class FieldTypeWalkTests
{
    private static readonly (string Name, Func<FieldType, TypeSample, Task> Try)[] s_stages =
    [
        ("definition", Defines),
        ("binder", Binds),
        ("store, and what is read back", Stores),
        ("question with a filter", Asks),
        ("C# type, C# filter and JSON", Generates),
        ("completion", Completes),
        ("semantic token", Colours),
        ("CSV", WritesCsv),
        ("Parquet", WritesParquet),
        ("RDF", WritesTurtle),
        ("graph", WritesGraph),
        ("import", Imports),
        ("JSON Schema", WritesSchema),
        ("page of facts view", IsOnPage),
        ("words of the TextMate grammar", HasWord),
    ];

    public static TheoryData<FieldType> Types => [.. Enum.GetValues<FieldType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Every_stage_knows_every_type(FieldType type)
    {
        var sample = TypeSample.Of(type);
        foreach ((string name, Func<FieldType, TypeSample, Task> walk) in s_stages)
        {
            Exception? failure = await Record.ExceptionAsync(() => walk(type, sample));
            Assert.True(failure is null, $"The stage \"{name}\" does not know {type}:\n{failure}");
        }
    }

    private static Task Defines(FieldType type, TypeSample sample)
    {
        KindSymbol probe = MarkedWorkspace.Of(sample.Kind).Base.Schema.Find("probe")!;
        FieldSymbol field = probe.Fields.Single(f => f.Clause == sample.Clause);
        Assert.Equal(type, field.Type);
        Assert.Equal(type, field.TypeInfo.Type);
        if (sample.Definition is not null)
            Assert.Equal(sample.Definition, field.TypeText);
        return Task.CompletedTask;
    }

    private static Task Binds(FieldType type, TypeSample sample)
    {
        Assert.DoesNotContain("::error", Run(sample.FactsWith(sample.Good), "check", "--format", "github"), StringComparison.Ordinal);
        Assert.Contains($"line={sample.Kind.Count(static c => c == '\n') + 3},", Run(sample.FactsWith(sample.Bad.Value), "check", "--format", "github"), StringComparison.Ordinal);
        Assert.Contains("title=" + sample.Bad.Finding, Run(sample.FactsWith(sample.Bad.Value), "check", "--format", "github"), StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    private static Task Stores(FieldType type, TypeSample sample)
    {
        using var json = JsonDocument.Parse(Run(sample.FactsWith(sample.Good), "export", "--format", "json"));
        JsonElement item = json.RootElement.GetProperty("items").EnumerateArray().Single(static i => i.GetProperty("id").GetString() == "probe.Sample");
        JsonElement value = sample.Definition is null ? item.GetProperty(sample.Clause) : item.GetProperty("fields").GetProperty(sample.Clause);
        Assert.Equal(sample.Stored, JsonSerializer.Serialize(value));
        return Task.CompletedTask;
    }

    private static Task Asks(FieldType type, TypeSample sample)
    {
        string facts = sample.FactsWith(sample.Good);
        Assert.Contains("Ada", Run(facts, "ask", $"probe of ?who {sample.Clause} {sample.Asked.Met}", "--columns", "who"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", Run(facts, "ask", $"probe of ?who {sample.Clause} {sample.Asked.Unmet}", "--columns", "who"), StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    private static Task Generates(FieldType type, TypeSample sample)
    {
        string said = sample.CSharpType is null ? "" : $$"""
            public static {{sample.CSharpType}}? Value => Probe.Sample.Trait;
            public static string Met => Probe.All.Trait({{sample.Filter!.Value.Met}}).Count.ToString();
            public static string Unmet => Probe.All.Trait({{sample.Filter.Value.Unmet}}).Count.ToString();
            """;
        string code = $$"""
            #nullable enable
            using FactDsl;
            using App.Facts;
            public static class Walk
            {
                public static string Json => System.Text.Json.JsonSerializer.Serialize(Probe.Sample, new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = FactsJson.Default });
                {{said}}
            }
            """;
        Type walk = BuiltFacts.Compile([("a.facts", sample.FactsWith(sample.Good))], code).GetType("Walk")!;
        using var json = JsonDocument.Parse(Text("Json"));
        Assert.Equal(sample.Json is not null, json.RootElement.TryGetProperty(sample.Clause, out JsonElement value));
        if (sample.Json is not null)
            Assert.Equal(sample.Json, JsonSerializer.Serialize(value));
        if (sample.CSharpType is null)
        {
            Assert.Null(walk.Assembly.GetType("App.Facts.Probe")!.GetProperty("Before"));
            return Task.CompletedTask;
        }
        Assert.NotNull(walk.GetProperty("Value")!.GetValue(null));
        Assert.Equal("1", Text("Met"));
        Assert.Equal("0", Text("Unmet"));
        return Task.CompletedTask;

        string Text(string property) => (string)walk.GetProperty(property)!.GetValue(null)!;
    }

    private static Task Completes(FieldType type, TypeSample sample)
    {
        var marked = MarkedWorkspace.Of(sample.FactsWith("$0"));
        string[] offered = [.. Completion.At(marked.Base, marked.File, marked.Offset, new DateOnly(2022, 2, 4)).Items.Select(static i => i.Label)];
        if (sample.Completion is null)
            Assert.Equal(["none", "undisclosed", "unknown"], offered.Order(StringComparer.Ordinal));
        else
            Assert.Contains(sample.Completion, offered);
        return Task.CompletedTask;
    }

    private static Task Colours(FieldType type, TypeSample sample)
    {
        var marked = MarkedWorkspace.Of(sample.FactsWith(sample.Good));
        IEnumerable<(string, SemanticTokenKind)> tokens = SemanticTokens.Of(marked.Base, marked.File, new TextSpan(0, marked.File.Text.Length))
            .Where(t => t.Span.Start > marked.File.Text.LastIndexOf(sample.Clause, StringComparison.Ordinal)).Select(t => (marked.TextOf(t.Span), t.Kind));
        Assert.Contains(sample.Token, tokens);
        return Task.CompletedTask;
    }

    private static Task WritesCsv(FieldType type, TypeSample sample)
    {
        string[] lines = Run(sample.FactsWith(sample.Good), "export", "--format", "csv", "--kind", "probe").Split('\n');
        Assert.Equal(sample.Csv, string.Join(';', lines[0].Split(',').Zip(lines[1].Split(',')).Where(c => IsOf(sample, c.First)).Select(static c => c.First + "=" + c.Second)));
        return Task.CompletedTask;
    }

    private static async Task WritesParquet(FieldType type, TypeSample sample)
    {
        using Terminal terminal = new Terminal().With("a.facts", sample.FactsWith(sample.Good));
        Assert.Equal(0, terminal.Run("export", "--format", "parquet", "-o", "out/"));
        await using ParquetReader file = await ParquetReader.CreateAsync(terminal["out/items/kind=probe/0.parquet"]);
        Assert.Equal(sample.Parquet, string.Join(';', file.Schema.DataFields.Where(f => IsOf(sample, f.Name)).Select(static f => $"{f.Name}:{(f.ClrType == typeof(ReadOnlyMemory<char>) ? nameof(String) : f.ClrType.Name)}")));
    }

    private static Task WritesTurtle(FieldType type, TypeSample sample)
    {
        Assert.Contains(sample.Turtle, Run(sample.FactsWith(sample.Good), "export", "--format", "turtle"), StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    private static Task WritesGraph(FieldType type, TypeSample sample)
    {
        using Terminal terminal = new Terminal().With("a.facts", sample.FactsWith(sample.Good));
        Assert.Equal(0, terminal.Run("export", "--format", "dot"));
        Assert.Contains(sample.Graph, terminal.Output + terminal.Errors.Replace("not carried by Graphviz", "left out", StringComparison.Ordinal), StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    private static Task Imports(FieldType type, TypeSample sample)
    {
        using Terminal terminal = new Terminal().With("kinds.facts", sample.Kind).With("t.import", $"probe of Ada on 2014\n  {sample.Clause} {{v}}\n").With("good.csv", $"v\n{sample.Cell.Good}\n").With("bad.csv", $"v\n{sample.Cell.Bad}\n");
        Assert.Equal(0, terminal.Run("import", "t.import", "good.csv", "--facts", "kinds.facts"));
        Assert.Contains($"{sample.Clause} {sample.Good.Replace("@en", "", StringComparison.Ordinal)}\n", terminal.Output, StringComparison.Ordinal);
        if (sample.Cell.Bad is not null)
            Assert.Equal(1, terminal.Run("import", "t.import", "bad.csv", "--facts", "kinds.facts"));
        return Task.CompletedTask;
    }

    private static Task WritesSchema(FieldType type, TypeSample sample)
    {
        using var schema = JsonDocument.Parse(Run(sample.Kind, "schema"));
        JsonElement properties = schema.RootElement.GetProperty("$defs").GetProperty("probe").GetProperty("properties");
        Assert.Equal(sample.Schema is not null, properties.TryGetProperty(sample.Clause, out JsonElement property));
        if (sample.Schema is not null)
            Assert.Equal(sample.Schema, JsonSerializer.Serialize(property.GetProperty("anyOf")[0]));
        return Task.CompletedTask;
    }

    private static Task IsOnPage(FieldType type, TypeSample sample)
    {
        string model = File.ReadAllText(Path.Combine(Repository.Root, "src", "FactDsl.View", "model.js")).ReplaceLineEndings("\n");
        int start = model.IndexOf("function valueText(", StringComparison.Ordinal);
        Assert.True(start > 0, "There is no function valueText.");
        // The page says a value by what the export calls it.
        using var stored = JsonDocument.Parse(sample.Stored);
        string name = stored.RootElement[0].EnumerateObject().First().Name;
        Assert.Matches($@"\bvalue\.{name}\b", model[start..model.IndexOf("\n}\n", start, StringComparison.Ordinal)]);
        return Task.CompletedTask;
    }

    private static Task HasWord(FieldType type, TypeSample sample)
    {
        string folder = Path.Combine(Repository.Root, "src", "FactDsl.VSCode");
        string grammar = File.ReadAllText(Path.Combine(folder, "syntaxes", "words.ts"));
        string word = FieldTypes.Of(type).Word;
        bool isWord = FieldTypes.Words.Contains(word);
        Assert.Equal(isWord, Words(grammar, "fieldType = oneOf(", ')').Contains($"\"{word}\""));
        Assert.Equal(isWord, Words(File.ReadAllText(Path.Combine(folder, "snippets", "facts.json")), ": ${6|", '|').Contains(word));
        return Task.CompletedTask;
    }

    private static string[] Words(string text, string before, char end)
    {
        int start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        Assert.True(start > before.Length, $"There is no list behind {before}.");
        return text[start..text.IndexOf(end, start)].Split(',', StringSplitOptions.TrimEntries);
    }

    private static bool IsOf(TypeSample sample, string column) => column == sample.Clause || column.StartsWith(sample.Clause + "_", StringComparison.Ordinal);

    private static string Run(string facts, params string[] arguments)
    {
        using Terminal terminal = new Terminal().With("a.facts", facts);
        terminal.Run(arguments);
        return terminal.Output;
    }
}
