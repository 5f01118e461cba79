using System;
using System.Collections.Generic;

namespace FactDsl.Language.Provenance;

/// <summary>The different words of a text, each with its first place: for words that a text has in another spelling only.</summary>
internal sealed class WordList
{
    private const int ShortestWord = 3;
    private const int LongestWord = 64;
    private const int MostWords = 3;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private WordList()
    {
    }

    /// <summary>Reads the words of a text.</summary>
    public static WordList Of(string text)
    {
        var list = new WordList();
        var seen = new HashSet<ulong>();
        var words = new TextWords(text, 0, text.Length);
        while (words.MoveNext())
        {
            TextWord word = words.Current;
            if (word.Length is < ShortestWord or > LongestWord || !seen.Add((ulong)word.Hash << 8 | (uint)word.Length))
                continue;
            string folded = FactSpelling.Fold(text.Substring(word.Start, word.Length));
            if (!list._places.ContainsKey(folded))
                list._places.Add(folded, word.Start);
        }
        return list;
    }

    /// <summary>Where words may stand, by the word of the text that is most like one of the longest of them.</summary>
    public List<(int At, int Weight)> PlacesLike(string quote, List<TextWord> words)
    {
        var longest = new List<TextWord>(words.FindAll(static w => w.Length is >= ShortestWord and <= LongestWord));
        longest.Sort(static (a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Start.CompareTo(b.Start));
        var places = new List<(int At, int Weight)>();
        for (int i = 0; i < Math.Min(MostWords, longest.Count); i++)
        {
            string wanted = FactSpelling.Fold(quote.Substring(longest[i].Start, longest[i].Length));
            if (PlaceLike(wanted) is { } at)
                places.Add((at - longest[i].Start, 1));
        }
        return places;
    }

    private int? PlaceLike(string wanted)
    {
        int nearest = FactSpelling.Reach(wanted.Length) + 1;
        int place = -1;
        foreach (KeyValuePair<string, int> word in _places)
        {
            if (Math.Abs(word.Key.Length - wanted.Length) > nearest)
                continue;
            int distance = FactSpelling.Distance(wanted.AsSpan(), word.Key.AsSpan(), nearest);
            // Of words that are equally near the first in the text is taken, in whatever order they come.
            if (distance < nearest || (distance == nearest && place >= 0 && word.Value < place))
            {
                nearest = distance;
                place = word.Value;
            }
        }
        return place < 0 ? null : place;
    }
}
