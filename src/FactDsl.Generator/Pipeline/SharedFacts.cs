using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;

namespace FactDsl.Generator.Pipeline;

/// <summary>What the facts of a project are for the assemblies that refer to it.</summary>
internal static class SharedFacts
{
    /// <summary>What the named items of a file lie in.</summary>
    public static EquatableArray<SharedPlace> PlacesIn(BoundFile file)
    {
        List<SharedPlace>? places = null;
        foreach (BoundItem item in file.Items)
        {
            if (item.Name is not null)
                Add(ref places, new SharedName(item.Kind.Word, item.Name), item.Clauses);
        }
        foreach (BoundExtension extension in file.Extensions)
            Add(ref places, new SharedName(extension.Target.Kind.Word, extension.Target.Name), extension.Clauses);
        return places is null ? default : EquatableArray.From(places);
    }

    /// <summary>Whom the named items stand for. Only all files together tell: an addition may cast doubt on what another file says.</summary>
    public static EquatableArray<SharedMembership> MembersIn(CompiledStore store)
        => store.Image is { } image ? EquatableArray.From(SharedMembers.In(image.Rows)) : default;

    /// <summary>The interface as an attribute of the assembly; null where no types are made that others see.</summary>
    public static GeneratedFile? Write(ImmutableArray<EquatableArray<SharedPlace>> places, EquatableArray<SharedMembership> members, ProjectNames names)
    {
        if (names.Project.Model is not { Scope.IsInternal: false } model || names.Project.Schema is not { } schema || names.Table is not { } table)
            return null;
        string text = InterfaceWriter.Write(model.Namespace, model.Layout.SchemaHash, UsesOf(schema), InterfaceModel.Of(model, SharedKinds.Of(schema, names.KindsUsed)), NamesIn(table), InOrder(places), members);
        return InterfaceAttributeWriter.Write(text);
    }

    private static string[] UsesOf(FactSchema schema)
    {
        string[] uses = new string[schema.Imports.Count];
        for (int i = 0; i < uses.Length; i++)
            uses[i] = schema.Imports[i].Assembly;
        Array.Sort(uses, StringComparer.Ordinal);
        return uses;
    }

    private static List<NameDeclaration> NamesIn(NameTable table)
    {
        var names = new List<NameDeclaration>();
        var seen = new HashSet<(KindSymbol, string)>();
        foreach (NameEntry entry in table.All)
        {
            if (entry.Kind is { IsAbstract: false } kind && entry.Reference is { Import: null } && seen.Add((kind, entry.Name)))
                names.Add(entry.Declaration);
        }
        names.Sort(static (a, b) =>
        {
            int byKind = string.CompareOrdinal(a.Kind, b.Kind);
            return byKind != 0 ? byKind : string.CompareOrdinal(a.Name, b.Name);
        });
        return names;
    }

    private static List<SharedPlace> InOrder(ImmutableArray<EquatableArray<SharedPlace>> files)
    {
        var all = new HashSet<SharedPlace>();
        foreach (EquatableArray<SharedPlace> file in files)
        {
            foreach (SharedPlace place in file)
                all.Add(place);
        }
        var sorted = new List<SharedPlace>(all);
        sorted.Sort(static (a, b) =>
        {
            int order = Compare(a.Inner, b.Inner);
            return order != 0 ? order : Compare(a.Outer, b.Outer);
        });
        return sorted;
    }

    private static int Compare(SharedName left, SharedName right)
    {
        int order = string.CompareOrdinal(left.Kind, right.Kind);
        return order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
    }

    private static void Add(ref List<SharedPlace>? places, SharedName inner, IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (!clauses[i].Field.IsTransitive)
                continue;
            foreach (BoundValue value in clauses[i].Values)
            {
                if (value.Item is { } outer)
                    (places ??= []).Add(new SharedPlace(inner, new SharedName(outer.Kind.Word, outer.Name)));
            }
        }
    }
}
