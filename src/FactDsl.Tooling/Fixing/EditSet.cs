using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Tooling.Fixing;

/// <summary>Changes of one text that can be made together: none touches another.</summary>
internal sealed class EditSet
{
    private readonly SortedSet<TextEdit> _edits = new(Comparer<TextEdit>.Create(static (a, b) => a.Span.Start.CompareTo(b.Span.Start)));

    /// <summary>Adds changes that belong together; none of them where one would touch another change.</summary>
    public bool TryAdd(IReadOnlyCollection<TextEdit> edits)
    {
        foreach (TextEdit edit in edits)
        {
            // The changes in the set do not touch, so only the last one that begins no later than this one ends can.
            TextEdit last = _edits.GetViewBetween(default, edit with { Span = new(edit.Span.End, 0) }).Max;
            if (last.Text is not null && last.Span.End >= edit.Span.Start)
                return false;
        }
        foreach (TextEdit edit in edits)
            _edits.Add(edit);
        return true;
    }
}
