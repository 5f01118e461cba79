using System;

namespace FactDsl;

/// <summary>Reads a time in the words of the language, as <see cref="FactTime.Text"/> gives it.</summary>
internal static class TimeText
{
    /// <summary>Reads a time; false for words that no time has.</summary>
    internal static bool TryRead(string text, FactAspect aspect, out FactTime time)
    {
        time = default;
        ReadOnlySpan<char> rest = text.AsSpan();
        if (TryTake(ref rest, "on ", out FactDate date))
        {
            time = FactTime.On(date, aspect);
            return rest.IsEmpty;
        }

        if (TryTake(ref rest, "during ", out date))
        {
            time = FactTime.During(date, aspect);
            return rest.IsEmpty;
        }

        if (TryTake(ref rest, "throughout ", out date))
        {
            time = FactTime.Throughout(date);
            return rest.IsEmpty;
        }

        FactDate? since = TryTake(ref rest, "since ", out date) ? date : null;
        FactDate? until = TryTake(ref rest, "until ", out date) ? date : null;
        const string UntilUnknown = "until unknown";
        bool untilUnknown = until is null && rest.StartsWith(UntilUnknown.AsSpan());
        if (untilUnknown)
        {
            rest = rest.Slice(UntilUnknown.Length).TrimStart();
        }

        FactDate? asOf = TryTake(ref rest, "as-of ", out date) ? date : null;
        time = FactTime.Lasting(since, until, asOf, untilUnknown);
        return rest.IsEmpty && (since ?? until ?? asOf) is not null;
    }

    /// <summary>Takes a word and the date behind it off the text; nothing where they do not stand there.</summary>
    private static bool TryTake(ref ReadOnlySpan<char> text, string word, out FactDate date)
    {
        date = default;
        if (!text.StartsWith(word.AsSpan()))
        {
            return false;
        }

        ReadOnlySpan<char> behind = text.Slice(word.Length);
        // Dates have blanks inside of sets only.
        int close = behind.IsEmpty ? -1 : behind[0] == '[' ? behind.IndexOf(']') : behind[0] == '{' ? behind.IndexOf('}') : -1;
        int length = close >= 0 ? close + 1 : behind.IndexOf(' ');
        length = length < 0 ? behind.Length : length;
        if (!FactDate.TryParse(behind.Slice(0, length), out date, out _))
        {
            return false;
        }

        text = behind.Slice(length).TrimStart();
        return true;
    }
}
