using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>A sentence of a source's text.</summary>
/// <param name="Span">Its characters, without white space around.</param>
/// <param name="IsHeading">Whether it is a heading: a paragraph of its own, short and without punctuation at its end.</param>
public readonly record struct Sentence(TextSpan Span, bool IsHeading);
