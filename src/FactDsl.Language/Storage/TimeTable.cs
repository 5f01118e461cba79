using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Numbers times by first use, each once.</summary>
internal sealed class TimeTable(TextTable texts)
{
    private readonly Dictionary<Key, int> _numbers = [];
    private readonly List<Key> _times = [];

    /// <summary>The number of a time; -1 for none.</summary>
    public int Of(FactTime? time)
    {
        if (time is not { } stated)
            return -1;
        // A time's text is made anew whenever it is asked for, so it is asked for once.
        string text = stated.Text;
        var key = new Key(
            stated.StartEarliest, stated.StartLatest, stated.EndEarliest, stated.EndLatest,
            StoreTimes.Flags(stated, StoreTimes.NeedsText(text)), text);
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _times.Count;
            _numbers.Add(key, number);
            _times.Add(key);
        }
        return number;
    }

    /// <summary>Writes the times; tells whether any lies so far away that all are written wide.</summary>
    public bool Write(StorePages pages)
    {
        UnitWriter writer = pages[StoreSectionId.Times];
        bool isWide = !_times.TrueForAll(static t => IsNear(t.StartEarliest) && IsNear(t.StartLatest) && IsNear(t.EndEarliest) && IsNear(t.EndLatest));
        foreach (Key time in _times)
        {
            Write(writer, time.StartEarliest, isWide);
            Write(writer, time.StartLatest, isWide);
            Write(writer, time.EndEarliest, isWide);
            Write(writer, time.EndLatest, isWide);
            writer.Int(time.Flags);
            writer.Int(texts.Of(time.Text));
        }
        return isWide;
    }

    private static void Write(UnitWriter writer, long corner, bool isWide)
    {
        if (isWide)
            writer.Long(corner);
        else
            writer.Int(corner == long.MinValue ? -1 : corner == long.MaxValue ? StoreFormat.MaxInt : (int)(corner - StoreFormat.FirstDay));
    }

    private static bool IsNear(long corner) => corner is long.MinValue or long.MaxValue or (>= StoreFormat.FirstDay and <= StoreFormat.LastDay);

    private readonly record struct Key(long StartEarliest, long StartLatest, long EndEarliest, long EndLatest, int Flags, string Text);
}
