using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Finds many quotations in one text at once, by rolling hashes of the first characters of every part (Karp and Rabin 1987). The
/// text is read a few times, whatever the number of quotations. Each part is taken at its first place behind the part before it,
/// which finds a quotation wherever there is one.
/// </summary>
internal sealed class QuotationSearch
{
    private const ulong Base = 0x9E3779B97F4A7C15;
    private const int LongestWindow = 32;

    private readonly string _text;
    private readonly Progress[] _progress;

    private QuotationSearch(string text, IReadOnlyList<QuotedWords> quotations)
    {
        _text = text;
        _progress = new Progress[quotations.Count];
        for (int i = 0; i < _progress.Length; i++)
            _progress[i] = new Progress(quotations[i].Parts);
    }

    /// <summary>Finds the quotations.</summary>
    /// <param name="text">The text in the form that is compared.</param>
    /// <param name="quotations">What to look for; each has at least one part.</param>
    public static IReadOnlyList<Progress> Run(string text, IReadOnlyList<QuotedWords> quotations)
    {
        var search = new QuotationSearch(text, quotations);
        for (int window = LongestWindow; window > 0; window /= 2)
        {
            Progress[] some = search._progress.Where(p => p.Window == window).ToArray();
            if (some.Length > 0 && window <= text.Length)
                search.Scan(window, some);
        }
        foreach (Progress progress in search._progress)
            progress.Tighten(text);
        return search._progress;
    }

    private void Scan(int window, Progress[] quotations)
    {
        int open = quotations.Length;
        var wanted = new Dictionary<ulong, List<(Progress Quotation, int Part)>>();
        var filter = new HashFilter(quotations.Sum(static q => q.Parts.Count));
        foreach (Progress quotation in quotations)
        {
            for (int part = 0; part < quotation.Parts.Count; part++)
            {
                ulong hash = HashOf(quotation.Parts[part].Text, window);
                filter.Add(hash);
                if (!wanted.TryGetValue(hash, out List<(Progress, int)>? list))
                    wanted.Add(hash, list = []);
                list.Add((quotation, part));
            }
        }
        ulong leaving = 1;
        for (int i = 1; i < window; i++)
            leaving = unchecked(leaving * Base);
        ulong rolling = HashOf(_text, window);
        for (int at = 0; ; at++)
        {
            if (filter.MayHave(rolling) && wanted.TryGetValue(rolling, out List<(Progress Quotation, int Part)>? list))
            {
                foreach ((Progress quotation, int part) in list)
                {
                    if (quotation.Advance(_text, part, at) && --open == 0)
                        return;
                }
            }
            if (at + window >= _text.Length)
                return;
            rolling = unchecked((rolling - QuotableCharacters.Fold(_text[at]) * leaving) * Base + QuotableCharacters.Fold(_text[at + window]));
        }
    }

    private static ulong HashOf(string text, int window)
    {
        ulong hash = 0;
        for (int i = 0; i < window; i++)
            hash = unchecked(hash * Base + QuotableCharacters.Fold(text[i]));
        return hash;
    }

    /// <summary>How far the search for one quotation has come.</summary>
    internal sealed class Progress
    {
        private readonly int[] _starts;
        private int _next;
        private int _from;

        public Progress(IReadOnlyList<QuotedPart> parts)
        {
            Parts = parts;
            _starts = new int[parts.Count];
            int shortest = parts.Min(static p => p.Text.Length);
            Window = 1;
            while (Window * 2 <= Math.Min(shortest, LongestWindow))
                Window *= 2;
        }

        /// <summary>The quotation's parts.</summary>
        public IReadOnlyList<QuotedPart> Parts { get; }

        /// <summary>How many characters of each part are hashed.</summary>
        public int Window { get; }

        /// <summary>Whether all parts stand in the text, one behind the other.</summary>
        public bool IsFound => _next == _starts.Length;

        /// <summary>The first part that is missing behind those before it; none where all are found.</summary>
        public int Missing => _next;

        /// <summary>Where a part stands.</summary>
        public int StartOf(int part) => _starts[part];

        /// <summary>Takes a place for a part if it is the one looked for; gives whether the quotation is found with it.</summary>
        public bool Advance(string text, int part, int at)
        {
            if (part != _next || at < _from || !Parts[part].StandsAt(text, at))
                return false;
            _starts[part] = at;
            _from = at + Parts[part].Text.Length;
            _next++;
            return IsFound;
        }

        /// <summary>Moves the parts as near to the last one as they can stand.</summary>
        public void Tighten(string text)
        {
            if (!IsFound)
                return;
            for (int part = _starts.Length - 2; part >= 0; part--)
            {
                int at = _starts[part + 1] - Parts[part].Text.Length;
                while (at > _starts[part] && !Parts[part].StandsAt(text, at))
                    at--;
                _starts[part] = Math.Max(at, _starts[part]);
            }
        }
    }
}
