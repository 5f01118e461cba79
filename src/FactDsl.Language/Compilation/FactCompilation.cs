using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Suppression;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Compilation;

/// <summary>
/// A fact base compiled at one go, for the command line, the editor and tests: files in, a store and everything that is wrong
/// out. The build takes the same steps one by one, each only when what it needs has changed, and finds the same.
/// </summary>
public sealed class FactCompilation
{
    private FactCompilation(FactSchema schema, NameTable names, IReadOnlyList<CompiledFactFile> files, StoreImage? image, ProvenanceReport provenance, Finding? failure)
    {
        Schema = schema;
        Names = names;
        Files = files;
        Image = image;
        Provenance = provenance;
        Failure = failure;
    }

    /// <summary>The kinds.</summary>
    public FactSchema Schema { get; }

    /// <summary>The names.</summary>
    public NameTable Names { get; }

    /// <summary>The files, in the order of their paths.</summary>
    public IReadOnlyList<CompiledFactFile> Files { get; }

    /// <summary>The facts as a store; null where there are more than one can hold, or the compiler failed.</summary>
    public StoreImage? Image { get; }

    /// <summary>What the checks of its sources found.</summary>
    public ProvenanceReport Provenance { get; }

    /// <summary>What is wrong with what other assemblies share; it belongs to no file.</summary>
    public IReadOnlyList<Finding> ImportFindings => Schema.ImportFindings;

    /// <summary>What keeps the whole from being compiled or checked; null where nothing does.</summary>
    public Finding? Failure { get; }

    /// <summary>Compiles files.</summary>
    /// <param name="texts">Paths relative to the fact base, with <c>/</c>, and their texts; no path twice.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for <see cref="FactPadding.OneUnit"/>.</param>
    public static FactCompilation Of(IEnumerable<FactFileText> texts, SourceDocuments documents, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null)
    {
        BoundFacts facts = BoundFacts.Of(texts, imports, padding);
        StoreImage? image = null;
        Finding? failure = null;
        try
        {
            image = facts.ToStore();
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            failure = CompilerFailure.ToFinding(e);
        }
        bool isWhole = facts.IsWhole;
        FactChecks checks = FactChecks.Run(image, facts.Files, isWhole);
        ProvenanceReport provenance = ProvenanceChecks.Run(facts.Files, documents);
        var files = new CompiledFactFile[facts.Texts.Count];
        var places = Enumerable.Range(0, files.Length).ToDictionary(i => facts.Texts[i].Path, StringComparer.Ordinal);
        FileSyntax? FileOf(string path) => places.TryGetValue(path, out int at) ? facts.Syntax[at] : null;
        for (int i = 0; i < files.Length; i++)
        {
            BoundFile bound = facts.Files[i];
            Finding[] found = [.. facts.Syntax[i].Findings, .. bound.Findings, .. checks.In(bound.Path), .. provenance.Files[i].Findings];
            var accepted = new List<AcceptedFinding>();
            IReadOnlyList<Finding> left = Acceptances.Apply(bound, found, provenance.Files[i].Acceptable, isWhole, accepted);
            files[i] = new CompiledFactFile(facts.Texts[i], facts.Syntax[i], bound, [.. left.Select(f => f.Locate(FileOf))], accepted);
        }
        return new FactCompilation(facts.Schema, facts.Names, files, image, provenance, failure ?? checks.Failure);
    }
}

/// <summary>A file and its text.</summary>
/// <param name="Path">Relative to the fact base, with <c>/</c>.</param>
/// <param name="Text">The text.</param>
public sealed record FactFileText(string Path, string Text);

/// <summary>A file with what the compiler made of it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Syntax">Its items as written.</param>
/// <param name="Bound">Its items as meant.</param>
/// <param name="Findings">What is wrong with it and not accepted, in the order of the text, the other places found.</param>
/// <param name="Accepted">What is accepted, with the reasons.</param>
public sealed record CompiledFactFile(
    FactFileText Source, FileSyntax Syntax, BoundFile Bound, IReadOnlyList<Finding> Findings, IReadOnlyList<AcceptedFinding> Accepted);
