using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks;

/// <summary>Whether anything but a reader looks at the words of prose, such as notes.</summary>
public static class ProseUse
{
    /// <summary>
    /// Whether what is found or answered depends on the words of prose. It does if an expectation or a question asks for them, or
    /// a rule of the project compares them.
    /// </summary>
    /// <param name="schema">The kinds.</param>
    /// <param name="files">The files.</param>
    public static bool IsAny(FactSchema schema, IReadOnlyList<BoundFile> files)
    {
        foreach (KindSymbol kind in schema.Kinds)
        {
            foreach (CheckSymbol check in kind.Checks)
            {
                if (check.Requirement is OneRequirement one && (one.Value?.Field.IsProse == true || one.Key.Field.IsProse))
                    return true;
                if (check.Requirement is DifferRequirement differ && HasProse(differ.Fields))
                    return true;
            }
        }
        foreach (BoundFile file in files)
        {
            if (file.Patterns.SelectMany(static p => p.Facts).Any(static p => HasProse(p.Clauses)))
                return true;
        }
        return false;
    }

    private static bool HasProse(IReadOnlyList<CheckedField> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].Field.IsProse)
                return true;
        }
        return false;
    }

    private static bool HasProse(IReadOnlyList<BoundClause> clauses) => BoundWalk.Clauses(clauses).Any(static c => c.Field.IsProse);
}
