using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks;

/// <summary>A row of the store as the checks see it.</summary>
internal sealed class CheckedFact
{
    public CheckedFact(int row, StoreRow stored, int[] sources)
    {
        Row = row;
        Stored = stored;
        Sources = sources;
    }

    /// <summary>Its row.</summary>
    public int Row { get; }

    /// <summary>What the row was made of.</summary>
    public StoreRow Stored { get; }

    /// <summary>The item that defines it.</summary>
    public BoundItem Item => Stored.Item;

    /// <summary>Its kind.</summary>
    public KindSymbol Kind => Stored.Item.Kind;

    /// <summary>The file that defines it.</summary>
    public string Path => Stored.Path;

    /// <summary>When it happened or held; for an entity its life as <c>since</c> and <c>until</c> say it.</summary>
    public FactTime? Time => Stored.Time;

    /// <summary>The rows of its sources, in order; empty where it names none.</summary>
    public int[] Sources { get; }

    /// <summary>Whether it is to be held against others: whole, not replaced by another, neither disputed nor doubtful.</summary>
    public bool Counts { get; set; }

    /// <summary>Whether it is an asserted single fact (or an entity) that counts.</summary>
    public bool IsHeld => Counts && Item.Standing == FactStanding.Asserted;

    /// <summary>Its name, else its kind, or that it is a count, as messages put it: with the line that <see cref="LinesOf"/> says.</summary>
    public string Words => Item.Name is { } name ? "`" + name + "`" : $"the {(Item.Standing == FactStanding.Counted ? "count" : Kind.Word)} on line {ShownText.Line} of {ShownText.Of(Path)}";

    /// <summary>What the words of facts tell lines of, in their order; see <see cref="Finding.Telling"/>.</summary>
    public static EquatableArray<ToldLine> LinesOf(params IEnumerable<CheckedFact> facts)
        => EquatableArray.From(facts.Where(static f => f.Item.Name is null).Select(static f => new ToldLine(f.Path, f.Item.Span)).ToList());

    /// <summary>Where it stands: its name, else its kind's word.</summary>
    public TextSpan Span => Item.Name is null ? Item.KindSpan : Item.NameSpan;
}

/// <summary>One value that a fact or an entity gives for a field.</summary>
/// <param name="Fact">Whose value it is.</param>
/// <param name="Said">The clause that gives it.</param>
/// <param name="Value">The value.</param>
/// <param name="Target">The row of the item that it names; -1 where it names none.</param>
internal readonly record struct CheckedValue(CheckedFact Fact, StoreRowClause Said, BoundValue Value, int Target)
{
    /// <summary>When it held: its own time, else that of the fact; null where an entity says nothing.</summary>
    public FactTime? Time => Said.Clause.Qualifiers?.Time ?? Fact.Time;

    /// <summary>The field.</summary>
    public FieldSymbol Field => Said.Clause.Field;

    /// <summary>The verb that gives it; -1 where there is none.</summary>
    public int Verb => Said.Clause.Verb;

    /// <summary>Whether its line says when it held.</summary>
    public bool HasOwnTime => Said.Clause.Qualifiers?.Time is not null;

    /// <summary>The word that gives it.</summary>
    public string Word => Verb < 0 ? Field.Clause : Field.Verbs[Verb];
}
