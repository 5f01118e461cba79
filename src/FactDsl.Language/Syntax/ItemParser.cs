using System;
using System.Collections.Generic;
using FactDsl.Language.Findings;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>Parses one item alone; its first words say which of the item forms it is.</summary>
internal sealed class ItemParser
{
    private readonly ItemSource _source;
    private readonly TokenReader _reader;

    private ItemParser(ItemSource source)
    {
        _source = source;
        _reader = new TokenReader(source);
    }

    /// <summary>Parses the item between two offsets of a text.</summary>
    public static ItemSyntax Parse(string text, int start, int end, bool isOrphan)
    {
        var tokens = new List<SyntaxToken>((end - start) / 6 + 2);
        var findings = new List<Finding>();
        if (isOrphan)
        {
            // One finding says that none of it is compiled; what the lexer has to say would be noise.
            Lexer.Read(text, start, end, tokens, []);
            var source = new ItemSource(text, start, tokens, findings);
            var orphan = new BrokenSyntax(source);
            findings.Add(Finding.At(FindingRules.TextOutsideItems, orphan.Span));
            return orphan;
        }
        Lexer.Read(text, start, end, tokens, findings);
        return new ItemParser(new ItemSource(text, start, tokens, findings)).ReadItem();
    }

    private ItemSyntax ReadItem()
    {
        if (_reader.Kind != SyntaxTokenKind.Word)
            return Broken(FindingRules.ItemExpected, 0, _reader.TextOf(0));
        string word = _reader.TextOf(0);
        switch (word)
        {
            case "per":
                return new MarginCitationSyntax(_source, ReadMarginCitation());
            case "extend":
                return ReadExtension();
            case "question":
                return ReadQuestion();
            case "expect":
                return ReadExpectation();
            case "abstract" or "momentary" or "lasting" or "entity" or "fact":
                return DefinitionParser.Read(_source, _reader);
            case "no" or "planned" or "cancelled" when _reader.KindAt(1) != SyntaxTokenKind.Word || _reader.StartsLine(1):
                return Broken(FindingRules.KindExpected, 0, word);
            case "certainly" or "possibly":
                return Broken(FindingRules.QuestionNameExpected, 0);
        }
        if (LanguageWords.IsReserved(word))
            return Broken(FindingRules.ReservedWord, 0, word);
        HeadSyntax head = ReadHead(isPattern: false);
        return new StatementSyntax(_source, head, ClauseParser.ReadBody(_reader));
    }

    private BrokenSyntax Broken(FindingRule rule, int token, params string[] arguments)
    {
        _reader.Report(rule, token, arguments);
        return new BrokenSyntax(_source);
    }

    private ClauseSyntax ReadMarginCitation()
    {
        ClauseSyntax clause = ClauseParser.ReadClause(_reader);
        while (!_reader.IsAtEnd)
        {
            if (_reader.Kind is not (SyntaxTokenKind.Bad or SyntaxTokenKind.Plus))
                _reader.Report(FindingRules.UnexpectedCharacters, _reader.At, _reader.TextOf(_reader.At));
            _reader.Take();
            SkipLine();
        }
        return clause;
    }

    private void SkipLine()
    {
        while (!_reader.IsAtLineStart)
            _reader.Take();
    }

    private ItemSyntax ReadExtension()
    {
        if (_reader.StartsLine(1) || _reader.KindAt(1) is not (SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName or SyntaxTokenKind.Word))
            return Broken(FindingRules.ExtensionTargetExpected, 0);
        if (_reader.KindAt(1) == SyntaxTokenKind.Word)
            return DefinitionParser.Read(_source, _reader);
        _reader.MoveTo(2);
        return new ExtensionSyntax(_source, target: 1, ClauseParser.ReadBody(_reader));
    }

    private ItemSyntax ReadQuestion()
    {
        if (_reader.StartsLine(1) || _reader.KindAt(1) != SyntaxTokenKind.Name)
            return Broken(FindingRules.QuestionNameExpected, 0);
        if (_reader.StartsLine(2) || _reader.KindAt(2) != SyntaxTokenKind.Word)
            return Broken(FindingRules.KindExpected, 1, _reader.TextOf(1));
        _reader.MoveTo(2);
        HeadSyntax pattern = ReadHead(isPattern: true);
        return new QuestionSyntax(_source, name: 1, pattern, ClauseParser.ReadBody(_reader));
    }

    private ItemSyntax ReadExpectation()
    {
        _reader.MoveTo(1);
        var answer = new List<int>();
        if (!_reader.IsAtLineStart && (_reader.Kind == SyntaxTokenKind.Scalar || _reader.Is(1, "none")))
        {
            answer.Add(_reader.Take());
        }
        else
        {
            while (!_reader.IsAtLineStart && _reader.Kind is SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName)
            {
                answer.Add(_reader.Take());
                if (_reader.Kind != SyntaxTokenKind.Comma)
                    break;
                _reader.Take();
            }
        }
        if (answer.Count == 0)
            return Broken(FindingRules.AnswerExpected, 0);
        if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Word)
            return Broken(FindingRules.KindExpected, answer[answer.Count - 1], _reader.TextOf(answer[answer.Count - 1]));
        HeadSyntax pattern = ReadHead(isPattern: true);
        return new ExpectationSyntax(_source, answer, pattern, ClauseParser.ReadBody(_reader));
    }

    private HeadSyntax ReadHead(bool isPattern)
    {
        int certainty = isPattern && IsFollowedByWord() && _reader.TextOf(_reader.At) is "certainly" or "possibly" ? _reader.Take() : -1;
        int standing = IsFollowedByWord() && _reader.TextOf(_reader.At) is "no" or "planned" or "cancelled" ? _reader.Take() : -1;
        int kind = _reader.Take();
        int name = -1;
        if (!_reader.IsAtLineStart && (_reader.Kind == SyntaxTokenKind.Name || (isPattern && _reader.Kind == SyntaxTokenKind.Hole)))
            name = _reader.Take();
        var labels = new List<int>();
        while (!_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.String)
            labels.Add(_reader.Take());
        return new HeadSyntax(certainty, standing, kind, name, labels);
    }

    private bool IsFollowedByWord()
        => _reader.Kind == SyntaxTokenKind.Word && _reader.KindAt(_reader.At + 1) == SyntaxTokenKind.Word && !_reader.StartsLine(_reader.At + 1);
}
