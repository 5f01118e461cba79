using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Importing;

/// <summary>An item of a template that has columns: what each row says with it.</summary>
/// <param name="Kind">The kind's word; empty for <c>extend</c> of whatever kind.</param>
/// <param name="Span">Where it stands in the template.</param>
internal sealed record TemplateStatement(KindSymbol? Kind, TextSpan Span)
{
    /// <summary>Whether it adds to items that are there already.</summary>
    public bool IsExtension { get; init; }

    /// <summary><c>no</c>, <c>planned</c> or <c>cancelled</c>; empty for neither.</summary>
    public string Standing { get; init; } = "";

    /// <summary>Its name; empty for a fact without one.</summary>
    public IReadOnlyList<Piece> Name { get; init; } = [];

    /// <summary>Its labels.</summary>
    public IReadOnlyList<TemplateString> Labels { get; init; } = [];

    /// <summary>The text of its <c>///</c> lines.</summary>
    public IReadOnlyList<Piece> Documentation { get; init; } = [];

    /// <summary>The clauses of its first line.</summary>
    public IReadOnlyList<TemplateClause> Head { get; init; } = [];

    /// <summary>Its indented lines.</summary>
    public IReadOnlyList<TemplateLine> Lines { get; init; } = [];

    /// <summary>On which rows it counts; null for all.</summary>
    public Guard? Guard { get; init; }

    /// <summary>The columns in it.</summary>
    public IEnumerable<Placeholder> Placeholders =>
    [
        .. Name.Concat(Documentation).Concat(Labels.SelectMany(static l => l.Pieces.Concat(l.Tag))).Select(static p => p.Placeholder).OfType<Placeholder>(),
        .. Head.Concat(Lines.SelectMany(static l => l.Clauses)).SelectMany(static c => c.Placeholders),
    ];
}

/// <summary>An indented line.</summary>
/// <param name="Clauses">The clause that describes the item, then those that qualify it.</param>
/// <param name="Guard">On which rows it counts; null for all.</param>
internal sealed record TemplateLine(IReadOnlyList<TemplateClause> Clauses, Guard? Guard);

/// <summary>A clause.</summary>
/// <param name="Word">Its word.</param>
/// <param name="Role">What its values are, where no field says so.</param>
/// <param name="Field">The field that it fills; null for the language's own clauses that fill none.</param>
/// <param name="Values">Its values.</param>
internal sealed record TemplateClause(string Word, ClauseRole Role, FieldSymbol? Field, IReadOnlyList<TemplateValue> Values)
{
    /// <summary><c>at "…"</c>, <c>via Name</c>, <c>because "…"</c>.</summary>
    public IReadOnlyList<TemplateTail> Tails { get; init; } = [];

    /// <summary>On which rows it counts; null for all.</summary>
    public Guard? Guard { get; init; }

    /// <summary>The columns in it.</summary>
    public IEnumerable<Placeholder> Placeholders => [.. Values.SelectMany(static v => v.Placeholders), .. TailPlaceholders];

    /// <summary>The columns behind its values.</summary>
    public IEnumerable<Placeholder> TailPlaceholders => Tails.SelectMany(static t => t.Values).SelectMany(static v => v.Placeholders);

    /// <summary>How many values it has room for.</summary>
    public int Most => Role == ClauseRole.Time ? 1 : Field?.Maximum ?? int.MaxValue;

    /// <summary>Whether two rows that give it different values contradict each other.</summary>
    public bool IsSingle => Role == ClauseRole.Time || Field is { IsMany: false };
}

/// <summary>What the values of a clause are.</summary>
internal enum ClauseRole
{
    /// <summary>What its field takes.</summary>
    Field,

    /// <summary>A date.</summary>
    Time,

    /// <summary>Sources.</summary>
    Citation,

    /// <summary>What is written, as it is.</summary>
    Written,
}

/// <summary>A value.</summary>
/// <param name="Pieces">What it is made of.</param>
/// <param name="Strings">The strings behind it, or all of it for a text.</param>
/// <param name="IsString">Whether it is a text, whose languages are the strings.</param>
internal sealed record TemplateValue(IReadOnlyList<Piece> Pieces, IReadOnlyList<TemplateString> Strings, bool IsString)
{
    /// <summary>The columns in it.</summary>
    public IEnumerable<Placeholder> Placeholders
        => Pieces.Concat(Strings.SelectMany(static s => s.Pieces.Concat(s.Tag))).Select(static p => p.Placeholder).OfType<Placeholder>();
}

/// <summary>A string in quotes.</summary>
/// <param name="Pieces">Its characters, without escapes.</param>
/// <param name="Tag">Its language tag; empty for none.</param>
internal sealed record TemplateString(IReadOnlyList<Piece> Pieces, IReadOnlyList<Piece> Tag);

/// <summary>A tail.</summary>
/// <param name="Word">Its word.</param>
/// <param name="Values">Its values.</param>
internal sealed record TemplateTail(string Word, IReadOnlyList<TemplateValue> Values);
