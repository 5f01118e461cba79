using System.Collections;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// The rows that answer one question in several fact bases, by time. A named item that an earlier base answers with as well is left out
/// of the later ones.
/// </summary>
internal sealed class UnionRows : IEnumerable<UnionRow>
{
    private readonly FactQuery[] _parts;

    // Of the bases that a later one repeats an item of, the names of all that answer there.
    private readonly HashSet<string>?[] _names;

    /// <summary>The rows of a question.</summary>
    /// <param name="parts">It, as each fact base is asked it.</param>
    /// <param name="added">It, as it is asked of what one fact base adds to items of another; null where none does.</param>
    public UnionRows(FactQuery[] parts, UnionAdditions? added)
    {
        Added = added?.Rows(parts) ?? [];
        _parts = parts;
        _names = new HashSet<string>?[parts.Length];
    }

    /// <summary>The items that answer only by what another fact base adds to them, by time.</summary>
    public List<UnionRow> Added { get; }

    /// <summary>How many rows of one base answer that no earlier one has.</summary>
    public int CountNewIn(int part)
    {
        int count = 0;
        // What is said to be the same fact counts once, and not again where an earlier base tells one of them.
        HashSet<int>? here = null, before = null;
        var rows = new RowCursor(_parts[part]);
        while (rows.MoveNext())
        {
            int first = rows.Facts!.SameAs(rows.Row);
            bool isRepeated = IsRepeated(part, rows.Row);
            if (first >= 0)
                _ = isRepeated ? (before ??= []).Add(first) : (here ??= []).Add(first);
            else if (!isRepeated)
                count++;
        }
        if (before is not null)
            here?.ExceptWith(before);
        return count + (here?.Count ?? 0);
    }

    /// <summary>The last of the rows; the default where there is none.</summary>
    public UnionRow Last()
    {
        UnionRow last = Added.Count > 0 ? Added[Added.Count - 1] : default;
        for (int i = 0; i < _parts.Length; i++)
        {
            if (LastOf(i) is { Facts: not null } row && (last.Facts is null || row.CompareTo(last) > 0))
                last = row;
        }
        return last;
    }

    public IEnumerator<UnionRow> GetEnumerator()
    {
        var cursors = new RowCursor[_parts.Length];
        var heads = new UnionRow?[_parts.Length];
        for (int i = 0; i < _parts.Length; i++)
        {
            cursors[i] = new RowCursor(_parts[i]);
            heads[i] = Next(ref cursors[i], i);
        }
        int added = 0;
        while (true)
        {
            int first = -1;
            for (int i = 0; i < heads.Length; i++)
            {
                if (heads[i] is { } head && (first < 0 || head.CompareTo(heads[first]!.Value) < 0))
                    first = i;
            }
            if (added < Added.Count && (first < 0 || Added[added].CompareTo(heads[first]!.Value) < 0))
            {
                yield return Added[added++];
                continue;
            }
            if (first < 0)
                yield break;
            yield return heads[first]!.Value;
            heads[first] = Next(ref cursors[first], first);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private UnionRow? Next(ref RowCursor rows, int part)
    {
        while (rows.MoveNext())
        {
            if (!IsRepeated(part, rows.Row))
                return new UnionRow(rows.Facts!, part, rows.Row);
        }
        return null;
    }

    private UnionRow LastOf(int part)
    {
        var rows = new RowCursor(_parts[part]);
        if (!rows.MoveToLast())
            return default;
        if (!IsRepeated(part, rows.Row))
            return new UnionRow(rows.Facts!, part, rows.Row);
        // Backwards a cursor goes one step only; items that are repeated are few.
        UnionRow last = default;
        rows = new RowCursor(_parts[part]);
        while (Next(ref rows, part) is { } row)
            last = row;
        return last;
    }

    private bool IsRepeated(int part, int row)
    {
        if (part == 0 || _parts[part].Base is not { } facts || facts.NameOf(row) is not { Length: > 0 } name)
            return false;
        for (int i = 0; i < part; i++)
        {
            if (_parts[i].Base is not { } earlier || earlier.Defined(facts.KindWord(facts.KindOf(row)), name) < 0)
                continue;
            if ((_names[i] ??= NamesIn(i)).Contains(name))
                return true;
        }
        return false;
    }

    private HashSet<string> NamesIn(int part)
    {
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        var rows = new RowCursor(_parts[part]);
        while (rows.MoveNext())
        {
            if (rows.Facts!.NameOf(rows.Row) is { Length: > 0 } name)
                names.Add(name);
        }
        return names;
    }
}
