using System;
using System.Collections.Generic;
using System.Threading;

namespace FactDsl;

/// <summary>
/// A compiled fact base: rows, columns, posting lists and texts in one store, read in place. Making it reads the header
/// only. It can be used from any number of threads.
/// </summary>
public sealed partial class FactBase
{
    private readonly StoreHeader _header;
    private readonly FactFactory _factory;
    private readonly StoreColumn?[] _columns;
    private readonly StorePostings?[] _postings;
    private Kinds? _kinds;

    /// <summary>Opens a store.</summary>
    /// <param name="pages">Where its units are.</param>
    /// <param name="factory">Makes records of its rows.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FactStoreException">The pages are no store, or not one of this format version.</exception>
    public FactBase(FactPages pages, FactFactory factory)
    {
        _factory = factory ?? throw new ArgumentNullException(nameof(factory));
        _records = new IItem?[LeastKept];
        _answers = new DirectMappedCache<CachedRecords>(1 << 4, MostKept / CachedRecords.Size);
        _times = new DirectMappedCache<CachedTime>(1 << 6, MostTimesKept);
        _names = new DirectMappedCache<CachedText>(1 << 6, MostTextsKept);
        _labels = new DirectMappedCache<CachedText>(1 << 6, MostTextsKept);
        _header = StoreHeader.Read(pages ?? throw new ArgumentNullException(nameof(pages)));
        Texts = new StoreTexts(_header);
        Times = new StoreTimes(_header, Texts);
        Heap = _header[StoreSectionId.Heap];
        Lists = _header[StoreSectionId.Lists];
        // Sections lie on the pages, so these are no larger than what is there.
        _columns = new StoreColumn?[(int)Math.Min(_header[StoreSectionId.Columns].Ints / StoreColumn.DirectoryInts, StoreFormat.MaxInt)];
        _postings = new StorePostings?[(int)Math.Min(_header[StoreSectionId.Clauses].Ints / StorePostings.DirectoryInts, StoreFormat.MaxInt)];
        if (_columns.Length < (int)StoreRowColumn.Count || _postings.Length < StoreFormat.SharedClauses)
            throw FactStoreException.Damaged("a directory is too short");
    }

    /// <summary>A number that two stores share only if the same generated code can read both.</summary>
    public long SchemaHash => _header.SchemaHash;

    /// <summary>How far the hedges of these facts reach in comparisons, unless a question says otherwise.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public FactPadding Padding => Texts.Padding;

    /// <summary>Number of items, entities and facts together; those with an error in them are not counted.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public int Count => CountOf(0, StoreFormat.BrokenBand);

    /// <summary>
    /// Number of items that have an error in them. Such an item can be reached by its name: whoever names it should not have an error
    /// too. But nobody knows what it says, so no question, count or list has it.
    /// </summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public int BrokenCount => CountOf(StoreFormat.BrokenBand, StoreFormat.ImportedBand);

    /// <summary>The words of the kinds, in the order of their numbers.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IReadOnlyList<string> KindWords => AllKinds.WordList;

    /// <summary>All items but those with an error in them: by kind, standing, time and name.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IEnumerable<IItem> Items
    {
        get
        {
            int[] starts = AllKinds.Starts;
            for (int first = 0; first + StoreFormat.Bands < starts.Length; first += StoreFormat.Bands)
            {
                for (int row = starts[first]; row < starts[first + StoreFormat.BrokenBand]; row++)
                    yield return Item<IItem>(row);
            }
        }
    }

    /// <summary>A named item, for generated accessors.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    /// <param name="kind">The kind's number.</param>
    /// <param name="slot">The name's place among the kind's names in ordinal order: it changes with the names, never with the facts.</param>
    /// <returns>The item.</returns>
    /// <exception cref="FactStoreException">The store has no such name, or is damaged.</exception>
    public T Named<T>(int kind, int slot)
        where T : class, IItem
    {
        StoreSection names = NamesOf(CheckKind(LocalKind(kind)), out long first, out int count);
        if ((uint)slot >= (uint)count)
            throw new FactStoreException("The fact store has fewer names than the types made for it.");
        return Item<T>(names.Int(first + slot));
    }

    /// <summary>The rows of a kind and standing.</summary>
    internal void RowsOf(int kind, FactStanding standing, out int low, out int high)
    {
        int[] starts = AllKinds.Starts;
        int first = kind * StoreFormat.Bands + (int)standing;
        (low, high) = (starts[first], starts[first + 1]);
    }

    /// <summary>Whether there is a row of this number.</summary>
    internal bool HasRow(int row) => (uint)row < (uint)AllKinds.Starts[AllKinds.Starts.Length - 1];

    internal FactFactory Factory => _factory;

    internal StoreTexts Texts { get; }

    internal StoreTimes Times { get; }

    internal StoreSection Heap { get; }

    internal StoreSection Lists { get; }

    internal StoreHeader Header => _header;

    /// <summary>Number of rows, broken and imported ones included.</summary>
    internal int RowCount => AllKinds.Starts is { Length: > 0 } starts ? starts[starts.Length - 1] : 0;

    internal bool HasImpossibleTimes => _header.HasImpossibleTimes;

    internal int FieldCount => _columns.Length - (int)StoreRowColumn.Count;

    /// <summary>Number of clauses of the kinds; the shared ones are behind them.</summary>
    internal int ClauseCount => _postings.Length - StoreFormat.SharedClauses;

    /// <summary>The clause that tells who cites a source.</summary>
    internal int ClauseOfSources => ClauseCount;

    /// <summary>The clause that tells who names an item beside its values: in a qualifier, or as a way by which a citation came.</summary>
    internal int ClauseOfAsides => ClauseCount + 1;

    private Kinds AllKinds => _store is not null ? _store.AllKinds : Volatile.Read(ref _kinds) ?? LoadKinds();

    internal string KindWord(int kind) => AllKinds.Words[kind];

    internal bool IsFact(int kind) => AllKinds.AreFacts[kind];

    internal int KindOf(int row)
    {
        int[] starts = AllKinds.Starts;
        if ((uint)row >= (uint)starts[starts.Length - 1])
            throw FactStoreException.Damaged("there is no such row");
        return Place(starts, row) / StoreFormat.Bands;
    }

    internal FactStanding StandingOf(int row)
    {
        KindOf(row);
        int band = Place(AllKinds.Starts, row) % StoreFormat.Bands;
        return band < StoreFormat.Standings ? (FactStanding)band : ClaimOf(row) ?? FactStanding.Asserted;
    }

    /// <summary>The standing that was written, where the row's own does not tell it.</summary>
    internal FactStanding? ClaimOf(int row)
        => RowValue(StoreRowColumn.Claim, row) is >= 0 and < StoreFormat.Standings and var claim ? (FactStanding)claim : null;

    /// <summary>Whether the author is not sure of a row, or somebody disputes it.</summary>
    internal bool IsDoubted(int row) => RowValue(StoreRowColumn.Doubt, row) > 0;

    /// <summary>Whether any row is doubted: else none need be asked.</summary>
    internal bool HasDoubtedRows => !ColumnAt((int)StoreRowColumn.Doubt).IsAbsent;

    /// <summary>Whether any rows are said to be one fact.</summary>
    internal bool HasSameFacts => !ColumnAt((int)StoreRowColumn.Same).IsAbsent;

    /// <summary>The first of the rows that are said to be one fact with a row; -1 where it is one by itself.</summary>
    internal int SameAs(int row) => RowValue(StoreRowColumn.Same, row);

    /// <summary>Where the accounts of a row's time stand; -1 where its time is all there is to it.</summary>
    internal int AccountsAt(int row) => RowValue(StoreRowColumn.Accounts, row);

    /// <summary>Whether any row has several accounts of its time, or one in doubt.</summary>
    internal bool HasAccounts => !ColumnAt((int)StoreRowColumn.Accounts).IsAbsent;

    /// <summary>Whether a time condition holds of a row: of each account of its time, where it has several.</summary>
    internal FactTruth AskTime<T>(int row, in T question)
        where T : ITimeQuestion
        => AccountsAt(row) is >= 0 and var at ? AccountTruth.Of(this, at, question) : question.Of(Times.Read(TimeOf(row)));

    /// <summary>Whether a value is doubted, or another source leaves it out.</summary>
    internal bool IsValueDoubted(int qualifier) => qualifier >= 0 && (Heap.Int((long)qualifier + StoreQualifier.Flags) & StoreQualifier.IsDoubted) != 0;

    /// <summary>Whether a value is in doubt only because it is one of several of which one holds.</summary>
    internal bool IsOneOf(int qualifier) => qualifier >= 0 && (Heap.Int((long)qualifier + StoreQualifier.Flags) & StoreQualifier.IsOneOf) != 0;

    /// <summary>What a value may be instead; empty for one that stands for itself.</summary>
    internal StoredList AlternativesOf(int qualifier) => StoredList.Of(this, OwnValue(qualifier, FieldCount + StoreQualifier.Alternatives));

    /// <summary>Whether a value may be another one instead, so that both never hold.</summary>
    internal bool IsAlternative(int qualifier, int value)
    {
        StoredList others = AlternativesOf(qualifier);
        for (int i = 0; i < others.Total; i++)
        {
            if (others.Value(i) == value)
                return true;
        }
        return false;
    }

    /// <summary>Whether the field takes one value, so that several are what different sources say.</summary>
    internal bool TakesOne(int field) => field != -1 && Column(field).TakesOne;

    /// <summary>
    /// Whether a value of a list may be wrong: it is doubted, or another source leaves it out. Of a field that takes one value also where
    /// another source gives a different one and none is preferred.
    /// </summary>
    internal bool IsInDoubt(in StoredList list, int place, bool takesOne)
    {
        if (IsValueDoubted(list.Qualifier(place)))
            return true;
        if (!takesOne || list.Known < 2 || place >= list.Known || IsPreferred(list, 0) || OwnTime(list.Qualifier(place)) >= 0)
            return false;
        for (int i = 0; i < list.Known; i++)
        {
            if (list.Value(i) != list.Value(place) && OwnTime(list.Qualifier(i)) < 0)
                return true;
        }
        return false;
    }

    internal bool IsBroken(int row)
    {
        KindOf(row);
        return Place(AllKinds.Starts, row) % StoreFormat.Bands == StoreFormat.BrokenBand;
    }

    /// <summary>Whether a row tells something here: it has no error in it, and is not only named for another fact base that has it.</summary>
    internal bool IsTold(int row)
    {
        KindOf(row);
        return Place(AllKinds.Starts, row) % StoreFormat.Bands is not (StoreFormat.BrokenBand or StoreFormat.ImportedBand);
    }

    internal StoreColumn Column(int field)
    {
        if ((uint)field >= (uint)FieldCount)
            throw new FactStoreException("The fact store has fewer fields than the types made for it.");
        return ColumnAt(field + (int)StoreRowColumn.Count);
    }

    internal int RowValue(StoreRowColumn column, int row) => ColumnAt((int)column)[row];

    /// <summary>The time of a row; -1 where nothing is said.</summary>
    internal int TimeOf(int row) => RowValue(StoreRowColumn.Time, row);

    /// <summary>The time of a value: its own, else that of its row.</summary>
    internal int TimeOf(int row, int qualifier) => OwnTime(qualifier) is >= 0 and var own ? own : TimeOf(row);

    /// <summary>The time that a value has of its own; -1 for none.</summary>
    internal int OwnTime(int qualifier) => qualifier < 0 ? -1 : Heap.Int((long)qualifier + StoreQualifier.Time);

    internal FactLocation LocationOf(int file, int line)
        => file < 0 ? default : new FactLocation(Texts.Text(_header[StoreSectionId.Files].Int(file)), line);

    /// <summary>The values of a field of a row; none of a field that the store does not know (-1).</summary>
    internal StoredList ListOf(int row, int field)
    {
        if (row < 0 || field == -1)
            return default;
        StoreColumn column = Column(field);
        return column.IsAbsent ? default : StoredList.Of(this, column[row - AllKinds.Starts[KindOf(row) * StoreFormat.Bands]]);
    }

    /// <summary>
    /// The values of a field that is said of one value, or else of its whole item. What the language itself says of an item (its
    /// count, its note) is not said of each of its values.
    /// </summary>
    internal StoredList ListOf(int row, int qualifier, int field)
    {
        if (field == -1)
            return default;
        int own = OwnValue(qualifier, field);
        return own >= 0 || Column(field).IsOfTheLanguage ? StoredList.Of(this, own) : ListOf(row, field);
    }

    /// <summary>What a qualifier record holds for a field; -1 for nothing.</summary>
    internal int OwnValue(int qualifier, int field)
    {
        if (qualifier < 0)
            return -1;
        int fields = Heap.Int((long)qualifier + StoreQualifier.Fields, Heap.Ints);
        for (long at = qualifier + (long)StoreQualifier.First, end = at + 2L * fields; at < end; at += 2)
        {
            if (Heap.Int(at) == field)
                return Heap.Int(at + 1);
        }
        return -1;
    }

    /// <summary>Whether a value of a list is the one to take where sources differ.</summary>
    internal bool IsPreferred(in StoredList list, int index) => IsPreferred(list.Qualifier(index));

    internal bool IsPreferred(int qualifier)
        => qualifier >= 0 && (Heap.Int((long)qualifier + StoreQualifier.Flags) & StoreQualifier.IsPreferred) != 0;

    /// <summary>The item, or the words, that a stored value is.</summary>
    internal IItem ItemOf(int value) => (value & StoreTag.Mask) switch
    {
        StoreTag.Direct when value >= 0 => Item<IItem>(value >> StoreTag.Bits),
        StoreTag.Mention => new FactMention(new FactRef(this, -2 - CheckText(value >> StoreTag.Bits))),
        _ => throw FactStoreException.Damaged("a value is no item"),
    };

    internal int CheckText(int text) => (uint)text < (uint)Texts.Count ? text : throw FactStoreException.Damaged("there is no such text");

    internal StorePostings PostingsOf(int clause)
    {
        if ((uint)clause >= (uint)_postings.Length)
            throw new FactStoreException("The fact store has fewer clauses than the types made for it.");
        // Two threads may both read an entry; what they read is the same.
        return Volatile.Read(ref _postings[clause]) ?? Keep(ref _postings[clause], new StorePostings(_header, Texts, clause));
    }

    /// <summary>
    /// The rows that a clause finds by an item; none by a clause that the store does not know (-1). Only those from
    /// <paramref name="low"/> to before <paramref name="high"/> are asked for.
    /// </summary>
    internal PostingList Find(int clause, FactRef key, int low, int high)
    {
        if (clause == -1 || key.FactsOrNull is null)
            return default;
        StorePostings postings = PostingsOf(clause);
        if (key.IsMention)
            return postings.Find(key.Name.AsSpan(), low, high);
        int row = Local(key);
        return row < 0 ? default : postings.Find(row, low, high);
    }

    /// <summary>All rows, of whatever standing, that a clause finds by an item.</summary>
    internal PostingList FindAll(int clause, FactRef key) => Find(clause, key, int.MaxValue, int.MaxValue);

    /// <summary>The rows that a clause finds by a word, a flag or a verb; none by a clause that the store does not know (-1).</summary>
    internal PostingList Find(int clause, int word, int low, int high) => clause == -1 ? default : PostingsOf(clause).Find(word, low, high);

    /// <summary>The rows that a clause finds by a text; none by a clause that the store does not know (-1).</summary>
    internal PostingList Find(int clause, string text, int low, int high) => clause == -1 ? default : PostingsOf(clause).Find(text.AsSpan(), low, high);

    /// <summary>The row of an item in this fact base; one of another is found again by its kind and name, -1 where there is none.</summary>
    internal int Local(FactRef item)
    {
        if (ReferenceEquals(item.FactsOrNull?.Root, Root))
            return item.Row;
        if (item.FactsOrNull is null || item.IsMention)
            return -1;
        string name = item.Name;
        return name.Length == 0 ? -1 : RowOf(AllKinds.Find(item.Kind), name);
    }

    /// <summary>The first of the rows that are dated; those of a kind and standing that are not come first.</summary>
    internal int FirstDated(int low, int high)
    {
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (Times.IsUndated(TimeOf(middle)))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The first of the rows that cannot have begun by a day.</summary>
    internal int FirstStartingAfter(long day, int low, int high)
    {
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            if (Times.StartEarliest(TimeOf(middle)) <= day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int CountOf(int from, int to)
    {
        int[] starts = AllKinds.Starts;
        int count = 0;
        for (int first = 0; first + StoreFormat.Bands < starts.Length; first += StoreFormat.Bands)
            count += starts[first + to] - starts[first + from];
        return count;
    }

    private static T Keep<T>(ref T? place, T value)
        where T : class
    {
        Volatile.Write(ref place, value);
        return value;
    }

    private static int Place(int[] starts, int row)
    {
        int low = 0, high = starts.Length - 2;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (starts[middle] <= row)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private StoreColumn ColumnAt(int column)
        => Volatile.Read(ref _columns[column]) ?? Keep(ref _columns[column], new StoreColumn(_header, column));

    private int CheckKind(int kind)
        => (uint)kind < (uint)AllKinds.Words.Length ? kind : throw new FactStoreException("The fact store has fewer kinds than the types made for it.");

    private Kinds LoadKinds() => Keep(ref _kinds, new Kinds(_header, Texts));
}
