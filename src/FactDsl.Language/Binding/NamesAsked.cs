using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Binding;

/// <summary>
/// The names that binding a file asked for, whether they were there or not. As long as they mean the same, so does the file,
/// whatever other names come and go.
/// </summary>
public sealed class NamesAsked
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private HashSet<string>? _questions;

    internal NamesAsked()
    {
    }

    /// <summary>Whether something depends on all names: what was like an unknown one, or where another one is defined.</summary>
    public bool LooksAround { get; private set; }

    /// <summary>The names of items.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Whether other names may give the file another meaning.</summary>
    public bool AreConcernedBy(NameChanges changes)
        => !changes.IsEmpty && (LooksAround || _names.Overlaps(changes.Names) || (_questions is not null && _questions.Overlaps(changes.Questions)));

    internal void Add(string name) => _names.Add(name);

    internal void AddQuestion(string name) => (_questions ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    internal void LookAround() => LooksAround = true;

    /// <summary>Adds what findings depend on: one that points at a definition moves with it.</summary>
    internal void Add(List<Finding> findings)
    {
        foreach (Finding finding in findings)
            LooksAround |= finding.Definition is not null;
    }
}
