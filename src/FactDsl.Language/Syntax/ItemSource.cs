using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Syntax;

/// <summary>What every item is made from. Its arrays are set once the item is read, each of just the length needed.</summary>
internal sealed class ItemSource
{
    private List<Finding>? _findings;
    private List<Finding>? _unlessCodes;

    // Of the findings, those of the lexer; the next of them to look at; and the numbers of those that are left to the binder.
    private int _lexed, _next;
    private List<int>? _left;

    public ItemSource(string text, int start)
    {
        Text = text;
        Start = start;
    }

    public string Text { get; }

    public int Start { get; }

    public SyntaxToken[] Tokens { get; set; } = [];

    /// <summary>The values of all clauses and tails, one after another.</summary>
    public ValueSyntax[] Values { get; set; } = [];

    /// <summary>The clauses of all lines, one after another.</summary>
    public ClauseSyntax[] Clauses { get; set; } = [];

    public IReadOnlyList<Finding> Findings => _findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>
    /// What is wrong with the characters of values unless they are codes, which may have any: whether they are, the binder knows.
    /// </summary>
    public IReadOnlyList<Finding> FindingsUnlessCodes => _unlessCodes ?? (IReadOnlyList<Finding>)[];

    public void Add(Finding finding) => (_findings ??= []).Add(finding);

    /// <summary>Takes what was found about the characters of a value out of the findings: it holds unless the value is a code.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool LeaveToBinder(TextSpan value) => TakeOut(value, isKept: true);

    /// <summary>Takes what was found about the characters of a value out of the findings for good: the value has a finding of its own.</summary>
    public void LeaveOut(TextSpan value) => TakeOut(value, isKept: false);

    private bool TakeOut(TextSpan value, bool isKept)
    {
        // What the lexer has found comes in the order of the text, and so do values: each finding is looked at once.
        bool isAny = false;
        for (; _next < _lexed && _findings![_next].Span.Start < value.End; _next++)
        {
            bool isOfCharacters = _findings[_next].Rule == FindingRules.CharacterInName || _findings[_next].Rule == FindingRules.UnexpectedCharacters;
            if (!isOfCharacters || !value.Contains(_findings[_next].Span))
                continue;
            if (isKept)
                AddUnlessCode(_findings[_next]);
            (_left ??= []).Add(_next);
            isAny = true;
        }
        return isAny;
    }

    /// <summary>Says that the lexer has found all that it finds.</summary>
    public void EndLexing() => _lexed = _findings?.Count ?? 0;

    /// <summary>Says that the item is read: what was left to the binder is no finding of the parser.</summary>
    public void EndParsing()
    {
        if (_left is { } left)
            _findings = _findings!.Where((_, i) => left.BinarySearch(i) < 0).ToList();
        _left = null;
    }

    /// <summary>Adds what is wrong with characters of a value unless it is a code.</summary>
    public void AddUnlessCode(Finding finding) => (_unlessCodes ??= []).Add(finding);

    public void ClearFindings()
    {
        _findings = null;
        _unlessCodes = null;
        _left = null;
        _next = _lexed = 0;
    }
}

/// <summary>A list that is filled again and again while a file is read, and copied out at its exact length.</summary>
internal sealed class Scratch<T>
{
    private T[] _all = new T[64];

    public int Count { get; private set; }

    public void Add(T element)
    {
        if (Count == _all.Length)
            System.Array.Resize(ref _all, _all.Length * 2);
        _all[Count++] = element;
    }

    public ref readonly T this[int index] => ref _all[index];

    /// <summary>Copies everything out and begins anew.</summary>
    public T[] Take()
    {
        if (Count == 0)
            return [];
        var taken = new T[Count];
        System.Array.Copy(_all, taken, Count);
        Count = 0;
        return taken;
    }

    public void Clear() => Count = 0;
}
