using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// What one file says about sources, and nothing else. It compares by content and keeps no model alive, so that it can stand
/// between the steps of a build.
/// </summary>
/// <param name="Path">The path that its facts carry.</param>
/// <param name="Unsourced">Facts that name no source.</param>
/// <param name="Declared">The sources that it defines.</param>
/// <param name="Texts">The texts that it names for sources.</param>
/// <param name="Languages">The languages that it names for sources.</param>
/// <param name="Cited">Sources that it cites or mentions, each once, in the order of their first place.</param>
/// <param name="Quotations">Words that it quotes, each place once.</param>
/// <param name="MayCiteMore">Whether something in it could not be bound, so that it may cite sources that are not listed.</param>
public sealed record FileProvenance(
    string Path,
    EquatableArray<UnsourcedFact> Unsourced,
    EquatableArray<DeclaredSource> Declared,
    EquatableArray<SourceTextName> Texts,
    EquatableArray<SourceLanguage> Languages,
    EquatableArray<SourceName> Cited,
    EquatableArray<Quotation> Quotations,
    bool MayCiteMore)
{
    /// <summary>Reads a bound file.</summary>
    /// <param name="file">The file.</param>
    public static FileProvenance Of(BoundFile file) => new ProvenanceReader(file).Read();
}

/// <summary>Which source: names are unique within a kind, and kinds can be derived from the built-in one.</summary>
/// <param name="Kind">The word of its kind.</param>
/// <param name="Name">Its name.</param>
public readonly record struct SourceName(string Kind, string Name);

/// <summary>A fact, or an addition to one, that names no source.</summary>
/// <param name="What">What it is, in the author's words.</param>
/// <param name="Span">Its kind's word, or the name of what is added to.</param>
/// <param name="End">Where it ends.</param>
public readonly record struct UnsourcedFact(string What, TextSpan Span, int End);

/// <summary>A source and where its name stands.</summary>
/// <param name="Source">The source.</param>
/// <param name="Span">Its name.</param>
/// <param name="Whole">All of it; empty where documentation stands above it.</param>
public readonly record struct DeclaredSource(SourceName Source, TextSpan Span, TextSpan Whole);

/// <summary>The file that is said to hold a source's text.</summary>
/// <param name="Source">The source.</param>
/// <param name="Name">The file's path as written.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct SourceTextName(SourceName Source, string Name, TextSpan Span);

/// <summary>The language that a source is said to be in.</summary>
/// <param name="Source">The source.</param>
/// <param name="Tag">The BCP 47 tag.</param>
public readonly record struct SourceLanguage(SourceName Source, string Tag);

/// <summary>Words quoted from a source: the first string behind its name, or of a field that is <c>quoted</c>; the others are translations.</summary>
/// <param name="Source">The source.</param>
/// <param name="Words">The words.</param>
/// <param name="Language">Their language, or null where none is said.</param>
/// <param name="Span">Where they stand, quotation marks and language tag included.</param>
public readonly record struct Quotation(SourceName Source, string Words, string? Language, TextSpan Span)
{
    /// <summary>Other sources that may have the words: what a fact says in so many words stands in one of its sources.</summary>
    public EquatableArray<SourceName> Others { get; init; }
}
