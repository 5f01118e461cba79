using System;
using System.Collections.Generic;
using FactDsl.Language.Asking;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;

namespace FactDsl.Generator.Pipeline;

/// <summary>What files expect of the facts and the facts do not hold.</summary>
internal static class ExpectationFindings
{
    /// <summary>
    /// Asks what the files expect. Where anything is an error the facts are not whole, and what they lack is not to be said
    /// twice: then nothing is asked.
    /// </summary>
    public static EquatableArray<FileFindings> Of(CompiledStore store)
    {
        if (store.Image is not { } image || HasErrors(store.Files))
            return default;
        try
        {
            FactBase? facts = null;
            var placed = new List<FileFindings>();
            foreach (BoundSource source in store.Files)
            {
                var findings = new List<Finding>();
                foreach (BoundExpectation expectation in source.File!.Expectations)
                {
                    if (Expectations.Check(image, facts ??= image.Open(), expectation) is { } finding)
                        findings.Add(finding);
                }
                if (findings.Count > 0)
                    placed.Add(source.Place(findings));
            }
            return EquatableArray.From(placed);
        }
        catch (Exception e) when (Failure.IsBug(e))
        {
            Finding bug = Failure.ToFinding(e);
            return EquatableArray.Of(new FileFindings("", EquatableArray.Of(new PlacedFinding(bug.Rule, bug.Span, default, default, bug.Arguments))));
        }
    }

    private static bool HasErrors(IReadOnlyList<BoundSource> files)
    {
        foreach (BoundSource file in files)
        {
            foreach (Finding finding in file.Findings)
            {
                if (finding.Rule.Severity == FindingSeverity.Error)
                    return true;
            }
        }
        return false;
    }
}
