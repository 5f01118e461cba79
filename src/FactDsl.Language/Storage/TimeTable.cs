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

    /// <summary>Writes the times.</summary>
    public void Write(StorePages pages)
    {
        UnitWriter writer = pages[StoreSectionId.Times];
        foreach (Key time in _times)
        {
            writer.Long(time.StartEarliest);
            writer.Long(time.StartLatest);
            writer.Long(time.EndEarliest);
            writer.Long(time.EndLatest);
            writer.Int(time.Flags);
            writer.Int(texts.Of(time.Text));
        }
    }

    private readonly record struct Key(long StartEarliest, long StartLatest, long EndEarliest, long EndLatest, int Flags, string Text);
}
