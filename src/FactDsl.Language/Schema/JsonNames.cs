using System;
using System.Collections.Generic;

namespace FactDsl.Language.Schema;

/// <summary>What fields are called in JSON: as in the language, with <c>_</c> behind where every item has something of that name.</summary>
public static class JsonNames
{
    private static readonly string[] s_ofEveryItem =
        ["kind", "name", "label", "labels", "documentation", "doubted", "standing", "claim", "asOf", "time", "life", "times", "citations", "location", "value", "wording", "via", "otherwise"];

    private static readonly string[] s_ofEveryAnswer = ["fact", "time", "certain"];

    /// <summary>The names of the fields of a kind, in their order.</summary>
    /// <param name="fields">The fields.</param>
    public static IEnumerable<KeyValuePair<FieldSymbol, string>> Of(IEnumerable<FieldSymbol> fields)
    {
        var taken = new HashSet<string>(s_ofEveryItem, StringComparer.Ordinal);
        foreach (FieldSymbol field in fields)
            yield return new KeyValuePair<FieldSymbol, string>(field, Take(taken, field.Name));
    }

    /// <summary>The names of the holes of a question, in their order.</summary>
    /// <param name="holes">The holes' words.</param>
    public static IEnumerable<string> OfHoles(IEnumerable<string> holes)
    {
        var taken = new HashSet<string>(s_ofEveryAnswer, StringComparer.Ordinal);
        foreach (string hole in holes)
            yield return Take(taken, hole);
    }

    private static string Take(HashSet<string> taken, string name)
    {
        while (!taken.Add(name))
            name += "_";
        return name;
    }
}
