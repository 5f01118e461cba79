using System;
using System.Collections.Generic;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Finds the passages of a text that are most like words which do not stand there. The rarest runs of one to three words that both
/// share say where to look; only there the words are compared with the text. The text is read once for all.
/// </summary>
internal sealed class PassageFinder
{
    // Beyond these a text would have to be wrong as a whole, and more near passages would not help.
    private const int MostWanted = 500;
    private const int MostGuessed = 20;
    private const int MostWords = 1_000;
    private const int MostWordsInAll = 20_000;
    private const int MostSlack = 200;
    private const int MostSeedPlaces = 64;
    private const int MostPlaces = 512;
    private const int MostCandidates = 6;

    private readonly string _text;
    private readonly Dictionary<ulong, Seed> _seeds = [];

    private PassageFinder(string text) => _text = text;

    /// <summary>The nearest passage for each of some parts of quotations; null where none is near, or too many are asked for.</summary>
    public static IReadOnlyList<Passage?> Find(string text, IReadOnlyList<QuotedPart> wanted)
    {
        var finder = new PassageFinder(text);
        var passages = new Passage?[wanted.Count];
        var words = new List<List<TextWord>>();
        int inAll = 0;
        for (int i = 0; i < wanted.Count && i < MostWanted && inAll < MostWordsInAll; i++)
        {
            words.Add(WordsOf(wanted[i].Text, 0, wanted[i].Text.Length, MostWords));
            inAll += words[i].Count;
            finder.AddSeeds(words[i]);
        }
        finder.ReadText();
        int guesses = MostGuessed;
        WordList? list = null;
        for (int i = 0; i < words.Count; i++)
        {
            passages[i] = finder.Nearest(wanted[i].Text, words[i], finder.PlacesOf(words[i]));
            if (passages[i] is null && guesses-- > 0)
                passages[i] = finder.Nearest(wanted[i].Text, words[i], (list ??= WordList.Of(text)).PlacesLike(wanted[i].Text, words[i]));
        }
        return passages;
    }

    private static List<TextWord> WordsOf(string text, int start, int end, int most)
    {
        var words = new List<TextWord>();
        var reader = new TextWords(text, start, end);
        while (words.Count < most && reader.MoveNext())
            words.Add(reader.Current);
        return words;
    }

    private void AddSeeds(List<TextWord> words)
    {
        foreach ((ulong hash, _, _) in SeedsOf(words))
        {
            if (!_seeds.ContainsKey(hash))
                _seeds.Add(hash, new Seed());
        }
    }

    private static IEnumerable<(ulong Hash, int Start, int Words)> SeedsOf(List<TextWord> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            yield return (Combine(0, words[i].Hash), words[i].Start, 1);
            if (i > 0)
                yield return (Combine(Combine(0, words[i - 1].Hash), words[i].Hash), words[i - 1].Start, 2);
            if (i > 1)
                yield return (Combine(Combine(Combine(0, words[i - 2].Hash), words[i - 1].Hash), words[i].Hash), words[i - 2].Start, 3);
        }
    }

    private static ulong Combine(ulong before, uint hash) => unchecked((before ^ hash) * 0x9E3779B97F4A7C15 + 1);

    private void ReadText()
    {
        var filter = new HashFilter(_seeds.Count);
        foreach (ulong hash in _seeds.Keys)
            filter.Add(hash);
        var reader = new TextWords(_text, 0, _text.Length);
        TextWord second = default, first = default;
        while (reader.MoveNext())
        {
            TextWord word = reader.Current;
            Count(filter, Combine(0, word.Hash), word.Start);
            if (second.End > 0)
                Count(filter, Combine(Combine(0, second.Hash), word.Hash), second.Start);
            if (first.End > 0)
                Count(filter, Combine(Combine(Combine(0, first.Hash), second.Hash), word.Hash), first.Start);
            first = second;
            second = word;
        }
    }

    private void Count(HashFilter filter, ulong hash, int at)
    {
        if (filter.MayHave(hash) && _seeds.TryGetValue(hash, out Seed? seed))
            seed.Add(at);
    }

    /// <summary>Where the words may stand, by the seeds that are rarest in the text; each place with how many words speak for it.</summary>
    private List<(int At, int Weight)> PlacesOf(List<TextWord> words)
    {
        var seeds = new List<(Seed Seed, int Start, int Words)>();
        foreach ((ulong hash, int start, int count) in SeedsOf(words))
        {
            if (_seeds[hash] is { Count: > 0 } seed)
                seeds.Add((seed, start, count));
        }
        seeds.Sort(static (a, b) => a.Seed.Count != b.Seed.Count ? a.Seed.Count.CompareTo(b.Seed.Count)
            : a.Words != b.Words ? b.Words.CompareTo(a.Words)
            : a.Start.CompareTo(b.Start));
        var places = new List<(int At, int Weight)>();
        foreach ((Seed seed, int start, int count) in seeds)
        {
            if (places.Count > 0 && (places.Count >= MostPlaces || seed.Count > MostSeedPlaces))
                break;
            foreach (int at in seed.Places)
                places.Add((at - start, count));
        }
        return places;
    }

    private Passage? Nearest(string quote, List<TextWord> words, List<(int At, int Weight)> places)
    {
        Passage? nearest = null;
        foreach (int at in Candidates(places, 16 + quote.Length / 4))
        {
            int slack = 24 + Math.Min(quote.Length / 4, MostSlack);
            int from = Math.Max(0, at - slack), to = Math.Min(_text.Length, at + quote.Length + slack);
            // Words are compared whole.
            while (from > 0 && at - from < 2 * slack && IsInsideWord(from))
                from--;
            while (to < _text.Length && to - at - quote.Length < 2 * slack && IsInsideWord(to))
                to++;
            List<TextWord> stretch = WordsOf(_text, from, to, int.MaxValue);
            int offset = stretch.FindIndex(w => w.End > at);
            if (offset < 0)
                continue;
            Passage? passage = PassageAlignment.Of(quote, words, _text, stretch, offset);
            if (passage is { } found && (nearest is not { } best || found.CompareTo(best) < 0))
                nearest = found;
        }
        return nearest is { } whole ? WithPunctuation(quote, words, whole) : null;
    }

    private bool IsInsideWord(int at)
        => QuotableCharacters.IsWordPart(_text[at - 1]) && QuotableCharacters.IsWordPart(_text[at]) && !QuotableCharacters.IsUnspaced(_text[at]);

    /// <summary>The places for which most words speak, those near each other taken together.</summary>
    private static List<int> Candidates(List<(int At, int Weight)> places, int reach)
    {
        places.Sort();
        var clusters = new List<(int Weight, int At)>();
        for (int i = 0, end = 0, weight = 0; i < places.Count; i++)
        {
            while (end < places.Count && places[end].At - places[i].At <= reach)
                weight += places[end++].Weight;
            clusters.Add((weight, places[i].At));
            weight -= places[i].Weight;
        }
        clusters.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.At.CompareTo(b.At));
        var candidates = new List<int>();
        foreach ((_, int at) in clusters)
        {
            if (candidates.Count == MostCandidates)
                break;
            if (candidates.TrueForAll(c => Math.Abs(c - at) > reach))
                candidates.Add(at);
        }
        return candidates;
    }

    /// <summary>The passage with the punctuation around it that the quotation has as well.</summary>
    private Passage WithPunctuation(string quote, List<TextWord> words, Passage passage)
    {
        int start = passage.Start, end = passage.End;
        for (int i = words[0].Start - 1; i >= 0 && start > 0 && _text[start - 1] == quote[i]; i--)
            start--;
        for (int i = words[words.Count - 1].End; i < quote.Length && end < _text.Length && _text[end] == quote[i]; i++)
            end++;
        return passage with { Start = start, End = end };
    }

    /// <summary>A run of words that is looked for, how often the text has it, and where first.</summary>
    private sealed class Seed
    {
        private List<int>? _places;

        public int Count { get; private set; }

        public IReadOnlyList<int> Places => _places ?? (IReadOnlyList<int>)[];

        public void Add(int at)
        {
            if (Count++ < MostSeedPlaces)
                (_places ??= []).Add(at);
        }
    }
}
