using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Suppression;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// What is reported, and by whom: errors come from the generator, so that they are there whenever code is; everything else
/// comes from the analyzer, which a project can turn off.
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
            Add(files, places, file, Accept(file, FoundIn(store, file), default, isWhole: false), isBlocking: true);
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
        var bound = new List<BoundSource>();
        var said = new List<FileProvenance>();
        foreach (BoundSource file in store.Files)
        {
            if (file.File is null || file.Schema is null)
                continue;
            bound.Add(file);
            said.Add(FileProvenance.Of(file.File));
        }
        ProvenanceReport provenance = ProvenanceChecks.Run(said, SourceDocuments.Of(documents));
        var files = new List<FileFindings>();
        var places = new FindingPlaces(store.Files);
        bool isWhole = store.IsWhole;
        int checkedFiles = 0;
        foreach (BoundSource file in store.Files)
        {
            List<Finding> found = FoundIn(store, file);
            EquatableArray<AcceptablePlace> acceptable = default;
            if (checkedFiles < bound.Count && ReferenceEquals(bound[checkedFiles], file))
            {
                FileProvenanceFindings more = provenance.Files[checkedFiles++];
                found.AddRange(more.Findings);
                acceptable = more.Acceptable;
            }
            Add(files, places, file, Accept(file, found, acceptable, isWhole), isBlocking: false);
        }
        return EquatableArray.From(files);
    }

    private static List<Finding> FoundIn(CompiledStore store, BoundSource file)
    {
        var found = new List<Finding>(file.Findings);
        if (store.Checked is { } checks)
            found.AddRange(checks.In(file.Source.DisplayPath));
        return found;
    }

    private static IReadOnlyList<Finding> Accept(BoundSource file, List<Finding> found, EquatableArray<AcceptablePlace> acceptable, bool isWhole)
        => file.File is null ? found : Acceptances.Apply(file.File, found, acceptable, isWhole);

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
