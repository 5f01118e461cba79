using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using FactDsl.Language.Sharing;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Pipeline;

/// <summary>What the assemblies that a project refers to share of their facts. It is compared by the texts, and read when it is first needed.</summary>
internal sealed class ProjectImports : IEquatable<ProjectImports>
{
    private readonly EquatableArray<SharedText> _texts;
    private readonly Lazy<IReadOnlyList<FactInterface>> _interfaces;

    private ProjectImports(EquatableArray<SharedText> texts)
    {
        _texts = texts;
        _interfaces = new(() => Read(texts));
    }

    /// <summary>Whether any assembly has facts to share.</summary>
    public bool HasFacts => _texts.Count > 0;

    /// <summary>The fact bases, in the order of their assemblies' names.</summary>
    public IReadOnlyList<FactInterface> Interfaces => _interfaces.Value;

    /// <summary>Puts the texts together; their order does not matter.</summary>
    public static ProjectImports Of(IEnumerable<SharedText> texts)
    {
        var sorted = new List<SharedText>(texts);
        sorted.Sort(static (a, b) =>
        {
            int byName = string.CompareOrdinal(a.Assembly, b.Assembly);
            return byName != 0 ? byName : string.CompareOrdinal(a.Text, b.Text);
        });
        return new ProjectImports(EquatableArray.From(sorted));
    }

    /// <summary>Reads what references share.</summary>
    public static ProjectImports Of(IEnumerable<MetadataReference> references)
    {
        var texts = new List<SharedText>();
        foreach (MetadataReference reference in references)
        {
            if (ReferencedFacts.Read(reference) is { } text)
                texts.Add(text);
        }
        return Of(texts);
    }

    private static FactInterface[] Read(EquatableArray<SharedText> texts)
    {
        var read = new FactInterface[texts.Count];
        for (int i = 0; i < read.Length; i++)
            read[i] = InterfaceReader.Read(texts[i]);
        return read;
    }

    /// <inheritdoc/>
    public bool Equals(ProjectImports? other) => other is not null && _texts.Equals(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProjectImports);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.Count;
}
