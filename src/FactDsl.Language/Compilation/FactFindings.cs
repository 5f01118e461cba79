using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FactDsl.Language.Checks.Incremental;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;
using FactDsl.Language.Suppression;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Compilation;

/// <summary>What is wrong with a fact base, file by file: found, and not accepted, and where it stands.</summary>
public sealed class FactFindings
{
    private static readonly IReadOnlyList<Finding> s_none = [];

    private readonly FileState[] _files;
    private readonly CheckResults _checks;
    private readonly SourceDocuments _documents;
    private readonly bool _isWhole;
    private readonly IReadOnlyList<Finding>[] _found;
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<FileState, int> _byFile = [];

    private FactFindings(FactCompilation compilation, FileState[] files, bool isWhole, CheckResults checks, ProvenanceReport report)
    {
        _files = files;
        _documents = compilation.Documents;
        _isWhole = isWhole;
        _checks = checks;
        Provenance = report;
        _found = new IReadOnlyList<Finding>[files.Length];
        // Where two files have one path, the first is meant.
        for (int i = files.Length - 1; i >= 0; i--)
            _byPath[files[i].Path] = _byFile[files[i]] = i;
    }

    /// <summary>What keeps the whole from being checked; null where nothing does.</summary>
    public Finding? Failure => _checks.Failure;

    /// <summary>What the checks of its sources found.</summary>
    public ProvenanceReport Provenance { get; }

    /// <summary>What of the sources' texts is quoted.</summary>
    public IReadOnlyList<SourceCoverage> Coverages => CoverageReport.Of(Provenance);

    /// <summary>What is wrong with a file and not accepted, in the order of the text.</summary>
    /// <param name="path">The path that its facts carry.</param>
    public IReadOnlyList<Finding> In(string path) => _byPath.TryGetValue(path, out int at) ? _found[at] : s_none;

    /// <summary>What is wrong with a file and not accepted, in the order of the text.</summary>
    /// <param name="file">The file.</param>
    public IReadOnlyList<Finding> In(FileState file) => _byFile.TryGetValue(file, out int at) ? _found[at] : s_none;

    /// <summary>What authors accept of a file, with their reasons.</summary>
    internal List<AcceptedFinding> AcceptedIn(FileState file)
    {
        var accepted = new List<AcceptedFinding>();
        FileProvenanceFindings provenance = Provenance.Files[_byFile[file]];
        Acceptances.Apply(file.Bound, [.. file.Found, .. _checks.In(file.Path), .. provenance.Findings], provenance.Acceptable, _isWhole, accepted);
        return accepted;
    }

    /// <summary>Finds everything, taking over from an earlier state what an edit cannot have changed.</summary>
    internal static FactFindings Of(FactCompilation compilation, FactFindings? last, CancellationToken cancellation)
    {
        compilation.BindAll(cancellation);
        cancellation.ThrowIfCancellationRequested();
        FileState[] files = compilation.States;
        CheckResults checks = compilation.Checks;
        cancellation.ThrowIfCancellationRequested();
        var findings = new FactFindings(compilation, files, compilation.IsWhole, checks, Report(compilation, last));
        // Lines are told of items of other files too.
        var moved = new HashSet<string>(files.Where(f => last?._byFile.ContainsKey(f) != true).Select(static f => f.Path), StringComparer.Ordinal);
        for (int i = 0; i < files.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<Finding> found = checks.In(files[i].Path);
            // What is made of the same objects is the same, but for definitions that are pointed at and may have moved.
            int was = -1;
            bool isSame = last?._byFile.TryGetValue(files[i], out was) == true
                && ReferenceEquals(found, last._checks.In(files[i].Path)) && ReferenceEquals(findings.Provenance.Files[i], last.Provenance.Files[was])
                && (last._isWhole == findings._isWhole || !files[i].AcceptsAny)
                && !files[i].Bound.Findings.Any(static f => f.Definition is not null)
                && !found.Any(f => f.Lines.Any(line => moved.Contains(line.File)));
            findings._found[i] = isSame ? last!._found[was] : Apply(compilation, files[i], found, findings.Provenance.Files[i], findings._isWhole);
        }
        return findings;
    }

    /// <summary>What is known of a file before the facts are held against each other again.</summary>
    internal static IReadOnlyList<Finding> Now(FactCompilation compilation, FileState file, FactFindings? last)
    {
        string path = file.Path;
        if (last is null || !last._byPath.TryGetValue(path, out int at))
            return Apply(compilation, file, s_none, new FileProvenanceFindings(path, default, default), isWhole: false);
        IReadOnlyList<Finding> checks = last._checks.In(path);
        FileProvenanceFindings provenance = last.Provenance.Files[at];
        bool isWhole = last._isWhole && !file.HasErrors;
        IFactFile before = last._files[at].Source;
        if (ReferenceEquals(before, file.Source))
            return Apply(compilation, file, checks, provenance, isWhole);
        var edit = TextDifference.Between(before.Text.AsSpan(), file.Source.Text.AsSpan());
        TextSpan? Move(string of, TextSpan span) => of == path ? edit.Move(span) : span;
        var moved = new FileProvenanceFindings(
            path,
            EquatableArray.From(MovedFinding.AllOf(path, provenance.Findings, Move)),
            EquatableArray.From(provenance.Acceptable.Where(a => edit.Move(a.Span) is not null).Select(a => a with { Span = edit.Move(a.Span)!.Value }).ToList()));
        return Apply(compilation, file, MovedFinding.AllOf(path, checks, Move), moved, isWhole);
    }

    private static ProvenanceReport Report(FactCompilation compilation, FactFindings? last)
    {
        FileProvenance[] files = Array.ConvertAll(compilation.States, static f => f.Provenance);
        return last is null || !ReferenceEquals(last._documents, compilation.Documents)
            ? ProvenanceChecks.Run(files, compilation.Documents)
            : ProvenanceChecks.Next(last.Provenance, Array.ConvertAll(last._files, static f => f.Provenance), files, compilation.Documents);
    }

    private static IReadOnlyList<Finding> Apply(FactCompilation compilation, FileState file, IReadOnlyList<Finding> checks, FileProvenanceFindings provenance, bool isWhole)
    {
        if (!file.HasFindings && checks.Count == 0 && provenance.Findings.Count == 0 && !file.AcceptsAny)
            return s_none;
        FileSyntax? FileOf(string path) => compilation.Find(path)?.Source.Syntax;
        return [.. Acceptances.Apply(file.Bound, [.. file.Found, .. checks, .. provenance.Findings], provenance.Acceptable, isWhole).Select(f => f.Locate(FileOf))];
    }
}
