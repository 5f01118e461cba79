using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>Every name of a fact base. Names are unique within a kind; a clause looks among the kinds that it takes.</summary>
public sealed class NameTable
{
    private readonly Dictionary<string, List<NameEntry>> _byName = new(StringComparer.Ordinal);
    private readonly List<NameEntry> _all = [];
    private readonly Dictionary<string, (string File, int Index)> _questions = new(StringComparer.Ordinal);
    private readonly List<NameEntry> _none = [];
    private readonly Dictionary<(KindSymbol Kind, string Name), string> _hidden = [];
    private readonly object _lock = new();
    private WeakReference<NameTable>? _before;
    private NameChanges? _changes;

    private NameTable()
    {
    }

    /// <summary>All entries, by path and then in the order of their files.</summary>
    public IReadOnlyList<NameEntry> All => _all;

    /// <summary>The words and names that the files repeat.</summary>
    internal SpellingCache Spellings { get; } = new();

    /// <summary>Puts the names of the files together, and behind them those of other assemblies that they do not hide.</summary>
    public static NameTable Of(FactSchema schema, IEnumerable<FileDeclarations> files)
    {
        var table = new NameTable();
        foreach (FileDeclarations file in files.OrderBy(static f => f.Path, StringComparer.Ordinal))
        {
            for (int i = 0; i < file.Names.Count; i++)
                table.Add(new NameEntry(schema.Find(file.Names[i].Kind), file.Names[i], file.Path, i));
            for (int i = 0; i < file.Questions.Count; i++)
            {
                if (!table._questions.ContainsKey(file.Questions[i]))
                    table._questions.Add(file.Questions[i], (file.Path, i));
            }
            for (int i = 0; i < file.Derived.Count; i++)
            {
                // Which file it is does not matter.
                if (!table._questions.ContainsKey(DerivingKey(file.Derived[i])))
                    table._questions.Add(DerivingKey(file.Derived[i]), ("", 0));
            }
            for (int i = 0; i < file.Rules.Count; i++)
            {
                if (!table._questions.ContainsKey(RuleKey(file.Rules[i])))
                    table._questions.Add(RuleKey(file.Rules[i]), (file.Path, i));
            }
        }
        new ImportedNames(table, schema).Add();
        return table;
    }

    /// <summary>What is found where rules derive a kind, among the questions.</summary>
    internal static string DerivingKey(string kind) => "derives " + kind;

    /// <summary>What a rule of a name is found under, among the questions, whose names have no blank.</summary>
    internal static string RuleKey(string name) => "rule " + name;

    /// <summary>The names of questions, and what rules are found under.</summary>
    internal IReadOnlyCollection<string> Questions => _questions.Keys;

    /// <summary>The names that mean something else here than in an earlier table.</summary>
    /// <param name="before">The earlier table, of the same kinds.</param>
    public NameChanges ChangesSince(NameTable before)
    {
        lock (_lock)
        {
            // All files were bound among the same names before, so one comparison does for all of them.
            if (_changes is null || _before is null || !_before.TryGetTarget(out NameTable? known) || !ReferenceEquals(known, before))
                (_before, _changes) = (new WeakReference<NameTable>(before), NameChanges.Between(before, this));
            return _changes;
        }
    }

    /// <summary>Whether a file that was bound among the names of an earlier table may mean something else among these.</summary>
    /// <param name="file">The file, bound.</param>
    /// <param name="before">The earlier table, of the same kinds.</param>
    public bool Concern(BoundFile file, NameTable before) => !ReferenceEquals(this, before) && file.Uses.AreConcernedBy(ChangesSince(before));

    /// <summary>The file that first asks a question of a name, and which of its questions it is, from 0; null where none does.</summary>
    internal (string File, int Index)? FindQuestion(string name) => _questions.TryGetValue(name, out (string, int) first) ? first : null;

    /// <summary>The assembly of which an item of the files hides one; null where it hides none.</summary>
    internal string? HiddenBy(KindSymbol kind, string name) => _hidden.TryGetValue((kind, name), out string? assembly) ? assembly : null;

    internal void Hide(KindSymbol kind, string name, string assembly)
    {
        if (!_hidden.ContainsKey((kind, name)))
            _hidden.Add((kind, name), assembly);
    }

    internal void Add(NameEntry entry)
    {
        if (!_byName.TryGetValue(entry.Name, out List<NameEntry>? entries))
            _byName.Add(entry.Name, entries = new List<NameEntry>(1));
        entries.Add(entry);
        _all.Add(entry);
    }

    /// <summary>Everything of that name, whatever its kind; not to be changed.</summary>
    public IReadOnlyList<NameEntry> Named(string name) => Find(name);

    /// <summary>The same, as the list itself, which can be gone through without an allocation.</summary>
    internal List<NameEntry> Find(string name)
        => _byName.TryGetValue(name, out List<NameEntry>? entries) ? entries : _none;
}

/// <summary>One declared name.</summary>
/// <param name="Kind">Its kind; null where the item's first word names none, so that uses of the name are not reported as well.</param>
/// <param name="Declaration">The declaration.</param>
/// <param name="File">The path of its file.</param>
/// <param name="Index">Which of the file's names it is, from 0.</param>
public sealed record NameEntry(KindSymbol? Kind, NameDeclaration Declaration, string File, int Index)
{
    /// <summary>The name, in the form in which names are compared.</summary>
    public string Name => Declaration.Name;

    /// <summary>Whether another assembly has it.</summary>
    internal bool IsImported => Reference is { Import: not null };

    /// <summary>What refers to it; null where its kind is not known.</summary>
    public ItemReference? Reference { get; init; } = Kind is null ? null : new ItemReference(Kind, Declaration.Name);
}
