using System;
using System.Collections.Generic;

namespace FactDsl.Benchmarks.Plain;

/// <summary>The dictionaries that an app would build over its records to ask them. Copied into the projects that are measured.</summary>
public sealed class PlainIndex
{
    private readonly Dictionary<string, PlainFact> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Word, string Value), List<PlainFact>> _byValue = new();

    public PlainIndex(PlainFact[] facts)
    {
        Facts = facts;
        foreach (PlainFact fact in facts)
        {
            if (fact.Name is { } name)
                _byName.TryAdd(name, fact);
            if (fact.Standing != "Asserted")
                continue;
            foreach (PlainClause clause in fact.Clauses)
            {
                foreach (string value in clause.Values)
                {
                    if (!_byValue.TryGetValue((fact.Kind, clause.Word, value), out List<PlainFact>? list))
                        _byValue.Add((fact.Kind, clause.Word, value), list = new List<PlainFact>());
                    list.Add(fact);
                }
            }
        }
    }

    public PlainFact[] Facts { get; }

    public IReadOnlyDictionary<string, PlainFact> ByName => _byName;

    public IReadOnlyDictionary<(string Kind, string Word, string Value), List<PlainFact>> ByValue => _byValue;

    /// <summary>How many meetings of somebody may have been in a year.</summary>
    public int CountDuring(string person, int year)
    {
        long from = DayOf(year), to = DayOf(year + 1) - 1;
        int count = 0;
        foreach (PlainFact fact in _byValue[("meeting", "participants", person)])
            count += fact.From <= to && fact.To >= from ? 1 : 0;
        return count;
    }

    public static long DayOf(int year) => new DateTime(year, 1, 1).Ticks / TimeSpan.TicksPerDay;
}
