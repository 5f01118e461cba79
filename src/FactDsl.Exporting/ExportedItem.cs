using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting;

/// <summary>An entity or a fact with all that the fact base says of it, for those who carry it elsewhere or compare it.</summary>
/// <param name="Id">See <see cref="ItemIds"/>.</param>
/// <param name="At">Where it is.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Clauses">Its values in the order of its kind's fields.</param>
internal sealed record ExportedItem(string Id, FactRef At, KindSymbol Kind, IReadOnlyList<StoredClause> Clauses)
{
    /// <summary>What it came before and after; empty in a store file, which does not keep that.</summary>
    public IReadOnlyList<OrderClause> Order { get; init; } = [];

    /// <summary>Identifiers that it had before; empty in a store file.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Findings that it accepts; empty in a store file.</summary>
    public IReadOnlyList<BoundAcceptance> Accepted { get; init; } = [];

    /// <summary>Why a rule derives it; null for what somebody tells.</summary>
    public ExportedReason? Derived { get; init; }

    /// <summary>The values of one field.</summary>
    public IEnumerable<StoredClause> Of(FieldSymbol field) => Clauses.Where(c => c.Field == field);

    /// <summary>The values of a field by its name; none where the kind has no such field.</summary>
    public IEnumerable<StoredClause> Of(string field) => Clauses.Where(c => c.Field.Name == field);
}

/// <summary>Why a rule derives a fact.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Premises">The ids of what meets its lines, in their order.</param>
/// <param name="Told">For each line that nothing meets the ids of the facts that say that all is told.</param>
internal sealed record ExportedReason(FactReason Reason, IReadOnlyList<string> Premises, IReadOnlyList<IReadOnlyList<string>> Told);

/// <summary>A clause that orders a fact without dating it.</summary>
/// <param name="Word"><c>before</c> or <c>after</c>.</param>
/// <param name="Item">The id of the item that it names; null where it names a date.</param>
/// <param name="Date">The date; empty where it names an item.</param>
internal sealed record OrderClause(string Word, string? Item, string Date);
