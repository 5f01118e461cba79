using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom;

/// <summary>What a reporter wants to hear of: some names, a date, or everything.</summary>
internal sealed class Narrowing
{
    private readonly List<Topic> _topics = [];
    private readonly List<FactDate> _dates = [];
    private readonly List<string> _asked = [];

    private Narrowing(FactBase facts) => Facts = facts;

    /// <summary>The facts of the briefing.</summary>
    public FactBase Facts { get; }

    /// <summary>Whether nothing is left out.</summary>
    public bool IsNone => _asked.Count == 0;

    /// <summary>The days of the briefing: the dates asked for, else the day of the article.</summary>
    public IReadOnlyList<FactDate> Days => _dates.Count > 0 ? _dates : [Source.Rfi.Published ?? throw new InvalidOperationException("The article has no date.")];

    /// <summary>Reads names and dates.</summary>
    /// <returns>False where one is neither, with the nearest names in <paramref name="problem"/>.</returns>
    public static bool TryRead(IEnumerable<string> arguments, FactBase facts, out Narrowing narrowing, out string? problem)
    {
        narrowing = new Narrowing(facts);
        foreach (string argument in arguments)
        {
            problem = narrowing.Add(argument, facts);
            if (problem is not null)
                return false;
        }
        problem = null;
        return true;
    }

    /// <summary>The facts that concern everything asked for.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> facts)
        where T : class, IFact
        => facts.Where(fact => Concerns(fact) && IsInTime(fact));

    /// <summary>A line about one of them, which tells what is only possible of those asked for.</summary>
    public Line Line(IFact fact, string text)
    {
        // What is denied of a group is denied of each member; what is told of it is so of some.
        IEnumerable<string> groups = fact.Standing is FactStanding.Denied or FactStanding.Complete ? [] : _topics.SelectMany(topic => topic.GroupsIn(fact)).Distinct();
        string through = string.Join(" and ", groups);
        var line = Newsroom.Line.Of(fact, text);
        return through.Length > 0 ? line with { Text = $"Perhaps, as one of {through}: {line.Text}" } : line;
    }

    /// <summary>Whether an item is one of those asked for by name.</summary>
    public bool Names(IItem item) => _topics.Any(topic => topic.Is(item));

    /// <summary>Those of some items that are asked for by name; all of them where none is.</summary>
    public IEnumerable<T> NamedOrAll<T>(IReadOnlyCollection<T> items)
        where T : IItem
        => items.Any(item => Names(item)) ? items.Where(item => Names(item)) : items;

    /// <summary>What was asked for, in words.</summary>
    public override string ToString() => string.Join(", ", _asked);

    private bool Concerns(IFact fact) => _topics.All(topic => topic.IsIn(fact));

    // An act dated "2014" may be the one of the day asked for. What lasts must be known to have held: a stance heard of
    // in 2022 may well be older, and would otherwise turn up in every year before.
    private bool IsInTime(IFact fact)
    {
        // Where sources differ on when, what each of them tells is asked; the one that is preferred goes before the others.
        List<FactAccount> accounts = [.. fact.Times.Where(account => fact.Times.Differ || account.IsPreferred)];
        IEnumerable<FactTime> times = accounts.Count > 1 ? accounts.Select(account => account.Time) : [fact.Time];
        return fact.Time.Aspect == FactAspect.Momentary
            ? _dates.All(date => times.Any(time => time.HeldDuring(date).Satisfies(FactAnswer.Possibly)))
            : _dates.All(date => times.All(time => time.HeldDuring(date).Satisfies(FactAnswer.Certainly)));
    }

    private string? Add(string argument, FactBase facts)
    {
        if (Topic.Find(argument, facts) is { } topic)
        {
            _topics.Add(topic);
            _asked.Add(topic.ToString());
            return null;
        }
        if (FactDate.TryParse(argument, out FactDate date, out FactParseIssue? issue))
        {
            _dates.Add(date);
            _asked.Add(Times.In(date));
            return null;
        }
        return argument.Length > 0 && char.IsAsciiDigit(argument[0])
            ? $"“{argument}” is no date: {issue}."
            : Topic.Unknown(argument, facts);
    }
}
