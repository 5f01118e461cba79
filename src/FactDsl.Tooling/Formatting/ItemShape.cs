using System.Collections.Generic;
using FactDsl.Language.Syntax;

namespace FactDsl.Tooling.Formatting;

/// <summary>
/// How an item's tokens hang together, as a list of numbers: two items of the same tokens and the same shape say the same. A
/// <c>+</c> that only joins two lines does not count.
/// </summary>
internal sealed class ItemShape
{
    private readonly List<int> _numbers = [];
    private readonly List<string?> _documentation = [];
    private readonly int[] _places;

    private ItemShape(ItemSyntax item)
    {
        _places = new int[item.Tokens.Count];
        for (int i = 0, place = 0; i < _places.Length; i++)
            _places[i] = item.Tokens[i].Kind == SyntaxTokenKind.Plus ? place : place++;
    }

    /// <summary>The shape of an item.</summary>
    public static ItemShape Of(ItemSyntax item)
    {
        var shape = new ItemShape(item);
        shape._documentation.Add(item.Documentation);
        switch (item)
        {
            case StatementSyntax statement:
                shape.Add(statement.Body);
                break;
            case ExtensionSyntax extension:
                shape.Add(extension.Body);
                break;
            case AskingSyntax asking:
                shape.Add(asking is ExpectationSyntax expectation ? expectation.Answer : []);
                shape.Add(asking);
                break;
            case MarginCitationSyntax citation:
                shape.Add(citation.Clause);
                break;
            case MarginAcceptanceSyntax acceptance:
                shape.Add(acceptance.Clause);
                break;
            case DefinitionSyntax definition:
                shape.Add(definition);
                break;
        }
        return shape;
    }

    /// <summary>Whether two shapes are the same.</summary>
    public bool Equals(ItemShape other)
    {
        if (_numbers.Count != other._numbers.Count || _documentation.Count != other._documentation.Count)
            return false;
        for (int i = 0; i < _numbers.Count; i++)
        {
            if (_numbers[i] != other._numbers[i])
                return false;
        }
        for (int i = 0; i < _documentation.Count; i++)
        {
            if (_documentation[i] != other._documentation[i])
                return false;
        }
        return true;
    }

    private void Add(AskingSyntax asking)
    {
        Add(asking.Pattern);
        Add(asking.Body);
        _numbers.Add(asking.Parts.Count);
        foreach (PartSyntax part in asking.Parts)
        {
            _documentation.Add(part.Documentation);
            Add(part.Connective);
            Add(part.Last);
            if (part.Head is { } head)
                Add(head);
            Add(part.Body);
        }
        if (asking.Pick is not { } pick)
            return;
        Add(pick.Holes);
        foreach (int token in (int[])[pick.Each, pick.Count, pick.Number, pick.Only, pick.Which, pick.Last])
            Add(token);
    }

    private void Add(HeadSyntax head)
    {
        foreach (int token in (int[])[head.Certainty, head.Standing, head.Kind, head.Name])
            Add(token);
        Add(head.Labels);
        if (head.Except is { } except)
            Add(except);
    }

    private void Add(TailSyntax tail)
    {
        Add(tail.Word);
        Add(tail.Values);
    }

    private void Add(BodySyntax body)
    {
        Add(body.Head);
        _numbers.Add(body.Lines.Count);
        foreach (LineSyntax line in body.Lines)
        {
            _documentation.Add(line.Documentation);
            Add(line.Clauses);
        }
    }

    private void Add(SyntaxList<ClauseSyntax> clauses)
    {
        _numbers.Add(clauses.Count);
        foreach (ClauseSyntax clause in clauses)
            Add(clause);
    }

    private void Add(ClauseSyntax clause)
    {
        Add(clause.Word);
        Add(clause.Last);
        Add(clause.Values);
        _numbers.Add(clause.Tails.Count);
        foreach (TailSyntax tail in clause.Tails)
            Add(tail);
    }

    private void Add(SyntaxList<ValueSyntax> values)
    {
        _numbers.Add(values.Count);
        foreach (ValueSyntax value in values)
        {
            _numbers.Add((int)value.Kind);
            Add(value.First);
            Add(value.Last);
            _numbers.Add(value.StringCount);
            Add(value.End);
        }
    }

    private void Add(DefinitionSyntax definition)
    {
        Add(definition.Head.Labels);
        Add(definition.Head.Bases);
        Add(definition.Life);
        _numbers.Add(definition.Fields.Count);
        foreach (FieldSyntax field in definition.Fields)
        {
            _documentation.Add(field.Documentation);
            foreach (int token in (int[])[field.Name, field.Clause, field.Type, field.Multiplicity, field.Transitive, field.Anytime, field.Distributive, field.Delegating, field.Quoted, field.Cited])
                Add(token);
            Add(field.Words);
            Add(field.Verbs);
            Add(field.Qualifiers);
        }
        _numbers.Add(definition.Checks.Count);
        foreach (CheckSyntax check in definition.Checks)
        {
            Add(check.Requirement);
            _numbers.Add(check.Conditions.Count);
            foreach (CheckPartSyntax condition in check.Conditions)
                Add(condition);
            Add(check.Message);
            Add(check.Severity);
        }
    }

    private void Add(CheckPartSyntax part)
    {
        _numbers.Add((int)part.Form);
        Add(part.Names);
        Add(part.Amount);
    }

    private void Add(IReadOnlyList<int> tokens)
    {
        _numbers.Add(tokens.Count);
        foreach (int token in tokens)
            Add(token);
    }

    private void Add(int token) => _numbers.Add(token < 0 ? -1 : _places[token]);
}
