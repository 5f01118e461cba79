using System;
using System.Collections.Generic;

namespace FactDsl.Language.Binding;

/// <summary>The names that mean something else in one table than in another.</summary>
public sealed class NameChanges
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _questions = new(StringComparer.Ordinal);

    private NameChanges()
    {
    }

    /// <summary>Whether both tables are one.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The names of items that came, went, changed their kind or moved to another file.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>The names of questions that are asked first in another place.</summary>
    public IReadOnlyCollection<string> Questions => _questions;

    internal static NameChanges Between(NameTable before, NameTable after)
    {
        var changes = new NameChanges { IsEmpty = ReferenceEquals(before, after) };
        if (changes.IsEmpty)
            return changes;
        foreach (NameEntry entry in after.All)
            changes.Compare(before, after, entry.Name);
        foreach (NameEntry entry in before.All)
        {
            if (after.Find(entry.Name).Count == 0)
                changes._names.Add(entry.Name);
        }
        foreach (string question in after.Questions)
            changes.CompareQuestion(before, after, question);
        foreach (string question in before.Questions)
            changes.CompareQuestion(before, after, question);
        return changes;
    }

    private void Compare(NameTable before, NameTable after, string name)
    {
        List<NameEntry> old = before.Find(name), @new = after.Find(name);
        bool isSame = old.Count == @new.Count;
        // Where in its file a name stands matters to findings alone, and they look around.
        for (int i = 0; i < old.Count && isSame; i++)
            isSame = ReferenceEquals(old[i].Kind, @new[i].Kind) && string.Equals(old[i].File, @new[i].File, StringComparison.Ordinal) && old[i].IsImported == @new[i].IsImported;
        if (!isSame)
            _names.Add(name);
    }

    private void CompareQuestion(NameTable before, NameTable after, string question)
    {
        if (before.FindQuestion(question) != after.FindQuestion(question))
            _questions.Add(question);
    }
}
