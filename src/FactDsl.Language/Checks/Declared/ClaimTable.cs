using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>What claims are about.</summary>
/// <param name="Value">The number of the value that they share.</param>
/// <param name="Of">Whom they are about otherwise; empty where that is the value.</param>
internal readonly record struct ClaimKey(int Value, string Of);

/// <summary>Whom a claim is about, beside the value that it shares with others.</summary>
/// <param name="Key">Equal for equal things.</param>
/// <param name="Words">The words of messages for it.</param>
/// <param name="Time">When it is about them; null for the fact's own time.</param>
internal readonly record struct FactSubject(string Key, string Words, FactTime? Time)
{
    /// <summary>The fact itself, where its words tell its line.</summary>
    public CheckedFact? Fact { get; init; }
}

/// <summary>What is claimed of each of many things, and which claims contradict each other.</summary>
internal sealed class ClaimTable
{
    // Where no two times are apart, all claims are of one moment.
    private static readonly FactTime s_once = FactTime.FromCorners(0, 0, 0, 0, FactBoundKind.Closed, FactBoundKind.Closed, FactAspect.Momentary, "");

    private readonly AssertedFacts _facts;
    private readonly CheckSymbol _check;
    private readonly IReadOnlyList<FindingRule> _rules;
    private readonly Dictionary<ClaimKey, Thing> _byKey = [];
    private readonly List<Thing> _things = [];

    /// <param name="facts">The facts.</param>
    /// <param name="check">The check.</param>
    /// <param name="rules">The rules for each <see cref="ClashKind"/>.</param>
    public ClaimTable(AssertedFacts facts, CheckSymbol check, params FindingRule[] rules)
    {
        _facts = facts;
        _check = check;
        _rules = rules;
    }

    /// <summary>Whether claims contradict each other whatever their times.</summary>
    public bool IsEver { get; init; }

    /// <summary>The claims about something, to which one more may be added.</summary>
    /// <param name="key">What they are about, equal for equal things.</param>
    /// <param name="shared">A value that all of them share.</param>
    /// <param name="filled">The field that they fill; null where they share its value.</param>
    /// <param name="subject">What they are about; null where that is the value.</param>
    public List<Claim> Of(ClaimKey key, in CheckedValue shared, string? filled, FactSubject? subject = null)
    {
        if (!_byKey.TryGetValue(key, out Thing? thing))
        {
            _byKey.Add(key, thing = new Thing(shared, filled, subject));
            _things.Add(thing);
        }
        return thing.Claims;
    }

    /// <summary>Reports what contradicts each other, thing by thing.</summary>
    /// <param name="exclude">Whether two values exclude each other.</param>
    public void Report(Func<int, int, bool> exclude)
    {
        var spells = new List<Spell>();
        foreach (Thing thing in _things)
        {
            if (thing.Claims.Count < 2)
                continue;
            thing.Claims.Sort();
            spells.Clear();
            for (int place = 0; place < thing.Claims.Count; place++)
            {
                Claim claim = thing.Claims[place];
                int[] sources = _facts.SourcesOf(claim.Given);
                foreach (FactTime time in IsEver ? [s_once] : SpellTimes.Split(claim.Time))
                    spells.Add(new Spell(time, claim.Value, sources, place));
            }
            foreach (Clash clash in OverlapSweep.Find(spells, exclude))
            {
                Claim claim = thing.Claims[clash.Place], other = thing.Claims[clash.Other];
                _facts.Report(new FoundClaim(_check, ClaimValues.Of(thing.Shared.Value), clash.Kind, claim.Turn, claim.Path, ToFinding(thing, clash, claim, other)));
            }
        }
    }

    private Finding ToFinding(Thing thing, Clash clash, Claim claim, Claim other)
    {
        bool tellsSources = clash.Kind == ClashKind.AcrossSources;
        string more = clash.More == 0 ? "" : " and " + clash.More.ToString(CultureInfo.InvariantCulture) + " more";
        // Of what there is one is said whether it is one at a time or one ever.
        string scope = thing.IsFilled ? IsEver ? " ever" : " at a time" : "";
        string message = _check.Message.Length == 0 ? "" : ": " + _check.Message;
        return Finding.Telling(
            _rules[(int)clash.Kind], claim.Span, thing.Lines, ShownText.Of(thing.About), thing.Subject + scope, ShownText.Of(thing.WordOf(claim)), Tell(claim, tellsSources),
            ShownText.Of(thing.WordOf(other)), Tell(other, tellsSources), more + ShownText.Of(message)) with
        {
            Related = new RelatedPlace(other.Path, other.Span, $"`{thing.WordOf(other)}` is said here"),
        };
    }

    private string Tell(Claim claim, bool tellsSource)
        => (claim.Time.Text.Length > 0 ? YearsBeforeChrist.Behind(claim.Time.Text, claim.Time) : "without a time") + (tellsSource ? ", " + _facts.TellSources(_facts.SourcesOf(claim.Given)) : "");

    private sealed class Thing(CheckedValue shared, string? filled, FactSubject? subject)
    {
        public CheckedValue Shared { get; } = shared;

        public string Subject => subject?.Words ?? $"`{ShownText.Of(AssertedFacts.Tell(Shared))}`";

        public EquatableArray<ToldLine> Lines => subject?.Fact is { } fact ? CheckedFact.LinesOf(fact) : default;

        public string About => filled ?? AssertedFacts.Tell(Shared);

        public bool IsFilled => filled is not null;

        public string WordOf(Claim claim) => claim.Words ?? (filled is null ? claim.Given.Word : AssertedFacts.Tell(claim.Given));

        public List<Claim> Claims { get; } = [];
    }
}
