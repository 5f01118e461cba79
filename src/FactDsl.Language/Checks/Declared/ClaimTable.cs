using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Asking;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>What is claimed of each of many things, and which claims contradict each other.</summary>
internal sealed class ClaimTable
{
    private readonly HeldFacts _facts;
    private readonly CheckSymbol _check;
    private readonly IReadOnlyList<FindingRule> _rules;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Thing> _things = [];

    /// <param name="facts">The facts.</param>
    /// <param name="check">The check.</param>
    /// <param name="rules">The rules for each <see cref="ClashKind"/>.</param>
    public ClaimTable(HeldFacts facts, CheckSymbol check, params FindingRule[] rules)
    {
        _facts = facts;
        _check = check;
        _rules = rules;
    }

    /// <summary>Adds a claim.</summary>
    /// <param name="key">What it is about, equal for equal things.</param>
    /// <param name="subject">The same in words.</param>
    /// <param name="about">What else the messages name: the field, or the value.</param>
    /// <param name="value">The value that it shares with others about the same thing, as <see cref="ClaimValues"/> writes it.</param>
    /// <param name="claim">The claim.</param>
    public void Add(string key, string subject, string about, string value, Claim claim)
    {
        if (!_places.TryGetValue(key, out int place))
        {
            _places.Add(key, place = _things.Count);
            _things.Add(new Thing(subject, about, value));
        }
        _things[place].Claims.Add(claim);
    }

    /// <summary>Reports what contradicts each other, thing by thing.</summary>
    /// <param name="exclude">Whether two values exclude each other.</param>
    public void Report(Func<int, int, bool> exclude)
    {
        foreach (Thing thing in _things)
        {
            if (thing.Claims.Count < 2)
                continue;
            thing.Claims.Sort();
            var spells = new List<Spell>(thing.Claims.Count);
            for (int place = 0; place < thing.Claims.Count; place++)
            {
                Claim claim = thing.Claims[place];
                foreach (FactTime time in SpellTimes.Split(claim.Time))
                    spells.Add(new Spell(time, claim.Value, claim.Given.Sources, place));
            }
            foreach (Clash clash in SpellSweep.Find(spells, exclude))
            {
                Claim claim = thing.Claims[clash.Place], other = thing.Claims[clash.Other];
                _facts.Report(new FoundClaim(_check, thing.Value, clash.Kind, claim.Turn, claim.Path, ToFinding(thing, clash, claim, other)));
            }
        }
    }

    private Finding ToFinding(Thing thing, Clash clash, Claim claim, Claim other)
    {
        bool tellsSources = clash.Kind == ClashKind.AcrossSources;
        string more = clash.More == 0 ? "" : " and " + clash.More.ToString(CultureInfo.InvariantCulture) + " more";
        string message = _check.Message.Length == 0 ? "" : ": " + _check.Message;
        return Finding.At(
            _rules[(int)clash.Kind], claim.Span, thing.About, thing.Subject, claim.Word, Tell(claim, tellsSources), other.Word, Tell(other, tellsSources), more + message) with
        {
            Related = new RelatedPlace(other.Path, other.Span, $"`{other.Word}` is said here"),
        };
    }

    private string Tell(Claim claim, bool tellsSource)
        => claim.Time.Text + (tellsSource ? ", " + _facts.TellSources(claim.Given.Sources) : "");

    private sealed class Thing(string subject, string about, string value)
    {
        public string Subject { get; } = subject;

        public string About { get; } = about;

        public string Value { get; } = value;

        public List<Claim> Claims { get; } = [];
    }
}
