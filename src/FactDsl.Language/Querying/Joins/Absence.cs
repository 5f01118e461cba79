using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>Something that nothing may meet, and how sure that is.</summary>
/// <param name="Line">The line.</param>
/// <param name="Truth">Whether nothing meets it.</param>
/// <param name="Doubts">Why that is not surer.</param>
/// <param name="Near">What may meet it; null where nothing does.</param>
/// <param name="Told">What says that all is told; empty where nothing says so.</param>
internal sealed record FoundAbsence(JoinLine Line, FactTruth Truth, FactDoubts Doubts, LineMatch? Near, IReadOnlyList<int> Told);

/// <summary>Asks whether nothing meets a <c>without</c> line: nothing that is told or derived, and all that could is told.</summary>
internal sealed class Absence(JoinFacts asked, JoinBody body, AskBudget budget)
{
    private readonly Dictionary<JoinLine, (string Bound, LineIndex Index)> _indexes = [];

    /// <summary>Whether nothing meets any of the lines.</summary>
    /// <param name="values">What the holes stand for.</param>
    /// <param name="spellOf">The time of the fact that a hole names.</param>
    public IReadOnlyList<FoundAbsence> Find(AnswerValue?[] values, Func<string, JoinSpell> spellOf)
    {
        var found = new List<FoundAbsence>(body.Absent.Count);
        foreach (JoinLine line in body.Absent)
        {
            FoundAbsence absence = Find(line, values, spellOf);
            found.Add(absence);
            if (absence.Truth == FactTruth.No)
                break;
        }
        return found;
    }

    private FoundAbsence Find(JoinLine line, AnswerValue?[] values, Func<string, JoinSpell> spellOf)
    {
        FactTruth any = FactTruth.No;
        LineMatch? near = null;
        FactDoubts doubts = FactDoubts.None;
        foreach (LineMatch match in IndexOf(line, values).Find(values))
        {
            if (!budget.TryStep())
                return new FoundAbsence(line, FactTruth.Unknown, FactDoubts.CutShort, null, []);
            FactTruth fits = Fits(line, match, values);
            if (fits == FactTruth.No)
                continue;
            FactTruth truth = match.Truth.And(fits);
            FactDoubts why = match.Doubts | (fits == FactTruth.Yes ? FactDoubts.None : FactDoubts.Membership);
            foreach (TimeRelationTest test in line.Relations)
            {
                FactTruth part = TimeRelation.Of(test, match.Spell, spellOf(test.Of));
                truth = truth.And(part);
                why |= part == FactTruth.Yes ? FactDoubts.None : FactDoubts.Date;
            }
            if (truth == FactTruth.No)
                continue;
            if (truth == FactTruth.Yes)
                return new FoundAbsence(line, FactTruth.No, FactDoubts.None, match, []);
            any = any.Or(truth);
            near ??= match;
            doubts |= why;
        }
        if (any != FactTruth.No)
            return new FoundAbsence(line, any.Not(), doubts, near, []);
        var told = new List<int>();
        var coverage = new Coverage(asked);
        bool isTold = !budget.IsSpent && coverage.IsTold(line.Source, line.ValuesOf(asked, values), Region.Of(line, spellOf), told);
        return isTold
            ? new FoundAbsence(line, FactTruth.Yes, FactDoubts.None, null, told)
            : new FoundAbsence(line, FactTruth.Unknown, budget.IsSpent ? FactDoubts.CutShort : coverage.IsOpen ? FactDoubts.OpenList : FactDoubts.NotAllTold, null, []);
    }

    /// <summary>Whether a match agrees with what holes stand for and is no exception.</summary>
    private FactTruth Fits(JoinLine line, LineMatch match, AnswerValue?[] values)
    {
        FactTruth truth = FactTruth.Yes;
        for (int i = 0; i < line.Global.Length; i++)
        {
            if (line.Global[i] >= 0 && values[line.Global[i]] is { } known && !known.Equals(match.Values[i]))
                return FactTruth.No;
        }
        foreach (ExceptTest test in line.Excepts)
            truth = truth.And(test.Excludes(asked, values, match).Not());
        foreach (NestingTest test in line.Nested)
        {
            if (test.LiesIn(asked, values, match) == false)
                return FactTruth.No;
        }
        return truth;
    }

    /// <summary>The matches of a line by the holes that are bound: always the same ones of one body.</summary>
    private LineIndex IndexOf(JoinLine line, AnswerValue?[] values)
    {
        bool[] bound = new bool[values.Length];
        for (int i = 0; i < bound.Length; i++)
            bound[i] = values[i] is not null;
        string key = string.Concat(Array.ConvertAll(bound, static b => b ? "1" : "0"));
        if (!_indexes.TryGetValue(line, out (string Bound, LineIndex Index) known) || known.Bound != key)
            _indexes[line] = known = (key, LineIndex.Of(line, asked.Match(line, budget), bound));
        return known.Index;
    }
}

/// <summary>The days where a match of a line would have to lie.</summary>
/// <param name="First">The first; <see cref="DayLine.Before"/> for no bound.</param>
/// <param name="Last">The last.</param>
internal readonly record struct Region(long First, long Last)
{
    /// <summary>All time.</summary>
    public static Region All => new(DayLine.Before, DayLine.After);

    /// <summary>Whether there is no such day.</summary>
    public bool IsEmpty => First > Last;

    /// <summary>The region of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="spellOf">The time of the fact that a hole names; null to leave these out.</param>
    public static Region Of(JoinLine line, Func<string, JoinSpell>? spellOf)
    {
        bool isMoment = line.Source.Kind.IsFact && line.Source.Kind.Aspect == FactAspect.Momentary;
        Region region = All;
        foreach ((string word, long first, long last) in line.Dates)
            region = region.And(OfDate(word, first, last, isMoment));
        if (spellOf is null)
            return region;
        foreach (TimeRelationTest test in line.Relations)
            region = region.And(OfFact(test, spellOf(test.Of), isMoment));
        return region;
    }

    private static Region OfDate(string word, long first, long last, bool isMoment) => word switch
    {
        "on" or "during" => new(first, last),
        "since" when isMoment => new(first, DayLine.After),
        "until" when isMoment => new(DayLine.Before, last),
        "after" => new(DayLine.Add(last, 1), DayLine.After),
        "before" => new(DayLine.Before, DayLine.Add(first, -1)),
        _ => All,
    };

    private static Region OfFact(TimeRelationTest test, JoinSpell of, bool isMoment) => test.Word switch
    {
        "on" or "during" => new(of.StartEarliest, of.EndLatest),
        "after" => new(
            DayLine.Add(of.EndEarliest, 1),
            isMoment && test.By is { Most: { } most } within ? Calendar.Add(of.EndLatest, most, within.Unit) : DayLine.After),
        "before" => new(
            // Months are of several lengths, so counting back may end a few days later than counting forth began.
            isMoment && test.By is { Most: { } least } by ? DayLine.Add(Calendar.Add(of.StartEarliest, -least, by.Unit), by.Unit == CalendarUnit.Day ? 0 : -3) : DayLine.Before,
            DayLine.Add(of.StartLatest, -1)),
        "since" when isMoment => new(of.StartEarliest, DayLine.After),
        "until" when isMoment => new(DayLine.Before, of.EndLatest),
        _ => All,
    };

    /// <summary>The days of both.</summary>
    public Region And(Region other) => new(Math.Max(First, other.First), Math.Min(Last, other.Last));
}
