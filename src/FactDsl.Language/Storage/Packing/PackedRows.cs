using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage.Packing;

/// <summary>The rows of packed files: each is unpacked when it is asked for. One thread may ask.</summary>
internal sealed class PackedRows : StoreRows
{
    private readonly PackedFile[] _files;
    private readonly List<StoreRow> _imported;
    private readonly FileUnpacker _unpacker;

    // Per row its file and where it begins there; of an imported one the number of files, and its place among the imported.
    private readonly int[] _file;
    private readonly int[] _at;
    private readonly Dictionary<(int File, int At), List<(int File, int At)>> _extensions = [];

    private readonly SupersededNames _superseded;

    private PackedRows(PackedFile[] files, List<StoreRow> imported, PackedSymbols symbols, SupersededNames superseded, int count)
    {
        _superseded = superseded;
        _files = files;
        _imported = imported;
        _unpacker = new FileUnpacker(symbols);
        _file = new int[count];
        _at = new int[count];
    }

    /// <summary>Brings the items of packed files into the order of rows.</summary>
    /// <param name="layout">The numbers of kinds.</param>
    /// <param name="files">The files, in the order of their paths.</param>
    /// <param name="symbols">What they say by number.</param>
    /// <param name="imported">What they name of other fact bases.</param>
    /// <param name="superseded">Which of their facts others replace.</param>
    public static PackedRows Of(StoreLayout layout, PackedFile[] files, PackedSymbols symbols, List<StoreRow> imported, SupersededNames superseded)
    {
        int count = imported.Count;
        foreach (PackedFile file in files)
            count += file.Items.Length;
        var rows = new PackedRows(files, imported, symbols, superseded, count);
        rows.Sort(layout);
        return rows;
    }

    /// <inheritdoc/>
    public override int Count => _file.Length;

    /// <inheritdoc/>
    public override StoreRow this[int row] => IsImported(row) ? _imported[_at[row]] : Unpack(_file[row], _at[row]);

    /// <inheritdoc/>
    public override KindSymbol Kind(int row) => IsImported(row) ? _imported[_at[row]].Item.Kind : _unpacker.Head(_files[_file[row]], _at[row], out _, out _, out _, out _);

    /// <inheritdoc/>
    public override int Band(int row)
    {
        if (IsImported(row))
            return _imported[_at[row]].Band;
        KindSymbol kind = _unpacker.Head(_files[_file[row]], _at[row], out FactStanding standing, out bool isWhole, out string? name, out _);
        return StoreRow.BandOf(standing, !isWhole, _superseded.Contains(kind, name));
    }

    /// <inheritdoc/>
    public override string? Name(int row)
    {
        if (IsImported(row))
            return _imported[_at[row]].Item.Name;
        _unpacker.Head(_files[_file[row]], _at[row], out _, out _, out string? name, out _);
        return name;
    }

    /// <inheritdoc/>
    public override FactTime? Time(int row) => IsImported(row) ? _imported[_at[row]].Time : Time(_file[row], _at[row]);

    /// <inheritdoc/>
    public override IReadOnlyList<LabelText> Labels(int row) => IsImported(row) ? [] : _unpacker.Labels(_files[_file[row]], _at[row]);

    private bool IsImported(int row) => _file[row] == _files.Length;

    private FactTime? Time(int file, int at)
    {
        if (_extensions.ContainsKey((file, at)))
            return Unpack(file, at).Time;
        KindSymbol kind = _unpacker.Head(_files[file], at, out _, out _, out _, out FactTime? time);
        return RowOrder.TimeOf(kind, time);
    }

    private StoreRow Unpack(int file, int at)
    {
        List<(BoundExtension, string)>? added = null;
        if (_extensions.TryGetValue((file, at), out List<(int File, int At)>? extensions))
            added = extensions.ConvertAll(e => (_unpacker.Extension(_files[e.File], e.At), _files[e.File].Path));
        BoundItem item = _unpacker.Item(_files[file], at);
        return RowOrder.Join(item, _files[file].Path, added, _superseded.Contains(item.Kind, item.Name));
    }

    private void Sort(StoreLayout layout)
    {
        var extensions = new Dictionary<(KindSymbol, string), List<(int File, int At)>>();
        for (int file = 0; file < _files.Length; file++)
        {
            foreach (int at in _files[file].Extensions)
                RowOrder.Extend(extensions, _unpacker.Target(_files[file], at), (file, at));
        }
        var keys = new RowKey[Count];
        var places = new (int File, int At)[Count];
        int next = 0;
        for (int file = 0; file < _files.Length; file++)
        {
            foreach (int at in _files[file].Items)
            {
                KindSymbol kind = _unpacker.Head(_files[file], at, out FactStanding standing, out bool isWhole, out string? name, out _);
                if (RowOrder.TakeExtensions(extensions, kind, name) is { } added)
                    _extensions.Add((file, at), added);
                keys[next] = new RowKey(layout.Kind(kind), StoreRow.BandOf(standing, !isWhole, _superseded.Contains(kind, name)), Time(file, at), name, next);
                places[next++] = (file, at);
            }
        }
        for (int i = 0; i < _imported.Count; i++)
        {
            StoreRow row = _imported[i];
            keys[next] = new RowKey(layout.Kind(row.Item.Kind), row.Band, row.Time, row.Item.Name, next);
            places[next++] = (_files.Length, i);
        }
        int[] order = RowKey.Sort(keys);
        for (int row = 0; row < order.Length; row++)
            (_file[row], _at[row]) = places[order[row]];
    }
}
