using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Tests.Worlds;

/// <summary>A value in a line: a name, a hole (<c>?a</c>), or anybody (<c>?</c>).</summary>
internal readonly record struct Term(string Text)
{
    public bool IsHole => Text.Length > 1 && Text[0] == '?';

    public bool IsAny => Text == "?";

    public bool IsName => Text[0] != '?';

    public override string ToString() => Text;
}

/// <summary>A length of time: least, most, or both.</summary>
internal sealed record Length(int? Least, int? Most, string Unit)
{
    public override string ToString()
    {
        string number = Least == Most ? "" + Least : Least is null ? "<=" + Most : Most is null ? ">=" + Least : $"{Least}..{Most}";
        return number + " " + Unit + (Least == 1 && Most is null or 1 || Most == 1 && Least is null ? "" : "s");
    }
}

/// <summary>A condition on time: of a date, or of the fact of a line or by its name.</summary>
internal sealed record When(string Word, Date? Days, string Fact)
{
    public Length? By { get; init; }

    public override string ToString() => $" {Word} {(Days is { } days ? days.ToString() : Fact)}{(By is null ? "" : " by " + By)}";
}

/// <summary>A clause of a line: several values of one list.</summary>
internal sealed record AskedClause(string Word, IReadOnlyList<Term> Values)
{
    public IReadOnlyList<Term> Except { get; init; } = [];

    public override string ToString() => $" {Word} {string.Join(", ", Values)}{(Except.Count > 0 ? " except " + string.Join(", ", Except) : "")}";
}

/// <summary>A line of a question or of a rule, or a rule's head.</summary>
/// <param name="Link"><c>while</c>, <c>and</c> or <c>without</c>; empty for the first line.</param>
/// <param name="Kind">The kind that it asks for.</param>
internal sealed record Line(string Link, string Kind)
{
    public FactStanding Standing { get; init; } = FactStanding.Asserted;

    public Term? Name { get; init; }

    public IReadOnlyList<Term> NameExcept { get; init; } = [];

    public IReadOnlyList<AskedClause> Clauses { get; init; } = [];

    public IReadOnlyList<When> Times { get; init; } = [];

    public Length? For { get; init; }

    /// <summary>Other ways to meet it.</summary>
    public IReadOnlyList<Line> Alternatives { get; init; } = [];

    /// <summary>Each way to meet it.</summary>
    public IEnumerable<Line> Ways => Alternatives.Prepend(this);

    /// <summary>The holes that it binds, without those that stand for facts.</summary>
    public IEnumerable<string> Holes => (Kind is "thing" or "flock" && Name is { IsHole: true } name ? [name.Text] : Enumerable.Empty<string>())
        .Concat(Clauses.SelectMany(static c => c.Values).Where(static v => v.IsHole).Select(static v => v.Text)).Distinct();

    public string Fact
        => (Standing == FactStanding.Planned ? "planned " : Standing == FactStanding.Cancelled ? "cancelled " : "") + Kind
        + (Name is { } name ? " " + name + (NameExcept.Count > 0 ? " except " + string.Join(", ", NameExcept) : "") : "")
        + string.Concat(Clauses) + (Standing == FactStanding.Reported ? " according-to ?" : "") + string.Concat(Times) + (For is null ? "" : " for " + For);

    public override string ToString() => (Link.Length > 0 ? "  " + Link + " " : "") + Fact + string.Concat(Alternatives.Select(static a => "\n  or " + a.Fact)) + "\n";
}

/// <summary>What a question makes of its answers.</summary>
/// <param name="Word"><c>count</c>, <c>first</c>, <c>last</c> or <c>longest</c>.</param>
/// <param name="Each">The holes each of which has answers of its own.</param>
/// <param name="Number">How many there must be; null to be told.</param>
internal sealed record Pick(string Word, IReadOnlyList<string> Each, Length? Number)
{
    public override string ToString()
    {
        string number = Number is null ? "?n" : Number.ToString().Split(' ')[0];
        return "  " + (Each.Count > 0 ? "each " + string.Join(", ", Each) + " " : "") + (Word == "count" ? "count " + number : "only " + Word) + "\n";
    }
}

/// <summary>A question, or a rule, whose first line is its head.</summary>
internal sealed record Joined(string Name, Line First, IReadOnlyList<Line> Lines)
{
    public bool IsRule { get; init; }

    public Pick? Pick { get; init; }

    /// <summary>The lines that have to be met: a rule's head is not.</summary>
    public IReadOnlyList<Line> Asked => IsRule ? Lines : [First, .. Lines];

    /// <summary>Every choice among alternatives.</summary>
    public IReadOnlyList<IReadOnlyList<Line>> Ways
    {
        get
        {
            IEnumerable<IEnumerable<Line>> ways = [[]];
            foreach (Line line in Asked)
                ways = line.Link == "without" ? ways.Select(w => w.Append(line)).ToArray() : ways.SelectMany(w => line.Ways.Select(l => w.Append(l with { Link = line.Link, Alternatives = [] }))).ToArray();
            return [.. ways.Select(static w => w.ToArray())];
        }
    }

    public override string ToString() => (IsRule ? "rule " : "question ") + Name + " " + First + string.Concat(Lines) + Pick;
}

/// <summary>A small fact base with rules and questions.</summary>
internal sealed record Program(IReadOnlyList<int> Days, IReadOnlyList<ToldFact> Facts, IReadOnlyList<Statement> Statements, IReadOnlyList<Joined> Rules, Joined Question)
{
    public const string Kinds = """
        source S0
        source S1
        entity thing
        entity flock is thing
          members: thing* distributive
        momentary fact met
          who as of: thing+
          spot as near: thing?
        lasting fact tied
          who as of: thing+
          spot as near: thing?
        lasting fact bound is tied

        """;

    public const string DerivedKinds = """
        derived momentary fact dm
          who as of: thing+
        derived lasting fact dl
          who as of: thing+
        derived lasting fact dk
          who as of: thing+
        derived lasting fact dt is tied

        """;

    public static readonly string[] Things = ["A", "B", "C"];

    /// <summary>Whether a kind lasts; an entity does neither.</summary>
    public static bool Lasts(string kind) => kind is "tied" or "bound" or "dl" or "dk" or "dt";

    public static bool IsEntity(string kind) => kind is "thing" or "flock";

    public static bool IsDerived(string kind) => kind is "dm" or "dl" or "dk" or "dt";

    public static bool Is(string kind, string other) => kind == other || (kind is "bound" or "dt" && other == "tied") || (kind == "flock" && other == "thing");

    public override string ToString()
        => string.Concat(Things.Select(static t => $"thing {t}\n")) + string.Concat(Facts) + string.Concat(Statements) + string.Concat(Rules) + Question;
}
