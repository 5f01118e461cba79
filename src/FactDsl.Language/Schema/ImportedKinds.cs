using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Schema;

/// <summary>
/// What the words of imports mean. A built-in kind is the same wherever it is named. Where two assemblies call kinds of their own
/// by one word, these are two kinds. The project knows the one that it says it means, else none of them.
/// </summary>
internal sealed class ImportedKinds
{
    private readonly Dictionary<string, string> _origins = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<string>> _ambiguous = new(StringComparer.Ordinal);

    /// <summary>Finds out what the words mean.</summary>
    public ImportedKinds(IReadOnlyList<FactInterface> imports)
    {
        foreach (string word in imports.SelectMany(static i => i.Declarations.Definitions).Where(static d => !d.IsExtension).Select(static d => d.Word).Distinct(StringComparer.Ordinal))
        {
            FactInterface[] those = [.. imports.Where(i => Defines(i, word))];
            string[] origins = [.. those.Select(i => OriginOf(i, word)).Distinct(StringComparer.Ordinal)];
            string[] chosen = [.. those.Where(i => i.Chosen.Contains(word)).Select(i => OriginOf(i, word)).Distinct(StringComparer.Ordinal)];
            if (origins.Length == 1 || Prelude.Defines(word))
                _origins.Add(word, Prelude.Defines(word) ? "" : origins[0]);
            else if (chosen.Length == 1)
                _origins.Add(word, chosen[0]);
            else
                _ambiguous.Add(word, [.. those.GroupBy(i => OriginOf(i, word), StringComparer.Ordinal).Select(static g => g.First().Assembly)]);
        }
    }

    /// <summary>The assemblies that have different kinds of one word, of which the project says nothing; null for any other word.</summary>
    public IReadOnlyList<string>? RivalsFor(string word) => _ambiguous.TryGetValue(word, out IReadOnlyList<string>? rivals) ? rivals : null;

    /// <summary>Whether a word means in an import what it means here.</summary>
    public bool IsKnown(FactInterface import, string word) => !Defines(import, word) || (_origins.TryGetValue(word, out string? origin) && origin == OriginOf(import, word));

    /// <summary>A definition of an import without what leads to kinds that are not known here.</summary>
    public KindDeclaration Of(FactInterface import, KindDeclaration declaration)
    {
        if (_ambiguous.Count == 0 && import.Declarations.Definitions.All(d => IsKnown(import, d.Word)))
            return declaration;
        return declaration with
        {
            Bases = EquatableArray.From(declaration.Bases.Where(b => IsKnown(import, b))),
            Fields = EquatableArray.From(declaration.Fields.Where(f => f.Type is null || IsKnown(import, f.Type))),
        };
    }

    /// <summary>The namespace of the facts that define a kind of an import; empty for a kind that is built in.</summary>
    public static string OriginOf(FactInterface import, string word) => import.Find(word)?.Origin ?? (Prelude.Defines(word) ? "" : import.Namespace);

    private static bool Defines(FactInterface import, string word)
    {
        foreach (KindDeclaration declaration in import.Declarations.Definitions)
        {
            if (!declaration.IsExtension && string.Equals(declaration.Word, word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
