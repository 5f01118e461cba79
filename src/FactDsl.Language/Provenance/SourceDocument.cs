using System;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// The text of a source, as a file that the project hands to the compiler. Equal to another with the same path and text;
/// what is made of the text for searching is kept as long as the object.
/// </summary>
public sealed class SourceDocument : IEquatable<SourceDocument>
{
    private QuotableText? _quotable;
    private LineTable? _lines;
    private int? _stray;

    /// <summary>Wraps a text.</summary>
    /// <param name="path">The path, relative as those of the facts are, with <c>/</c>.</param>
    /// <param name="text">The whole text.</param>
    public SourceDocument(string path, string text)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Text = text ?? throw new ArgumentNullException(nameof(text));
    }

    /// <summary>The path, relative as those of the facts are, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where its lines begin.</summary>
    public LineTable Lines => _lines ??= LineTable.Of(Text);

    /// <summary>Where bytes of the file are no UTF-8; null where none are.</summary>
    internal int? StrayAt => (_stray ??= FileText.FirstStrayIn(Text)) is >= 0 and int stray ? stray : null;

    /// <summary>The text as quotations are compared with it.</summary>
    internal QuotableText Quotable => _quotable ??= QuotableText.Of(Text);

    /// <summary>Whether a file can be a source's text by its name, whatever it holds.</summary>
    public static bool IsSourceText(string path)
        => path is not null && path.EndsWith(SourceDocuments.Extension, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool Equals(SourceDocument? other)
        => ReferenceEquals(this, other) || (other is not null && Path == other.Path && Text == other.Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceDocument);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(StringComparer.Ordinal.GetHashCode(Path) * 31 + Text.Length);
}
