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
            if (ForeignNotation.Of(_text) is { } notation)
                return new ForeignSyntax(_source, notation, ForeignNotation.FirstEntry(_text, notation, out string? list), list);
            var orphan = new BrokenSyntax(_source);
            if (ForeignComment(orphan) is { } comment)
            {
                _source.Add(comment);
                return orphan;
            }
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

    /// <summary>The finding of text before the first item of which each line begins with <c>#</c>; null for any other.</summary>
    private static Finding? ForeignComment(BrokenSyntax orphan)
    {
        var edits = new List<TextEdit>();
        foreach (SyntaxToken token in orphan.Tokens)
        {
            if (token.Kind == SyntaxTokenKind.EndOfItem)
                break;
            if (!orphan.TextOf(edits.Count).StartsWith("#", System.StringComparison.Ordinal) || !token.StartsLine || token.Kind != SyntaxTokenKind.Bad)
                return null;
            edits.Add(new TextEdit(token.Span with { Length = orphan.TextOf(edits.Count).Length - orphan.TextOf(edits.Count).TrimStart('#').Length }, "//"));
        }
        return edits.Count == 0 ? null : Finding.At(FindingRules.ForeignComment, orphan.Span) with { Fixes = new([new FindingFix("Write //", new([.. edits]), IsSafe: true)]) };
    }

    private ItemSyntax ReadItem()
    {
        if (_reader.Kind == SyntaxTokenKind.Name)
            return ReadNamed();
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
            case "rule":
                return ReadRule();
            case "abstract" or "derived" or "momentary" or "lasting" or "entity" or "fact":
                return DefinitionParser.Read(_source, _reader);
            case "no" or "planned" or "cancelled" or "superseded" when !IsFollowedByWord():
                return Broken(FindingRules.KindExpected, 0, _reader.TextOf(0));
            case "no" when _reader.Is(_reader.After(0), "other") && !IsFollowedByWord(_reader.After(0)):
                return Broken(FindingRules.KindExpected, _reader.After(0), "no other");
            case "certainly" or "possibly":
                return Broken(FindingRules.QuestionNameExpected, 0);
        }
        if ((_reader.TraitsAt(0) & WordTraits.Reserved) != 0)
            return Broken(FindingRules.ReservedWord, 0, _reader.TextOf(0));
        if ((_reader.TraitsAt(0) & (WordTraits.Clause | WordTraits.Connective | WordTraits.Asking)) != 0)
            return ClauseAtMargin(_reader.TextOf(0));
        HeadSyntax head = ReadHead(isPattern: false);
        if (head.Name >= 0 && head.Labels.Count == 0 && !_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.Name)
            head = ReadNamesBehind(head);
        if (head.Name >= 0 && head.Labels.Count == 0 && !_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.Comma)
            head = head with { ListComma = SkipList() };
        return new StatementSyntax(_source, head, ClauseParser.ReadBody(_reader));
    }

    /// <summary>Reports a name of several words, and takes them: together they are one name, and as they are written its label.</summary>
    private HeadSyntax ReadNamesBehind(HeadSyntax head)
    {
        int second = _reader.At;
        string name = _reader.TextOf(head.Name), label = name;
        while (!_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.Name)
        {
            int next = _reader.Take();
            name += _reader.TextOf(next);
            label += " " + _reader.TextOf(next);
        }
        var span = TextSpan.Between(_reader.Token(head.Name).Start, _reader.Token(_reader.Last).End);
        IReadOnlyList<int> labels = ReadLabels();
        FindingFix? fix = _source.Findings.Count == 0 ? FindingFix.Replace($"Write {name}", span, labels.Count == 0 ? $"{name} \"{label}\"" : name) : null;
        _reader.Report(FindingRules.ClauseExpected, _reader.Token(second).Span, fix, _reader.TextOf(second));
        return head with { Labels = labels };
    }

    /// <summary>
    /// Reads an item that begins with a name: a kind in capitals, or no item at all. Which of the two the binder knows; what is
    /// declared here is declared, so that whoever names it has no finding as well.
    /// </summary>
    private StatementSyntax ReadNamed()
    {
        HeadSyntax head = ReadHead(isPattern: false);
        BodySyntax body = ClauseParser.ReadBody(_reader);
        _source.ClearFindings();
        _source.AddUnlessCode(Finding.At(FindingRules.ItemExpected, _reader.Token(0).Span, _reader.TextOf(0)));
        return new StatementSyntax(_source, head, body);
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
        if (ReadNameOfAsking(FindingRules.QuestionNameExpected, out int name, out IReadOnlyList<int> labels) is { } broken)
            return broken;
        return new QuestionSyntax(_source, name, labels, ReadAsked(isRule: false));
    }

    private ItemSyntax ReadRule()
    {
        if (ReadNameOfAsking(FindingRules.RuleNameExpected, out int name, out IReadOnlyList<int> labels) is { } broken)
            return broken;
        return new RuleSyntax(_source, name, labels, ReadAsked(isRule: true));
    }

    /// <summary>Reads the name of a question or rule; what is broken where there is none, or no kind behind it.</summary>
    private BrokenSyntax? ReadNameOfAsking(FindingRule missing, out int name, out IReadOnlyList<int> labels)
    {
        name = -1;
        labels = [];
        _reader.Take();
        if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Name)
            return Broken(missing, 0);
        name = _reader.Take();
        labels = ReadLabels();
        return BrokenWithoutKind(name);
    }

    private ItemSyntax ReadExpectation()
    {
        _reader.Take();
        IReadOnlyList<int> answer = _reader.IsAtLineStart ? [] : ReadAnswer();
        if (answer.Count == 0)
            return Broken(FindingRules.AnswerExpected, 0);
        return BrokenWithoutKind(_reader.Last) is { } broken ? broken : new ExpectationSyntax(_source, answer, ReadAsked(isRule: false));
    }

    /// <summary>What is broken where no kind follows; null where one does.</summary>
    private BrokenSyntax? BrokenWithoutKind(int before)
    {
        if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Word)
            return Broken(FindingRules.KindExpected, before, _reader.TextOf(before));
        if (_reader.Is(_reader.At, "or"))
            return Broken(FindingRules.AlternativeOfNothing, _reader.At);
        bool isKind = (_reader.Current.Traits & (WordTraits.Connective | WordTraits.Asking)) == 0;
        return isKind ? null : Broken(FindingRules.KindExpected, before, _reader.TextOf(before));
    }

    /// <summary>Reads a fact with holes, those that go on with it, and what is made of the answers.</summary>
    private AskedSyntax ReadAsked(bool isRule)
    {
        _reader.IsPattern = true;
        HeadSyntax head = ReadHead(isPattern: true);
        BodySyntax body = ClauseParser.ReadBody(_reader);
        List<PartSyntax>? parts = null;
        PickSyntax? pick = null;
        bool isReported = false;
        while (!_reader.IsAtEnd)
        {
            if (pick is not null && !isReported)
            {
                ReportBehindPick(pick);
                isReported = true;
            }
            if (!_reader.IsAtPart)
                ClauseParser.ReadBody(_reader);
            else if (_reader.IsAtConnective)
                parts = Add(parts, ReadPart(isAlternativeOfHead: isRule && parts is null));
            else if (ReadPick(isRule, isReported) is var read && pick is null)
                pick = read;
        }
        return new AskedSyntax(head, body, parts ?? (IReadOnlyList<PartSyntax>)[], pick);
    }

    private static List<PartSyntax> Add(List<PartSyntax>? parts, PartSyntax part)
    {
        parts ??= [];
        parts.Add(part);
        return parts;
    }

    private void ReportBehindPick(PickSyntax pick)
    {
        bool isCounted = pick.Count >= 0 || pick.Only >= 0;
        _reader.Report(FindingRules.MisplacedPick, _reader.At, _reader.TextOf(pick.First), isCounted ? "nothing may follow it" : "nothing may follow it but `count` or `only`");
    }

    private PartSyntax ReadPart(bool isAlternativeOfHead)
    {
        string? documentation = _reader.DocumentationOf(_reader.At);
        int connective = _reader.Take();
        HeadSyntax? head = null;
        if (isAlternativeOfHead && _reader.Is(connective, "or"))
            _reader.Report(FindingRules.AlternativeOfNothing, connective);
        if (!_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.Word && (_reader.Current.Traits & (WordTraits.Connective | WordTraits.Asking)) == 0)
            head = ReadHead(isPattern: true);
        else
            ReportNoKind(connective);
        BodySyntax body = ClauseParser.ReadBody(_reader);
        return new PartSyntax(connective, head, body, _reader.Last, documentation);
    }

    /// <summary>Reports a connective without a kind, and passes over what stands in its place: values that were meant as a list.</summary>
    private void ReportNoKind(int connective)
    {
        bool isList = !_reader.IsAtLineStart && _reader.Text(connective) is "and" or "or" && _reader.IsValueToken(_reader.At);
        FindingFix? fix = null;
        if (isList)
        {
            var span = TextSpan.Between(_reader.Token(connective - 1).End, _reader.Token(connective).End);
            fix = FindingFix.Replace("Write a comma", span, ",");
        }
        _reader.Report(FindingRules.ConnectiveWithoutKind, _reader.Token(connective).Span, fix, _reader.TextOf(connective));
        while (!_reader.IsAtLineStart && !_reader.IsAtPart && (_reader.Kind != SyntaxTokenKind.Word || _reader.IsValueToken(_reader.At)))
            _reader.Take();
    }

    /// <summary>Reads <c>each ?a, ?b count ?n</c> or <c>only first</c>.</summary>
    private PickSyntax ReadPick(bool isRule, bool isReported)
    {
        int first = _reader.At, each = -1, count = -1, number = -1, only = -1, which = -1;
        if (isRule && !isReported)
            _reader.Report(FindingRules.MisplacedPick, first, _reader.TextOf(first), "it counts or picks answers, and a rule derives all that its lines give");
        List<int>? holes = null;
        if (_reader.Is(first, "each"))
        {
            each = _reader.Take();
            holes = ReadHoles();
            if (holes.Count == 0)
                _reader.Report(FindingRules.MisplacedPick, each, "each", "holes follow it, as in `each ?who count ?n`");
            if (_reader.Is(_reader.At, "count"))
            {
                count = _reader.Take();
                if (!_reader.IsAtLineStart && _reader.Kind is SyntaxTokenKind.Hole or SyntaxTokenKind.Scalar)
                    number = _reader.Take();
            }
        }
        if (count < 0 && _reader.Is(_reader.At, "only"))
        {
            only = _reader.Take();
            if (!_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.Word && _reader.Text(_reader.At) is "first" or "last" or "longest")
                which = _reader.Take();
            else
                ReportNoWord(only);
        }
        else if (count < 0 && holes is { Count: > 0 })
        {
            _reader.Report(FindingRules.MisplacedPick, each, "each", "nothing may follow it but `count` or `only`");
        }
        return new PickSyntax(each, holes ?? (IReadOnlyList<int>)[], count, number, only, which, _reader.Last);
    }

    /// <summary>Reports <c>only</c> without a word that says what it leaves, and passes over a wrong one.</summary>
    private void ReportNoWord(int only)
    {
        bool isWrong = !_reader.IsAtLineStart && !_reader.IsAtPart && _reader.Kind == SyntaxTokenKind.Word && !_reader.IsValueToken(_reader.After(_reader.At));
        _reader.Report(FindingRules.MisplacedPick, isWrong ? _reader.At : only, "only", "`first`, `last` or `longest` follows it");
        if (isWrong)
            _reader.Take();
    }

    private List<int> ReadHoles()
    {
        var holes = new List<int>();
        int comma = -1;
        while (!_reader.IsAtLineStart || comma >= 0)
        {
            if (_reader.Kind != SyntaxTokenKind.Hole)
                break;
            holes.Add(_reader.Take());
            comma = -1;
            if (_reader.IsAtLineStart || _reader.Kind != SyntaxTokenKind.Comma)
                break;
            comma = _reader.Take();
        }
        if (comma >= 0)
            _reader.Report(FindingRules.MissingValueAfterComma, comma);
        return holes;
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
        int other = !isPattern && standing >= 0 && _reader.Is(standing, "no") && _reader.Is(_reader.At, "other") && IsFollowedByWord() ? _reader.Take() : -1;
        int kind = _reader.Take();
        int name = -1;
        if (!_reader.IsAtLineStart && (_reader.Kind == SyntaxTokenKind.Name || (isPattern && _reader.Kind == SyntaxTokenKind.Hole)))
            name = _reader.Take();
        IReadOnlyList<int> labels = ReadLabels();
        return new HeadSyntax(certainty, standing, kind, name, labels)
        {
            Other = other,
            Except = name >= 0 ? ClauseParser.TryReadExcept(_reader) : null,
        };
    }

    private IReadOnlyList<int> ReadLabels()
    {
        List<int>? labels = null;
        while (!_reader.IsAtLineStart && _reader.Kind == SyntaxTokenKind.String)
        {
            (labels ??= []).Add(_reader.Take());
            _reader.SkipLanguage();
        }
        return labels ?? (IReadOnlyList<int>)[];
    }

    private bool IsFollowedByWord() => IsFollowedByWord(_reader.At);

    /// <summary>Whether a word goes before another on its line, which is no connective: that would begin a fact of its own.</summary>
    private bool IsFollowedByWord(int at)
    {
        int next = _reader.After(at);
        return _reader.KindAt(at) == SyntaxTokenKind.Word && _reader.KindAt(next) == SyntaxTokenKind.Word && !_reader.StartsLine(next)
            && !(_reader.IsPattern && (_reader.TraitsAt(next) & (WordTraits.Connective | WordTraits.Asking)) != 0);
    }
}
