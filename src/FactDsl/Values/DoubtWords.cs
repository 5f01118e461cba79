using System.Collections.Generic;

namespace FactDsl;

/// <summary>What each of <see cref="FactDoubts"/> is called: by programs, and in English by people. The page says the same in the reader's language.</summary>
internal static class DoubtWords
{
    /// <summary>All of them, in the order in which they are told.</summary>
    public static IReadOnlyList<(FactDoubts Doubt, string Name, string Words)> All { get; } =
    [
        (FactDoubts.Date, "date", "days are open"),
        (FactDoubts.Disputed, "disputed", "a fact it follows from is in doubt"),
        (FactDoubts.SourcesDiffer, "sourcesDiffer", "sources differ"),
        (FactDoubts.NotAllTold, "notAllTold", "not all may be told"),
        (FactDoubts.OpenList, "openList", "a list has others"),
        (FactDoubts.CutShort, "cutShort", "not all was looked at"),
        (FactDoubts.Membership, "membership", "told of a group"),
    ];

    /// <summary>Some of them in words, with commas between.</summary>
    public static string Tell(FactDoubts doubts)
    {
        var told = new List<string>();
        foreach ((FactDoubts doubt, _, string words) in All)
        {
            if ((doubts & doubt) != 0)
                told.Add(words);
        }
        return string.Join(", ", told);
    }
}
