using System;
using FactDsl.Language.Checks;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Compilation;

/// <summary>
/// An edit of one file that leaves what the facts say to each other as it was: inside prose, or between tokens. What was found stays
/// found, at places that moved, and the store has another text or other lines.
/// </summary>
internal sealed class QuietEdit
{
    private readonly BlankEdit? _blank;
    private readonly ProseEdit? _prose;
    private readonly string _path;

    private QuietEdit(string path, BlankEdit? blank, ProseEdit? prose)
    {
        _path = path;
        _blank = blank;
        _prose = prose;
    }

    /// <summary>The edit between two states of a fact base.</summary>
    /// <param name="before">The files as they were.</param>
    /// <param name="after">The files as they are.</param>
    /// <param name="isNone">Whether nothing was edited at all.</param>
    /// <returns>The edit; null where the facts may mean something else now, or nothing was edited.</returns>
    public static QuietEdit? Between(FileState[] before, FileState[] after, out bool isNone)
    {
        isNone = false;
        if (before.Length != after.Length)
            return null;
        int changed = -1;
        for (int i = 0; i < after.Length; i++)
        {
            if (ReferenceEquals(before[i], after[i]))
                continue;
            if (changed >= 0)
                return null;
            changed = i;
        }
        isNone = changed < 0;
        return isNone ? null : Between(before[changed], after[changed], after);
    }

    private static QuietEdit? Between(FileState before, FileState after, FileState[] all)
    {
        // Errors leave parts of a file unread, so that an edit may mean more than it shows.
        if (!before.IsBound || before.Path != after.Path || !ReferenceEquals(before.Schema, after.Schema) || before.HasErrors || after.HasErrors)
            return null;
        if (BlankEdit.Find(after.Path, before.Source.Syntax, after.Source.Syntax) is { } blank)
            return new QuietEdit(after.Path, blank, null);
        return ProseEdit.Find(before.Bound, before.Source.Text.AsSpan(), after.Bound, after.Source.Text.AsSpan()) is { } prose
            && !ProseUse.IsAny(after.Schema, Array.ConvertAll(all, static f => f.Bound))
            ? new QuietEdit(after.Path, null, prose)
            : null;
    }

    /// <summary>A finding of what the facts say to each other, where it stands now; null where that cannot be told.</summary>
    /// <param name="path">The file that it was found in.</param>
    /// <param name="finding">The finding.</param>
    public Finding? Move(string path, Finding finding) => _blank is null ? _prose!.Move(path, finding) : _blank.Move(path, finding);

    /// <summary>The store behind the edit; null where more of it changes.</summary>
    public StoreImage? Apply(StoreImage before)
        => _blank is null ? before.With(_prose!.Before, _prose.After)
            : _blank.MovesLines ? before.WithLines(_path, _blank.Lines())
            : before;
}
