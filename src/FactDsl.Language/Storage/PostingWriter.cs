using System;
using System.Collections.Generic;

namespace FactDsl.Language.Storage;

/// <summary>Collects which rows name which value in one clause, and writes the posting lists.</summary>
internal sealed class PostingWriter
{
    // Keys that are searched for take as many units as two places: up to here places cost little more, and no search.
    private const int Spread = 4;

    // The second of an entry is twice 1 + its time, and 1 more where it is in doubt.
    private Dictionary<int, List<(int Row, int Time)>> _numbers = [];
    private Dictionary<int, List<(int Row, int Time)>> _texts = [];
    private bool _isTimed;
    private bool _hasDoubts;

    /// <summary>Adds a row to the list of a row, word, flag or verb; rows come in order.</summary>
    /// <param name="key">The number.</param>
    /// <param name="row">The row.</param>
    /// <param name="time">The time of the value; -1 for the row's own.</param>
    /// <param name="isDoubted">Whether it may be wrong that the row names it.</param>
    public void Add(int key, int row, int time = -1, bool isDoubted = false) => Add(_numbers, key, row, time, isDoubted);

    /// <summary>Adds a row to the list of a text; rows come in order.</summary>
    /// <param name="key">The text, as <see cref="TextTable.KeyOf"/> gives it.</param>
    /// <param name="row">The row.</param>
    /// <param name="time">The time of the value; -1 for the row's own.</param>
    /// <param name="isDoubted">Whether it may be wrong that the row says it.</param>
    public void AddText(int key, int row, int time = -1, bool isDoubted = false) => Add(_texts, key, row, time, isDoubted);

    /// <summary>Writes the lists and their entry in the directory.</summary>
    /// <param name="pages">The store.</param>
    /// <param name="texts">Its texts.</param>
    /// <param name="flags">What the directory says of the clause besides.</param>
    /// <param name="low">The first asserted row of the clause's kind; -1 for a clause of several kinds.</param>
    /// <param name="high">The first row behind the asserted ones.</param>
    public void Write(StorePages pages, TextTable texts, int flags, int low, int high)
    {
        UnitWriter directory = pages[StoreSectionId.Clauses], data = pages[StoreSectionId.Postings];
        List<int> numbers = Sorted(_numbers, static (a, b) => a.CompareTo(b)), named = Sorted(_texts, (a, b) => string.CompareOrdinal(texts.Text(a), texts.Text(b)));
        _hasDoubts = HasDoubts(_numbers) || HasDoubts(_texts);
        List<(int First, int Places)> stretches = Stretches(numbers);
        bool isDirect = stretches.Count > 0 || numbers.Count == 0;
        var lists = new List<List<(int Row, int Time)>?>();
        int next = 0;
        foreach ((int first, int places) in stretches)
        {
            // A number between two that nobody names has a place all the same.
            for (int key = first; lists.Count < places; key++)
                lists.Add(key == numbers[next] ? _numbers[numbers[next++]] : null);
        }
        for (; next < numbers.Count; next++)
            lists.Add(_numbers[numbers[next]]);
        int numberKeys = lists.Count;
        foreach (int key in named)
            lists.Add(_texts[key]);
        // Of millions of rows these are many: each is let go when it is written.
        (_numbers, _texts) = ([], []);
        Measure(lists, _hasDoubts, out int rowBase, out int timeBase, out int greatest);
        bool hasOthers = low >= 0 && greatest >= high;
        data.Align();
        directory.Int(flags | (_isTimed ? StoreFlag.Timed : 0) | (_hasDoubts ? StoreFlag.Doubted : 0) | (isDirect ? StoreFlag.Direct : 0) | (hasOthers ? StoreFlag.HasOthers : 0));
        directory.Int(numberKeys);
        directory.Int(named.Count);
        directory.Int(data.Units);
        foreach ((int first, int places) in stretches)
        {
            data.Int(first);
            data.Int(places);
        }
        foreach (int key in isDirect ? [] : numbers)
            data.Int(key);
        foreach (int key in named)
            data.Int(key);
        int start = 0;
        foreach (List<(int Row, int Time)>? list in lists)
        {
            data.Int(start);
            if (hasOthers)
                data.Int(start + Asserted(list, high));
            start += list?.Count ?? 0;
        }
        data.Int(start);
        directory.Int(start);
        directory.Int(rowBase);
        directory.Int(timeBase);
        directory.Int(stretches.Count);
        directory.Int(low);
        directory.Int(high);
        lists.RemoveAll(static l => l is null);
        foreach (List<(int Row, int Time)>? list in lists)
        {
            foreach ((int row, _) in list!)
                data.Number(row, rowBase);
        }
        if (!_isTimed && !_hasDoubts)
            return;
        data.Align();
        foreach (List<(int Row, int Time)>? list in lists)
        {
            foreach ((_, int time) in list!)
                data.Number(_hasDoubts ? time : (time >> 1) - 1, timeBase);
        }
    }

    /// <summary>
    /// Cuts numbers in ascending order at their widest gaps: per stretch its first number, and how many places there are up to its
    /// end. None where that takes too many places.
    /// </summary>
    private static List<(int First, int Places)> Stretches(List<int> numbers)
    {
        var cuts = new List<int>();
        for (int i = 1; i < numbers.Count; i++)
        {
            if (numbers[i] - numbers[i - 1] <= Spread)
                continue;
            cuts.Add(i);
            cuts.Sort((a, b) => (numbers[b] - numbers[b - 1]).CompareTo(numbers[a] - numbers[a - 1]) is var order && order != 0 ? order : a.CompareTo(b));
            if (cuts.Count >= StoreFormat.MostStretches)
                cuts.RemoveAt(cuts.Count - 1);
        }
        cuts.Sort();
        cuts.Add(numbers.Count);
        var stretches = new List<(int, int)>();
        long places = 0;
        for (int i = 0, from = 0; i < cuts.Count && numbers.Count > 0; from = cuts[i++])
        {
            places += (long)numbers[cuts[i] - 1] - numbers[from] + 1;
            if (places > Spread * (long)numbers.Count)
                return [];
            stretches.Add((numbers[from], (int)places));
        }
        return stretches;
    }

    private static List<int> Sorted(Dictionary<int, List<(int, int)>> from, Comparison<int> order)
    {
        var keys = new List<int>(from.Keys);
        keys.Sort(order);
        return keys;
    }

    /// <summary>Brings each list into its order and tells from where rows and times are counted, and the greatest row.</summary>
    private static void Measure(List<List<(int Row, int Time)>?> lists, bool hasDoubts, out int rowBase, out int timeBase, out int greatestRow)
    {
        int leastRow = int.MaxValue, leastTime = int.MaxValue, greatestTime = 0;
        greatestRow = 0;
        foreach (List<(int Row, int Time)>? list in lists)
        {
            if (list is null)
                continue;
            // The values of one row come as they are written; their times need an order of their own.
            if (!IsSorted(list))
                list.Sort();
            leastRow = Math.Min(leastRow, list[0].Row);
            greatestRow = Math.Max(greatestRow, list[list.Count - 1].Row);
            foreach ((_, int entry) in list)
            {
                int time = hasDoubts ? entry : (entry >> 1) - 1;
                leastTime = time < 0 ? leastTime : Math.Min(leastTime, time);
                greatestTime = Math.Max(greatestTime, time);
            }
        }
        rowBase = UnitWriter.BaseOf(Math.Min(leastRow, greatestRow), greatestRow);
        timeBase = UnitWriter.BaseOf(Math.Min(leastTime, greatestTime), greatestTime);
    }

    /// <summary>How many entries of a list stand before a row.</summary>
    private static int Asserted(List<(int Row, int Time)>? list, int high)
    {
        int count = list?.Count ?? 0;
        while (count > 0 && list![count - 1].Row >= high)
            count--;
        return count;
    }

    private static bool HasDoubts(Dictionary<int, List<(int Row, int Time)>> lists)
    {
        foreach (List<(int Row, int Time)> list in lists.Values)
        {
            foreach ((_, int entry) in list)
            {
                if ((entry & 1) != 0)
                    return true;
            }
        }
        return false;
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

    private void Add(Dictionary<int, List<(int Row, int Time)>> to, int key, int row, int time, bool isDoubted)
    {
        int entry = ((time + 1) << 1) | (isDoubted ? 1 : 0);
        _isTimed |= time >= 0;
        if (!to.TryGetValue(key, out List<(int Row, int Time)>? list))
            to.Add(key, list = new List<(int Row, int Time)>(1));
        // A row has few values, so the entries that could be the same are the last ones.
        for (int i = list.Count - 1; i >= 0 && list[i].Row == row; i--)
        {
            if (list[i].Time >> 1 != entry >> 1)
                continue;
            // What is sure once is sure.
            list[i] = (row, Math.Min(list[i].Time, entry));
            return;
        }
        list.Add((row, entry));
    }
}
