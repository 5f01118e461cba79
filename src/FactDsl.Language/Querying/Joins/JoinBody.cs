using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Querying;

/// <summary>One way to meet a question or rule: lines that all must be met, and lines that nothing may meet.</summary>
internal sealed class JoinBody
{
    private JoinBody(JoinHoles holes, IReadOnlyList<JoinLine> lines, IReadOnlyList<JoinLine> absent, IReadOnlyDictionary<string, JoinSpell> named)
    {
        Holes = holes;
        Lines = lines;
        Absent = absent;
        Named = named;
    }

    /// <summary>The holes of all its lines.</summary>
    public JoinHoles Holes { get; }

    /// <summary>The lines that must be met, in the order written.</summary>
    public IReadOnlyList<JoinLine> Lines { get; }

    /// <summary>What nothing may meet.</summary>
    public IReadOnlyList<JoinLine> Absent { get; }

    /// <summary>The times of facts that lines name to compare theirs with.</summary>
    public IReadOnlyDictionary<string, JoinSpell> Named { get; }

    /// <summary>All ways to choose among the alternatives of each line.</summary>
    /// <param name="asked">The facts.</param>
    /// <param name="first">The question, whose first line it is; of a rule the head, which is not looked for.</param>
    /// <param name="isRule">Whether it is a rule's.</param>
    /// <param name="budget">What is left of the limits.</param>
    public static IReadOnlyList<JoinBody> Of(JoinFacts asked, BoundPattern first, bool isRule, AskBudget budget)
    {
        var positive = new List<(LineLink? Link, BoundPattern Pattern)>();
        var absent = new List<BoundPattern>();
        if (!isRule)
            positive.Add((null, first));
        foreach (BoundLine line in first.Lines)
        {
            if (line.Link != LineLink.Without)
                positive.Add((line.Link, line.Pattern));
            else
                absent.AddRange([line.Pattern, .. line.Pattern.Alternatives]);
        }
        var bodies = new List<JoinBody>();
        var chosen = new BoundPattern[positive.Count];
        Choose(0);
        return bodies;

        void Choose(int at)
        {
            if (at == chosen.Length)
            {
                if (budget.TryStep())
                    bodies.Add(Make(asked, positive.ConvertAll(static p => p.Link), chosen, absent));
                return;
            }
            chosen[at] = positive[at].Pattern;
            Choose(at + 1);
            foreach (BoundPattern other in positive[at].Pattern.Alternatives)
            {
                chosen[at] = other;
                Choose(at + 1);
            }
        }
    }

    private static JoinBody Make(JoinFacts asked, List<LineLink?> links, BoundPattern[] lines, List<BoundPattern> absent)
    {
        var holes = new JoinHoles();
        HashSet<string> nested = NestedHoles(lines);
        var made = new List<JoinLine>(lines.Length);
        int moment = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            moment += links[i] == LineLink.And ? 1 : 0;
            made.Add(JoinLine.Make(asked, lines[i], moment, holes, nested));
        }
        List<JoinLine> none = absent.ConvertAll(p => JoinLine.Make(asked, p, 0, holes, nested));
        var named = new Dictionary<string, JoinSpell>(StringComparer.Ordinal);
        foreach (BoundClause clause in lines.Concat(absent).SelectMany(static p => p.Clauses).Where(static c => c.By is not null))
        {
            foreach (BoundValue value in clause.Values.Where(static v => v.Kind == BoundValueKind.Item))
                named[JoinHoles.NameOf(value.Item!)] = SpellOf(asked, value.Item!);
        }
        return new JoinBody(holes, made, none, named);
    }

    private static JoinSpell SpellOf(JoinFacts asked, ItemReference item)
        => asked.RowOf(item) is >= 0 and var row
            ? JoinSpell.Of(asked.Facts.TimeOf(row) is >= 0 and var time ? asked.Facts.Times.Read(time) : FactTime.Unstated(item.Kind.Aspect), asked.Derived?.KeyOf(row) ?? new SpellKey(row))
            : JoinSpell.Of(FactTime.Unstated(item.Kind.Aspect), null);

    /// <summary>Holes of transitive clauses that another clause says: there it is enough to lie in what they stand for.</summary>
    private static HashSet<string> NestedHoles(BoundPattern[] lines)
    {
        var nested = new HashSet<string>(StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (BoundPattern line in lines)
        {
            if (!string.IsNullOrEmpty(line.ItemHole))
                said.Add(line.ItemHole!);
            foreach (BoundClause clause in line.Clauses)
            {
                foreach (BoundValue value in clause.Values)
                {
                    if (value.Kind == BoundValueKind.Hole && value.Raw.Length > 0 && clause.Field.Type != FieldType.Order)
                        (clause.Field.IsTransitive ? nested : said).Add(value.Raw);
                }
            }
        }
        nested.IntersectWith(said);
        return nested;
    }
}
