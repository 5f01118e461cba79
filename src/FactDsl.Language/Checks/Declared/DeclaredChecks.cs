using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>Checks what kinds say must hold of their items (<c>check</c>).</summary>
internal static class DeclaredChecks
{
    /// <summary>Checks items one by one.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="checks">The checks, of those that look at one item.</param>
    public static void RunOnItems(AssertedFacts facts, IEnumerable<CheckSymbol> checks)
    {
        foreach (CheckSymbol check in checks)
        {
            if (check.Requirement is OrderRequirement order)
                DateOrderChecks.Run(facts, check, order);
            else if (check.Requirement is FieldRequirement field)
                FieldChecks.Run(facts, check, field.Test);
            else if (check.Requirement is DifferRequirement differ)
                DifferChecks.Run(facts, check, differ);
        }
    }

    /// <summary>Finds claims that contradict each other.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="checks">The checks, of those that compare claims.</param>
    public static void RunOnClaims(AssertedFacts facts, IEnumerable<CheckSymbol> checks)
    {
        foreach (CheckSymbol check in checks)
        {
            if (check.Requirement is OneRequirement one)
                OneChecks.Run(facts, check, one);
            else if (check.Requirement is AgainstRequirement against)
                AgainstChecks.Run(facts, check, against);
        }
    }

    /// <summary>The checks of all kinds, each with the kind that declares it.</summary>
    public static IEnumerable<CheckSymbol> Of(FactSchema schema)
    {
        foreach (KindSymbol kind in schema.Kinds)
        {
            foreach (CheckSymbol check in kind.Checks)
            {
                // Kinds below are visited with the kind that declares the check.
                if (check.Owner == kind)
                    yield return check;
            }
        }
    }
}
