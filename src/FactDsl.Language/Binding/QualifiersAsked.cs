using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>
/// What a question asks of single values. <c>summit of ?who role guest</c> reads "who was a guest". A field that may be said of the
/// values beside it is asked of these; a value of which nothing is said has what its fact says. On a line of its own the field is
/// asked of the fact and of any of its values.
/// </summary>
internal static class QualifiersAsked
{
    /// <summary>Puts the clauses that may be said of values named or asked for beside them with these: those in front, else those behind.</summary>
    /// <param name="clauses">The clauses of the question.</param>
    /// <param name="head">How many of them stand on its first line.</param>
    public static IReadOnlyList<BoundClause> Place(IReadOnlyList<BoundClause> clauses, int head)
    {
        List<BoundClause>? placed = null;
        for (int i = 0; i < head; i++)
        {
            if (clauses[i].Qualifiers is not null || FindHost(clauses, i, head) is not (>= 0 and var host))
                continue;
            placed ??= [.. clauses];
            BoundQualifiers before = placed[host].Qualifiers ?? new BoundQualifiers();
            placed[host] = placed[host] with { Qualifiers = before with { Clauses = [.. before.Clauses, clauses[i]] } };
            placed[i] = null!;
        }
        placed?.RemoveAll(static c => c is null);
        return placed ?? clauses;
    }

    private static int FindHost(IReadOnlyList<BoundClause> clauses, int clause, int head)
    {
        FieldSymbol field = clauses[clause].Field;
        for (int before = clause - 1; before >= 0; before--)
        {
            if (clauses[before].Field.Qualifiers.Contains(field.Name))
                return before;
        }
        for (int behind = clause + 1; behind < head; behind++)
        {
            if (clauses[behind].Field.Qualifiers.Contains(field.Name))
                return behind;
        }
        return -1;
    }
}
