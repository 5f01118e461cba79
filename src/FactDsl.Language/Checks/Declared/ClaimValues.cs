using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>
/// By which values claims meet: two claims can contradict each other only if they share the value of one field. So whoever knows
/// the values of what was edited knows which claims to compare again.
/// </summary>
internal static class ClaimValues
{
    /// <summary>The field whose value claims share; null for a check that compares no claims.</summary>
    public static CheckedField? Key(CheckSymbol check) => check.Requirement switch
    {
        OneRequirement one => one.Key,
        AgainstRequirement against => new CheckedField(against.Field, -1),
        _ => null,
    };

    /// <summary>A value in words, the same for equal values.</summary>
    public static string Of(BoundValue value) => value.Kind switch
    {
        BoundValueKind.Item when value.Item is { } item => item.Name,
        BoundValueKind.Text when value.Texts.Count > 0 => value.Texts[0].Text,
        BoundValueKind.Word or BoundValueKind.Flag => value.Word.ToString(CultureInfo.InvariantCulture),
        _ => value.Raw,
    };

    /// <summary>Adds the values of a field among clauses.</summary>
    public static void Add(HashSet<string> values, FieldSymbol field, IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Field != field)
                continue;
            foreach (BoundValue value in clauses[i].Values.Each())
                values.Add(Of(value));
        }
    }

    /// <summary>Whether a field has one of some values among clauses.</summary>
    public static bool HasAny(HashSet<string> values, FieldSymbol field, IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Field != field)
                continue;
            for (int v = 0; v < clauses[i].Values.Count; v++)
            {
                if (values.Contains(Of(clauses[i].Values[v])))
                    return true;
            }
        }
        return false;
    }
}
