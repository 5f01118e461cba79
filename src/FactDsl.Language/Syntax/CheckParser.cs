using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Syntax;

/// <summary>
/// Reads what a kind says besides its fields: <c>life</c> and <c>check</c>. What is not written so has one finding, and
/// nothing comes of its line.
/// </summary>
internal sealed class CheckParser
{
    private readonly TokenReader _reader;

    private CheckParser(TokenReader reader)
    {
        _reader = reader;
    }

    /// <summary>Reads <c>life born, died</c>; the reader stands at its word. Null where it is not written so.</summary>
    public static IReadOnlyList<int>? ReadLife(TokenReader reader, bool isSaid)
    {
        var parser = new CheckParser(reader);
        int word = reader.Take();
        if (isSaid)
            reader.Report(FindingRules.InvalidCheck, word, "a kind has one `life`");
        List<int>? names = isSaid ? null : parser.ReadNames("a life has two date fields, that of its beginning and that of its end: `life born, died`", 2, 2);
        if (names is not null && !parser.IsAtEnd)
            names = parser.Fail<List<int>>("nothing comes behind the two fields of a life");
        parser.Skip();
        return names;
    }

    /// <summary>Reads a check; the reader stands at its word. Null where it is not written so.</summary>
    public static CheckSyntax? ReadCheck(TokenReader reader)
    {
        var parser = new CheckParser(reader);
        CheckSyntax? check = parser.Read();
        parser.Skip();
        return check;
    }

    private CheckSyntax? Read()
    {
        int word = _reader.Take();
        if (ReadRequirement() is not { } requirement)
            return null;
        var conditions = new List<CheckPartSyntax>();
        while (TryTakeConnective(conditions.Count))
        {
            if (ReadCondition() is not { } condition)
                return null;
            conditions.Add(condition);
        }
        int message = !IsAtEnd && _reader.Kind == SyntaxTokenKind.String ? _reader.Take() : -1;
        int severity = -1;
        if (_reader.TryTake("as"))
        {
            if (IsAtEnd || _reader.Text(_reader.At) is not ("error" or "warning" or "information"))
                return Fail<CheckSyntax>("`as` takes `error`, `warning` or `information`");
            severity = _reader.Take();
        }
        return IsAtEnd
            ? new CheckSyntax(word, requirement, conditions, message, severity)
            : Fail<CheckSyntax>("behind what must hold come `when` and conditions, a message in quotation marks, and `as` with a severity");
    }

    private CheckPartSyntax? ReadRequirement()
    {
        if (IsAtEnd || _reader.Kind != SyntaxTokenKind.Word)
            return Fail<CheckPartSyntax>("`check` takes a field and what must be there, `no` and a field, `one … per …`, `… against …`, `order …`, `differ …` or `acyclic …`");
        bool hasName = IsName(_reader.After(_reader.At));
        switch (_reader.Text(_reader.At))
        {
            case "order" when hasName || _reader.Is(_reader.After(_reader.At), "on"):
                _reader.Take();
                return ReadNames("`order` takes the date fields that follow each other: `order born, died`", 2, takesOn: true) is { } dates
                    ? new CheckPartSyntax(CheckForm.Order, dates, -1)
                    : null;
            case "differ" when hasName:
                _reader.Take();
                return ReadNames("`differ` takes the fields that have no value in common: `differ seller, buyer`", 2) is { } fields
                    ? new CheckPartSyntax(CheckForm.Differ, fields, -1)
                    : null;
            case "acyclic" when hasName:
                _reader.Take();
                return new CheckPartSyntax(CheckForm.Acyclic, [_reader.Take()], -1);
            case "one" when hasName:
                _reader.Take();
                return ReadOne();
        }
        if (!_reader.Is(_reader.After(_reader.At), "against"))
            return ReadFieldTest();
        int verb = _reader.Take();
        _reader.Take();
        if (ReadNames("`against` takes the verbs that the first one excludes") is not { } names)
            return null;
        names.Insert(0, verb);
        return new CheckPartSyntax(CheckForm.Against, names, -1);
    }

    private CheckPartSyntax? ReadOne()
    {
        int one = _reader.Take();
        if (!_reader.TryTake("per") || IsAtEnd || !IsName(_reader.At))
            return Fail<CheckPartSyntax>("`one` takes the field with one value, `per` and the field that is shared: `one holder per office`");
        int per = _reader.Take();
        if (!_reader.TryTake("in"))
            return new CheckPartSyntax(CheckForm.One, [one, per], TakeEver());
        if (IsAtEnd || !IsName(_reader.At))
            return Fail<CheckPartSyntax>("`in` takes the field whose values of that kind are meant: `one place per person in participants`");
        int field = _reader.Take();
        return new CheckPartSyntax(CheckForm.One, [one, field, per], TakeEver());
    }

    /// <summary>Takes the word that says that no two times are meant apart.</summary>
    private int TakeEver() => !IsAtEnd && _reader.Is(_reader.At, "ever") ? _reader.Take() : -1;

    /// <summary>Takes what joins a condition on; a time needs nothing.</summary>
    private bool TryTakeConnective(int conditions)
        => _reader.TryTake("when") || (conditions > 0 && (_reader.TryTake("and") || (!IsAtEnd && IsTime(_reader.At))));

    private CheckPartSyntax? ReadCondition()
    {
        if (IsAtEnd || !IsTime(_reader.At))
            return ReadFieldTest();
        int word = _reader.Take();
        return IsAtEnd || _reader.Kind != SyntaxTokenKind.Scalar
            ? Fail<CheckPartSyntax>($"`{_reader.TextOf(word)}` takes a date")
            : new CheckPartSyntax(CheckForm.Time, [word], _reader.Take());
    }

    private CheckPartSyntax? ReadFieldTest()
    {
        bool isNegative = _reader.TryTake("no");
        if (IsAtEnd || !IsName(_reader.At))
            return Fail<CheckPartSyntax>(isNegative ? "`no` takes a field" : "a condition is a field, a field and its words, `no` and a field, or a time");
        int field = _reader.Take();
        if (isNegative)
            return new CheckPartSyntax(CheckForm.HasNone, [field], -1);
        if (IsAtEnd)
            return new CheckPartSyntax(CheckForm.Has, [field], -1);
        if (_reader.Kind is SyntaxTokenKind.Multiplicity or SyntaxTokenKind.Scalar or SyntaxTokenKind.Hole)
            return new CheckPartSyntax(CheckForm.Count, [field], _reader.Take());
        if (_reader.Is(_reader.At, "no"))
            return new CheckPartSyntax(CheckForm.Words, [field, _reader.Take()], -1);
        if (!IsName(_reader.At))
            return new CheckPartSyntax(CheckForm.Has, [field], -1);
        if (ReadNames("a comma joins one word to the next") is not { } words)
            return null;
        words.Insert(0, field);
        return new CheckPartSyntax(CheckForm.Words, words, -1);
    }

    /// <summary>Reads words with commas between them; the list may go on in the next line behind a comma.</summary>
    private List<int>? ReadNames(string expected, int least = 1, int most = int.MaxValue, bool takesOn = false)
    {
        var names = new List<int>();
        while ((IsNameWord(_reader.At) || (takesOn && _reader.Is(_reader.At, "on"))) && (names.Count > 0 ? !DefinitionParser.IsLine(_reader) : !IsAtEnd))
        {
            names.Add(_reader.Take());
            if (IsAtEnd || _reader.Kind != SyntaxTokenKind.Comma || names.Count == most)
                return names.Count < least ? Fail<List<int>>(expected) : names;
            _reader.Take();
        }
        return Fail<List<int>>(expected);
    }

    private bool IsAtEnd => _reader.IsAtLineStart;

    /// <summary>Whether a token may name a field: a word that does not go on with the check itself.</summary>
    private bool IsName(int at)
        => IsNameWord(at) && !_reader.StartsLine(at);

    private bool IsNameWord(int at)
        => _reader.KindAt(at) == SyntaxTokenKind.Word && !IsTime(at) && _reader.Text(at) is not ("when" or "and" or "as" or "no" or "per");

    private bool IsTime(int at) => _reader.KindAt(at) == SyntaxTokenKind.Word && _reader.Text(at) is "on" or "during" or "since" or "before";

    private T? Fail<T>(string expected)
        where T : class
    {
        int at = IsAtEnd ? _reader.Last : _reader.At;
        // The lexer has reported characters that make no token.
        if (_reader.KindAt(at) != SyntaxTokenKind.Bad)
            _reader.Report(FindingRules.InvalidCheck, at, expected);
        return null;
    }

    private void Skip()
    {
        while (!IsAtEnd)
            _reader.Take();
    }
}
