using System.Collections.Generic;
using FactDsl.Language.Syntax;

namespace FactDsl.Tooling.Formatting;

/// <summary>
/// Finds where an item may be broken into lines. Lines that the author begins stay lines, since where one begins is part of the
/// meaning. A line may also be broken before a value of a list and, with a <c>+</c>, before a clause.
/// </summary>
internal readonly ref struct ItemGaps
{
    // A list of two that was broken because it was too long goes back to one line as soon as it can.
    private const int LeastListOfLines = 3;

    private readonly ItemSyntax _item;
    private readonly SyntaxList<SyntaxToken> _tokens;
    private readonly GapKind[] _gaps;

    private ItemGaps(ItemSyntax item)
    {
        _item = item;
        _tokens = item.Tokens;
        _gaps = new GapKind[_tokens.Count];
    }

    /// <summary>The gap in front of every token of an item without findings.</summary>
    public static GapKind[] Of(ItemSyntax item)
    {
        var gaps = new ItemGaps(item);
        gaps.MarkTokens();
        switch (item)
        {
            case StatementSyntax statement:
                gaps.MarkBody(statement.Body);
                break;
            case ExtensionSyntax extension:
                gaps.MarkBody(extension.Body);
                break;
            case AskingSyntax asking:
                gaps.MarkAsked(asking);
                break;
            case MarginCitationSyntax citation:
                gaps.MarkValues(citation.Clause);
                break;
            case MarginAcceptanceSyntax acceptance:
                gaps.MarkValues(acceptance.Clause);
                break;
            case DefinitionSyntax definition:
                gaps.MarkDefinition(definition);
                break;
        }
        return gaps._gaps;
    }

    /// <summary>Which tokens belong to a further fact of a question or rule, so that a line that begins with one is indented twice; null where none does.</summary>
    public static bool[]? Inner(ItemSyntax item)
    {
        if (item is not AskingSyntax { Parts.Count: > 0 } asking)
            return null;
        bool[] inner = new bool[item.Tokens.Count];
        foreach (PartSyntax part in asking.Parts)
        {
            for (int i = part.Connective + 1; i <= part.Last; i++)
                inner[i] = true;
        }
        // A line that is joined to the one above begins with its `+`.
        for (int i = inner.Length - 2; i > 0; i--)
            inner[i] |= item.Tokens[i].Kind == SyntaxTokenKind.Plus && inner[i + 1];
        return inner;
    }

    private void MarkAsked(AskingSyntax asking)
    {
        MarkBody(asking.Body);
        foreach (PartSyntax part in asking.Parts)
        {
            MarkLine(part.Connective);
            MarkBody(part.Body);
        }
        if (asking.Pick is { } pick)
            MarkLine(pick.First);
    }

    private void MarkLine(int token)
    {
        if (_tokens[token - 1].Kind != SyntaxTokenKind.Plus)
            _gaps[token] = GapKind.Line;
    }

    private void MarkTokens()
    {
        bool isDefinition = _item is DefinitionSyntax;
        for (int i = 1; i < _tokens.Count; i++)
        {
            SyntaxToken token = _tokens[i];
            bool goesOn = _tokens[i - 1].Kind == SyntaxTokenKind.Comma || token.Kind == SyntaxTokenKind.Comma;
            if (token.Kind == SyntaxTokenKind.EndOfItem)
                _gaps[i] = GapKind.End;
            else if (token.Kind == SyntaxTokenKind.Plus || (token.StartsLine && !goesOn))
                _gaps[i] = GapKind.Line;
            else if (_tokens[i - 1].Kind == SyntaxTokenKind.Plus)
                _gaps[i] = GapKind.Space;
            else if (!isDefinition && IsOneRun(_tokens[i - 1], token))
                _gaps[i] = GapKind.Touch;
            else if (token.Kind is SyntaxTokenKind.Comma or SyntaxTokenKind.Colon or SyntaxTokenKind.Multiplicity || (isDefinition && token.Kind == SyntaxTokenKind.Hole && token.Span.Length == 1))
                _gaps[i] = GapKind.Touch;
            else
                _gaps[i] = GapKind.Space;
        }
    }

    /// <summary>Whether two tokens touch where nothing between them ends a run, as the parts of a code such as <c>A/B</c> do.</summary>
    private static bool IsOneRun(SyntaxToken left, SyntaxToken right)
        => left.End == right.Start && left.Kind is not (SyntaxTokenKind.Comma or SyntaxTokenKind.String or SyntaxTokenKind.Plus) && right.Kind is not (SyntaxTokenKind.Comma or SyntaxTokenKind.String);

    private void MarkBody(BodySyntax body)
    {
        MarkClauses(body.Head);
        foreach (LineSyntax line in body.Lines)
        {
            // It begins a line also behind a comma with which the line above ends for nothing.
            if (_tokens[line.Clauses[0].Word].StartsLine)
                _gaps[line.Clauses[0].Word] = GapKind.Line;
            MarkClauses(line.Clauses);
        }
    }

    private void MarkClauses(SyntaxList<ClauseSyntax> clauses)
    {
        foreach (ClauseSyntax clause in clauses)
        {
            if (clause.Word > 0 && _gaps[clause.Word] == GapKind.Space && _tokens[clause.Word - 1].Kind != SyntaxTokenKind.Plus)
                _gaps[clause.Word] = GapKind.Clause;
            MarkValues(clause);
        }
    }

    private void MarkValues(ClauseSyntax clause)
    {
        if (clause.Values.Count < 2)
            return;
        int[] firsts = new int[clause.Values.Count];
        for (int i = 0; i < firsts.Length; i++)
            firsts[i] = clause.Values[i].First;
        MarkList(firsts);
    }

    private void MarkDefinition(DefinitionSyntax definition)
    {
        MarkList(definition.Head.Bases);
        MarkList(definition.Life);
        foreach (FieldSyntax field in definition.Fields)
        {
            MarkList(field.Words);
            MarkList(field.Verbs);
            MarkList(field.Qualifiers);
        }
        foreach (CheckSyntax check in definition.Checks)
        {
            MarkList(check.Requirement.Names);
            foreach (CheckPartSyntax condition in check.Conditions)
                MarkList(condition.Names);
        }
    }

    private void MarkList(IReadOnlyList<int> elements)
    {
        bool isLines = elements.Count >= LeastListOfLines;
        for (int i = 1; i < elements.Count; i++)
            isLines &= MayBreak(elements[i]) && _tokens[elements[i]].StartsLine;
        for (int i = 1; i < elements.Count; i++)
        {
            if (MayBreak(elements[i]))
                _gaps[elements[i]] = isLines ? GapKind.ValueLine : GapKind.Value;
        }
    }

    /// <summary>Whether a token is an element behind a comma that would still be the same token at the beginning of a line.</summary>
    private bool MayBreak(int token)
        => _gaps[token] == GapKind.Space && _tokens[token - 1].Kind == SyntaxTokenKind.Comma && _item.SpanTextOf(token)[0] != '+';
}
