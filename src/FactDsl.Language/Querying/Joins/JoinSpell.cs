using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>Whose days a spell has: two spells of one key are one spell, whatever is known of it.</summary>
/// <param name="Row">The row of the fact; a negative number is one that a rule derives.</param>
/// <param name="Field">Number of the field of a value with a time of its own; -1 for the fact's own time.</param>
/// <param name="Value">The stored value; -1 for the fact's own time.</param>
/// <param name="Qualifier">What is said of the value; -1 for the fact's own time.</param>
internal readonly record struct SpellKey(int Row, int Field = -1, int Value = -1, int Qualifier = -1);

/// <summary>
/// The days on which something happened or held, as far as they are known: the first lies between two days and the last between two
/// others, all of them included. A moment has one day for both.
/// </summary>
/// <param name="StartEarliest">The first day on which it may begin; <see cref="DayLine.Before"/> for no bound.</param>
/// <param name="StartLatest">The last day on which it may begin.</param>
/// <param name="EndEarliest">The first day on which it may end.</param>
/// <param name="EndLatest">The last day on which it may end; <see cref="DayLine.After"/> for no bound.</param>
internal readonly record struct JoinSpell(long StartEarliest, long StartLatest, long EndEarliest, long EndLatest)
{
    /// <summary>What always was and always is.</summary>
    public static JoinSpell Always => new(DayLine.Before, DayLine.Before, DayLine.After, DayLine.After) { IsAlways = true };

    /// <summary>Whether it has one day.</summary>
    public bool IsMoment { get; init; }

    /// <summary>Whose days these are; null where it is put together from several.</summary>
    public SpellKey? Key { get; init; }

    /// <summary>Whether untold facts may have made it longer: then its first and its last day are not sure.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Whether it may stand for several stretches that share no day: then one of them may come before another.</summary>
    public bool IsSeveral { get; init; }

    /// <summary>Whether nobody knows when it began or ended.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Whether it has no time at all, as what an entity says.</summary>
    public bool IsAlways { get; init; }

    /// <summary>Whether its bounds leave a day.</summary>
    public bool IsPossible => StartEarliest <= StartLatest && EndEarliest <= EndLatest && StartEarliest <= EndLatest;

    /// <summary>What to say where it is open whether something is so.</summary>
    public FactTruth Undecided => IsUnknown ? FactTruth.Unknown : FactTruth.Maybe;

    /// <summary>A time of the store, as far as its hedges reach.</summary>
    public static JoinSpell Of(FactTime time, SpellKey? key)
    {
        TimeBox at = time.Reach;
        bool isUnknown = time.StartKind == FactBoundKind.Unknown || time.EndKind == FactBoundKind.Unknown;
        if (!time.IsPossible)
            return new JoinSpell(DayLine.Before, DayLine.After, DayLine.Before, DayLine.After) { IsUnknown = true, Key = key };
        return new JoinSpell(at.StartEarliest, at.StartLatest, at.EndEarliest, at.EndLatest)
        {
            IsMoment = at.IsPoint,
            Key = key,
            IsLoose = time.MayBeginEarlier || time.MayEndLater,
            IsUnknown = isUnknown,
        }.Bounded();
    }

    /// <summary>Any of two, nobody knows which.</summary>
    public JoinSpell Or(JoinSpell other) => new(
        Math.Min(StartEarliest, other.StartEarliest), Math.Max(StartLatest, other.StartLatest), Math.Min(EndEarliest, other.EndEarliest), Math.Max(EndLatest, other.EndLatest))
    {
        IsMoment = IsMoment && other.IsMoment,
        Key = Key,
        IsLoose = IsLoose || other.IsLoose,
        IsUnknown = IsUnknown || other.IsUnknown,
    };

    /// <summary>An end is never before its start, so each bounds the other; a contradiction is left as it is.</summary>
    public JoinSpell Bounded()
    {
        if (StartEarliest > EndLatest)
            return this;
        if (IsMoment)
        {
            long first = Math.Max(StartEarliest, EndEarliest), last = Math.Min(StartLatest, EndLatest);
            return this with { StartEarliest = first, StartLatest = last, EndEarliest = first, EndLatest = last };
        }
        return this with { StartLatest = Math.Min(StartLatest, EndLatest), EndEarliest = Math.Max(EndEarliest, StartEarliest) };
    }

    /// <summary>The spell as a fact of a kind has it, in the words of the language.</summary>
    public FactTime ToTime(FactAspect reading)
    {
        FactBoundKind start = IsUnknown && StartEarliest == DayLine.Before && StartLatest != DayLine.Before ? FactBoundKind.Unknown
            : StartLatest == DayLine.Before ? FactBoundKind.Open
            : StartEarliest == DayLine.Before || StartLatest == DayLine.After || IsLoose ? FactBoundKind.Censored
            : FactBoundKind.Closed;
        FactBoundKind end = EndEarliest == DayLine.After ? FactBoundKind.Open
            : IsUnknown && EndLatest == DayLine.After ? FactBoundKind.Unknown
            : EndEarliest == DayLine.Before || EndLatest == DayLine.After || IsLoose ? FactBoundKind.Censored
            : FactBoundKind.Closed;
        if (reading == FactAspect.Momentary)
            (start, end) = (start == FactBoundKind.Censored && StartEarliest != DayLine.Before ? FactBoundKind.Closed : start, end == FactBoundKind.Censored && EndLatest != DayLine.After ? FactBoundKind.Closed : end);
        var bare = FactTime.FromCorners(StartEarliest, StartLatest, EndEarliest, EndLatest, start, end, reading, "");
        return FactTime.FromCorners(StartEarliest, StartLatest, EndEarliest, EndLatest, start, end, reading, TimeEnds.WordsOf(bare));
    }
}

/// <summary>What is known of uncertain spells together.</summary>
internal static class SpellAlgebra
{
    /// <summary>
    /// The days that all of some spells share, and whether there is one. Spells share a day if each begins no later than every other
    /// ends (Helly's theorem in one dimension). That is sure if every latest start is no later than every other's earliest end. Spells of one
    /// key are one spell, of which each tells something.
    /// </summary>
    /// <param name="spells">At least one.</param>
    /// <param name="truth">Whether they share a day.</param>
    public static JoinSpell Common(IReadOnlyList<JoinSpell> spells, out FactTruth truth) => CommonOf([.. spells], out truth);

    /// <summary>As <see cref="Common"/>, of a list that it may change.</summary>
    public static JoinSpell CommonOf(List<JoinSpell> all, out FactTruth truth)
    {
        for (int i = 1; i < all.Count; i++)
        {
            if (all[i].Key is null)
                continue;
            for (int same = 0; same < i; same++)
            {
                if (all[same].Key != all[i].Key)
                    continue;
                all[same] = OfOne(all[same], all[i]);
                all.RemoveAt(i--);
                break;
            }
        }
        if (all.Count > 1)
            all.RemoveAll(static s => s.IsAlways);
        if (all.Count < 2)
        {
            JoinSpell one = all.Count == 0 ? JoinSpell.Always : all[0];
            truth = one.IsPossible ? FactTruth.Yes : FactTruth.No;
            return one;
        }
        JoinSpell shared = all[0];
        bool isSure = true, isUnknown = false;
        FactTruth possible = FactTruth.Yes;
        for (int i = 0; i < all.Count; i++)
        {
            JoinSpell at = all[i];
            isUnknown |= at.IsUnknown;
            if (!at.IsPossible)
                possible = FactTruth.No;
            for (int j = 0; j < all.Count; j++)
                isSure &= i == j || at.StartLatest <= all[j].EndEarliest;
            if (i == 0)
                continue;
            shared = new JoinSpell(
                Math.Max(shared.StartEarliest, at.StartEarliest), Math.Max(shared.StartLatest, at.StartLatest),
                Math.Min(shared.EndEarliest, at.EndEarliest), Math.Min(shared.EndLatest, at.EndLatest))
            {
                IsMoment = shared.IsMoment || at.IsMoment,
                Key = shared.IsMoment ? shared.Key : at.IsMoment ? at.Key : null,
                IsUnknown = shared.IsUnknown || at.IsUnknown,
            };
        }
        if (possible == FactTruth.No || shared.StartEarliest > shared.EndLatest)
        {
            truth = FactTruth.No;
            return shared;
        }
        truth = isSure ? FactTruth.Yes : isUnknown ? FactTruth.Unknown : FactTruth.Maybe;
        // What happened on a day of all happened on one of the common days.
        return shared.IsMoment
            ? shared with { StartLatest = shared.EndLatest, EndEarliest = shared.StartEarliest }
            : shared.Bounded();
    }

    private static JoinSpell OfOne(JoinSpell one, JoinSpell other) => new JoinSpell(
        Math.Max(one.StartEarliest, other.StartEarliest), Math.Min(one.StartLatest, other.StartLatest),
        Math.Max(one.EndEarliest, other.EndEarliest), Math.Min(one.EndLatest, other.EndLatest))
    {
        IsMoment = one.IsMoment || other.IsMoment,
        Key = one.Key,
        IsLoose = one.IsLoose || other.IsLoose,
        IsSeveral = one.IsSeveral || other.IsSeveral,
        IsUnknown = one.IsUnknown && other.IsUnknown,
    };

    /// <summary>Whether one begins after another has ended, and by how much.</summary>
    /// <param name="first">What ends.</param>
    /// <param name="then">What begins afterwards.</param>
    /// <param name="by">How far apart; null for any distance.</param>
    public static FactTruth Follows(JoinSpell first, JoinSpell then, BoundDuration? by)
    {
        bool isSame = first.Key is not null && first.Key == then.Key;
        if (isSame && !first.IsSeveral)
            return FactTruth.No;
        long Low(long day) => by?.Least is { } least ? Math.Max(Calendar.Add(day, least, by.Unit), DayLine.Add(day, 1)) : DayLine.Add(day, 1);
        long High(long day) => by?.Most is { } most ? Calendar.Add(day, most, by.Unit) : DayLine.After;
        bool can = then.StartEarliest <= High(first.EndLatest) && then.StartLatest >= Low(first.EndEarliest) && first.EndEarliest != DayLine.After && then.StartLatest != DayLine.Before;
        bool must = then.StartEarliest >= Low(first.EndLatest) && then.StartLatest <= High(first.EndEarliest) && first.EndLatest != DayLine.After && then.StartEarliest != DayLine.Before;
        if (!can)
            return FactTruth.No;
        return must && !isSame && !first.IsLoose && !then.IsLoose ? FactTruth.Yes : first.IsUnknown || then.IsUnknown ? FactTruth.Unknown : FactTruth.Maybe;
    }

    /// <summary>Whether one holds throughout another.</summary>
    public static FactTruth Covers(JoinSpell spell, JoinSpell part)
    {
        if (spell.Key is not null && spell.Key == part.Key)
            return FactTruth.Yes;
        bool can = spell.StartEarliest <= part.StartLatest && spell.EndLatest >= part.EndEarliest;
        bool must = spell.StartLatest <= part.StartEarliest && spell.EndEarliest >= part.EndLatest;
        if (!can)
            return FactTruth.No;
        return must && !part.IsLoose ? FactTruth.Yes : spell.IsUnknown || part.IsUnknown ? FactTruth.Unknown : FactTruth.Maybe;
    }

    /// <summary>Whether it lasted so long, its first and its last day counted.</summary>
    public static FactTruth Lasted(JoinSpell spell, BoundDuration duration)
    {
        FactTruth all = FactTruth.Yes;
        if (duration.Least is { } least)
        {
            bool can = Calendar.Add(spell.StartEarliest, least, duration.Unit) <= DayLine.Add(spell.EndLatest, 1);
            bool must = Calendar.Add(spell.StartLatest, least, duration.Unit) <= DayLine.Add(spell.EndEarliest, 1);
            all = all.And(FactTruthLogic.Of(can, !must, spell.Undecided));
        }
        if (duration.Most is { } most)
        {
            // Without a bound there is no day to count from.
            bool can = spell.StartLatest == DayLine.After || Calendar.Add(spell.StartLatest, most, duration.Unit) >= DayLine.Add(spell.EndEarliest, 1);
            bool must = spell.StartEarliest != DayLine.Before && spell.EndLatest != DayLine.After && Calendar.Add(spell.StartEarliest, most, duration.Unit) >= DayLine.Add(spell.EndLatest, 1);
            all = all.And(FactTruthLogic.Of(can, !must || spell.IsLoose, spell.Undecided));
        }
        return all;
    }

    /// <summary>What is known of a spell's days once they met a condition on a plain date.</summary>
    /// <param name="spell">The spell.</param>
    /// <param name="word">The condition's word.</param>
    /// <param name="first">The first day of the date.</param>
    /// <param name="last">Its last day.</param>
    public static JoinSpell Narrow(JoinSpell spell, string word, long first, long last)
    {
        (long startEarliest, long startLatest, long endEarliest, long endLatest) = (spell.StartEarliest, spell.StartLatest, spell.EndEarliest, spell.EndLatest);
        if (spell.IsMoment)
        {
            long low = word is "on" or "during" or "since" ? first : word == "after" ? DayLine.Add(last, 1) : DayLine.Before;
            long high = word is "on" or "during" or "until" ? last : word == "before" ? DayLine.Add(first, -1) : DayLine.After;
            return Narrowed(spell, Math.Max(startEarliest, low), Math.Min(startLatest, high));
        }
        switch (word)
        {
            case "on":
                (startLatest, endEarliest) = (Math.Min(startLatest, first), Math.Max(endEarliest, last));
                break;
            case "during":
                (startLatest, endEarliest) = (Math.Min(startLatest, last), Math.Max(endEarliest, first));
                break;
            case "since":
                (startEarliest, startLatest) = (Math.Max(startEarliest, first), Math.Min(startLatest, last));
                break;
            case "until":
                (endEarliest, endLatest) = (Math.Max(endEarliest, first), Math.Min(endLatest, last));
                break;
            case "before":
                endLatest = Math.Min(endLatest, DayLine.Add(first, -1));
                break;
            case "after":
                startEarliest = Math.Max(startEarliest, DayLine.Add(last, 1));
                break;
        }
        JoinSpell narrowed = (spell with { StartEarliest = startEarliest, StartLatest = startLatest, EndEarliest = endEarliest, EndLatest = endLatest }).Bounded();
        return narrowed.IsPossible ? narrowed : spell;
    }

    private static JoinSpell Narrowed(JoinSpell spell, long first, long last)
        => first > last ? spell : spell with { StartEarliest = first, StartLatest = last, EndEarliest = first, EndLatest = last };
}

/// <summary>Arithmetic with the calendar: a day that a month lacks is its last one.</summary>
internal static class Calendar
{
    /// <summary>The day so many units later; earlier for a negative number.</summary>
    public static long Add(long day, int count, CalendarUnit unit)
    {
        if (day is DayLine.Before or DayLine.After)
            return day;
        if (unit == CalendarUnit.Day)
            return DayLine.Add(day, count);
        DayLine.Split(day, out long year, out int month, out int ofMonth);
        long months = checked(year * 12 + month - 1 + (unit == CalendarUnit.Month ? count : 12L * count));
        long newYear = months >= 0 ? months / 12 : (months - 11) / 12;
        if (!DayLine.Fits(newYear))
            return count > 0 ? DayLine.After : DayLine.Before;
        int newMonth = (int)(months - newYear * 12) + 1;
        return DayLine.DayOf(newYear, newMonth, Math.Min(ofMonth, DayLine.DaysInMonth(newYear, newMonth)));
    }
}
