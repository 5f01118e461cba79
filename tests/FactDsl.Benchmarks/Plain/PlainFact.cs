using System;
using System.Text.Json.Serialization;

namespace FactDsl.Benchmarks.Plain;

/// <summary>An item as a project without FactDsl would keep it: a record, whatever it comes from. Copied into the projects that are measured.</summary>
#if MEMORYPACK
[MemoryPack.MemoryPackable]
#endif
public sealed partial record PlainFact
{
    public string Kind { get; set; } = "";

    public string? Name { get; set; }

    public string Standing { get; set; } = "";

    public string? Time { get; set; }

    /// <summary>The first day on which it may have begun, counted from 1 January of the year 1.</summary>
    public long From { get; set; }

    /// <summary>The last day on which it may have ended, counted from 1 January of the year 1.</summary>
    public long To { get; set; }

    public string? Documentation { get; set; }

    public string File { get; set; } = "";

    public int Line { get; set; }

    public PlainText[] Labels { get; set; } = Array.Empty<PlainText>();

    public PlainClause[] Clauses { get; set; } = Array.Empty<PlainClause>();

    public PlainCitation[] Citations { get; set; } = Array.Empty<PlainCitation>();
}

#if MEMORYPACK
[MemoryPack.MemoryPackable]
#endif
public sealed partial record PlainText(string Text, string? Language);

#if MEMORYPACK
[MemoryPack.MemoryPackable]
#endif
public sealed partial record PlainClause(string Word, string[] Values, string? With);

#if MEMORYPACK
[MemoryPack.MemoryPackable]
#endif
public sealed partial record PlainCitation(string Source, string[] Quotes);

[JsonSerializable(typeof(PlainFact[]))]
public sealed partial class PlainJson : JsonSerializerContext
{
}
