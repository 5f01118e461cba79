using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Suppression;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// What is reported, and by whom. Errors come from the generator, so that they are there whenever code is. Everything else comes
/// from the analyzer, which a project can turn off.
/// </summary>
internal static class Reports
{
    /// <summary>Whether findings of a rule come from the generator, which reads no texts of sources.</summary>
    public static bool IsBlocking(FindingRule rule) => rule.IsError && rule != FindingRules.SourceTextNotUtf8;

    /// <summary>The errors of all files; files without are left out.</summary>
    public static EquatableArray<FileFindings> ErrorsOf(CompiledStore store)
    {
        var files = new List<FileFindings>();
        var places = new FindingPlaces(store.Files);
        foreach (BoundSource file in store.Files)
            Add(files, places, file, ErrorsIn(store, file), isBlocking: true);
        return EquatableArray.From(files);
    }

    /// <summary>The errors that belong to no file.</summary>
    public static FileFindings ErrorsOf(ProjectSchema project, CompiledStore store)
    {
        var findings = new List<PlacedFinding>();
        foreach (Finding finding in project.Findings)
            findings.Add(FindingPlaces.OfProject(finding));
        foreach (Finding finding in store.Findings)
            findings.Add(FindingPlaces.OfProject(finding));
        if (store.Checked?.Failure is { } failure)
            findings.Add(FindingPlaces.OfProject(failure));
        return new FileFindings("", EquatableArray.From(findings));
    }

    /// <summary>Everything but the errors, sources compared with their texts.</summary>
    public static EquatableArray<FileFindings> LintsOf(CompiledStore store, IReadOnlyList<SourceDocument> documents)
    {
        FactFindings? findings = store.Compilation?.With(SourceDocuments.Of(documents)).Settle();
        var files = new List<FileFindings>();
        var places = new FindingPlaces(store.Files);
        foreach (BoundSource file in store.Files)
            Add(files, places, file, file.State is { } state && findings is not null ? findings.In(state) : file.Findings, isBlocking: false);
        return EquatableArray.From(files);
    }

    /// <summary>What its text and the other facts say is wrong with a file, as far as it is not accepted. Errors need no texts of sources.</summary>
    private static IReadOnlyList<Finding> ErrorsIn(CompiledStore store, BoundSource file)
    {
        if (file.State is not { } state || store.Checked is not { } checks)
            return file.Findings;
        return Acceptances.Apply(state.Bound, [.. state.Found, .. checks.In(state.Path)], [], isWhole: false);
    }

    private static void Add(List<FileFindings> files, FindingPlaces places, BoundSource file, IReadOnlyList<Finding> all, bool isBlocking)
    {
        var reported = new List<Finding>();
        foreach (Finding finding in all)
        {
            if (IsBlocking(finding.Rule) == isBlocking)
                reported.Add(finding);
        }
        if (reported.Count > 0)
            files.Add(places.Of(file, reported));
    }
}
