using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Editing.Features;

/// <summary>What an action is for.</summary>
public enum EditorActionKind
{
    /// <summary>It mends a finding.</summary>
    QuickFix,

    /// <summary>It writes the same otherwise.</summary>
    Rewrite,

    /// <summary>It takes something out to a place of its own.</summary>
    Extract,

    /// <summary>It moves something to another file.</summary>
    Move,

    /// <summary>It mends all that can be mended without being asked for.</summary>
    FixAll,
}

/// <summary>Something that an editor offers to do.</summary>
/// <param name="Title">What it does, as a menu entry.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Edits">The changes of the file, in the order of its text.</param>
public sealed record EditorAction(string Title, EditorActionKind Kind, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>The finding that it mends; null where it mends none.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Whether it is the one to take.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>A file that it makes: its whole path and text; null where it makes none.</summary>
    public (string Path, string Text)? NewFile { get; init; }
}
