using System;

namespace FactDsl.Language.Syntax;

/// <summary>Tells the few dates that begin with a capital letter from names.</summary>
internal static class EdtfShape
{
    /// <summary>
    /// Whether a run that begins with a capital is a date. A date is <c>Y</c>, an optional minus, digits and optional <c>E</c>
    /// and <c>S</c> parts; or <c>XXXX</c>; or characters of the EDTF alphabet that make no identifier. <c>Y2K</c> is a name.
    /// </summary>
    public static bool IsScalar(ReadOnlySpan<char> run)
    {
        if (run[0] is not ('Y' or 'X'))
            return false;
        if (run.SequenceEqual("XXXX".AsSpan()) || IsLetteredYear(run))
            return true;
        bool isIdentifier = true;
        foreach (char c in run)
        {
            if (c is not (>= '0' and <= '9' or 'X' or 'Y' or 'E' or 'S' or 'T' or 'Z' or '-' or '+' or ':' or '.' or '/' or '~' or '?' or '%'))
                return false;
            isIdentifier &= c is >= '0' and <= '9' or >= 'A' and <= 'Z';
        }
        return !isIdentifier;
    }

    /// <summary>
    /// Whether a run in lower case is a long year of the 2012 draft (<c>y170000002</c>, <c>y-17e7</c>, <c>y17101e4p3</c>):
    /// no word looks like that, and the date reader names today's form.
    /// </summary>
    public static bool IsDraftYear(ReadOnlySpan<char> run)
    {
        int first = run.Length > 1 && run[1] == '-' ? 2 : 1;
        if (run[0] != 'y' || first >= run.Length || run[first] is not (>= '0' and <= '9'))
            return false;
        foreach (char c in run.Slice(first))
        {
            if (c is not (>= '0' and <= '9' or 'e' or 'p'))
                return false;
        }
        return true;
    }

    private static bool IsLetteredYear(ReadOnlySpan<char> run)
    {
        if (run[0] != 'Y')
            return false;
        int i = 1;
        if (i < run.Length && run[i] == '-')
            i++;
        if (!Digits(run, ref i))
            return false;
        if (i < run.Length && run[i] == 'E')
        {
            i++;
            if (!Digits(run, ref i))
                return false;
        }
        if (i < run.Length && run[i] == 'S')
        {
            i++;
            if (!Digits(run, ref i))
                return false;
        }
        return i == run.Length;
    }

    private static bool Digits(ReadOnlySpan<char> run, ref int i)
    {
        int from = i;
        while (i < run.Length && run[i] is >= '0' and <= '9')
            i++;
        return i > from;
    }
}
