using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>A fact that comes near to meeting a line.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="DaysTooEarly">By how many days it ends too early, at the least; 0 where it does not.</param>
/// <param name="DaysTooLate">By how many days it begins too late, at the least; 0 where it does not.</param>
/// <param name="Until">The day on which it ends or begins; null where neither decides.</param>
public sealed record NearMiss(FactRef Fact, long DaysTooEarly, long DaysTooLate, FactDate? Until);

/// <summary>
/// Why a question, or a rule of the kind that it asks for, is not met. It tells how far the lines could be met, which one could
/// not, and what comes nearest to that.
/// </summary>
/// <param name="Rule">The rule; null for the question itself.</param>
/// <param name="Met">What met the lines before, in their order; of several ways the first.</param>
/// <param name="Failed">The line that could not be met, as written; null where all could and something else is missing.</param>
/// <param name="Near">Facts that come near, at most three.</param>
public sealed record WhyNot(BoundRule? Rule, IReadOnlyList<AnswerPremise> Met, string? Failed, IReadOnlyList<NearMiss> Near)
{
    private const int MostNear = 3;

    /// <summary>Finds why a question has no answers.</summary>
    /// <param name="facts">The store, opened.</param>
    /// <param name="layout">Its numbers.</param>
    /// <param name="pattern">The question.</param>
    /// <param name="derived">What rules derive, in rows of these facts; null where there are no rules.</param>
    /// <param name="limits">How much work it may cause; null for <see cref="AskLimits.Rules"/>.</param>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static IReadOnlyList<WhyNot> Of(FactBase facts, StoreLayout layout, BoundPattern pattern, DerivedFacts? derived, AskLimits? limits = null)
    {
        var asked = new JoinFacts(facts, layout, derived);
        var budget = new AskBudget(limits ?? AskLimits.Rules);
        var found = new List<WhyNot>();
        if (pattern.Lines.Count > 0 || !pattern.Kind.IsDerived)
        {
            found.Add(Of(asked, null, [(null, pattern), .. pattern.Lines.Where(static l => l.Link != LineLink.Without).Select(static l => ((LineLink?)l.Link, l.Pattern))], budget));
            return found;
        }
        foreach (BoundRule rule in derived?.Rules ?? [])
        {
            if (!rule.Head.Kind.Is(pattern.Kind) || rule.Head.Standing != pattern.Standing)
                continue;
            foreach (Dictionary<string, ItemReference> instance in Instances(rule.Head, pattern).Take(1))
                found.Add(Of(asked, rule, Lines(rule, pattern, instance), budget));
        }
        return found;
    }

    /// <summary>Finds why a rule derives nothing.</summary>
    internal static WhyNot OfRule(FactBase facts, StoreLayout layout, BoundRule rule, DerivedFacts derived)
        => Of(new JoinFacts(facts, layout, derived), rule, Lines(rule, rule.Head with { Times = [] }, []), new AskBudget(AskLimits.Rules));

    /// <summary>The lines of a rule, with what the question names in the place of its holes, and the question's dates where they tie.</summary>
    private static List<(LineLink? Link, BoundPattern Pattern)> Lines(BoundRule rule, BoundPattern pattern, Dictionary<string, ItemReference> instance)
    {
        bool isDated = rule.Head.Times.Count > 0 || rule.Head.Clauses.Any(static c => c.Field.Type == FieldType.Order);
        var lines = new List<(LineLink?, BoundPattern)>();
        foreach (BoundLine line in rule.Head.Lines)
        {
            if (line.Link == LineLink.Without)
                continue;
            BoundPattern part = Fill(line.Pattern, instance);
            if (line.Link == LineLink.While && !isDated && part.Kind.IsFact)
                part = part with { Times = [.. part.Times, .. pattern.Times.Where(static t => t.Date is not null).Select(static t => t.Word == "on" ? t with { Word = "during" } : t)] };
            lines.Add((lines.Count == 0 ? null : line.Link, part));
        }
        return lines;
    }

    /// <summary>A question with items in the place of some of its holes, in all its lines.</summary>
    /// <param name="pattern">The question.</param>
    /// <param name="instance">The items by the names of the holes.</param>
    internal static BoundPattern Fill(BoundPattern pattern, Dictionary<string, ItemReference> instance) => pattern with
    {
        Lines = [.. pattern.Lines.Select(l => l with { Pattern = Fill(l.Pattern, instance) })],
        Clauses = [.. pattern.Clauses.Select(c => c with
        {
            Values = [.. c.Values.Select(v => v.Kind == BoundValueKind.Hole && instance.TryGetValue(v.Raw, out ItemReference? item) ? new BoundValue(BoundValueKind.Item, v.Span) { Item = item } : v)],
        })],
    };

    private static IEnumerable<Dictionary<string, ItemReference>> Instances(BoundPattern head, BoundPattern pattern)
    {
        var instance = new Dictionary<string, ItemReference>(StringComparer.Ordinal);
        foreach (BoundClause clause in pattern.Clauses)
        {
            var places = head.Clauses.Where(c => c.Field.Name == clause.Field.Name && (c.Verb < 0 || clause.Verb < 0 || c.Verb == clause.Verb)).SelectMany(static c => c.Values).ToList();
            foreach (BoundValue value in clause.Values.Where(static v => v.Kind == BoundValueKind.Item))
            {
                if (places.Find(static p => p.Kind == BoundValueKind.Item) is { } named && named.Item == value.Item)
                    continue;
                if (places.Find(p => p.Kind == BoundValueKind.Hole && !instance.ContainsKey(p.Raw)) is not { } hole)
                    yield break;
                instance.Add(hole.Raw, value.Item!);
            }
        }
        yield return instance;
    }

    private static WhyNot Of(JoinFacts asked, BoundRule? rule, List<(LineLink? Link, BoundPattern Pattern)> lines, AskBudget budget)
    {
        for (int count = lines.Count; count > 0; count--)
        {
            BoundPattern part = lines[0].Pattern with
            {
                Lines = [.. lines.Skip(1).Take(count - 1).Select(static l => new BoundLine(l.Link ?? LineLink.While, l.Pattern))], Pick = null, Alternatives = [], Answer = FactAnswer.Possibly,
            };
            JoinState? met = null;
            JoinBody? body = null;
            foreach (JoinBody one in JoinBody.Of(asked, part, isRule: false, budget))
            {
                new JoinSearch(asked, one, budget, state =>
                {
                    if (met is null || (met.Truth != FactTruth.Yes && state.Truth == FactTruth.Yes))
                        (met, body) = (state, one);
                }).Run();
            }
            if (met is null || body is null)
                continue;
            AnswerPremise[] premises = [.. met.Matches.Select((m, i) => new AnswerPremise(body.Lines[i].Source.Text, new FactRef(asked.Facts, m.Row), FactTime.Unstated(FactAspect.Lasting), m.Truth == FactTruth.Yes))];
            if (count == lines.Count)
                return new WhyNot(rule, premises, null, []);
            BoundPattern failed = lines[count].Pattern;
            JoinSpell? common = lines[count].Link == LineLink.And ? null : met.Common;
            return new WhyNot(rule, premises, failed.Text, FindNear(asked, failed, body, met, common, budget));
        }
        return new WhyNot(rule, [], lines[0].Pattern.Text, FindNear(asked, lines[0].Pattern, null, null, null, budget));
    }

    /// <summary>What meets a line but for its time, else but for one of its values: those that miss it by the least come first.</summary>
    private static List<NearMiss> FindNear(JoinFacts asked, BoundPattern line, JoinBody? body, JoinState? met, JoinSpell? common, AskBudget budget)
    {
        var bound = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, AnswerValue> hole in met is null ? [] : body!.Holes.Told(met.Values))
            bound[hole.Key] = hole.Value;
        BoundPattern untimed = line with { Times = [.. line.Times.Where(static t => t.Date is null && !t.IsOfFact)], Lines = [], Alternatives = [], Duration = null, Clauses = [.. line.Clauses.Where(static c => c.Field.Type != FieldType.Order)] };
        var near = new List<(NearMiss Miss, int Differs, long Days)>();
        var made = JoinLine.Make(asked, Loosen(untimed), 0, new JoinHoles(), []);
        foreach (LineMatch match in asked.Match(made, budget))
        {
            int differs = 0, same = 0;
            for (int i = 0; i < made.Holes.Names.Count; i++)
            {
                if (!TryWanted(asked, made.Holes.Names[i], line, bound, out AnswerValue wanted))
                    continue;
                bool isSame = wanted.Equals(match.Values[i]);
                differs += isSame ? 0 : 1;
                same += isSame ? 1 : 0;
            }
            if (differs > 1 || (differs == 1 && same == 0 && made.Holes.Names.Count > 1))
                continue;
            NearMiss miss = MissOf(asked, match, line, common);
            near.Add((miss, differs, Math.Max(miss.DaysTooEarly, miss.DaysTooLate)));
        }
        return [.. near.OrderBy(static n => n.Differs).ThenBy(static n => n.Days).ThenBy(static n => n.Miss.Fact.Row).Select(static n => n.Miss).GroupBy(static m => m.Fact.Row).Select(static g => g.First()).Take(MostNear)];
    }

    private const string NamedPrefix = "named.";

    /// <summary>The line with holes in the place of what it names, so that what differs in one value is found too.</summary>
    private static BoundPattern Loosen(BoundPattern line)
    {
        int named = 0;
        return line with
        {
            Clauses = [.. line.Clauses.Select(c => c with
            {
                Values = [.. c.Values.Select(v => v.Kind == BoundValueKind.Item ? new BoundValue(BoundValueKind.Hole, v.Span) { Raw = NamedPrefix + (named++).ToString(System.Globalization.CultureInfo.InvariantCulture) } : v)],
            })],
        };
    }

    private static bool TryWanted(JoinFacts asked, string hole, BoundPattern line, Dictionary<string, AnswerValue> bound, out AnswerValue wanted)
    {
        if (!hole.StartsWith(NamedPrefix, StringComparison.Ordinal))
            return bound.TryGetValue(hole, out wanted);
        int place = int.Parse(hole.Substring(NamedPrefix.Length), System.Globalization.CultureInfo.InvariantCulture);
        ItemReference item = line.Clauses.Where(static c => c.Field.Type != FieldType.Order).SelectMany(static c => c.Values).Where(static v => v.Kind == BoundValueKind.Item).ElementAt(place).Item!;
        int row = asked.RowOf(item);
        wanted = row < 0 ? AnswerValue.OfText(item.Name) : AnswerValue.OfRow(asked.Facts, row);
        return true;
    }

    private static NearMiss MissOf(JoinFacts asked, LineMatch match, BoundPattern line, JoinSpell? common)
    {
        var fact = new FactRef(asked.Facts, match.Row);
        (long first, long last) = common is { IsAlways: false } moment ? (moment.StartEarliest, moment.EndLatest) : (DayLine.Before, DayLine.After);
        foreach (BoundTimeCondition time in line.Times)
        {
            if (time.Date is { } date && time.Word is "on" or "during")
            {
                var days = new DayWindow(time.Date!.Value, asked.Layout.Schema.Padding);
                (first, last) = (Math.Max(first, days.First), Math.Min(last, days.Last));
            }
        }
        JoinSpell spell = match.Spell;
        if (!spell.IsAlways && spell.EndLatest != DayLine.After && first != DayLine.Before && spell.EndLatest < first)
            return new NearMiss(fact, first - spell.EndLatest, 0, DateOf(spell.EndLatest));
        if (!spell.IsAlways && spell.StartEarliest != DayLine.Before && last != DayLine.After && spell.StartEarliest > last)
            return new NearMiss(fact, 0, spell.StartEarliest - last, DateOf(spell.StartEarliest));
        return new NearMiss(fact, 0, 0, null);
    }

    private static FactDate? DateOf(long day) => day is >= -3_652_059 and <= 3_652_058 ? FactDate.OfDay(day) : null;
}
