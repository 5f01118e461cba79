using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>What makes an item or one of its values no more than possible.</summary>
public static class Doubt
{
    /// <summary>Whether a clause says that it may be wrong: <c>disputed</c>, or <c>certainty</c> with any word but <c>confirmed</c> and <c>certain</c>.</summary>
    public static bool IsSaidBy(BoundClause clause)
        => clause.Field == LanguageFields.Disputed || (clause.Field == LanguageFields.Certainty && CertaintyOf(clause) > (int)FactCertainty.Certain);

    /// <summary>Whether any of some clauses says so.</summary>
    public static bool IsSaidBy(IReadOnlyList<BoundClause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (IsSaidBy(clauses[i]))
                return true;
        }
        return false;
    }

    /// <summary>The place of a word of certainty in the list of these, 0 for <c>confirmed</c>; -1 where a clause has none.</summary>
    public static int CertaintyOf(BoundClause clause)
        => clause.Field == LanguageFields.Certainty && clause.Values.Count > 0 && clause.Values[0].Kind == BoundValueKind.Word ? clause.Values[0].Word : -1;
}
