using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// Which characters are the same as others put together (Unicode Standard Annex 15), fixed at Unicode 16.0: what is assigned
/// there never changes in later versions. Code points throughout.
/// </summary>
internal static partial class CanonicalTable
{
    /// <summary>What says that a character has no second part.</summary>
    public const int None = 0;

    private const int CharacterCount = 2081, MarkCount = 934, PairCount = 961;

    private static readonly int[] s_wholes = new int[CharacterCount], s_firsts = new int[CharacterCount], s_seconds = new int[CharacterCount];
    private static readonly int[] s_marks = new int[MarkCount];
    private static readonly byte[] s_classes = new byte[MarkCount];

    // What two parts are together: the parts in order, and the whole in the same place.
    private static readonly long[] s_pairs = new long[PairCount];
    private static readonly int[] s_together = new int[PairCount];

    // What may not stand in a composed text as it is: a bit for each character of the Basic Multilingual Plane, and the others.
    private static readonly ulong[] s_unsettled = new ulong[0x10000 / 64];
    private static readonly HashSet<int> s_unsettledBeyond = [];

    static CanonicalTable()
    {
        ReadMarks();
        ReadParts();
        Array.Sort(s_pairs, s_together);
        for (int part = Hangul.FirstVowel; part < Hangul.FirstVowel + Hangul.Vowels; part++)
            Unsettle(part);
        for (int part = Hangul.BeforeFinals + 1; part < Hangul.BeforeFinals + Hangul.Finals; part++)
            Unsettle(part);
    }

    /// <summary>Whether a text of such characters alone is composed already: it is no mark, no later part of another one, and not itself to be taken apart for good.</summary>
    public static bool IsSettled(int character)
        => character < 0x10000 ? (s_unsettled[character >> 6] & (1UL << (character & 63))) == 0 : !s_unsettledBeyond.Contains(character);

    /// <summary>Takes a character apart once; syllables of Hangul are not in the table.</summary>
    /// <returns>Whether it has parts.</returns>
    public static bool TryGetParts(int character, out int first, out int second)
    {
        int at = Array.BinarySearch(s_wholes, character);
        first = at < 0 ? character : s_firsts[at];
        second = at < 0 ? None : s_seconds[at];
        return at >= 0;
    }

    /// <summary>Where marks on one letter stand among each other: 0 for what is no mark, or a mark that keeps its place.</summary>
    public static byte ClassOf(int character)
    {
        if (character < 0x300)
            return 0;
        int at = Array.BinarySearch(s_marks, character);
        return at < 0 ? (byte)0 : s_classes[at];
    }

    /// <summary>What two characters are together; <see cref="None"/> where they stay two.</summary>
    public static int Together(int first, int second)
    {
        int at = Array.BinarySearch(s_pairs, PairOf(first, second));
        return at < 0 ? None : s_together[at];
    }

    private static void ReadMarks()
    {
        var table = new TableReader(Marks);
        int count = 0;
        for (int mark = 0; !table.IsAtEnd; mark--)
        {
            mark += table.Next();
            int more = table.Next();
            byte order = (byte)table.Next();
            for (; more >= 0; more--, mark++, count++)
            {
                s_marks[count] = mark;
                s_classes[count] = order;
                Unsettle(mark);
            }
        }
    }

    private static void ReadParts()
    {
        var table = new TableReader(Parts);
        int whole = 0, first = 0, second = 0, pairs = 0;
        for (int i = 0; !table.IsAtEnd; i++)
        {
            s_wholes[i] = whole += table.Next();
            s_firsts[i] = first += table.NextSigned();
            int rest = table.Next();
            if (rest == 0)
            {
                Unsettle(whole);
                continue;
            }
            int far = (rest - 1) >> 1;
            s_seconds[i] = second += (far & 1) == 0 ? far >> 1 : -(far >> 1) - 1;
            if (((rest - 1) & 1) != 0)
            {
                Unsettle(whole);
                continue;
            }
            s_pairs[pairs] = PairOf(first, second);
            s_together[pairs++] = whole;
            Unsettle(second);
        }
    }

    private static long PairOf(int first, int second) => ((long)first << 32) | (uint)second;

    private static void Unsettle(int character)
    {
        if (character < 0x10000)
            s_unsettled[character >> 6] |= 1UL << (character & 63);
        else
            s_unsettledBeyond.Add(character);
    }
}
