using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Compilation;

/// <summary>
/// The files of a fact base from text to what they mean, for those who read facts rather than findings.
/// </summary>
public sealed class BoundFacts
{
    private BoundFacts(IReadOnlyList<FactFileText> texts, IReadOnlyList<FileSyntax> syntax, FactSchema schema, NameTable names, IReadOnlyList<BoundFile> files)
    {
        Texts = texts;
        Syntax = syntax;
        Schema = schema;
        Names = names;
        Files = files;
    }

    /// <summary>The texts, in the order of their paths.</summary>
    public IReadOnlyList<FactFileText> Texts { get; }

    /// <summary>The items of each file, as written.</summary>
    public IReadOnlyList<FileSyntax> Syntax { get; }

    /// <summary>The kinds.</summary>
    public FactSchema Schema { get; }

    /// <summary>The names.</summary>
    public NameTable Names { get; }

    /// <summary>The items of each file, as meant.</summary>
    public IReadOnlyList<BoundFile> Files { get; }

    /// <summary>Whether no file has an error, so that its facts are whole.</summary>
    public bool IsWhole => !Enumerable.Range(0, Texts.Count).Any(i => Syntax[i].Findings.HasErrors() || Files[i].Findings.HasErrors());

    /// <summary>How many errors the files have.</summary>
    public int Errors => Enumerable.Range(0, Texts.Count).Sum(i => Syntax[i].Findings.CountErrors() + Files[i].Findings.CountErrors());

    /// <summary>Parses and binds files.</summary>
    /// <param name="texts">Paths relative to the fact base, with <c>/</c>, and their texts; no path twice.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for <see cref="FactPadding.OneUnit"/>.</param>
    public static BoundFacts Of(IEnumerable<FactFileText> texts, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null)
        => FactCompilation.Of(texts, SourceDocuments.None, imports, padding).ToBoundFacts();

    /// <summary>Files that are bound already, in the order of their paths.</summary>
    /// <param name="texts">Their texts.</param>
    /// <param name="syntax">The items of each, as written.</param>
    /// <param name="schema">The kinds.</param>
    /// <param name="names">The names.</param>
    /// <param name="files">The items of each, as meant.</param>
    public static BoundFacts Of(IReadOnlyList<FactFileText> texts, IReadOnlyList<FileSyntax> syntax, FactSchema schema, NameTable names, IReadOnlyList<BoundFile> files)
        => new(texts, syntax, schema, names, files);

    /// <summary>The facts as a store, with the answers to the questions that are named among them.</summary>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public StoreImage ToStore() => NamedQuestions.Answer(StoreBuilder.Build(Schema, Files), Files);

    /// <summary>The items in the order of rows, each with what extensions add to it; those with an error in them are among them.</summary>
    public IReadOnlyList<StoreRow> Rows() => RowOrder.Of(StoreLayout.Of(Schema), RowOrder.InOrder(Files));
}
