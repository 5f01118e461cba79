using System;
using System.Collections.Generic;

namespace FactDsl.Language.Provenance;

/// <summary>The texts of one source that are at hand, and the languages that it is said to be in.</summary>
internal sealed class SourceReading(SourceName source)
{
    private readonly List<SourceDocument> _documents = [];

    /// <summary>The source.</summary>
    public SourceName Source => source;

    /// <summary>The texts, in the order named.</summary>
    public IReadOnlyList<SourceDocument> Documents => _documents;

    /// <summary>Whether it names a text that is not at hand: then nothing can be said to be missing.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>The languages; empty where none is said.</summary>
    public HashSet<string> Languages { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a text, once.</summary>
    public void Add(SourceDocument document)
    {
        if (!_documents.Contains(document))
            _documents.Add(document);
    }

    /// <summary>
    /// Whether words in a language can stand in the source: neither says its language, or one language is the other or
    /// narrows it (RFC 4647, basic filtering, either way). A source in several languages (<c>mul</c>) can have any.
    /// </summary>
    public bool IsIn(string? language)
    {
        if (language is null || Languages.Count == 0)
            return true;
        foreach (string tag in Languages)
        {
            if (tag is "mul" or "und" || Narrows(tag, language) || Narrows(language, tag))
                return true;
        }
        return false;
    }

    private static bool Narrows(string narrow, string wide)
        => narrow.StartsWith(wide, StringComparison.OrdinalIgnoreCase) && (narrow.Length == wide.Length || narrow[wide.Length] == '-');
}
