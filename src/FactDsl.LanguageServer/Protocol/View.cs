namespace FactDsl.LanguageServer.Protocol;

// What the page beside the text asks for; the Language Server Protocol has no such requests.

internal sealed record ViewPageParams(string Title);

internal sealed record ViewPageResult(string Html);

/// <summary>Asks for the facts of the base that a document belongs to.</summary>
internal sealed record ViewParams(TextDocumentIdentifier TextDocument)
{
    /// <summary>The state that the client has; nothing is sent where it is still this.</summary>
    public string? Known { get; init; }

    /// <summary>Whether nothing is wanted as long as there are errors.</summary>
    public bool OnlyWhole { get; init; }
}

/// <summary>A fact base as its page reads it; without <see cref="Facts"/> where none are wanted.</summary>
/// <param name="State">Names this state until there is another.</param>
/// <param name="Root">The address of the folder that paths of facts start from.</param>
/// <param name="Errors">How many errors the files have; what they are in is missing.</param>
internal sealed record ViewResult(string State, string Root, int Errors)
{
    public string? Facts { get; init; }

    public string? Coverage { get; init; }
}

/// <summary>What stands at a position: the item written there, and the thing that is named there.</summary>
/// <param name="File">The path that facts carry.</param>
/// <param name="Line">The line of the item around the position, as facts carry it; 0 between items.</param>
internal sealed record ViewSubjectResult(string File, int Line)
{
    /// <summary>The id of the thing whose name stands there.</summary>
    public string? Item { get; init; }
}
