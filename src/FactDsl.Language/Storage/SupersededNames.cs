using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// The facts that others replace or take back. What has an error in it replaces nothing, since nobody knows what it says. A fact that
/// is replaced stays so, whatever becomes of the one that replaced it: nobody has said that it is so after all.
/// </summary>
internal sealed class SupersededNames
{
    private readonly HashSet<(KindSymbol Kind, string Name)> _names = [];

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<(KindSymbol Kind, string Name)> All => _names;

    /// <summary>Whether another fact replaces an item; entities are not replaced.</summary>
    public bool Contains(KindSymbol kind, string? name) => name is not null && kind.IsFact && _names.Count > 0 && _names.Contains((kind, name));

    /// <summary>Adds what a file replaces.</summary>
    public void Add(BoundFile file)
    {
        foreach (BoundItem item in file.Items)
            Add(item);
        foreach (BoundExtension extension in file.Extensions)
            Add(extension);
    }

    private void Add(BoundItem item)
    {
        if (item.IsWhole)
            Add(item.Clauses, item.Kind, item.Name);
    }

    private void Add(BoundExtension extension)
    {
        if (extension.IsWhole)
            Add(extension.Clauses, extension.Target.Kind, extension.Target.Name);
    }

    private void Add(IReadOnlyList<BoundClause> clauses, KindSymbol kind, string? name)
    {
        for (int i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Field != LanguageFields.Supersedes)
                continue;
            foreach (BoundValue value in clauses[i].Values)
            {
                // Nothing replaces itself; that is an error of its own.
                if (value.Item is { } item && !(ReferenceEquals(item.Kind, kind) && string.Equals(item.Name, name, System.StringComparison.Ordinal)))
                    _names.Add((item.Kind, item.Name));
            }
        }
    }
}
