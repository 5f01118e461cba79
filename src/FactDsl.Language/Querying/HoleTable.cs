using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>The numbers of a question's holes, in the order of its answers; the first may stand for the item itself.</summary>
internal sealed class HoleTable
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(BoundClause Clause, string Name, int Hole)> _verbs = [];

    private HoleTable()
    {
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>Number of the hole that stands for the item; -1 for none.</summary>
    public int Item { get; private set; } = -1;

    public static HoleTable Of(BoundPattern pattern)
    {
        var table = new HoleTable();
        foreach (QuestionHole hole in QuestionHole.Of(pattern))
        {
            int number = table._names.Count;
            table._names.Add(hole.Name);
            table._numbers.Add(hole.Name, number);
            if (hole.Places[0].Role == HoleRole.Item)
                table.Item = number;
            if (hole.VerbOf is { } clause)
                table._verbs.Add((clause, hole.Name, number));
        }
        return table;
    }

    /// <summary>Number of a hole; -1 for a plain one.</summary>
    public int Of(string name) => _numbers.TryGetValue(name, out int hole) ? hole : -1;

    /// <summary>Number of the hole that stands for the verb of a clause's hole; -1 where none does.</summary>
    public int VerbOf(BoundClause clause, string name)
    {
        foreach ((BoundClause known, string verb, int hole) in _verbs)
        {
            if (ReferenceEquals(known, clause) && verb == name + ".verb")
                return hole;
        }
        return -1;
    }
}
