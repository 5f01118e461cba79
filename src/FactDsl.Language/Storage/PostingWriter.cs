using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Collects which rows name which value in one clause, and writes the posting lists.</summary>
internal sealed class PostingWriter
{
    private readonly Dictionary<int, List<(int Row, int Time)>> _numbers = [];
    private readonly Dictionary<int, List<(int Row, int Time)>> _texts = [];
    private bool _isTimed;

    /// <summary>Adds a row to the list of a row, word, flag or verb; rows come in order.</summary>
    public void Add(int key, int row, int time = -1) => Add(_numbers, key, row, time);

    /// <summary>Adds a row to the list of a text; rows come in order.</summary>
    /// <param name="key">The text, as <see cref="TextTable.KeyOf"/> gives it.</param>
    /// <param name="row">The row.</param>
    /// <param name="time">The time of the value; -1 for the row's own.</param>
    public void AddText(int key, int row, int time = -1) => Add(_texts, key, row, time);

    /// <summary>Writes the lists and their entry in the directory.</summary>
    public void Write(StorePages pages, TextTable texts, int flags)
    {
        UnitWriter directory = pages[StoreSectionId.Clauses], data = pages[StoreSectionId.Postings];
        directory.Int(flags | (_isTimed ? StoreFlag.Timed : 0));
        directory.Int(_numbers.Count);
        directory.Int(_texts.Count);
        data.Align();
        directory.Int(data.Units);
        var lists = new List<List<(int Row, int Time)>>(_numbers.Count + _texts.Count);
        WriteKeys(data, _numbers, lists, static (a, b) => a.CompareTo(b));
        WriteKeys(data, _texts, lists, (a, b) => string.CompareOrdinal(texts.Text(a), texts.Text(b)));
        int start = 0, leastRow = int.MaxValue, greatestRow = 0, leastTime = int.MaxValue, greatestTime = 0;
        foreach (List<(int Row, int Time)> list in lists)
        {
            // The values of one row come as they are written; their times need an order of their own.
            if (!IsSorted(list))
                list.Sort();
            data.Int(start);
            start += list.Count;
            leastRow = Math.Min(leastRow, list[0].Row);
            greatestRow = Math.Max(greatestRow, list[list.Count - 1].Row);
            foreach ((_, int time) in list)
            {
                leastTime = time < 0 ? leastTime : Math.Min(leastTime, time);
                greatestTime = Math.Max(greatestTime, time);
            }
        }
        data.Int(start);
        int rowBase = UnitWriter.BaseOf(Math.Min(leastRow, greatestRow), greatestRow), timeBase = UnitWriter.BaseOf(Math.Min(leastTime, greatestTime), greatestTime);
        directory.Int(start);
        directory.Int(rowBase);
        directory.Int(timeBase);
        foreach (List<(int Row, int Time)> list in lists)
        {
            foreach ((int row, _) in list)
                data.Number(row, rowBase);
        }
        if (!_isTimed)
            return;
        data.Align();
        foreach (List<(int Row, int Time)> list in lists)
        {
            foreach ((_, int time) in list)
                data.Number(time, timeBase);
        }
    }

    private static void WriteKeys(UnitWriter data, Dictionary<int, List<(int, int)>> from, List<List<(int, int)>> lists, Comparison<int> order)
    {
        var keys = new List<int>(from.Keys);
        keys.Sort(order);
        foreach (int key in keys)
        {
            data.Int(key);
            lists.Add(from[key]);
        }
    }

    private static bool IsSorted(List<(int Row, int Time)> list)
    {
        for (int i = 1; i < list.Count; i++)
        {
            if (list[i].Row < list[i - 1].Row || (list[i].Row == list[i - 1].Row && list[i].Time < list[i - 1].Time))
                return false;
        }
        return true;
    }

    private void Add(Dictionary<int, List<(int Row, int Time)>> to, int key, int row, int time)
    {
        _isTimed |= time >= 0;
        if (!to.TryGetValue(key, out List<(int Row, int Time)>? list))
            to.Add(key, list = new List<(int Row, int Time)>(1));
        // A row has few values, so the entries that could be the same are the last ones.
        for (int i = list.Count - 1; i >= 0 && list[i].Row == row; i--)
        {
            if (list[i].Time == time)
                return;
        }
        list.Add((row, time));
    }
}
