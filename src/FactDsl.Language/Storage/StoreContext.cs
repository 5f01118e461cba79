using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>What all parts of a store share while it is written: rows by name, texts, times, lists.</summary>
internal sealed class StoreContext
{
    // An edit changes few rows.
    private const int RoomMore = 1 << 14;

    private readonly Dictionary<string, int> _files = new(System.StringComparer.Ordinal);

    /// <summary>A store to be written.</summary>
    /// <param name="layout">The numbers of kinds, fields and clauses.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="before">The earlier store that some of the rows were in.</param>
    /// <param name="isNoted">Whether it is noted what the rows write.</param>
    public StoreContext(StoreLayout layout, StoreRows rows, EncodedRows? before = null, bool isNoted = false)
    {
        Layout = layout;
        Rows = rows;
        Doubted = DoubtedSources.Of(rows);
        Before = before;
        Texts = new TextTable(before?.Texts.Texts.Count ?? 0);
        Times = new TimeTable(Texts);
        Lists = new ListTable(Pages[StoreSectionId.Lists], before?.Notes?.Lists ?? 0);
        Qualifiers = new ListTable(Pages[StoreSectionId.Heap], before?.Notes?.Records ?? 0);
        Postings = new PostingWriter[layout.Clauses.Count + StoreFormat.SharedClauses];
        for (int i = 0; i < Postings.Length; i++)
            Postings[i] = new PostingWriter();
        Names = new RowNames(rows, before?.Names);
        NameTexts = new int[rows.Count];
        Notes = isNoted ? new RowNotes(rows.Count, before?.Notes?.Length + RoomMore ?? 0) : null;
    }

    public StoreLayout Layout { get; }

    public StoreRows Rows { get; }

    /// <summary>The earlier store by which <see cref="StoreRows.Before"/> counts.</summary>
    public EncodedRows? Before { get; }

    /// <summary>The sources that may be wrong.</summary>
    public DoubtedSources Doubted { get; }

    /// <summary>What rows write, for the next store; null where nobody wants it.</summary>
    public RowNotes? Notes { get; }

    public StorePages Pages { get; } = new();

    public TextTable Texts { get; }

    public TimeTable Times { get; }

    public ListTable Lists { get; }

    public ListTable Qualifiers { get; }

    /// <summary>Where the lines of files are written.</summary>
    public StoredLines Lines { get; } = new();

    public PostingWriter[] Postings { get; }

    public RowNames Names { get; }

    /// <summary>The texts of the names of rows, as soon as they are numbered.</summary>
    public int[] NameTexts { get; }

    /// <summary>The row of an item; -1 where nothing has the name.</summary>
    public int RowOf(ItemReference item) => Names.RowOf(item);

    /// <summary>A stored value.</summary>
    /// <exception cref="FactStoreException">Its number is too large: there are more facts than a store can hold.</exception>
    public static int Tagged(int tag, long payload)
        => payload <= StoreTag.MaxPayload ? StoreTag.Of(tag, (int)payload) : throw UnitWriter.TooMany();

    /// <summary>The number of a file.</summary>
    public int FileOf(string path)
    {
        if (!_files.TryGetValue(path, out int file))
        {
            file = _files.Count;
            _files.Add(path, file);
            Notes?.Files.Add(path);
            Lines.AddFile(path, file);
            Pages[StoreSectionId.Files].Int(Texts.Of(path));
        }
        return file;
    }
}
