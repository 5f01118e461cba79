using System;
using System.Collections.Generic;

namespace FactDsl;

public sealed partial class FactFormatter
{
    /// <summary>
    /// A time as a phrase that tells the readings apart: a meeting of 2014 is "at some moment in 2014", a stance of 2014 "throughout 2014".
    /// Where sources differ on when, each of their times is told: "on 16 September 1978 or on 17 September 1978".
    /// </summary>
    /// <param name="time">The time.</param>
    /// <returns>The phrase; the time's own text where that is not in the words of the language.</returns>
    public string Format(FactTime time)
    {
        if (time.Text.Length == 0)
        {
            return _words["unstated"];
        }

        IReadOnlyList<string> parts = FactTime.PartsOf(time.Text);
        string phrase = string.Empty;
        for (int i = 0; i < parts.Count; i++)
        {
            if (Phrase(parts[i], time.Aspect) is not { } part)
            {
                return time.Text;
            }

            phrase = i == 0 ? part : _words.Fill(i == parts.Count - 1 ? "or" : "list", phrase, part);
        }

        return phrase;
    }

    /// <summary>One time as a phrase; null where its text is not in the words of the language.</summary>
    private string? Phrase(string text, FactAspect aspect)
    {
        FactDate? since = null, until = null, asOf = null;
        bool untilUnknown = false;
        for (int at = 0; at < text.Length;)
        {
            string word = Word(text, ref at);
            string value = Word(text, ref at);
            untilUnknown |= word == "until" && value == "unknown";
            if (!(word == "until" && value == "unknown"))
            {
                if (!FactDate.TryParse(value, out FactDate date, out _))
                {
                    return null;
                }

                switch (word)
                {
                    case "on" or "during" or "throughout":
                        return Clause(word, date, aspect);
                    case "since":
                        since = date;
                        break;
                    case "until":
                        until = date;
                        break;
                    case "as-of":
                        asOf = date;
                        break;
                    default:
                        return null;
                }
            }
        }

        return Lasting(since, until, asOf, untilUnknown);
    }

    private string Clause(string word, FactDate date, FactAspect aspect)
    {
        bool isExact = date is { IsInterval: false, Set: FactDateSet.None } && date.Precision >= FactDatePrecision.Day;
        if (aspect == FactAspect.Momentary && word != "throughout")
        {
            // An act that lasted from one date to another is no single moment, and a day needs no "at some moment".
            return isExact || date.Set == FactDateSet.AllOf || (word == "on" && date.IsInterval)
                ? Date(date, WordingCase.When)
                : _words.Fill("moment", Date(date, WordingCase.When));
        }

        return isExact || word == "during"
            ? Date(date, WordingCase.When)
            : _words.Fill(date.IsInterval ? "throughout.span" : "throughout", Date(date, WordingCase.Plain));
    }

    private string Lasting(FactDate? since, FactDate? until, FactDate? asOf, bool untilUnknown)
    {
        string phrase = (since, until) switch
        {
            ({ } from, { } to) => _words.Fill("span", Date(from, WordingCase.From), Date(to, WordingCase.To)),
            ({ } from, null) => Date(from, WordingCase.Since),
            (null, { } to) => Date(to, WordingCase.Until),
            _ => string.Empty,
        };
        if (untilUnknown)
        {
            phrase = phrase.Length == 0 ? _words["ended.only"] : _words.Fill("ended", phrase);
        }

        return asOf is not { } seen ? phrase
            : phrase.Length == 0 ? _words.Fill("still.only", Date(seen, WordingCase.When))
            : _words.Fill("still", phrase, Date(seen, WordingCase.When));
    }

    /// <summary>The run up to the next blank that is outside a set.</summary>
    private static string Word(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        int from = at;
        int depth = 0;
        for (; at < text.Length && (depth > 0 || text[at] != ' '); at++)
        {
            depth += text[at] is '[' or '{' ? 1 : text[at] is ']' or '}' ? -1 : 0;
        }

        return text.Substring(from, at - from);
    }
}
