using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// Brings the rows of an earlier store up to date. Those that files which changed define, add to or replace give way to new ones. The
/// others stay as they are and in their order.
/// </summary>
internal sealed class RowMerge
{
    // Where more files changed, all rows are sorted again at the same cost.
    private const int LeastShare = 4;

    private readonly EncodedRows _before;
    private readonly List<BoundFile> _files;
    private readonly HashSet<string> _changed = new(System.StringComparer.Ordinal);
    private readonly List<BoundFile> _come = [];
    private readonly List<BoundFile> _gone = [];

    // The names of rows that are made anew.
    private readonly HashSet<(KindSymbol Kind, string Name)> _names = [];
    private readonly SupersededNames _superseded = new();

    private RowMerge(EncodedRows before, List<BoundFile> files)
    {
        _before = before;
        _files = files;
    }

    /// <summary>The rows of files.</summary>
    /// <param name="before">An earlier store of the same kinds.</param>
    /// <param name="files">The files in the order of their paths; those that did not change are the same objects.</param>
    /// <returns>The rows; null where it cannot be told which of them change, or most may.</returns>
    public static BoundRows? Of(EncodedRows before, List<BoundFile> files)
    {
        var merge = new RowMerge(before, files);
        return before.IsPlain && merge.FindChanged() && merge.FindNames() && merge.Join() is { } added ? merge.Place(added) : null;
    }

    private bool FindChanged()
    {
        for (int was = 0, now = 0; was < _before.Files.Count || now < _files.Count;)
        {
            int order = was == _before.Files.Count ? 1 : now == _files.Count ? -1 : string.CompareOrdinal(_before.Files[was].Path, _files[now].Path);
            if (order == 0 && ReferenceEquals(_before.Files[was], _files[now]))
            {
                was++;
                now++;
                continue;
            }
            if (order <= 0)
                _gone.Add(_before.Files[was++]);
            if (order >= 0)
                _come.Add(_files[now++]);
        }
        foreach (BoundFile file in _gone)
            _changed.Add(file.Path);
        foreach (BoundFile file in _come)
            _changed.Add(file.Path);
        return _changed.Count * LeastShare <= _files.Count;
    }

    /// <summary>Finds which names are told otherwise; false where other files may have a say in it, or two items have one name.</summary>
    private bool FindNames()
    {
        var imported = new ImportedRows();
        var superseded = new SupersededNames();
        foreach (BoundFile file in _come)
        {
            imported.Add(file);
            _superseded.Add(file);
            foreach (BoundItem item in file.Items)
            {
                if (item.Name is not { } name)
                    continue;
                bool isElsewhere = _before.Names.RowOf(item.Kind, name) is >= 0 and var row && !_changed.Contains(_before.Rows[row].Path);
                if (isElsewhere || !_names.Add((item.Kind, name)))
                    return false;
            }
        }
        foreach (BoundFile file in _gone)
        {
            superseded.Add(file);
            AddTargets(file);
        }
        foreach (BoundFile file in _come)
            AddTargets(file);
        foreach ((KindSymbol kind, string name) in superseded.All)
        {
            // Another file may replace it as well.
            if (!_superseded.Contains(kind, name))
                return false;
        }
        _names.UnionWith(_superseded.All);
        return !imported.Any;
    }

    private void AddTargets(BoundFile file)
    {
        foreach (BoundExtension extension in file.Extensions)
            _names.Add((extension.Target.Kind, extension.Target.Name));
    }

    /// <summary>The rows that come, in order.</summary>
    private List<StoreRow> Join()
    {
        var extensions = new Dictionary<(KindSymbol, string), List<(BoundExtension Extension, string Path)>>();
        foreach (BoundFile file in _files)
        {
            foreach (BoundExtension extension in file.Extensions)
            {
                if (_names.Contains((extension.Target.Kind, extension.Target.Name)))
                    RowOrder.Extend(extensions, extension.Target, (extension, file.Path));
            }
        }
        var rows = new List<StoreRow>();
        foreach (BoundFile file in _come)
        {
            foreach (BoundItem item in file.Items)
                rows.Add(Join(item, file.Path));
        }
        foreach ((KindSymbol kind, string name) in _names)
        {
            if (_before.Names.RowOf(kind, name) is >= 0 and var row && !_changed.Contains(_before.Rows[row].Path))
                rows.Add(Join(_before.Rows[row].Item, _before.Rows[row].Path));
        }
        return RowOrder.Sort(_before.Layout, rows);

        StoreRow Join(BoundItem item, string path)
        {
            bool isSuperseded = _superseded.Contains(item.Kind, item.Name)
                || (item.Name is { } name && _before.Names.RowOf(item.Kind, name) is >= 0 and var row && _before.Rows[row].IsSuperseded);
            return RowOrder.Join(item, path, RowOrder.TakeExtensions(extensions, item.Kind, item.Name), isSuperseded);
        }
    }

    private BoundRows Place(List<StoreRow> added)
    {
        BoundRows before = _before.Rows;
        bool[] goes = new bool[before.Count];
        foreach ((KindSymbol kind, string name) in _names)
        {
            if (_before.Names.RowOf(kind, name) is >= 0 and var row)
                goes[row] = true;
        }
        var stay = new List<int>(before.Count);
        for (int row = 0; row < before.Count; row++)
        {
            if (!goes[row] && !_changed.Contains(before[row].Path))
                stay.Add(row);
        }
        var rows = new List<StoreRow>(stay.Count + added.Count);
        var was = new List<int>(stay.Count + added.Count);
        int next = 0;
        foreach (StoreRow come in added)
        {
            Stay(PlaceOf(come, stay, next));
            rows.Add(come);
            was.Add(-1);
        }
        Stay(stay.Count);
        return new BoundRows(rows, was);

        void Stay(int end)
        {
            for (; next < end; next++)
            {
                rows.Add(before[stay[next]]);
                was.Add(stay[next]);
            }
        }
    }

    /// <summary>How many of the rows that stay come before one that came.</summary>
    private int PlaceOf(StoreRow come, List<int> stay, int low)
    {
        RowKey key = RowOrder.KeyOf(_before.Layout, come, 0);
        int high = stay.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            StoreRow other = _before.Rows[stay[middle]];
            int order = RowOrder.KeyOf(_before.Layout, other, 0).CompareTo(key);
            // Only rows without names can be alike, and no two of these are of one file.
            if (order < 0 || (order == 0 && string.CompareOrdinal(other.Path, come.Path) < 0))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
