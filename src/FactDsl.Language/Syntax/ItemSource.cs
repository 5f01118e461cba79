using System.Collections.Generic;
using FactDsl.Language.Findings;

namespace FactDsl.Language.Syntax;

/// <summary>What every item is made from. Its arrays are set once the item is read, each of just the length needed.</summary>
internal sealed class ItemSource
{
    private List<Finding>? _findings;

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

    public void Add(Finding finding) => (_findings ??= []).Add(finding);

    public void ClearFindings() => _findings = null;
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
