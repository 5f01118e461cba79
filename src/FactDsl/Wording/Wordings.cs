using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>The languages that dates, times, numbers and sums can be said in.</summary>
internal static partial class Wordings
{
    /// <summary>The words of a language, found by the first part of its BCP 47 tag; null when there are none.</summary>
    internal static Wording? Find(string tag)
    {
        int hyphen = tag.AsSpan().IndexOfAny('-', '_');
        string language = hyphen < 0 ? tag : tag.Substring(0, hyphen);
        foreach (Wording wording in All)
        {
            if (string.Equals(wording.Language, language, StringComparison.OrdinalIgnoreCase))
            {
                return wording;
            }
        }

        return null;
    }

    internal static Wording English { get; } = new("en", Read(EnglishWords));

    private static Wording[] All { get; } =
    [
        English, new("fr", Read(FrenchWords)), new("de", Read(GermanWords)),
        new("es", Read(SpanishWords)), new("ru", Read(RussianWords)), new("zh", Read(ChineseWords)),
    ];

    /// <summary>One phrase a line, "key = phrase"; ␣ is a narrow blank that does not break; forms that are not given are the nominative.</summary>
    private static Dictionary<string, string> Read(string words)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (string line in words.Split('\n'))
        {
            int equals = line.AsSpan().IndexOf('=');
            if (equals > 0)
            {
                found.Add(line.Substring(0, equals).Trim(), line.Substring(equals + 1).Trim().Replace('␣', '\u202F'));
            }
        }

        foreach (string key in new[] { "months", "season" })
        {
            foreach (string form in new[] { ".g", ".p", ".in" })
            {
                if (!found.ContainsKey(key + form))
                {
                    found.Add(key + form, found[key + ".n"]);
                }
            }
        }

        return found;
    }
}
