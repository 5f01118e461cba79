using System.Runtime.CompilerServices;
using System.Threading;

namespace FactDsl;

/// <content>What was read lately is kept, in bounds, so that asking the same again makes nothing again.</content>
public sealed partial class FactBase
{
    /// <summary>The most records that are kept.</summary>
    internal const int MostKept = 1 << 16;

    private const int LeastKept = 1 << 10;
    private const int MostTimesKept = 1 << 15;
    private const int MostTextsKept = 1 << 12;

    /// <summary>A text longer than this is prose, of which few would take much room.</summary>
    private const int LongestKept = 256;

    // Records at the places that the low bits of their rows say, as in `DirectMappedCache`: a record knows its row, and needs nothing beside it.
    private IItem?[] _records;
    private int _pushedOut;

    private readonly DirectMappedCache<CachedRecords> _answers;
    private readonly DirectMappedCache<CachedTime> _times;
    private readonly DirectMappedCache<CachedText> _names;
    private readonly DirectMappedCache<CachedText> _labels;

    /// <summary>The records of a block of answers; see <see cref="CachedRecords.KeyOf"/>.</summary>
    internal CachedRecords RecordsOf(long block) => _answers.Find(block) ?? _answers.Keep(new CachedRecords(block));

    internal T Item<T>(int row)
        where T : class, IItem
    {
        // Threads may overwrite each other's; any of the records of a row is as good as another.
        IItem?[] records = Volatile.Read(ref _records);
        IItem? item = records[row & (records.Length - 1)];
        if (item is null || item.At.Row != row)
            item = Make(row, records, item);
        return item as T
            ?? throw new FactStoreException($"The fact store does not fit the types made for it: a row of {KindWord(KindOf(row))} is no {typeof(T).Name}.");
    }

    /// <summary>The times that were asked for lately, each once, by <see cref="KeyOfTime"/>.</summary>
    internal DirectMappedCache<CachedTime> TimeCache => _times;

    /// <summary>What a time is kept by; never 0, so that a reference can say that it does not know its time.</summary>
    internal static int KeyOfTime(int time) => time + 2;

    /// <summary>A time, kept for the next who asks for it.</summary>
    internal FactTime CachedTime(int time)
        => (_times.Find(KeyOfTime(time)) ?? _times.Keep(new CachedTime(KeyOfTime(time), Times.Read(time)))).Time;

    /// <summary>The name of a row; empty where it has none.</summary>
    internal string NameOf(int row)
        => _names.Find(row) is { } kept ? kept.Text : Keep(_names, row, Texts.Text(RowValue(StoreRowColumn.Name, row)));

    /// <summary>The first label of a row, else its name.</summary>
    internal string LabelOf(int row)
        => _labels.Find(row) is { } kept ? kept.Text : Keep(_labels, row, FirstLabel(row) ?? NameOf(row));

    private string? FirstLabel(int row)
    {
        foreach (FactText label in FactValues<FactText>.ListAt(this, RowValue(StoreRowColumn.Labels, row)))
            return label.Text;
        return null;
    }

    private static string Keep(DirectMappedCache<CachedText> texts, int row, string text)
        => text.Length <= LongestKept ? texts.Keep(new CachedText(row, text)).Text : text;

    private IItem Make(int row, IItem?[] records, IItem? before)
    {
        int[] starts = AllKinds.Starts;
        if ((uint)row >= (uint)starts[starts.Length - 1])
            throw FactStoreException.Damaged("there is no such row");
        int place = Place(starts, row), kind = place / StoreFormat.Bands;
        if (place % StoreFormat.Bands == StoreFormat.ImportedBand)
            return Imported(kind, row);
        // Whoever looks at a fact mostly asks when it was, whoever looks at an entity seldom does.
        FactRef at = IsFact(kind) ? new FactRef(this, row, KeyOfTime(TimeOf(row))) : new FactRef(this, row);
        IItem item = NumberOf(kind) is >= 0 and var number ? _factory.Create(number, at) : new UnknownItem(at);
        if (before is not null && records.Length < MostKept && ++_pushedOut > records.Length)
            records = MakeRoom(records);
        Volatile.Write(ref records[row & (records.Length - 1)], item);
        return item;
    }

    private IItem?[] MakeRoom(IItem?[] records)
    {
        var more = new IItem?[records.Length * 4];
        foreach (IItem? item in records)
        {
            if (item is not null)
                more[item.At.Row & (more.Length - 1)] = item;
        }
        _pushedOut = 0;
        Volatile.Write(ref _records, more);
        return more;
    }
}
