using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl;

namespace Newsroom.Wording;

/// <summary>Dates and times of facts in words, as exact as the facts are and no more.</summary>
internal static class Times
{
    /// <summary>
    /// When a fact happened or held. Where its sources differ it is what each of them tells: <c>on 16 September 1978 (Digest) or
    /// on 17 September 1978 (Quandt, disputed: the diary was written later)</c>.
    /// </summary>
    public static string When(IFact fact)
    {
        FactAccounts accounts = fact.Times;
        if (!accounts.Any(account => account.IsDoubted) && accounts.Select(account => account.Time.Text).Distinct().Count() < 2)
            return When(fact.Time);
        // What is to be taken comes first; the others are told all the same.
        IEnumerable<string> told = accounts.OrderBy(account => account.IsPreferred ? 0 : 1).Select(account => $"{When(account.Time)} ({By(account)})");
        return string.Join(accounts.Differ || accounts.Count < 2 ? " or " : "; otherwise ", told);
    }

    /// <summary>
    /// When something happened or held: <c>on 4 February 2022</c>, <c>since 4 April 1949</c>, <c>from about February 2020 to 3
    /// February 2022</c>. A meeting of which only the year is known was <c>at some moment in 2014</c>.
    /// </summary>
    public static string When(FactTime time) => string.Join(" or ", time.Text.Split(" or ").Select(one => When(one, time.Aspect)));

    /// <summary>The same behind a comma; nothing where no time is known.</summary>
    public static string CommaWhen(IFact fact) => When(fact) is { Length: > 0 } when ? ", " + when : "";

    /// <summary>The same behind a comma; nothing where no time is known.</summary>
    public static string CommaWhen(FactTime time) => When(time) is { Length: > 0 } when ? ", " + when : "";

    /// <summary>A date: <c>4 February 2022</c>, <c>about 2014</c>, <c>from 2013 to 4 February 2022</c>.</summary>
    public static string In(FactDate date) => FactFormatter.English.Format(date);

    /// <summary>Several dates.</summary>
    public static string In(IEnumerable<FactDate> dates) => Words.List(dates.Select(In));

    private static string By(FactAccount account)
    {
        string doubt = Doubts.Of(account);
        return Sources.Cite([.. account.Citations]) + (doubt.Length > 0 ? ", " + doubt : "");
    }

    private static string When(string text, FactAspect aspect)
    {
        var words = new StringBuilder();
        string[] parts = text.Split(' ');
        for (int i = 0; i + 1 < parts.Length; i += 2)
        {
            if (!FactDate.TryParse(parts[i + 1], out FactDate date, out _))
                return text;
            if (i > 0)
                words.Append(' ');
            words.Append(Clause(parts[i], date, aspect));
        }
        return words.ToString();
    }

    private static string Clause(string word, FactDate date, FactAspect aspect) => word switch
    {
        "on" when date.Precision == FactDatePrecision.Day => $"on {In(date)}",
        "on" when aspect == FactAspect.Momentary && !date.IsInterval => $"at some moment in {In(date)}",
        "on" when !date.IsInterval => $"throughout {In(date)}",
        "during" when aspect == FactAspect.Momentary => $"at some moment {In(date)}",
        "throughout" when !date.IsInterval => Clause("on", date, FactAspect.Lasting),
        "on" or "during" or "throughout" => In(date),
        "as-of" => $"and still on {In(date)}",
        _ => $"{word} {In(date)}",
    };
}
