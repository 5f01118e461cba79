using System;

namespace FactDsl;

/// <summary>The months as people write them in a text, in the languages with Latin letters that the wordings speak.</summary>
internal static class MonthNames
{
    private static readonly string[] s_names =
    [
        "january", "janvier", "januar", "enero", "jänner",
        "february", "février", "februar", "febrero", "fevrier",
        "march", "mars", "märz", "marzo", "maerz",
        "april", "avril", "april", "abril", "apr",
        "may", "mai", "mai", "mayo", "mai",
        "june", "juin", "juni", "junio", "jun",
        "july", "juillet", "juli", "julio", "jul",
        "august", "août", "august", "agosto", "aout",
        "september", "septembre", "september", "septiembre", "sept",
        "october", "octobre", "oktober", "octubre", "oct",
        "november", "novembre", "november", "noviembre", "nov",
        "december", "décembre", "dezember", "diciembre", "decembre",
    ];

    private const int Languages = 5;

    /// <summary>The number of a month, 1 to 12; 0 for any other word. Case does not matter.</summary>
    internal static int NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 10)
        {
            return 0;
        }

        for (int i = 0; i < s_names.Length; i++)
        {
            if (word.Equals(s_names[i].AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return i / Languages + 1;
            }
        }

        return 0;
    }
}
