using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Features;

/// <summary>
/// Explains kinds, clauses and words, each with an example: what they are is made from their definitions, so that kinds of a project
/// are explained as built-in ones are. Editors show it where somebody hovers, and <c>facts explain</c> prints it.
/// </summary>
public static class Explanations
{
    private const int MostFields = 8;

    /// <summary>Explains a word; null where it is no kind, no clause and no word of the language.</summary>
    /// <param name="schema">The kinds.</param>
    /// <param name="word">The word.</param>
    /// <returns>Markdown without a line break at its end.</returns>
    public static string? Of(FactSchema schema, string word)
    {
        var parts = new List<string>();
        if (schema.Find(word) is { } kind)
            parts.Add(Hover.OfKind(kind));
        if (WordDescriptions.Of(word) is { } meaning)
            parts.Add($"**{word}** — {meaning}");
        FieldSymbol[] fields = [.. schema.Kinds.Select(k => k.FindClause(word, out _)).OfType<FieldSymbol>().Distinct()];
        foreach (FieldSymbol field in fields.Take(MostFields))
            parts.Add(Hover.OfField(field));
        if (fields.Length > MostFields)
            parts.Add($"and of {Hover.Counted(fields.Length - MostFields, "more kind")}");
        foreach (FieldSymbol field in schema.Kinds.SelectMany(static k => k.Fields).Distinct())
        {
            if (field.Type == FieldType.Word && field.Words.Contains(word))
                parts.Add($"**{word}** — a word of `{field.Clause}`" + (field.Owner is { } owner ? $" of `{owner.Word}`" : ""));
        }
        return parts.Count == 0 ? null : WithExample(string.Join("\n\n", parts), word);
    }

    /// <summary>The words that can be explained, in order.</summary>
    /// <param name="schema">The kinds.</param>
    public static IReadOnlyList<string> Words(FactSchema schema)
        => [.. schema.Kinds.Select(static k => k.Word).Concat(schema.Kinds.SelectMany(static k => k.Fields).SelectMany(static f => f.Verbs.Append(f.Clause))).Concat(WordExamples.Words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The example of a word; null where there is none.</summary>
    /// <param name="word">A built-in kind, or a word of the language.</param>
    public static string? ExampleOf(string word) => WordExamples.Of(word);

    /// <summary>A text with the example of its word behind it.</summary>
    internal static string WithExample(string text, string word)
        => WordExamples.Of(word) is { } example ? $"{text}\n\n```facts\n{example}\n```" : text;
}
