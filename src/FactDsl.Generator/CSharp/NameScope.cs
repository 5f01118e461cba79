using System;
using System.Collections.Generic;

namespace FactDsl.Generator.CSharp;

/// <summary>The names taken in one type or namespace. Who comes later and finds a name taken gets it with <c>_</c> behind.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public NameScope(params string[] taken)
    {
        foreach (string name in taken)
            _taken.Add(name);
    }

    public bool Contains(string name) => _taken.Contains(name);

    /// <summary>Reserves a name for good.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Gives <paramref name="wanted"/> or, where it is taken, the nearest free name.</summary>
    public string Take(string wanted)
    {
        while (!_taken.Add(wanted))
            wanted += "_";
        return wanted;
    }
}
