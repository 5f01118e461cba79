using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Features;

/// <summary>What sort of thing a completion is.</summary>
public enum CompletionItemKind
{
    /// <summary>A kind of item.</summary>
    Kind,

    /// <summary>A clause.</summary>
    Clause,

    /// <summary>A named item.</summary>
    Name,

    /// <summary>A word of a list.</summary>
    Word,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A date, a number or other value.</summary>
    Value,
}

/// <summary>Something that can be written at a place.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What is written; a snippet with <c>$1</c>, <c>${2:…}</c> where <see cref="IsSnippet"/>.</param>
public sealed record CompletionItem(string Label, CompletionItemKind Kind, string Text)
{
    /// <summary>What is shown beside the label.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What is compared with what is typed, where that is not the label.</summary>
    public string? Filter { get; init; }

    /// <summary>Whether <see cref="Text"/> has places to fill in.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>What is written where snippets cannot be.</summary>
    public string? Plain { get; init; }

    /// <summary>The lower, the earlier it is shown.</summary>
    public int Rank { get; init; }

    /// <summary>What it explains when looked at: a word of the kind.</summary>
    public string? KindWord { get; init; }

    /// <summary>The item that it names.</summary>
    public ItemReference? Item { get; init; }

    /// <summary>The field that its clause fills.</summary>
    public FieldSymbol? Field { get; init; }
}

/// <summary>All that can be written at a place.</summary>
/// <param name="Replaced">The characters that a completion takes the place of.</param>
/// <param name="Items">What can be written.</param>
/// <param name="IsCut">Whether there are more, which show when more is typed.</param>
public sealed record CompletionItems(TextSpan Replaced, IReadOnlyList<CompletionItem> Items, bool IsCut);
