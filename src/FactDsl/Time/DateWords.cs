using System;
using System.Collections.Generic;
using System.Text;

namespace FactDsl;

/// <summary>What a word says in a date that people write.</summary>
internal enum DateWordKind : byte
{
    /// <summary>Nothing: it is no word of dates.</summary>
    None,

    /// <summary>A month, by its number.</summary>
    Month,

    /// <summary>A season, by the number that EDTF gives it.</summary>
    Season,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>That years are counted before Christ.</summary>
    BeforeChrist,

    /// <summary>That years are counted from Christ on.</summary>
    AfterChrist,

    /// <summary>The first word of one that takes two: <c>v. Chr.</c>, <c>av. J.-C.</c>; 1 before Christ, 2 after.</summary>
    EraBegin,

    /// <summary>The second word of one that takes two.</summary>
    Christ,

    /// <summary>That it is an estimate.</summary>
    About,

    /// <summary>The beginning (1), the middle (2) or the end (3) of what follows.</summary>
    Part,

    /// <summary>A century, by the number beside it.</summary>
    Century,

    /// <summary>That the number beside it is a year (1), or begins a decade (2).</summary>
    Year,

    /// <summary>A day that only somebody knows who knows today.</summary>
    Relative,

    /// <summary>That it still goes on.</summary>
    Now,

    /// <summary>That a span begins.</summary>
    SpanBegin,

    /// <summary>What stands between the two ends of a span.</summary>
    SpanMiddle,

    /// <summary>A word that says nothing: <c>the</c>, <c>of</c>.</summary>
    Filler,
}

/// <summary>The words of dates in six languages besides the months, which <see cref="MonthNames"/> has.</summary>
internal static class DateWords
{
    // No word of the table is longer.
    private const int MaxLength = 16;

    private static readonly (DateWordKind Kind, int Number, string Words)[] s_table =
    [
        (DateWordKind.Season, 21, "spring printemps frühling frühjahr primavera"),
        (DateWordKind.Season, 22, "summer été sommer verano estate verão"),
        (DateWordKind.Season, 23, "autumn fall automne herbst otoño autunno outono"),
        (DateWordKind.Season, 24, "winter hiver invierno inverno"),
        (DateWordKind.Weekday, 0, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun"),
        (DateWordKind.Weekday, 0, "lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"),
        (DateWordKind.Weekday, 0, "lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        (DateWordKind.BeforeChrist, 0, "bc bce vchr avjc ac"),
        (DateWordKind.AfterChrist, 0, "ad ce nchr apjc dc"),
        (DateWordKind.EraBegin, 1, "v vor av avant a antes avanti before"),
        (DateWordKind.EraBegin, 2, "n nach ap après d dopo depois después after"),
        (DateWordKind.Christ, 0, "chr christus christi christ j-c jc j c cristo"),
        (DateWordKind.About, 0, "circa ca c about around approximately approx roughly environ vers autour ungefähr etwa um hacia alrededor aproximadamente verso intorno cerca"),
        (DateWordKind.Part, 1, "early beginning début anfang frühe frühes früher principios comienzos inizio início princípio"),
        (DateWordKind.Part, 2, "mid middle milieu mitte mittleres mediados metà meados"),
        (DateWordKind.Part, 3, "late end fin ende spätes später finales fine fim final"),
        (DateWordKind.Century, 0, "century cent siècle siècles jahrhundert jahrhunderts jh jhd siglo secolo século"),
        (DateWordKind.Year, 1, "year année an jahr jahre jahren año anno ano"),
        (DateWordKind.Year, 2, "années años anni anos"),
        (DateWordKind.Relative, 0, "yesterday tomorrow hier demain gestern morgen ayer mañana ieri domani ontem amanhã"),
        (DateWordKind.Now, 0, "present now today ongoing présent aujourdhui heute jetzt hoy presente oggi hoje"),
        (DateWordKind.SpanBegin, 0, "between from entre zwischen von de tra"),
        (DateWordKind.SpanMiddle, 0, "and to until till through et à jusque und bis y hasta a e fino até - – — /"),
        (DateWordKind.Filler, 0, "the of in le les la l du des de der die das dem den im am el los las del il lo i gli della o os as do da em en"),
    ];

    private static readonly Dictionary<string, List<(DateWordKind Kind, int Number)>> s_words = Read();

    /// <summary>What a word may say; nothing for one that is of no date.</summary>
    /// <param name="folded">The word, as <see cref="Fold"/> writes it.</param>
    /// <param name="kind">What it is asked to say.</param>
    /// <param name="number">Which one it is.</param>
    public static bool Is(string folded, DateWordKind kind, out int number)
    {
        number = 0;
        if (kind == DateWordKind.Month)
            return (number = MonthNames.NumberOf(folded)) > 0;
        if (!s_words.TryGetValue(folded, out List<(DateWordKind Kind, int Number)>? all))
            return false;
        foreach ((DateWordKind said, int which) in all)
        {
            if (said == kind)
            {
                number = which;
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a word may stand in a date at all.</summary>
    public static bool IsAny(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
            return false;
        string folded = Fold(word.ToString());
        return s_words.ContainsKey(folded) || MonthNames.NumberOf(folded) > 0;
    }

    /// <summary>A word in lower case without its accents, points and apostrophes.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (char c in CanonicalText.Decompose(word))
        {
            if (c is not ('.' or '\'' or '’') && c is < '\u0300' or > '\u036F')
                folded.Append(LetterCase.Lower(c));
        }
        return folded.ToString();
    }

    private static Dictionary<string, List<(DateWordKind Kind, int Number)>> Read()
    {
        var words = new Dictionary<string, List<(DateWordKind Kind, int Number)>>(StringComparer.Ordinal);
        foreach ((DateWordKind kind, int number, string row) in s_table)
        {
            foreach (string word in row.Split(' '))
            {
                string folded = Fold(word);
                if (!words.TryGetValue(folded, out List<(DateWordKind Kind, int Number)>? said))
                    words.Add(folded, said = []);
                said.Add((kind, number));
            }
        }
        return words;
    }
}
