using System.Collections.Generic;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>What is told by one fact, or by several that are said to be one.</summary>
internal sealed class Happening
{
    /// <summary>The facts that tell of it, in the order of their rows.</summary>
    public List<CheckedFact> Tellings { get; } = [];

    /// <summary>Whether it is certainly among what was looked for: one of its tellings is.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>The first fact that tells of it.</summary>
    public CheckedFact First => Tellings[0];

    /// <summary>Adds a fact that tells of it.</summary>
    public void Add(MatchedFact told)
    {
        Tellings.Add(told.Fact);
        IsCertain |= told.IsCertain;
    }

    /// <summary>Whether one of some sources tells of it.</summary>
    public bool IsToldBy(int[] sources) => Tellings.Exists(t => SourceRows.Share(t.Sources, sources));
}

/// <summary>
/// How much happened, as far as that is certain. Facts that only may be one are neither one nor two: from how many at least to how
/// many at most is all that anybody knows.
/// </summary>
internal static class Happenings
{
    /// <summary>What facts tell of, in the order of their rows.</summary>
    public static List<Happening> Of(IReadOnlyList<MatchedFact> found, SameFacts same)
    {
        var byFirst = new Dictionary<int, Happening>();
        var all = new List<Happening>();
        foreach (MatchedFact fact in found)
        {
            int first = same[fact.Fact.Row];
            if (!byFirst.TryGetValue(first, out Happening? happening))
            {
                byFirst.Add(first, happening = new Happening());
                all.Add(happening);
            }
            happening.Add(fact);
        }
        return all;
    }

    /// <summary>
    /// As many as can be found of which no two may be the same. For times alone these are the most there are, by the classical
    /// choice of intervals that end first. They are in the order of their rows.
    /// </summary>
    public static List<Happening> Different(List<Happening> all, Apart apart)
    {
        if (all.Count < 2)
            return all;
        var ends = new (long End, int Place)[all.Count];
        for (int i = 0; i < ends.Length; i++)
            ends[i] = (EndOf(all[i]), i);
        System.Array.Sort(ends);
        var chosen = new List<int>();
        foreach ((_, int place) in ends)
        {
            // The last one chosen is the nearest, and the likeliest to be the same.
            bool isOther = true;
            for (int i = chosen.Count - 1; i >= 0 && isOther; i--)
                isOther = apart.Are(all[chosen[i]].Tellings, all[place].Tellings);
            if (isOther)
                chosen.Add(place);
        }
        chosen.Sort();
        return chosen.ConvertAll(place => all[place]);
    }

    private static long EndOf(Happening happening)
    {
        long end = long.MinValue;
        foreach (CheckedFact telling in happening.Tellings)
            end = System.Math.Max(end, telling.Time is { IsPossible: true } time ? time.Reach.EndLatest : long.MaxValue);
        return end;
    }
}
