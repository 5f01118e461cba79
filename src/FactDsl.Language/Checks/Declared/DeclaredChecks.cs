using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>Checks what kinds say must hold of their items (<c>check</c>).</summary>
internal static class DeclaredChecks
{
    /// <summary>Runs all checks of all kinds over the facts that count.</summary>
    public static void Run(CheckedFacts facts)
    {
        var held = new HeldFacts(facts);
        foreach (KindSymbol kind in facts.Schema.Kinds)
        {
            foreach (CheckSymbol check in kind.Checks)
            {
                // Kinds below are visited with the kind that declares the check.
                if (check.Owner == kind)
                    Run(held, check);
            }
        }
    }

    private static void Run(HeldFacts facts, CheckSymbol check)
    {
        switch (check.Requirement)
        {
            case OneRequirement one:
                OneChecks.Run(facts, check, one);
                break;
            case AgainstRequirement against:
                AgainstChecks.Run(facts, check, against);
                break;
            case OrderRequirement order:
                DateOrderChecks.Run(facts, check, order);
                break;
            case AcyclicRequirement { Field.IsTransitive: false } acyclic:
                // What is transitive is never allowed to lead back, whether a kind says so or not.
                facts.ReportCircles(acyclic.Field);
                break;
            case FieldRequirement field:
                FieldChecks.Run(facts, check, field.Test);
                break;
        }
    }
}
