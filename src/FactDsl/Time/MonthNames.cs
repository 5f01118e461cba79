using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl;

/// <summary>
/// The months as people write them, whole or short, in six languages: the one table for the advice on dates, for the wording of dates,
/// and for what imports read.
/// </summary>
internal static class MonthNames
{
    // January to December of each language.
    private static readonly Dictionary<string, string[]> s_languages = new(StringComparer.Ordinal)
    {
        ["en"] = ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"],
        ["fr"] = ["janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre sept", "octobre oct", "novembre nov", "décembre déc"],
        ["de"] = ["januar jänner jan jän", "februar feber feb", "märz maerz mär mrz", "april apr", "mai", "juni jun", "juli jul", "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez"],
        ["es"] = ["enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago", "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic"],
        ["it"] = ["gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug", "agosto ago", "settembre sett set", "ottobre ott", "novembre nov", "dicembre dic"],
        ["pt"] = ["janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun", "julho jul", "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez"],
    };

    private static readonly Dictionary<string, int> s_numbers = All.GroupBy(static m => DateWords.Fold(m.Name), StringComparer.Ordinal).ToDictionary(static m => m.Key, static m => m.First().Month, StringComparer.Ordinal);

    /// <summary>Every name with its month, in lower case, as it is written and without its accents; none stands for two months.</summary>
    public static IEnumerable<(string Name, int Month)> All => s_languages.Keys.SelectMany(static l => Of(l)).SelectMany(static m => new[] { m, (DateWords.Fold(m.Name), m.Month) }).Distinct();

    /// <summary>The names in one language; none for a language that the table does not have.</summary>
    public static IEnumerable<(string Name, int Month)> Of(string language)
        => s_languages.TryGetValue(language, out string[]? months) ? months.SelectMany(static (m, i) => m.Split(' ').Select(n => (n, i + 1))) : [];

    /// <summary>The number of a month, 1 to 12; 0 for any other word.</summary>
    /// <param name="folded">The word, as <see cref="DateWords.Fold"/> writes it.</param>
    public static int NumberOf(string folded) => s_numbers.TryGetValue(folded, out int month) ? month : 0;
}
