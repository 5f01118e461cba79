using System.Collections.Generic;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.CommandLine.Importing;

/// <summary>What one row says with one item of the template.</summary>
/// <param name="Part">Which of the template's items it is.</param>
/// <param name="Head">The words in front of the labels: standing, kind and name.</param>
internal sealed record ImportedItem(int Part, string Head)
{
    /// <summary>The item; null for a fact without a name.</summary>
    public ItemReference? Item { get; init; }

    /// <summary>What the row calls it, to tell two that would get one name; empty where the item was there before.</summary>
    public string Called { get; init; } = "";

    /// <summary>Its labels.</summary>
    public IReadOnlyList<LabelText> Labels { get; init; } = [];

    /// <summary>The text of its <c>///</c> lines; empty for none.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>The clauses of its first line.</summary>
    public IReadOnlyList<ImportedClause> HeadClauses { get; init; } = [];

    /// <summary>Its indented lines.</summary>
    public IReadOnlyList<ImportedLine> Lines { get; init; } = [];

    /// <summary>The cells of which something is in it.</summary>
    public IReadOnlyList<CellRange> From { get; init; } = [];
}

/// <summary>A clause with its values as the language writes them.</summary>
/// <param name="Word">The clause word.</param>
/// <param name="Values">The values; none for a flag that is said by its word alone.</param>
/// <param name="Tail">What follows them: <c>at "§1"</c>; empty for nothing.</param>
internal sealed record ImportedClause(string Word, IReadOnlyList<string> Values, string Tail)
{
    /// <summary>The cells that it comes from.</summary>
    public IReadOnlyList<CellRange> From { get; init; } = [];

    /// <summary>Whether two rows that give it different values contradict each other.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether values of several rows can stand in one list.</summary>
    public bool IsList { get; init; }

    /// <summary>The clause, as one writes it.</summary>
    public override string ToString()
        => Word + (Values.Count == 0 ? "" : " " + string.Join(", ", Values)) + (Tail.Length == 0 ? "" : " " + Tail);
}

/// <summary>An indented line.</summary>
/// <param name="Order">Its place among the lines of the template's item.</param>
/// <param name="Clause">What it says.</param>
/// <param name="Qualifiers">What it says of that; empty for nothing.</param>
internal sealed record ImportedLine(int Order, ImportedClause Clause, string Qualifiers)
{
    /// <summary>The cells that it comes from.</summary>
    public IReadOnlyList<CellRange> From { get; init; } = [];
}
