using System;

namespace FactDsl;

public readonly partial struct FactTime
{
    /// <summary>
    /// <c>on D</c>. Of a momentary fact: one moment in D, or for <c>on D/E</c> an act that lasted from D to E.
    /// Of a lasting fact: it held throughout D; it may have begun earlier and ended later.
    /// </summary>
    /// <param name="date">The date; a set <c>{…}</c> of a momentary fact means that it happened on each of them.</param>
    /// <param name="reading">How the kind of fact reads dates.</param>
    /// <returns>The time.</returns>
    public static FactTime On(FactDate date, FactReading reading)
    {
        if (date.IsEmpty)
        {
            return Unstated(reading);
        }

        date.GetBounds(out var start, out var end);
        if (reading == FactReading.Lasting)
        {
            // An unknown end of the attested stretch still leaves its other end attested.
            var latestStart = date.Start.Kind == FactEnd.Unknown ? Math.Min(start.LatestBegin, end.LatestFinish) : start.LatestBegin;
            var earliestEnd = date.End.Kind == FactEnd.Unknown ? Math.Max(end.EarliestFinish, start.EarliestBegin) : end.EarliestFinish;
            var wasAlways = date.IsInterval && date.Start.Kind == FactEnd.Open;
            var isAlways = date.IsInterval && date.End.Kind == FactEnd.Open;
            return Make(date, reading, Clause.On, "on ",
                DayLine.Before, latestStart, earliestEnd, DayLine.After,
                wasAlways ? FactEnd.Open : FactEnd.Censored, isAlways ? FactEnd.Open : FactEnd.Censored);
        }

        if (date.IsInterval)
        {
            return Make(date, reading, Clause.On, "on ",
                start.EarliestBegin, start.LatestFinish, end.EarliestBegin, end.LatestFinish,
                date.Start.Kind, date.End.Kind);
        }

        if (date.Set == FactDateSet.AllOf)
        {
            var members = date.Members;
            var (first, last) = (members[0], members[0]);
            foreach (var member in members)
            {
                first = member.FirstDay < first.FirstDay ? member : first;
                last = member.LastDay > last.LastDay ? member : last;
            }

            return Make(date, reading, Clause.On, "on ",
                first.FirstDay, first.LastDay, last.FirstDay, last.LastDay,
                BoundKind(first.FirstDay, DayLine.Before), BoundKind(last.LastDay, DayLine.After));
        }

        return Moment(date, Clause.On, "on ");
    }

    /// <summary>
    /// <c>during D/E</c>. Of a momentary fact: some moment from D to E. Of a lasting fact: the same as <c>since D until E</c>;
    /// <c>during D</c> is <c>since D until D</c>.
    /// </summary>
    /// <param name="date">The date or interval.</param>
    /// <param name="reading">How the kind of fact reads dates.</param>
    /// <returns>The time.</returns>
    public static FactTime During(FactDate date, FactReading reading)
    {
        if (date.IsEmpty)
        {
            return Unstated(reading);
        }

        if (reading == FactReading.Momentary)
        {
            return Moment(date, Clause.During, "during ");
        }

        date.GetBounds(out var start, out var end);
        return Make(date, reading, Clause.During, "during ",
            start.EarliestBegin, start.LatestFinish, end.EarliestBegin, end.LatestFinish,
            date.IsInterval ? date.Start.Kind : BoundKind(date.FirstDay, DayLine.Before),
            date.IsInterval ? date.End.Kind : BoundKind(date.LastDay, DayLine.After));
    }

    /// <summary>
    /// The time of a lasting fact from its clauses. <c>since 2013</c> begins on some day of 2013; <c>until 2013</c> ends on some day of 2013,
    /// that day included. Without an end it is open; with <paramref name="asOf"/> it was still so when last looked, and nothing is known after.
    /// </summary>
    /// <param name="since">When it began; null when not said. <c>[..1816-01-01]</c> says "on or before".</param>
    /// <param name="until">When it ended; null when not said.</param>
    /// <param name="asOf">When it was last seen to hold; of no effect beside an end.</param>
    /// <param name="untilUnknown">True for <c>until unknown</c>: it ended, nobody knows when.</param>
    /// <returns>The time; unstated when everything is left out.</returns>
    public static FactTime Lasting(FactDate? since, FactDate? until, FactDate? asOf, bool untilUnknown = false)
    {
        since = since is { IsEmpty: false } ? since : null;
        until = until is { IsEmpty: false } ? until : null;
        asOf = asOf is { IsEmpty: false } ? asOf : null;
        if (since is null && until is null && asOf is null && !untilUnknown)
        {
            return Unstated(FactReading.Lasting);
        }

        long startEarliest = DayLine.Before, startLatest = DayLine.After;
        var startKind = FactEnd.Unknown;
        if (since is { } begin)
        {
            startEarliest = begin.FirstDay;
            startLatest = begin.LastDay;
            startKind = startEarliest == DayLine.Before || startLatest == DayLine.After ? FactEnd.Censored : FactEnd.Closed;
        }

        long endEarliest = DayLine.Before, endLatest = DayLine.After;
        FactEnd endKind;
        if (until is { } finish)
        {
            endEarliest = finish.FirstDay;
            endLatest = finish.LastDay;
            endKind = endEarliest == DayLine.Before || endLatest == DayLine.After ? FactEnd.Censored : FactEnd.Closed;
        }
        else if (untilUnknown)
        {
            endKind = FactEnd.Unknown;
        }
        else if (asOf is { } seen)
        {
            // Somebody looked on an unknown day of that date, so the fact may have ended on its first day at the earliest.
            endEarliest = seen.FirstDay;
            startLatest = Math.Min(startLatest, seen.LastDay);
            endKind = FactEnd.Censored;
        }
        else
        {
            endEarliest = DayLine.After;
            endKind = FactEnd.Open;
        }

        return new(startEarliest, startLatest, endEarliest, endLatest, startKind, endKind, FactReading.Lasting,
            Clause.Other, 0, new TimeOrigin(since, until, asOf, untilUnknown));
    }

    /// <summary>
    /// The whole of a date or interval, from its first to its last day: the time of a denial, and the period that a count covers.
    /// Where digits are unspecified or the date is a one-of set, nobody knows which whole is meant, and the corners say so.
    /// </summary>
    /// <param name="date">The date or interval.</param>
    /// <returns>The time, read as lasting.</returns>
    public static FactTime Throughout(FactDate date)
    {
        if (date.IsEmpty)
        {
            return Unstated(FactReading.Lasting);
        }

        date.GetBounds(out var start, out var end);
        return Make(date, FactReading.Lasting, Clause.Throughout, "throughout ",
            start.EarliestBegin, start.LatestBegin, end.EarliestFinish, end.LatestFinish,
            date.IsInterval ? date.Start.Kind : BoundKind(date.FirstDay, DayLine.Before),
            date.IsInterval ? date.End.Kind : BoundKind(date.LastDay, DayLine.After));
    }

    /// <summary>The time of a fact without one: four unknown corners, so that every question about it is answered "unknown".</summary>
    /// <param name="reading">How the kind of fact reads dates.</param>
    /// <returns>The time.</returns>
    public static FactTime Unstated(FactReading reading) => new(
        DayLine.Before, DayLine.After, DayLine.Before, DayLine.After, FactEnd.Unknown, FactEnd.Unknown, reading, Clause.Other, 0, null);

    /// <summary>
    /// The time with these corners, as a store kept it. Sets and unspecified digits are found again by reading the text,
    /// so a stored time answers as sharply as the one that was stored.
    /// </summary>
    /// <param name="startEarliest">The first day on which it may have begun.</param>
    /// <param name="startLatest">The last day on which it may have begun.</param>
    /// <param name="endEarliest">The first day on which it may have ended.</param>
    /// <param name="endLatest">The last day on which it may have ended.</param>
    /// <param name="startKind">What is known about its beginning.</param>
    /// <param name="endKind">What is known about its end.</param>
    /// <param name="reading">How the kind of fact reads dates.</param>
    /// <param name="text">The time in the words of the language, as <see cref="Text"/> gave it.</param>
    /// <returns>The time.</returns>
    public static FactTime FromCorners(
        long startEarliest, long startLatest, long endEarliest, long endLatest,
        FactEnd startKind, FactEnd endKind, FactReading reading, string text)
    {
        return new(startEarliest, startLatest, endEarliest, endLatest, startKind, endKind, reading, Clause.Other, 0, OriginOf(text ?? string.Empty, reading));
    }

    /// <summary>The time with these corners, whose text is only looked up when somebody reads it, or asks what the corners cannot answer.</summary>
    internal static FactTime FromCorners(
        long startEarliest, long startLatest, long endEarliest, long endLatest,
        FactEnd startKind, FactEnd endKind, FactReading reading, ITimeTexts texts, int text, bool saysMore)
        => new(startEarliest, startLatest, endEarliest, endLatest, startKind, endKind, reading, saysMore ? Clause.Spread : Clause.Other, (uint)text, texts);

    /// <summary>
    /// The time of a clause inside an item: without a time of its own it holds for the item's whole time; with only an end it starts with
    /// the item; with only a start it ends with the item.
    /// </summary>
    /// <param name="item">The item's time.</param>
    /// <returns>The clause's time.</returns>
    public FactTime WithinItem(FactTime item)
    {
        // `until unknown` has no corner of its own either, but it says that there is an end.
        if (IsUnstated && Text.Length == 0)
        {
            return item;
        }

        var takesStart = StartKind == FactEnd.Unknown && StartEarliest == DayLine.Before && !IsMoment;
        var takesEnd = EndKind == FactEnd.Open && Reading == FactReading.Lasting;
        return takesStart || takesEnd
            ? new(
                takesStart ? item.StartEarliest : StartEarliest,
                takesStart ? Math.Min(StartLatest, item.StartLatest) : StartLatest,
                takesEnd ? item.EndEarliest : EndEarliest,
                takesEnd ? item.EndLatest : EndLatest,
                takesStart ? item.StartKind : StartKind,
                takesEnd ? item.EndKind : EndKind,
                Reading, _clause == Clause.Spread ? _clause : Clause.Other, _origin is ITimeTexts ? _plainShape : 0,
                _origin ?? (object)new TimeOrigin(Text, null))
            : this;
    }

    /// <summary>
    /// Any of several times, nobody knows which: the corners are all that they leave possible together, and the text tells each of them
    /// (<c>on 1978-09-16 or on 1978-09-17</c>). Between the corners may lie days that none of them allows: ask each where that matters.
    /// </summary>
    /// <param name="times">The times; at least one.</param>
    /// <returns>The time.</returns>
    internal static FactTime AnyOf(FactTime[] times)
    {
        var hull = times[0];
        var text = hull.Text;
        for (var i = 1; i < times.Length; i++)
        {
            var time = times[i];
            if (Array.FindIndex(times, t => string.Equals(t.Text, time.Text, StringComparison.Ordinal)) == i)
            {
                text += " or " + time.Text;
            }

            hull = new(
                Math.Min(hull.StartEarliest, time.StartEarliest), Math.Max(hull.StartLatest, time.StartLatest),
                Math.Min(hull.EndEarliest, time.EndEarliest), Math.Max(hull.EndLatest, time.EndLatest),
                EitherEnd(hull.StartKind, time.StartKind), EitherEnd(hull.EndKind, time.EndKind), hull.Reading, Clause.Other, 0, null);
        }

        return times.Length == 1 ? hull : FromCorners(
            hull.StartEarliest, hull.StartLatest, hull.EndEarliest, hull.EndLatest, hull.StartKind, hull.EndKind, hull.Reading, text);
    }

    /// <summary>What is known of an end of which two things are told.</summary>
    private static FactEnd EitherEnd(FactEnd left, FactEnd right)
        => left == right ? left : left == FactEnd.Unknown || right == FactEnd.Unknown ? FactEnd.Unknown : FactEnd.Censored;

    /// <summary>What several spells share: a lasting time with these corners, in the words that its origin finds.</summary>
    internal static FactTime OfCorners(
        long startEarliest, long startLatest, long endEarliest, long endLatest, FactEnd startKind, FactEnd endKind, TimeOrigin? origin)
        => new(startEarliest, startLatest, endEarliest, endLatest, startKind, endKind, FactReading.Lasting, Clause.Other, 0, origin);

    private static object? OriginOf(string text, FactReading reading)
    {
        if (text.AsSpan().IndexOfAny('[', '{', 'X') >= 0)
        {
            var blank = text.AsSpan().IndexOf(' ');
            var isSpread = text.StartsWith("on ", StringComparison.Ordinal) || text.StartsWith("during ", StringComparison.Ordinal);
            if (isSpread && reading == FactReading.Momentary && FactDate.TryParse(text.AsSpan(blank + 1), out var date, out _))
            {
                return new TimeOrigin(text, date);
            }
        }

        return text.Length == 0 ? null : text;
    }

    private static FactTime Moment(FactDate date, Clause clause, string word)
    {
        var kind = date.FirstDay != DayLine.Before && date.LastDay != DayLine.After ? FactEnd.Closed
            : date.IsInterval && (date.Start.Kind == FactEnd.Unknown || date.End.Kind == FactEnd.Unknown) ? FactEnd.Unknown
            : FactEnd.Censored;
        return Make(date, FactReading.Momentary, clause, word, date.FirstDay, date.LastDay, date.FirstDay, date.LastDay, kind, kind);
    }

    private static FactTime Make(
        FactDate date, FactReading reading, Clause clause, string word,
        long startEarliest, long startLatest, long endEarliest, long endLatest, FactEnd startKind, FactEnd endKind)
    {
        var shape = date.PlainShape;
        var isReadable = clause == Clause.On && reading == FactReading.Lasting
            ? startLatest == date.FirstDay && endEarliest == date.LastDay
            : startEarliest == date.FirstDay && endLatest == date.LastDay;
        object? origin = shape != 0 && isReadable ? null
            : new TimeOrigin(word + date.Text, reading == FactReading.Momentary ? date : null);
        return new(startEarliest, startLatest, endEarliest, endLatest, startKind, endKind, reading, clause, origin is null ? shape : 0, origin);
    }

    private static FactEnd BoundKind(long day, long unbounded) => day == unbounded ? FactEnd.Censored : FactEnd.Closed;
}
