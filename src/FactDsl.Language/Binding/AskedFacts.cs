using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>What a hole does at a place of a question or rule.</summary>
internal enum HoleUse
{
    /// <summary>It stands for the item, a value, a time or a source: here it gets what it stands for.</summary>
    Names,

    /// <summary>The time of the fact that it stands for is meant (<c>before ?m</c>).</summary>
    Dates,

    /// <summary>What it stands for is excepted.</summary>
    Excepts,
}

/// <summary>A named hole at a place of a fact.</summary>
/// <param name="Name">Its name, without the <c>?</c>.</param>
/// <param name="Use">What it does there.</param>
/// <param name="Field">The field whose value it is; null elsewhere.</param>
/// <param name="Kind">The kind of the item that it stands for, in the place of its name; else null.</param>
/// <param name="Word">The word of time in front of it; null where there is none.</param>
/// <param name="Span">Where it stands, as near as that is kept.</param>
internal readonly record struct AskedHole(string Name, HoleUse Use, FieldSymbol? Field, KindSymbol? Kind, string? Word, TextSpan Span)
{
    /// <summary>The kind that an item has to be of which it stands for; null where it may stand for other things too.</summary>
    public KindSymbol? ItemKind => Kind ?? (Field is { Type: FieldType.Item } ? Field.ItemKind : null);

    /// <summary>Whether it stands for something that has no time of its own in the question: no time, no date, and no fact told before or after.</summary>
    public bool IsOfThing => Kind is not null || (Field is { TypeInfo.TakesDates: false });

    /// <summary>The named holes of one fact, without its further lines and alternatives.</summary>
    public static IEnumerable<AskedHole> Of(BoundPattern fact)
    {
        if (fact.ItemHole is { Length: > 0 } item)
            yield return new AskedHole(item, HoleUse.Names, null, fact.Kind, null, fact.NameSpan);
        foreach (AskedHole hole in Excepted(fact.Except))
            yield return hole;
        foreach (AskedHole hole in fact.Clauses.SelectMany(Of))
            yield return hole;
        foreach (AskedHole hole in fact.Times.SelectMany(Of))
            yield return hole;
        foreach (string source in fact.SourceHoles)
        {
            if (source.Length > 0)
                yield return new AskedHole(source, HoleUse.Names, null, null, null, fact.Span);
        }
    }

    private static IEnumerable<AskedHole> Of(BoundClause clause)
    {
        foreach (BoundValue value in clause.Values)
        {
            if (value.Kind == BoundValueKind.Hole && value.Raw.Length > 0)
                yield return new AskedHole(value.Raw, HoleUse.Names, clause.Field, null, clause.Field.Type == FieldType.Order ? clause.Field.Clause : null, value.Span);
            foreach (AskedHole hole in Excepted(value.Except))
                yield return hole;
        }
        foreach (AskedHole hole in (clause.Qualifiers?.Conditions ?? []).SelectMany(Of))
            yield return hole;
        foreach (AskedHole hole in (clause.Qualifiers?.Clauses ?? []).SelectMany(Of))
            yield return hole;
    }

    private static IEnumerable<AskedHole> Of(BoundTimeCondition time)
    {
        if (time.Hole is { Length: > 0 } hole)
            yield return new AskedHole(hole, time.IsOfFact ? HoleUse.Dates : HoleUse.Names, null, null, time.Word, time.Span);
    }

    private static IEnumerable<AskedHole> Excepted(IReadOnlyList<BoundValue> values)
        => values.Where(static v => v.Kind == BoundValueKind.Hole).Select(static v => new AskedHole(v.Raw, HoleUse.Excepts, null, null, null, v.Span));
}

/// <summary>The facts of a question or rule, and which of them holes stand for.</summary>
internal static class AskedFacts
{
    /// <summary>The first line and the further ones, alternatives included.</summary>
    /// <param name="asked">The first line.</param>
    /// <param name="positive">Whether lines of which nothing may be met are left out.</param>
    public static IEnumerable<BoundPattern> LinesOf(BoundPattern asked, bool positive)
    {
        foreach (BoundPattern fact in Ways(asked))
            yield return fact;
        foreach (BoundLine line in asked.Lines)
        {
            if (positive && line.Link == LineLink.Without)
                continue;
            foreach (BoundPattern fact in Ways(line.Pattern))
                yield return fact;
        }
    }

    /// <summary>A line and its alternatives.</summary>
    public static IEnumerable<BoundPattern> Ways(BoundPattern line) => [line, .. line.Alternatives];

    /// <summary>The holes that stand for the fact of a line: its time is asked for by them.</summary>
    public static HashSet<string> Named(BoundPattern asked)
    {
        var named = new HashSet<string>(System.StringComparer.Ordinal);
        if (asked.Lines.Count == 0 && asked.Alternatives.Count == 0)
            return named;
        foreach (BoundPattern fact in LinesOf(asked, positive: true))
        {
            if (fact.Kind.IsFact && fact.ItemHole is { Length: > 0 } hole)
                named.Add(hole);
        }
        return named;
    }

    /// <summary>A question or rule whose conditions on time say which of them mean the time of a line's fact.</summary>
    public static BoundPattern WithTimesOfFacts(BoundPattern asked)
    {
        HashSet<string> named = Named(asked);
        if (named.Count == 0)
            return asked;
        return WithTimes(asked, named) with
        {
            Alternatives = [.. asked.Alternatives.Select(a => WithTimes(a, named))],
            Lines = [.. asked.Lines.Select(l => l with { Pattern = WithTimes(l.Pattern, named) with { Alternatives = [.. l.Pattern.Alternatives.Select(a => WithTimes(a, named))] } })],
        };
    }

    private static BoundPattern WithTimes(BoundPattern fact, HashSet<string> named) => fact with
    {
        Times = WithTimes(fact.Times, named),
        Clauses = [.. fact.Clauses.Select(c => c.Qualifiers is { Conditions.Count: > 0 } said ? c with { Qualifiers = said with { Conditions = WithTimes(said.Conditions, named) } } : c)],
    };

    private static IReadOnlyList<BoundTimeCondition> WithTimes(IReadOnlyList<BoundTimeCondition> times, HashSet<string> named)
        => [.. times.Select(t => t.Hole is { } hole && named.Contains(hole) ? t with { IsOfFact = true } : t)];
}
