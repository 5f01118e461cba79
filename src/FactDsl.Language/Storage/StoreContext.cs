using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>What all parts of a store share while it is written: rows by name, texts, times, lists.</summary>
internal sealed class StoreContext
{
    private readonly Dictionary<string, int> _files = new(System.StringComparer.Ordinal);

    /// <summary>A store to be written.</summary>
    /// <param name="layout">The numbers of kinds, fields and clauses.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="before">The earlier store that some of the rows were in.</param>
    public StoreContext(StoreLayout layout, StoreRows rows, EncodedRows? before = null)
    {
        Layout = layout;
        Before = before;
        Rows = rows;
        Times = new TimeTable(Texts);
        Lists = new ListTable(Pages[StoreSectionId.Lists]);
        Qualifiers = new ListTable(Pages[StoreSectionId.Heap]);
        Postings = new PostingWriter[layout.Clauses.Count + StoreFormat.SharedClauses];
        for (int i = 0; i < Postings.Length; i++)
            Postings[i] = new PostingWriter();
        Names = new RowNames(rows);
    }

    public StoreLayout Layout { get; }

    public StoreRows Rows { get; }

    /// <summary>The earlier store by which <see cref="StoreRows.Before"/> counts.</summary>
    public EncodedRows? Before { get; }

    public StorePages Pages { get; } = new();

    public TextTable Texts { get; } = new();

    public TimeTable Times { get; }

    public ListTable Lists { get; }

    public ListTable Qualifiers { get; }

    /// <summary>Where the lines of files are written.</summary>
    public StoredLines Lines { get; } = new();

    public PostingWriter[] Postings { get; }

    public RowNames Names { get; }

    public PostingWriter Sources => Postings[Layout.Clauses.Count];

    public PostingWriter Asides => Postings[Layout.Clauses.Count + 1];

    /// <summary>The row of an item; -1 where nothing has the name.</summary>
    public int RowOf(ItemReference item) => Names.RowOf(item);

    /// <summary>The stored value of an item; words where nothing has the name.</summary>
    public int ValueOf(ItemReference item)
        => RowOf(item) is >= 0 and var row ? Tagged(StoreTag.Direct, row) : Tagged(StoreTag.Mention, Texts.Of(item.Name));

    /// <summary>A stored value.</summary>
    /// <exception cref="FactStoreException">Its number is too large: there are more facts than a store can hold.</exception>
    public static int Tagged(int tag, long payload)
        => payload <= StoreTag.MaxPayload ? StoreTag.Of(tag, (int)payload) : throw UnitWriter.TooMany();

    /// <summary>Adds a row to the posting list of an item.</summary>
    public void Post(PostingWriter to, ItemReference item, int row)
    {
        if (RowOf(item) is >= 0 and var named)
            to.Add(named, row);
        else
            to.AddText(Texts.KeyOf(item.Name), row);
    }

    /// <summary>The number of a file.</summary>
    public int FileOf(string path)
    {
        if (!_files.TryGetValue(path, out int file))
        {
            file = _files.Count;
            _files.Add(path, file);
            Lines.AddFile(path, file);
            Pages[StoreSectionId.Files].Int(Texts.Of(path));
        }
        return file;
    }
}
