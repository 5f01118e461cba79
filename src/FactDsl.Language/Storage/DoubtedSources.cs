using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>
/// The sources that may be wrong altogether: a letter that some hold to be forged, a report of which nobody is sure. What only they
/// say is no surer than they are.
/// </summary>
internal sealed class DoubtedSources
{
    private readonly HashSet<(string Kind, string Name)> _sources = [];

    /// <summary>The doubted sources among rows.</summary>
    public static DoubtedSources Of(StoreRows rows)
    {
        var doubted = new DoubtedSources();
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows.Kind(row).IsCitable)
                doubted.Add(rows[row]);
        }
        return doubted;
    }

    /// <summary>The doubted sources among rows that are at hand.</summary>
    public static DoubtedSources Of(IReadOnlyList<StoreRow> rows)
    {
        var doubted = new DoubtedSources();
        for (int row = 0; row < rows.Count; row++)
            doubted.Add(rows[row]);
        return doubted;
    }

    /// <summary>Whether something is said with sources, and each of them is in doubt.</summary>
    public bool AreAll(IReadOnlyList<BoundCitation> citations)
    {
        if (_sources.Count == 0 || citations.Count == 0)
            return false;
        for (int i = 0; i < citations.Count; i++)
        {
            if (!_sources.Contains((citations[i].Source.Kind.Word, citations[i].Source.Name)))
                return false;
        }
        return true;
    }

    /// <summary>Whether these are the same sources.</summary>
    public bool AreSame(DoubtedSources other) => _sources.SetEquals(other._sources);

    private void Add(StoreRow row)
    {
        if (row.Item.Kind.IsCitable && row is { IsImported: false, IsDoubted: true, Item.Name: { } name })
            _sources.Add((row.Item.Kind.Word, name));
    }
}
