using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>The smallest program in which the same is wrong.</summary>
internal static class Reduction
{
    public static (Program Smallest, string Why) Of(Program program, string why)
    {
        string sort = Sort(why);
        for (bool isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (Program less in Smaller(program))
            {
                if (Wrong(less, sort) is not { } still)
                    continue;
                (program, why, isSmaller) = (less, still, true);
                break;
            }
        }
        return (program, why);
    }

    private static string Sort(string why) => why.StartsWith("broken", StringComparison.Ordinal) ? why[..16] : why[..why.IndexOf(':', StringComparison.Ordinal)];

    private static string? Wrong(Program program, string sort)
    {
        try
        {
            return Comparison.Of(program, new Tally()).FirstOrDefault(w => Sort(w) == sort);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            // Something that was left out is named elsewhere.
            return null;
        }
    }

    private static IEnumerable<Program> Smaller(Program program)
    {
        foreach (IReadOnlyList<Joined> rules in Fewer(program.Rules))
            yield return program with { Rules = rules };
        foreach (IReadOnlyList<ToldFact> facts in Fewer(program.Facts))
            yield return program with { Facts = facts };
        foreach (IReadOnlyList<Statement> statements in Fewer(program.Statements))
            yield return program with { Statements = statements };
        foreach (Joined question in Smaller(program.Question))
            yield return program with { Question = question };
        for (int i = 0; i < program.Rules.Count; i++)
        {
            foreach (Joined rule in Smaller(program.Rules[i]))
                yield return program with { Rules = With(program.Rules, i, rule) };
        }
        for (int i = 0; i < program.Facts.Count; i++)
        {
            foreach (ToldFact fact in Smaller(program.Facts[i]))
                yield return program with { Facts = With(program.Facts, i, fact) };
        }
    }

    private static IEnumerable<ToldFact> Smaller(ToldFact fact)
    {
        foreach (IReadOnlyList<ToldValue> values in Fewer(fact.Values))
        {
            if (values.Any(static v => v.Word != "near"))
                yield return fact with { Values = values };
        }
        for (int i = 0; i < fact.Values.Count; i++)
        {
            if (fact.Values[i].Own is not null)
                yield return fact with { Values = With(fact.Values, i, fact.Values[i] with { Own = null }) };
            if (fact.Values[i].IsDoubted)
                yield return fact with { Values = With(fact.Values, i, fact.Values[i] with { IsDoubted = false }) };
            if (fact.Values[i].Source.Length > 0)
                yield return fact with { Values = With(fact.Values, i, fact.Values[i] with { Source = "" }) };
        }
        if (fact.HasOthers)
            yield return fact with { HasOthers = false };
        if (fact.IsDoubted)
            yield return fact with { IsDoubted = false };
        if (fact.IsDisputed)
            yield return fact with { IsDisputed = false };
        if (fact.Supersedes.Length > 0)
            yield return fact with { Supersedes = "" };
        if (fact.Accounts.Count > 0)
            yield return fact with { Accounts = [], Time = fact.Accounts[0].Time };
        if (fact.Time is { } time && !Program.IsEntity(fact.Kind))
        {
            foreach (Corners less in Smaller(time))
                yield return fact with { Time = less };
        }
    }

    private static IEnumerable<Corners> Smaller(Corners time)
    {
        if (time.IsMoment && time.StartEarliest != time.StartLatest && time.StartEarliest > Day.Low)
        {
            yield return new Corners(time.StartEarliest, time.StartEarliest, time.StartEarliest, time.StartEarliest, true, "on " + Day.Text(time.StartEarliest));
            yield return new Corners(time.StartLatest, time.StartLatest, time.StartLatest, time.StartLatest, true, "on " + Day.Text(time.StartLatest));
        }
        if (!time.IsMoment && time.StartEarliest > Day.Low && time.EndLatest < Day.High && (time.StartEarliest != time.StartLatest || time.EndEarliest != time.EndLatest))
        {
            foreach ((int first, int last) in ((int, int)[])[(time.StartEarliest, time.EndLatest), (time.StartLatest, time.EndEarliest), (time.StartEarliest, time.EndEarliest), (time.StartLatest, time.EndLatest)])
            {
                if (first <= last)
                    yield return new Corners(first, first, last, last, false, $"since {Day.Text(first)} until {Day.Text(last)}");
            }
        }
    }

    private static IEnumerable<Joined> Smaller(Joined joined)
    {
        if (joined.Pick is not null)
            yield return joined with { Pick = null };
        foreach (IReadOnlyList<Line> lines in Fewer(joined.Lines))
            yield return joined with { Lines = lines };
        foreach (Line line in Smaller(joined.First, joined.IsRule))
            yield return joined with { First = line };
        for (int i = 0; i < joined.Lines.Count; i++)
        {
            foreach (Line line in Smaller(joined.Lines[i], false))
                yield return joined with { Lines = With(joined.Lines, i, line) };
        }
    }

    private static IEnumerable<Line> Smaller(Line line, bool isHead)
    {
        if (line.Alternatives.Count > 0)
        {
            yield return line with { Alternatives = [] };
            yield return line.Alternatives[0] with { Link = line.Link };
        }
        foreach (IReadOnlyList<When> times in Fewer(line.Times))
            yield return line with { Times = times };
        for (int i = 0; i < line.Times.Count; i++)
        {
            if (line.Times[i].By is not null)
                yield return line with { Times = With(line.Times, i, line.Times[i] with { By = null }) };
        }
        if (line.For is not null)
            yield return line with { For = null };
        if (line.NameExcept.Count > 0)
            yield return line with { NameExcept = [] };
        if (isHead)
            yield break;
        foreach (IReadOnlyList<AskedClause> clauses in Fewer(line.Clauses))
        {
            if (!Program.IsEntity(line.Kind))
                yield return line with { Clauses = clauses };
        }
        for (int i = 0; i < line.Clauses.Count; i++)
        {
            if (line.Clauses[i].Except.Count > 0)
                yield return line with { Clauses = With(line.Clauses, i, line.Clauses[i] with { Except = [] }) };
            if (line.Clauses[i].Values.Count > 1)
            {
                foreach (IReadOnlyList<Term> values in Fewer(line.Clauses[i].Values))
                    yield return line with { Clauses = With(line.Clauses, i, line.Clauses[i] with { Values = values }) };
            }
        }
    }

    private static IEnumerable<IReadOnlyList<T>> Fewer<T>(IReadOnlyList<T> all)
    {
        for (int i = 0; i < all.Count; i++)
            yield return [.. all.Take(i), .. all.Skip(i + 1)];
    }

    private static IReadOnlyList<T> With<T>(IReadOnlyList<T> all, int at, T one) => [.. all.Take(at), one, .. all.Skip(at + 1)];
}
