using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;

namespace FactDsl.Generator.Pipeline;

/// <summary>Findings that belong to no file.</summary>
internal static class ProjectFindings
{
    /// <summary>Puts together what is wrong with the project as a whole.</summary>
    public static FileFindings Of(ProjectSchema project, CompiledStore store)
    {
        var findings = new List<PlacedFinding>();
        foreach (EquatableArray<Finding> some in new[] { project.Findings, store.Findings })
        {
            foreach (Finding finding in some)
                findings.Add(new PlacedFinding(finding.Rule, finding.Span, default, default, finding.Arguments));
        }
        return new FileFindings("", EquatableArray.From(findings));
    }
}
