using System;
using System.Collections.Generic;

namespace FactDsl;

public readonly partial struct FactTime
{
    /// <summary>
    /// <c>on D</c>. Of a momentary fact: one moment in D, or for <c>on D/E</c> an act that lasted from D to E.
    /// Of a lasting fact: it held throughout D; it may have begun earlier and ended later.
    /// </summary>
    /// <param name="date">The date; a set <c>{…}</c> of a momentary fact means that it happened on each of them.</param>
    /// <param name="aspect">How the kind of fact reads dates.</param>
    /// <returns>The time.</returns>
    public static FactTime On(FactDate date, FactAspect aspect)
    {
        if (date.IsEmpty)
        {
            return Unstated(aspect);
        }

        date.GetBounds(out EdtfBounds start, out EdtfBounds end);
        date.GetHedges(out int firstHedge, out int lastHedge);
        if (aspect == FactAspect.Lasting)
        {
            // An unknown end of the attested stretch still leaves its other end attested.
            bool hasUnknownStart = date.Start.Kind == FactBoundKind.Unknown;
            bool hasUnknownEnd = date.End.Kind == FactBoundKind.Unknown;
            long latestStart = hasUnknownStart ? Math.Min(start.LatestBegin, end.LatestFinish) : start.LatestBegin;
            long earliestEnd = hasUnknownEnd ? Math.Max(end.EarliestFinish, start.EarliestBegin) : end.EarliestFinish;
            bool wasAlways = date.IsInterval && date.Start.Kind == FactBoundKind.Open;
            bool isAlways = date.IsInterval && date.End.Kind == FactBoundKind.Open;
            return Make(date, aspect, Clause.On, "on ",
                DayLine.Before, latestStart, earliestEnd, DayLine.After,
                wasAlways ? FactBoundKind.Open : FactBoundKind.Censored, isAlways ? FactBoundKind.Open : FactBoundKind.Censored,
                HedgesOf(EdtfHedge.None, hasUnknownStart ? lastHedge : firstHedge, hasUnknownEnd ? firstHedge : lastHedge, EdtfHedge.None));
        }

        if (date.IsInterval)
        {
            return Make(date, aspect, Clause.On, "on ",
                start.EarliestBegin, start.LatestFinish, end.EarliestBegin, end.LatestFinish,
                date.Start.Kind, date.End.Kind, HedgesOf(firstHedge, firstHedge, lastHedge, lastHedge));
        }

        if (date.Set == FactDateSet.AllOf)
        {
            IReadOnlyList<FactDateMember> members = date.Members;
            (FactDateMember first, FactDateMember last) = (members[0], members[0]);
            foreach (FactDateMember member in members)
            {
                first = member.FirstDay < first.FirstDay ? member : first;
                last = member.LastDay > last.LastDay ? member : last;
            }

            return Make(date, aspect, Clause.On, "on ",
                first.FirstDay, first.LastDay, last.FirstDay, last.LastDay,
                BoundKind(first.FirstDay, DayLine.Before), BoundKind(last.LastDay, DayLine.After),
                HedgesOf(firstHedge, firstHedge, lastHedge, lastHedge));
        }

        return Moment(date, Clause.On, "on ");
    }

    /// <summary>
    /// <c>during D/E</c>. Of a momentary fact: some moment from D to E. Of a lasting fact: the same as <c>since D until E</c>;
    /// <c>during D</c> is <c>since D until D</c>.
    /// </summary>
    /// <param name="date">The date or interval.</param>
    /// <param name="aspect">How the kind of fact reads dates.</param>
    /// <returns>The time.</returns>
    public static FactTime During(FactDate date, FactAspect aspect)
    {
        if (date.IsEmpty)
        {
            return Unstated(aspect);
        }

        if (aspect == FactAspect.Momentary)
        {
            return Moment(date, Clause.During, "during ");
        }

        date.GetBounds(out EdtfBounds start, out EdtfBounds end);
        date.GetHedges(out int firstHedge, out int lastHedge);
        return Make(date, aspect, Clause.During, "during ",
            start.EarliestBegin, start.LatestFinish, end.EarliestBegin, end.LatestFinish,
            date.IsInterval ? date.Start.Kind : BoundKind(date.FirstDay, DayLine.Before),
            date.IsInterval ? date.End.Kind : BoundKind(date.LastDay, DayLine.After),
            HedgesOf(firstHedge, firstHedge, lastHedge, lastHedge));
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
            return Unstated(FactAspect.Lasting);
        }

        long startEarliest = DayLine.Before, startLatest = DayLine.After;
        int startEarliestHedge = EdtfHedge.None, startLatestHedge = EdtfHedge.None;
        FactBoundKind startKind = FactBoundKind.Unknown;
        if (since is { } begin)
        {
            begin.GetHedges(out startEarliestHedge, out startLatestHedge);
            startEarliest = begin.FirstDay;
            startLatest = begin.LastDay;
            startKind = startEarliest == DayLine.Before || startLatest == DayLine.After ? FactBoundKind.Censored : FactBoundKind.Closed;
        }

        long endEarliest = DayLine.Before, endLatest = DayLine.After;
        int endEarliestHedge = EdtfHedge.None, endLatestHedge = EdtfHedge.None;
        FactBoundKind endKind;
        if (until is { } finish)
        {
            finish.GetHedges(out endEarliestHedge, out endLatestHedge);
            endEarliest = finish.FirstDay;
            endLatest = finish.LastDay;
            endKind = endEarliest == DayLine.Before || endLatest == DayLine.After ? FactBoundKind.Censored : FactBoundKind.Closed;
        }
        else if (untilUnknown)
        {
            endKind = FactBoundKind.Unknown;
        }
        else if (asOf is { } seen)
        {
            // Somebody looked on an unknown day of that date, so the fact may have ended on its first day at the earliest.
            seen.GetHedges(out endEarliestHedge, out int seenLatestHedge);
            endEarliest = seen.FirstDay;
            startLatestHedge = seen.LastDay < startLatest ? seenLatestHedge : startLatestHedge;
            startLatest = Math.Min(startLatest, seen.LastDay);
            endKind = FactBoundKind.Censored;
        }
        else
        {
            endEarliest = DayLine.After;
            endKind = FactBoundKind.Open;
        }

        int hedges = HedgesOf(startEarliestHedge, startLatestHedge, endEarliestHedge, endLatestHedge);
        return new(startEarliest, startLatest, endEarliest, endLatest,
            new(Clause.Other, startKind, endKind, FactAspect.Lasting, hedges), 0, new TimeOrigin(since, until, asOf, untilUnknown));
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
            return Unstated(FactAspect.Lasting);
        }

        date.GetBounds(out EdtfBounds start, out EdtfBounds end);
        date.GetHedges(out int firstHedge, out int lastHedge);
        return Make(date, FactAspect.Lasting, Clause.Throughout, "throughout ",
            start.EarliestBegin, start.LatestBegin, end.EarliestFinish, end.LatestFinish,
            date.IsInterval ? date.Start.Kind : BoundKind(date.FirstDay, DayLine.Before),
            date.IsInterval ? date.End.Kind : BoundKind(date.LastDay, DayLine.After),
            HedgesOf(firstHedge, firstHedge, lastHedge, lastHedge));
    }

    /// <summary>The time of a fact without one: four unknown corners, so that every question about it is answered "unknown".</summary>
    /// <param name="aspect">How the kind of fact reads dates.</param>
    /// <returns>The time.</returns>
    public static FactTime Unstated(FactAspect aspect) => new(
        DayLine.Before, DayLine.After, DayLine.Before, DayLine.After, new(Clause.Other, FactBoundKind.Unknown, FactBoundKind.Unknown, aspect, 0), 0, null);

    /// <summary>
    /// The time with these corners, as a store kept it. Sets, unspecified digits and hedges are found again by reading the text.
    /// So a stored time answers as precisely as the one that was stored, and no more surely.
    /// </summary>
    /// <param name="startEarliest">The first day on which it may have begun.</param>
    /// <param name="startLatest">The last day on which it may have begun.</param>
    /// <param name="endEarliest">The first day on which it may have ended.</param>
    /// <param name="endLatest">The last day on which it may have ended.</param>
    /// <param name="startKind">What is known about its beginning.</param>
    /// <param name="endKind">What is known about its end.</param>
    /// <param name="aspect">How the kind of fact reads dates.</param>
    /// <param name="text">The time in the words of the language, as <see cref="Text"/> gave it.</param>
    /// <returns>The time.</returns>
    public static FactTime FromCorners(
        long startEarliest, long startLatest, long endEarliest, long endLatest,
        FactBoundKind startKind, FactBoundKind endKind, FactAspect aspect, string text)
    {
        (string? said, int hedges) = (text ?? string.Empty, 0);
        if (said.AsSpan().IndexOfAny('~', '?', '%') >= 0 && TimeText.TryRead(said, aspect, out FactTime read))
        {
            hedges = read.Hedges;
            // What the corners say came of bounding each other; hedges may move what bounds.
            startLatest = startLatest == read.StartLatest && startEarliest <= endLatest ? read.SaidCorners.StartLatest : startLatest;
            endEarliest = endEarliest == read.EndEarliest && startEarliest <= endLatest ? read.SaidCorners.EndEarliest : endEarliest;
        }

        return new(startEarliest, startLatest, endEarliest, endLatest, new(Clause.Other, startKind, endKind, aspect, hedges), 0, OriginOf(said, aspect));
    }

    /// <summary>The time with these corners, whose text is only looked up when somebody reads it, or asks what the corners cannot answer.</summary>
    internal static FactTime FromCorners(
        long startEarliest, long startLatest, long endEarliest, long endLatest,
        FactBoundKind startKind, FactBoundKind endKind, FactAspect aspect, int hedges, ITimeTexts texts, int text, bool saysMore)
        => new(startEarliest, startLatest, endEarliest, endLatest,
            new(saysMore ? Clause.Spread : Clause.Other, startKind, endKind, aspect, hedges), (uint)text, texts);

    /// <summary>One moment on some day of a stretch, without a text; the stretch is a part of another date.</summary>
    internal static FactTime MomentIn(in FactDateMember member, FactPadding padding)
    {
        (int first, int last) = (EdtfHedge.Of(member.From.Written), EdtfHedge.Of(member.To.Written));
        FactBoundKind kind = member.From.Kind == FactBoundKind.Closed && member.To.Kind == FactBoundKind.Closed ? FactBoundKind.Closed : FactBoundKind.Censored;
        return new FactTime(member.FirstDay, member.LastDay, member.FirstDay, member.LastDay,
            new(Clause.Other, kind, kind, FactAspect.Momentary, HedgesOf(first, last, first, last)), 0, null).With(padding);
    }

    /// <summary>The moment at which it began, without a text.</summary>
    internal FactTime Beginning
    {
        get
        {
            (int earliest, int latest) = (_traits.Hedge(0), _traits.Hedge(1));
            var moment = new FactTime(StartEarliest, StartLatest, StartEarliest, StartLatest,
                new(Clause.Other, StartKind, StartKind, FactAspect.Momentary, HedgesOf(earliest, latest, earliest, latest)), 0, null);
            return moment.With(Padding);
        }
    }

    /// <summary>
    /// The time of a clause inside an item. Without a time of its own it holds for the item's whole time. With only an end it
    /// starts with the item; with only a start it ends with the item.
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

        bool takesStart = StartKind == FactBoundKind.Unknown && StartEarliest == DayLine.Before && !IsMoment;
        bool takesEnd = EndKind == FactBoundKind.Open && Aspect == FactAspect.Lasting;
        if (!takesStart && !takesEnd)
        {
            return this;
        }

        ((long StartLatest, long EndEarliest) mine, (long StartLatest, long EndEarliest) whole) = (SaidCorners, item.SaidCorners);
        // Both bound the latest start; the hedge goes with the one that is said to be earlier.
        bool takesLatest = takesStart && whole.StartLatest < mine.StartLatest;
        int hedges = HedgesOf(
            takesStart ? item._traits.Hedge(0) : _traits.Hedge(0),
            takesLatest ? item._traits.Hedge(1) : _traits.Hedge(1),
            takesEnd ? item._traits.Hedge(2) : _traits.Hedge(2),
            takesEnd ? item._traits.Hedge(3) : _traits.Hedge(3));
        var traits = new TimeTraits(
            _traits.Clause == Clause.Spread ? Clause.Spread : Clause.Other,
            takesStart ? item.StartKind : StartKind, takesEnd ? item.EndKind : EndKind, Aspect, hedges);
        object source = Source ?? new TimeOrigin(Text, null);
        return new(
            takesStart ? item.StartEarliest : StartEarliest,
            takesLatest ? whole.StartLatest : mine.StartLatest,
            takesEnd ? whole.EndEarliest : mine.EndEarliest,
            takesEnd ? item.EndLatest : EndLatest,
            traits, source is ITimeTexts ? _plainShape : 0, _origin is PaddedOrigin padded ? new PaddedOrigin(source, padded.Padding)
                : item._origin is PaddedOrigin named && !IsHedged ? new PaddedOrigin(source, named.Padding) : source);
    }

    /// <summary>
    /// Any of several times, nobody knows which. The corners are all that they leave possible together, and the text tells each
    /// of them (<c>on 1978-09-16 or on 1978-09-17</c>). Between the corners may lie days that none of them allows: ask each where
    /// that matters.
    /// </summary>
    /// <param name="times">The times; at least one.</param>
    /// <returns>The time.</returns>
    internal static FactTime AnyOf(FactTime[] times)
    {
        FactTime hull = times[0];
        if (times.Length == 1)
        {
            return hull;
        }

        string text = hull.Text;
        var padding = hull._origin as PaddedOrigin;
        int hedges = hull.BoundedHedges;
        for (int i = 1; i < times.Length; i++)
        {
            FactTime time = times[i];
            if (Array.FindIndex(times, t => string.Equals(t.Text, time.Text, StringComparison.Ordinal)) == i)
            {
                text += Or + time.Text;
            }

            padding ??= time._origin as PaddedOrigin;
            hedges = JoinHedges(hedges, time.BoundedHedges);
            hull = new(
                Math.Min(hull.StartEarliest, time.StartEarliest), Math.Max(hull.StartLatest, time.StartLatest),
                Math.Min(hull.EndEarliest, time.EndEarliest), Math.Max(hull.EndLatest, time.EndLatest),
                new(Clause.Other, EitherEnd(hull.StartKind, time.StartKind), EitherEnd(hull.EndKind, time.EndKind), hull.Aspect, hedges), 0, null);
        }

        // One of them may be hedged and another not: the hull reaches as far as any.
        object? origin = OriginOf(text, hull.Aspect);
        return new(hull._startEarliest, hull._startLatest, hull._endEarliest, hull._endLatest, hull._traits, 0,
            padding is null ? origin : new PaddedOrigin(origin, padding.Padding));
    }

    /// <summary>The hedges of its corners as they are stated: where one bounds another, that one's too.</summary>
    private int BoundedHedges => JoinHedges(_traits.Hedges, HedgesOf(EdtfHedge.None, _traits.Hedge(3), _traits.Hedge(0), EdtfHedge.None));

    private static int JoinHedges(int left, int right)
    {
        int joined = 0;
        for (int at = 0; at < 4 * EdtfHedge.Bits; at += EdtfHedge.Bits)
        {
            joined |= EdtfHedge.Join((left >> at) & EdtfHedge.Mask, (right >> at) & EdtfHedge.Mask) << at;
        }

        return joined;
    }

    /// <summary>The texts of the times that <see cref="AnyOf"/> put together; the text itself where it tells one time.</summary>
    internal static IReadOnlyList<string> PartsOf(string text)
    {
        // No date has blanks in it, so the word stands between two times only.
        var parts = new List<string>();
        int from = 0;
        for (int at; (at = text.IndexOf(Or, from, StringComparison.Ordinal)) >= 0; from = at + Or.Length)
        {
            parts.Add(text.Substring(from, at - from));
        }

        parts.Add(text.Substring(from));
        return parts;
    }

    private const string Or = " or ";

    /// <summary>What is known of an end of which two things are told.</summary>
    private static FactBoundKind EitherEnd(FactBoundKind left, FactBoundKind right)
        => left == right ? left : left == FactBoundKind.Unknown || right == FactBoundKind.Unknown ? FactBoundKind.Unknown : FactBoundKind.Censored;

    /// <summary>What several spells share: a lasting time with these corners, in the words that its origin finds.</summary>
    internal static FactTime OfCorners(
        long startEarliest, long startLatest, long endEarliest, long endLatest, FactBoundKind startKind, FactBoundKind endKind, TimeOrigin? origin)
        => new(startEarliest, startLatest, endEarliest, endLatest, new(Clause.Other, startKind, endKind, FactAspect.Lasting, 0), 0, origin);

    private static object? OriginOf(string text, FactAspect aspect)
    {
        if (text.AsSpan().IndexOfAny('[', '{', 'X') >= 0)
        {
            int blank = text.AsSpan().IndexOf(' ');
            bool isSpread = text.StartsWith("on ", StringComparison.Ordinal) || text.StartsWith("during ", StringComparison.Ordinal);
            if (isSpread && aspect == FactAspect.Momentary && FactDate.TryParse(text.AsSpan(blank + 1), out FactDate date, out _))
            {
                return new TimeOrigin(text, date);
            }
        }

        return text.Length == 0 ? null : text;
    }

    private static FactTime Moment(FactDate date, Clause clause, string word)
    {
        FactBoundKind kind = date.FirstDay != DayLine.Before && date.LastDay != DayLine.After ? FactBoundKind.Closed
            : date.IsInterval && (date.Start.Kind == FactBoundKind.Unknown || date.End.Kind == FactBoundKind.Unknown) ? FactBoundKind.Unknown
            : FactBoundKind.Censored;
        date.GetHedges(out int first, out int last);
        return Make(date, FactAspect.Momentary, clause, word,
            date.FirstDay, date.LastDay, date.FirstDay, date.LastDay, kind, kind, HedgesOf(first, last, first, last));
    }

    private static FactTime Make(
        FactDate date, FactAspect aspect, Clause clause, string word,
        long startEarliest, long startLatest, long endEarliest, long endLatest, FactBoundKind startKind, FactBoundKind endKind, int hedges)
    {
        uint shape = date.PlainShape;
        bool isReadable = clause == Clause.On && aspect == FactAspect.Lasting
            ? startLatest == date.FirstDay && endEarliest == date.LastDay
            : startEarliest == date.FirstDay && endLatest == date.LastDay;
        object? origin = shape != 0 && isReadable ? null
            : new TimeOrigin(word + date.Text, aspect == FactAspect.Momentary ? date : null);
        return new(startEarliest, startLatest, endEarliest, endLatest, new(clause, startKind, endKind, aspect, hedges), origin is null ? shape : 0, origin);
    }

    private static int HedgesOf(int startEarliest, int startLatest, int endEarliest, int endLatest) =>
        startEarliest | (startLatest << EdtfHedge.Bits) | (endEarliest << (2 * EdtfHedge.Bits)) | (endLatest << (3 * EdtfHedge.Bits));

    private static FactBoundKind BoundKind(long day, long unbounded) => day == unbounded ? FactBoundKind.Censored : FactBoundKind.Closed;
}
