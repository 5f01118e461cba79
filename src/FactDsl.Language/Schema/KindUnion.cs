using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Schema;

/// <summary>Joins what two assemblies say of one kind, each of which may have added to it.</summary>
internal static class KindUnion
{
    /// <summary>The kind with what either says; null where they contradict each other.</summary>
    /// <param name="first">What is known of it.</param>
    /// <param name="second">What an assembly says of it.</param>
    /// <param name="builtIn">
    /// The kind as the compiler brings it; null where it is none of those. An assembly that was compiled by another version may say it
    /// otherwise: then the compiler's own holds, and a field that has another type over there is not read.
    /// </param>
    public static KindDeclaration? Of(KindDeclaration first, KindDeclaration second, KindDeclaration? builtIn = null)
    {
        if (builtIn is null && (first.Category != second.Category || !first.Modifiers.Equals(second.Modifiers) || !first.Life.Equals(second.Life)))
            return null;
        var fields = new List<FieldDeclaration>();
        foreach (FieldDeclaration field in first.Fields)
        {
            FieldDeclaration? joined = Find(second, field.Name) is { } other ? Of(field, other, isSettled: builtIn is not null && Find(builtIn, field.Name) is not null) : field;
            if (joined is null)
                return null;
            fields.Add(joined);
        }
        foreach (FieldDeclaration field in second.Fields)
        {
            if (Find(first, field.Name) is null)
                fields.Add(field);
        }
        return first with
        {
            Bases = Both(first.Bases, second.Bases),
            Fields = EquatableArray.From(fields),
            Labels = Both(first.Labels, second.Labels),
            Checks = Both(first.Checks, second.Checks),
        };
    }

    /// <summary>The field with the words of either: those of one must begin those of the other, so that both count them alike.</summary>
    private static FieldDeclaration? Of(FieldDeclaration first, FieldDeclaration second, bool isSettled)
    {
        if (Longer(first.Words, second.Words) is not { } words || Longer(first.Verbs, second.Verbs) is not { } verbs)
            return null;
        FieldDeclaration joined = first with { Words = words, Verbs = verbs, Qualifiers = Both(first.Qualifiers, second.Qualifiers) };
        return isSettled || joined == second with { Words = words, Verbs = verbs, Qualifiers = joined.Qualifiers, Documentation = joined.Documentation } ? joined : null;
    }

    private static EquatableArray<string>? Longer(EquatableArray<string> first, EquatableArray<string> second)
    {
        for (int i = 0; i < first.Count && i < second.Count; i++)
        {
            if (!string.Equals(first[i], second[i], StringComparison.Ordinal))
                return null;
        }
        return first.Count < second.Count ? second : first;
    }

    private static EquatableArray<T> Both<T>(EquatableArray<T> first, EquatableArray<T> second)
        where T : IEquatable<T>
    {
        var both = new List<T>();
        foreach (T one in first)
            both.Add(one);
        foreach (T other in second)
        {
            if (!both.Contains(other))
                both.Add(other);
        }
        return both.Count == first.Count ? first : EquatableArray.From(both);
    }

    private static FieldDeclaration? Find(KindDeclaration kind, string name)
    {
        foreach (FieldDeclaration field in kind.Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
                return field;
        }
        return null;
    }
}
