using System.Collections.Generic;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Binding;

/// <summary>A clause of an item while its line is being read: what qualifies it comes in behind it.</summary>
internal sealed class ClauseSlot(ClauseSyntax syntax, BoundClause clause)
{
    private TimeClauses? _times;

    /// <summary>As it is written.</summary>
    public ClauseSyntax Syntax { get; } = syntax;

    /// <summary>As it is bound, without what qualifies it.</summary>
    public BoundClause Clause { get; set; } = clause;

    /// <summary>Who says so; null for none.</summary>
    public List<BoundCitation>? Citations { get; set; }

    /// <summary>What else is said of it; null for nothing.</summary>
    public List<BoundClause>? Clauses { get; set; }

    /// <summary>Adds a clause that says when the values held.</summary>
    public void Add(BindingScope scope, ClauseSyntax time) => (_times ??= new TimeClauses()).Add(scope, time);

    /// <summary>The clause with all that qualifies it, its time completed from the item's.</summary>
    public BoundClause ToClause(BindingScope scope, FactTime? itemTime)
    {
        bool isTimed = _times is { IsEmpty: false };
        if (!isTimed && Citations is not { Count: > 0 } && Clauses is not { Count: > 0 })
            return Clause;
        IReadOnlyList<BoundCitation> citations = Citations ?? (IReadOnlyList<BoundCitation>)[];
        IReadOnlyList<BoundClause> clauses = Clauses ?? (IReadOnlyList<BoundClause>)[];
        if (scope.IsPattern)
            return Clause with { Qualifiers = new BoundQualifiers { Conditions = _times?.ToConditions() ?? [], Citations = citations, Clauses = clauses } };
        FactTime? stated = _times?.ToClauseTime(scope)?.Hedged(scope.Schema.Padding);
        FactTime? time = stated is { } own && itemTime is { } whole ? own.WithinItem(whole) : stated;
        return Clause with { Qualifiers = new BoundQualifiers { Time = time, StatedTime = stated, TimeSpan = _times?.Span ?? default, Citations = citations, Clauses = clauses } };
    }
}
