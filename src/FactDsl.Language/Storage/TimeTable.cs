using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Numbers times, each once: those of rows in the order of time, so that rows in that order read them one after the other, then others by first use.</summary>
internal sealed class TimeTable(TextTable texts)
{
    private readonly Dictionary<Key, int> _numbers = [];
    private readonly List<Key> _times = [];
    private readonly List<FactTime> _read = [];

    /// <summary>A time by its number.</summary>
    public FactTime this[int number] => _read[number];

    /// <summary>The number of a time; -1 for none.</summary>
    public int Of(FactTime? time)
    {
        if (time is not { } stated)
            return -1;
        // A time's text is made anew whenever it is asked for, so it is asked for once.
        string text = stated.Text;
        (long startLatest, long endEarliest) = stated.SaidCorners;
        var key = new Key(
            stated.StartEarliest, startLatest, endEarliest, stated.EndLatest,
            StoreTimes.Flags(stated, StoreTimes.NeedsText(text)), text);
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _times.Count;
            _numbers.Add(key, number);
            _times.Add(key);
            _read.Add(stated);
        }
        return number;
    }

    /// <summary>Numbers the times of rows, before any other; gives the number of each row's.</summary>
    public int[] OfRows(StoreRows rows)
    {
        int[] numbers = new int[rows.Count];
        for (int row = 0; row < numbers.Length; row++)
            numbers[row] = Of(rows.Time(row));
        int[] order = new int[_times.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Key[] before = _times.ToArray();
        FactTime[] read = _read.ToArray();
        System.Array.Sort(order, Comparer<int>.Create((a, b) => before[a].CompareTo(before[b])));
        int[] places = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
            (_times[i], _read[i]) = (before[order[i]], read[order[i]]);
            _numbers[_times[i]] = i;
        }
        for (int row = 0; row < numbers.Length; row++)
            numbers[row] = numbers[row] < 0 ? -1 : places[numbers[row]];
        return numbers;
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

    private static void Write(UnitWriter writer, long corner, bool isWide)
    {
        if (isWide)
            writer.Long(corner);
        else
            writer.Int(corner == long.MinValue ? -1 : corner == long.MaxValue ? StoreFormat.MaxInt : (int)(corner - StoreFormat.FirstDay));
    }

    private static bool IsNear(long corner) => corner is long.MinValue or long.MaxValue or (>= StoreFormat.FirstDay and <= StoreFormat.LastDay);

    private readonly record struct Key(long StartEarliest, long StartLatest, long EndEarliest, long EndLatest, int Flags, string Text)
    {
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
