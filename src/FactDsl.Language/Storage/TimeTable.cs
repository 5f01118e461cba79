using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Numbers times by first use, each once.</summary>
internal sealed class TimeTable(TextTable texts)
{
    private readonly Dictionary<FactTime, int> _numbers = [];
    private readonly List<FactTime> _times = [];

    /// <summary>The number of a time; -1 for none.</summary>
    public int Of(FactTime? time)
    {
        if (time is not { } stated)
            return -1;
        if (!_numbers.TryGetValue(stated, out int number))
        {
            number = _times.Count;
            _numbers.Add(stated, number);
            _times.Add(stated);
        }
        return number;
    }

    /// <summary>Writes the times.</summary>
    public void Write(StorePages pages)
    {
        UnitWriter writer = pages[StoreSectionId.Times];
        foreach (FactTime time in _times)
        {
            string text = time.Text;
            writer.Long(time.StartEarliest);
            writer.Long(time.StartLatest);
            writer.Long(time.EndEarliest);
            writer.Long(time.EndLatest);
            writer.Int(StoreTimes.Flags(time, StoreTimes.NeedsText(text)));
            writer.Int(texts.Of(text));
        }
    }
}
