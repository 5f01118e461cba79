using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>The names of a fact base as one file sees them; it notes which of them the file asks for.</summary>
internal sealed class NameLookup(NameTable table)
{
    /// <summary>What was asked for so far.</summary>
    public NamesAsked Uses { get; } = new();

    /// <summary>The words and names that the files repeat.</summary>
    public SpellingCache Spellings => table.Spellings;

    /// <summary>Everything of a name, whatever its kind; not to be changed.</summary>
    public List<NameEntry> Find(string name)
    {
        Uses.Add(name);
        return table.Find(name);
    }

    /// <summary>All names, for those that are like an unknown one.</summary>
    public IReadOnlyList<NameEntry> LookAround()
    {
        Uses.LookAround();
        return table.All;
    }

    /// <summary>As <see cref="NameTable.FindQuestion"/>.</summary>
    public (string File, int Index)? FindQuestion(string name)
    {
        Uses.AddQuestion(name);
        return table.FindQuestion(name);
    }

    /// <summary>As <see cref="FindQuestion"/>, of a rule.</summary>
    public (string File, int Index)? FindRule(string name) => FindQuestion(NameTable.RuleKey(name));

    /// <summary>Whether a rule derives facts of a kind.</summary>
    public bool IsDerived(string kind) => FindQuestion(NameTable.DerivingKey(kind)) is not null;

    /// <summary>As <see cref="NameTable.HiddenBy"/>, for a name that was found.</summary>
    public string? HiddenBy(KindSymbol kind, string name) => table.HiddenBy(kind, name);
}
