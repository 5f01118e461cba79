using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using FactDsl.Language.Syntax;
using FactDsl.TestData;

namespace FactDsl.Benchmarks.Parsing;

/// <summary>The same facts read as facts, as JSON, and by a parser written with combinators.</summary>
[MemoryDiagnoser]
public class FactParsing
{
    /// <summary>How many facts are read.</summary>
    public const int Facts = 10_000;

    private string[] _texts = [];
    private byte[] _json = [];

    /// <summary>How many bytes of UTF-8 each of them reads, by the benchmark's name.</summary>
    internal static IReadOnlyDictionary<string, long> Bytes { get; } = Measure();

    [GlobalSetup]
    public void Prepare()
    {
        var made = MadeFacts.Of(Facts);
        // Definitions of kinds are in the first file; the peers know none.
        _texts = [.. made.Files.Skip(1).Select(static f => f.Text)];
        _json = FactsJson.Write(made.Items);
        // What is compared reads the same: the files cite their sources at the margin besides.
        if (Combinators() != Parse() || Json() != Parse() - _texts.Length)
            throw new InvalidOperationException($"{Parse()} items of facts are {Combinators()} to the peer, and {Json()} of JSON.");
    }

    [Benchmark(Baseline = true, Description = "FileSyntax.Parse")]
    public int Parse()
    {
        int items = 0;
        foreach (string text in _texts)
            items += FileSyntax.Parse(text).Items.Count;
        return items;
    }

    [Benchmark(Description = "System.Text.Json, source-generated")]
    public int Json() => JsonSerializer.Deserialize(_json, JsonFacts.Default.JsonItemArray)!.Length;

    [Benchmark(Description = "Pidgin")]
    public int Combinators()
    {
        int items = 0;
        foreach (string text in _texts)
            items += CombinedParser.Parse(text).Length;
        return items;
    }

    private static Dictionary<string, long> Measure()
    {
        var made = MadeFacts.Of(Facts);
        long facts = made.Files.Skip(1).Sum(static f => (long)Encoding.UTF8.GetByteCount(f.Text));
        return new() { [nameof(Parse)] = facts, [nameof(Json)] = FactsJson.Write(made.Items).Length, [nameof(Combinators)] = facts };
    }
}

/// <summary>What JSON is read into.</summary>
internal sealed record JsonItem(string Head, JsonLabel[]? Labels, JsonClause[][] Lines);

/// <summary>A label.</summary>
internal sealed record JsonLabel(string Text, string Language);

/// <summary>A clause.</summary>
internal sealed record JsonClause(string Word, string[] Values);

/// <summary>The generated reader.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonItem[]))]
internal sealed partial class JsonFacts : JsonSerializerContext;
