using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>Parses items, each alone; its first words say which of the item forms it is.</summary>
internal sealed class ItemParser
{
    private readonly string _text;
    private readonly TokenReader _reader = new();
    private readonly Scratch<SyntaxToken> _tokens = new();
    private ItemSource _source = null!;

    /// <summary>Makes a parser for the items of a text; what it needs to work with, it needs once.</summary>
    public ItemParser(string text)
    {
        _text = text;
    }

    /// <summary>Parses the item between two offsets.</summary>
    public ItemSyntax Parse(int start, int end, bool isOrphan)
    {
        _source = new ItemSource(_text, start);
        Lexer.Read(_source, end, _tokens);
        _source.Tokens = _tokens.Take();
        _source.EndLexing();
        if (isOrphan)
        {
            // One finding says that none of it is compiled; what the lexer has to say would be noise.
            _source.ClearFindings();
            var orphan = new BrokenSyntax(_source);
            FindingFix? outdent = Indentation.Remove(_text, start, end);
            _source.Add(Finding.At(FindingRules.TextOutsideItems, orphan.Span) with { Fixes = outdent is null ? default : new([outdent]) });
            return orphan;
        }
        _reader.Begin(_source);
        ItemSyntax item = ReadItem();
        _source.Values = _reader.Values.Take();
        _source.Clauses = _reader.Clauses.Take();
        _source.EndParsing();
        return item;
    }

    private ItemSyntax ReadItem()
    {
        if (_reader.Kind != SyntaxTokenKind.Word)
            return Broken(FindingRules.ItemExpected, 0, _reader.TextOf(0));
        ReadOnlySpan<char> word = _reader.Text(0);
        switch (word)
        {
            case "per":
                return new MarginCitationSyntax(_source, ReadMarginClause());
            case "accept":
                return new MarginAcceptanceSyntax(_source, ReadMarginClause());
            case "extend":
                return ReadExtension();
            case "question":
                return ReadQuestion();
            case "expect":
                return ReadExpectation();
            case "abstract" or "momentary" or "lasting" or "entity" or "fact":
                return DefinitionParser.Read(_source, _reader);
            case "no" or "planned" or "cancelled" or "superseded" when !IsFollowedByWord():
                return Broken(FindingRules.KindExpected, 0, _reader.TextOf(0));
            case "certainly" or "possibly":
                return Broken(FindingRules.QuestionNameExpected, 0);
        }
        if ((_reader.TraitsAt(0) & WordTraits.Reserved) != 0)
            return Broken(FindingRules.ReservedWord, 0, _reader.TextOf(0));
        if ((_reader.TraitsAt(0) & WordTraits.Clause) != 0)
            return ClauseAtMargin(_reader.TextOf(0));
        HeadSyntax head = ReadHead(isPattern: false);
        if (head.Name >= 0 && head.Labels.Count == 0 && !_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.Comma)
            head = head with { ListComma = SkipList() };
        return new StatementSyntax(_source, head, ClauseParser.ReadBody(_reader));
    }

    /// <summary>Skips the rest of a list that begins with a name, and gives its first comma.</summary>
    private int SkipList()
    {
        int comma = _reader.At;
        while (!_reader.IsAtLineStart && (_reader.Kind == SyntaxTokenKind.Comma || _reader.IsValueToken(_reader.At)))
            _reader.Take();
        return comma;
    }

    private BrokenSyntax Broken(FindingRule rule, int token, params string[] arguments)
    {
        // One finding says that none of it is compiled; what the lexer had to say is noise.
        _source.ClearFindings();
        _reader.Report(rule, token, arguments);
        return new BrokenSyntax(_source);
    }

    private BrokenSyntax ClauseAtMargin(string word)
    {
        _source.ClearFindings();
        TextSpan span = _reader.Current.Span;
        _reader.Report(FindingRules.ClauseAtMargin, span, FindingFix.Replace("Indent the line", new TextSpan(span.Start, 0), "  "), word);
        return new BrokenSyntax(_source);
    }

    private ClauseSyntax ReadMarginClause()
    {
        ClauseSyntax clause = ClauseParser.ReadClause(_reader);
        while (!_reader.IsAtEnd)
        {
            if (_reader.Kind != SyntaxTokenKind.Bad)
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
        int target = _reader.After(0);
        if (_reader.StartsLine(target) || _reader.KindAt(target) is not (SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName or SyntaxTokenKind.Word))
            return Broken(FindingRules.ExtensionTargetExpected, 0);
        if (_reader.KindAt(target) == SyntaxTokenKind.Word)
            return DefinitionParser.Read(_source, _reader);
        _reader.Take();
        return new ExtensionSyntax(_source, _reader.Take(), ClauseParser.ReadBody(_reader));
    }

    private ItemSyntax ReadQuestion()
    {
        _reader.Take();
        if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Name)
            return Broken(FindingRules.QuestionNameExpected, 0);
        int name = _reader.Take();
        if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Word)
            return Broken(FindingRules.KindExpected, name, _reader.TextOf(name));
        HeadSyntax pattern = ReadHead(isPattern: true);
        return new QuestionSyntax(_source, name, pattern, ClauseParser.ReadBody(_reader));
    }

    private ItemSyntax ReadExpectation()
    {
        _reader.Take();
        IReadOnlyList<int> answer = _reader.IsAtLineStart ? [] : ReadAnswer();
        if (answer.Count == 0)
            return Broken(FindingRules.AnswerExpected, 0);
        if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Word)
            return Broken(FindingRules.KindExpected, _reader.Last, _reader.TextOf(_reader.Last));
        HeadSyntax pattern = ReadHead(isPattern: true);
        return new ExpectationSyntax(_source, answer, pattern, ClauseParser.ReadBody(_reader));
    }

    private List<int> ReadAnswer()
    {
        if (_reader.Kind == SyntaxTokenKind.Scalar || _reader.Is(_reader.At, "none"))
            return [_reader.Take()];
        var names = new List<int>();
        while (_reader.Kind is SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName)
        {
            names.Add(_reader.Take());
            if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Comma)
                return names;
            _reader.Take();
        }
        if (names.Count > 0)
            _reader.Report(FindingRules.MissingValueAfterComma, _reader.Last);
        return names;
    }

    private HeadSyntax ReadHead(bool isPattern)
    {
        int certainty = isPattern && IsFollowedByWord() && _reader.Text(_reader.At) is "certainly" or "possibly" ? _reader.Take() : -1;
        int standing = IsFollowedByWord() && _reader.Text(_reader.At) is "no" or "planned" or "cancelled" or "superseded" ? _reader.Take() : -1;
        int kind = _reader.Take();
        int name = -1;
        if (!_reader.IsAtLineStart && (_reader.Kind == SyntaxTokenKind.Name || (isPattern && _reader.Kind == SyntaxTokenKind.Hole)))
            name = _reader.Take();
        List<int>? labels = null;
        while (!_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.String)
            (labels ??= []).Add(_reader.Take());
        return new HeadSyntax(certainty, standing, kind, name, labels ?? (IReadOnlyList<int>)[]);
    }

    private bool IsFollowedByWord()
    {
        int next = _reader.After(_reader.At);
        return _reader.Kind == SyntaxTokenKind.Word && _reader.KindAt(next) == SyntaxTokenKind.Word && !_reader.StartsLine(next);
    }
}
