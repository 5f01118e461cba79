using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>An entity or a fact: <c>[no] kind Name? "label"* clauses</c>.</summary>
public sealed class StatementSyntax : ItemSyntax
{
    internal StatementSyntax(ItemSource source, HeadSyntax head, BodySyntax body)
        : base(source)
    {
        Head = head;
        Body = body;
    }

    /// <summary>Standing, kind, name and labels.</summary>
    public HeadSyntax Head { get; }

    /// <summary>Its clauses.</summary>
    public BodySyntax Body { get; }
}

/// <summary>The beginning of a statement or a pattern. Numbers are those of tokens in the item; -1 where there is none.</summary>
/// <param name="Certainty">The token <c>certainly</c> or <c>possibly</c>, in a pattern only.</param>
/// <param name="Standing">The token <c>no</c>, <c>planned</c>, <c>cancelled</c> or <c>superseded</c>.</param>
/// <param name="Kind">The kind's word.</param>
/// <param name="Name">The name, or the hole that stands for the item in a pattern.</param>
/// <param name="Labels">The strings behind.</param>
public sealed record HeadSyntax(int Certainty, int Standing, int Kind, int Name, IReadOnlyList<int> Labels)
{
    /// <summary>
    /// The comma behind the name where a list goes on there: then the item is a clause that should have been indented, as
    /// far as its first word is one. -1 where there is none.
    /// </summary>
    public int ListComma { get; init; } = -1;

    /// <summary>The word <c>other</c> behind <c>no</c>, in a statement only; -1 where there is none.</summary>
    public int Other { get; init; } = -1;

    /// <summary>What the hole in the name's place must not stand for, in a pattern only; null where nothing is excepted.</summary>
    public TailSyntax? Except { get; init; }
}

/// <summary>Clauses for an item defined elsewhere: <c>extend Nato</c>.</summary>
public sealed class ExtensionSyntax : ItemSyntax
{
    internal ExtensionSyntax(ItemSource source, int target, BodySyntax body)
        : base(source)
    {
        Target = target;
        Body = body;
    }

    /// <summary>Number of the token that names the item.</summary>
    public int Target { get; }

    /// <summary>What is added.</summary>
    public BodySyntax Body { get; }
}

/// <summary>A <c>per</c> at the margin: the source of the facts below, until the next one.</summary>
public sealed class MarginCitationSyntax : ItemSyntax
{
    internal MarginCitationSyntax(ItemSource source, ClauseSyntax clause)
        : base(source)
    {
        Clause = clause;
    }

    /// <summary>The <c>per</c> clause.</summary>
    public ClauseSyntax Clause { get; }
}

/// <summary>An <c>accept</c> at the margin: findings that the whole file accepts, above it too.</summary>
public sealed class MarginAcceptanceSyntax : ItemSyntax
{
    internal MarginAcceptanceSyntax(ItemSource source, ClauseSyntax clause)
        : base(source)
    {
        Clause = clause;
    }

    /// <summary>The <c>accept</c> clause.</summary>
    public ClauseSyntax Clause { get; }
}

/// <summary>A fact with holes and what goes on with it: a question, a question with its answer, or a rule.</summary>
public abstract class AskingSyntax : ItemSyntax
{
    internal AskingSyntax(ItemSource source, AskedSyntax asked)
        : base(source)
    {
        Asked = asked;
    }

    /// <summary>The beginning of the first fact; of a rule that of what it derives.</summary>
    public HeadSyntax Pattern => Asked.Head;

    /// <summary>The first fact's clauses.</summary>
    public BodySyntax Body => Asked.Body;

    /// <summary>The facts behind the first, in the order written.</summary>
    public IReadOnlyList<PartSyntax> Parts => Asked.Parts;

    /// <summary>What is made of the answers; null where they are told as they are.</summary>
    public PickSyntax? Pick => Asked.Pick;

    internal AskedSyntax Asked { get; }
}

/// <summary>What is asked, or what a rule says.</summary>
internal sealed record AskedSyntax(HeadSyntax Head, BodySyntax Body, IReadOnlyList<PartSyntax> Parts, PickSyntax? Pick);

/// <summary>A further fact of a question or rule, with the word that links it: <c>while tenure of ?a</c>.</summary>
/// <param name="Connective">The token <c>and</c>, <c>while</c>, <c>or</c> or <c>without</c>.</param>
/// <param name="Head">The beginning of the fact; null where its kind is missing.</param>
/// <param name="Body">Its clauses.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Documentation">The text of the <c>///</c> lines above, or null.</param>
public sealed record PartSyntax(int Connective, HeadSyntax? Head, BodySyntax Body, int Last, string? Documentation);

/// <summary>The last line of a question: <c>each ?who count ?n</c>, <c>only first</c>. Numbers are those of tokens in the item; -1 where there is none.</summary>
/// <param name="Each">The word <c>each</c>.</param>
/// <param name="Holes">The holes behind it.</param>
/// <param name="Count">The word <c>count</c>.</param>
/// <param name="Number">The hole or scalar behind it.</param>
/// <param name="Only">The word <c>only</c>.</param>
/// <param name="Which">The word behind it: <c>first</c>, <c>last</c> or <c>longest</c>.</param>
/// <param name="Last">The last token.</param>
public sealed record PickSyntax(int Each, IReadOnlyList<int> Holes, int Count, int Number, int Only, int Which, int Last)
{
    /// <summary>Its first token.</summary>
    public int First => Each >= 0 ? Each : Only;
}

/// <summary>A named question.</summary>
public sealed class QuestionSyntax : AskingSyntax
{
    internal QuestionSyntax(ItemSource source, int name, IReadOnlyList<int> labels, AskedSyntax asked)
        : base(source, asked)
    {
        Name = name;
        Labels = labels;
    }

    /// <summary>Number of the name's token.</summary>
    public int Name { get; }

    /// <summary>The strings behind the name.</summary>
    public IReadOnlyList<int> Labels { get; }
}

/// <summary>A question with its answer.</summary>
public sealed class ExpectationSyntax : AskingSyntax
{
    internal ExpectationSyntax(ItemSource source, IReadOnlyList<int> answer, AskedSyntax asked)
        : base(source, asked)
    {
        Answer = answer;
    }

    /// <summary>Numbers of the answer's tokens: one scalar, one <c>none</c>, or names.</summary>
    public IReadOnlyList<int> Answer { get; }
}

/// <summary>A rule: its first fact is derived wherever the others can be met.</summary>
public sealed class RuleSyntax : AskingSyntax
{
    internal RuleSyntax(ItemSource source, int name, IReadOnlyList<int> labels, AskedSyntax asked)
        : base(source, asked)
    {
        Name = name;
        Labels = labels;
    }

    /// <summary>Number of the name's token.</summary>
    public int Name { get; }

    /// <summary>The strings behind the name.</summary>
    public IReadOnlyList<int> Labels { get; }
}

/// <summary>An item that could not be made out. It has a finding, and its text is kept.</summary>
public class BrokenSyntax : ItemSyntax
{
    internal BrokenSyntax(ItemSource source)
        : base(source)
    {
    }
}

/// <summary>A whole file in another notation; the binder, which knows the kinds, says how its first entry is written.</summary>
public sealed class ForeignSyntax : BrokenSyntax
{
    internal ForeignSyntax(ItemSource source, string notation, IReadOnlyList<KeyValuePair<string, string>> entry, string? list)
        : base(source)
    {
        Notation = notation;
        Entry = entry;
        List = list;
    }

    /// <summary>Which notation, in words.</summary>
    public string Notation { get; }

    /// <summary>The names and values of its first entry.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Entry { get; }

    /// <summary>What the list is called that the entry stands in; null where nothing says.</summary>
    public string? List { get; }
}
