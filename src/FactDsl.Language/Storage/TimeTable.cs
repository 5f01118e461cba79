using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Numbers times, each once: those of rows in the order of time, so that rows in that order read them one after the other, then others by first use.</summary>
internal sealed class TimeTable(TextTable texts)
{
    private Dictionary<Key, int> _numbers = [];
    private readonly List<Key> _times = [];
    private readonly List<FactTime> _read = [];

    /// <summary>A time by its number.</summary>
    public FactTime this[int number] => _read[number];

    /// <summary>The number of a time; -1 for none.</summary>
    public int Of(FactTime? time)
    {
        if (time is not { } stated)
            return -1;
        return Of(Key.Of(stated), stated);
    }

    /// <summary>The number of a time.</summary>
    public int Of(in Key key, FactTime time) => _numbers.TryGetValue(key, out int number) ? number : Append(key, time);

    /// <summary>Numbers the times of rows, before any other.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="before">The times of the rows of an earlier store.</param>
    public RowTimes OfRows(StoreRows rows, RowTimes? before)
    {
        int known = before?.Count ?? 0;
        bool[] stays = new bool[known];
        var come = new List<(Key Key, FactTime Time)>();
        var numbers = new Dictionary<Key, int>();
        int[] ofRows = new int[rows.Count];
        for (int row = 0; row < ofRows.Length; row++)
        {
            ofRows[row] = rows.Before(row) is >= 0 and var was ? before!.OfRow(was) : NumberOf(rows.Time(row));
            if (ofRows[row] >= 0 && ofRows[row] < known)
                stays[ofRows[row]] = true;
        }
        come.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        int[] places = new int[known + come.Count];
        if (known > 0)
        {
            _numbers = new Dictionary<Key, int>(places.Length);
            _times.Capacity = _read.Capacity = places.Length;
        }
        int next = 0;
        for (int time = 0; time < known; time++)
        {
            if (!stays[time])
                continue;
            for (; next < come.Count && come[next].Key.CompareTo(before!.Key(time)) < 0; next++)
                places[numbers[come[next].Key]] = Append(come[next].Key, come[next].Time);
            places[time] = Append(before!.Key(time), before.Time(time));
        }
        for (; next < come.Count; next++)
            places[numbers[come[next].Key]] = Append(come[next].Key, come[next].Time);
        for (int row = 0; row < ofRows.Length; row++)
            ofRows[row] = ofRows[row] < 0 ? -1 : places[ofRows[row]];
        return new RowTimes(ofRows, _times, _read);

        int NumberOf(FactTime? time)
        {
            if (time is not { } stated)
                return -1;
            var key = Key.Of(stated);
            int number = before?.Find(key) ?? -1;
            if (number >= 0 || numbers.TryGetValue(key, out number))
                return number;
            numbers.Add(key, number = known + come.Count);
            come.Add((key, stated));
            return number;
        }
    }

    /// <summary>Writes the times; tells in flags whether any lies so far away that all are written wide, and which hedges they have.</summary>
    public int Write(StorePages pages)
    {
        int hedges = 0;
        UnitWriter writer = pages[StoreSectionId.Times];
        bool isWide = !_times.TrueForAll(static t => IsNear(t.StartEarliest) && IsNear(t.StartLatest) && IsNear(t.EndEarliest) && IsNear(t.EndLatest));
        foreach (Key time in _times)
        {
            Write(writer, time.StartEarliest, isWide);
            Write(writer, time.StartLatest, isWide);
            Write(writer, time.EndEarliest, isWide);
            Write(writer, time.EndLatest, isWide);
            writer.Int(time.Flags);
            hedges = StoreTimes.AddHedges(hedges, time.Flags);
            writer.Int(texts.Of(time.Text));
        }
        return (isWide ? StoreFlag.HasWideTimes : 0) | (hedges << StoreFlag.HedgesShift);
    }

    private int Append(in Key key, FactTime time)
    {
        int number = _times.Count;
        _numbers.Add(key, number);
        _times.Add(key);
        _read.Add(time);
        return number;
    }

    private static void Write(UnitWriter writer, long corner, bool isWide)
    {
        if (isWide)
            writer.Long(corner);
        else
            writer.Int(corner == long.MinValue ? -1 : corner == long.MaxValue ? StoreFormat.MaxInt : (int)(corner - StoreFormat.FirstDay));
    }

    private static bool IsNear(long corner) => corner is long.MinValue or long.MaxValue or (>= StoreFormat.FirstDay and <= StoreFormat.LastDay);

    /// <summary>A time as it is stored.</summary>
    internal readonly record struct Key(long StartEarliest, long StartLatest, long EndEarliest, long EndLatest, int Flags, string Text)
    {
        public static Key Of(FactTime time)
        {
            // A time's text is made anew whenever it is asked for, so it is asked for once.
            string text = time.Text;
            (long startLatest, long endEarliest) = time.SaidCorners;
            return new Key(time.StartEarliest, startLatest, endEarliest, time.EndLatest, StoreTimes.Flags(time, StoreTimes.NeedsText(text)), text);
        }

        public int CompareTo(in Key other)
        {
            int order = StartEarliest.CompareTo(other.StartEarliest);
            order = order != 0 ? order : StartLatest.CompareTo(other.StartLatest);
            order = order != 0 ? order : EndEarliest.CompareTo(other.EndEarliest);
            order = order != 0 ? order : EndLatest.CompareTo(other.EndLatest);
            order = order != 0 ? order : Flags.CompareTo(other.Flags);
            return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
        }
    }
}

/// <summary>The times of the rows of a store, each once, in the order of time.</summary>
internal sealed class RowTimes
{
    private readonly int[] _ofRows;
    private readonly List<TimeTable.Key> _times;
    private readonly List<FactTime> _read;

    /// <summary>Times as they are numbered now; others may be numbered behind them.</summary>
    public RowTimes(int[] ofRows, List<TimeTable.Key> times, List<FactTime> read)
    {
        _ofRows = ofRows;
        _times = times;
        _read = read;
        Count = times.Count;
    }

    /// <summary>Number of times.</summary>
    public int Count { get; }

    /// <summary>Number of times with those that were numbered behind these.</summary>
    public int All => _times.Count;

    /// <summary>The number of a row's time; -1 for none.</summary>
    public int OfRow(int row) => _ofRows[row];

    /// <summary>A time by its number.</summary>
    public FactTime Time(int number) => _read[number];

    /// <inheritdoc cref="Time"/>
    public TimeTable.Key Key(int number) => _times[number];

    /// <summary>The number of a time; -1 where no row has it.</summary>
    public int Find(in TimeTable.Key key)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, order = _times[middle].CompareTo(key);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }
}
