using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks;

/// <summary>
/// By what facts are known that may be one: the kind, and whom and what its required fields name. Nothing else is read, so
/// whoever knows an edited fact knows which ones to compare again.
/// </summary>
internal static class Retold
{
    private static readonly FieldSymbol[] s_none = [];

    /// <summary>The fields of a kind that say whose and what's its facts are: the required ones that name items. Empty for what has none, and for what lasts.</summary>
    public static FieldSymbol[] FieldsOf(KindSymbol kind)
        => !kind.IsFact || kind.Aspect != FactAspect.Momentary
            ? s_none
            : [.. kind.Fields.Where(static f => f is { Owner: not null, Minimum: > 0, TakesItems: true })];

    /// <summary>What the fields name, the same for facts that name the same in whatever order; null where that is not known.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="fields">Its fields; see <see cref="FieldsOf"/>.</param>
    /// <param name="clauses">All clauses of the fact.</param>
    public static string? KeyOf(KindSymbol kind, FieldSymbol[] fields, IEnumerable<BoundClause> clauses)
    {
        if (fields.Length == 0)
            return null;
        var names = new List<string>();
        foreach (BoundClause clause in clauses)
        {
            if (Array.IndexOf(fields, clause.Field) is not (>= 0 and var field) || clause.Field is { IsTransitive: true } && fields.Length > 1)
                continue;
            foreach (BoundValue value in clause.Values.Each())
            {
                string? name = value.Kind switch
                {
                    BoundValueKind.Item when value.Item is { } item => item.Kind.Word + " " + item.Name,
                    BoundValueKind.Text when value.Texts.Count > 0 => "\"" + value.Texts[0].Text,
                    BoundValueKind.Others => "…",
                    _ => null,
                };
                if (name is null)
                    return null;
                names.Add($"{field}/{clause.Verb} {name}");
            }
        }
        if (names.Count == 0)
            return null;
        names.Sort(StringComparer.Ordinal);
        return kind.Word + "\n" + string.Join("\n", names.Distinct(StringComparer.Ordinal));
    }
}
