using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>Puts time clauses that go together into one time.</summary>
internal static class ItemTime
{
    /// <summary>When an item happened or held; null where the clauses say nothing of it.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="standing">Its standing: a denial or a count holds throughout its time.</param>
    /// <param name="clauses">The clauses, none of which collide.</param>
    public static FactTime? Of(KindSymbol kind, FactStanding standing, IReadOnlyList<BoundTimeClause> clauses)
    {
        if (clauses.Count == 0)
            return null;
        bool covers = standing is FactStanding.Denied or FactStanding.Complete or FactStanding.Counted;
        if (Find(clauses, "on") is { Date: { } on })
        {
            if (covers)
                return FactTime.Throughout(on);
            // An entity that is dated with `on`, such as an event, is one moment in it.
            return FactTime.On(on, kind.IsFact ? kind.Aspect : FactAspect.Momentary);
        }
        if (Find(clauses, "during") is { Date: { } during })
            return covers ? FactTime.Throughout(during) : FactTime.During(during, kind.Aspect);
        if (kind.Aspect == FactAspect.Momentary && !covers)
            return null;
        return Find(clauses, "on") is null && Find(clauses, "during") is null ? Lasting(clauses) : null;
    }

    /// <summary>When a value of an item held, as far as its line says; null where it says nothing.</summary>
    public static FactTime? OfValue(IReadOnlyList<BoundTimeClause> clauses)
    {
        if (clauses.Count == 0)
            return null;
        if (Find(clauses, "on") is { Date: { } on })
            return FactTime.On(on, FactAspect.Lasting);
        if (Find(clauses, "during") is { Date: { } during })
            return FactTime.During(during, FactAspect.Lasting);
        return Lasting(clauses);
    }

    /// <summary>The days that clauses cover, from the first that they may mean to the last; null where they are no one stretch.</summary>
    public static FactDate? Window(IReadOnlyList<BoundTimeClause> clauses)
    {
        if ((Find(clauses, "on") ?? Find(clauses, "during")) is { } whole)
            return whole.Date;
        BoundTimeClause? since = Find(clauses, "since"), until = Find(clauses, "until");
        if (since is null && until is null)
            return null;
        string from = since is null ? ".." : since.Date?.Text ?? "", to = until is null ? ".." : until.Date?.Text ?? "";
        return FactDate.TryParse(from + "/" + to, out FactDate window, out _) ? window : null;
    }

    /// <summary>The first clause of a word, or null.</summary>
    public static BoundTimeClause? Find(IReadOnlyList<BoundTimeClause> clauses, string word)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Word == word)
                return clauses[i];
        }
        return null;
    }

    private static FactTime Lasting(IReadOnlyList<BoundTimeClause> clauses)
    {
        BoundTimeClause? until = Find(clauses, "until");
        return FactTime.Lasting(Find(clauses, "since")?.Date, until?.Date, Find(clauses, "as-of")?.Date, untilUnknown: until is { Date: null });
    }
}
