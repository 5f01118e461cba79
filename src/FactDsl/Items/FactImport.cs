using System;

namespace FactDsl;

/// <summary>
/// A fact base of another assembly, and how it numbers the kinds that are its own. The types of those kinds read facts by their own
/// assembly's numbers; rows of such a kind that stand here are read through a translation. For generated code.
/// </summary>
/// <remarks>
/// Numbers are given in runs of three: the other's first number, the first one here, and how many follow one another in both.
/// </remarks>
public sealed class FactImport
{
    private readonly Func<FactBase> _facts;
    private readonly long _schemaHash;
    private readonly string _assembly;
    private readonly int[] _kinds;
    private readonly int[] _fields;
    private readonly int[] _clauses;

    /// <summary>Names a fact base of another assembly; it is opened when it is first needed.</summary>
    /// <param name="assembly">The assembly's name, for messages.</param>
    /// <param name="facts">Gives the fact base.</param>
    /// <param name="schemaHash">The <see cref="FactBase.SchemaHash"/> that it had when this assembly was compiled.</param>
    /// <param name="kinds">Runs of kinds.</param>
    /// <param name="fields">Runs of fields.</param>
    /// <param name="clauses">Runs of clauses.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FactImport(string assembly, Func<FactBase> facts, long schemaHash, int[] kinds, int[] fields, int[] clauses)
    {
        _assembly = assembly ?? throw new ArgumentNullException(nameof(assembly));
        _facts = facts ?? throw new ArgumentNullException(nameof(facts));
        _schemaHash = schemaHash;
        _kinds = Expand(kinds ?? throw new ArgumentNullException(nameof(kinds)));
        _fields = Expand(fields ?? throw new ArgumentNullException(nameof(fields)));
        _clauses = Expand(clauses ?? throw new ArgumentNullException(nameof(clauses)));
    }

    /// <summary>The fact base.</summary>
    public FactBase Facts => _facts();

    /// <summary>Whether a kind of the importing fact base is one of the other's.</summary>
    internal bool Owns(int kind) => Array.IndexOf(_kinds, kind) >= 0;

    /// <summary>The numbers here of the kinds that the other numbers; -1 for those that are not known here.</summary>
    internal int[] Kinds => _kinds;

    /// <summary>The numbers here of the fields that the other numbers; -1 for those that are not known here.</summary>
    internal int[] Fields => _fields;

    /// <summary>The numbers here of the clauses that the other numbers; -1 for those that are not known here.</summary>
    internal int[] Clauses => _clauses;

    /// <summary>Makes sure that the numbers are those of the assembly that is there now.</summary>
    /// <exception cref="FactStoreException">The other assembly has been built anew with other kinds.</exception>
    internal void Check()
    {
        if (Facts.SchemaHash != _schemaHash)
            throw new FactStoreException($"The kinds of {_assembly} have changed since an assembly with facts of them was built: build that one against this version.");
    }

    private static int[] Expand(int[] runs)
    {
        int length = 0;
        for (int i = 0; i + 2 < runs.Length; i += 3)
            length = Math.Max(length, checked(runs[i] + runs[i + 2]));
        var numbers = new int[length];
        for (int i = 0; i < length; i++)
            numbers[i] = -1;
        for (int i = 0; i + 2 < runs.Length; i += 3)
        {
            for (int n = 0; n < runs[i + 2]; n++)
                numbers[runs[i] + n] = runs[i + 1] + n;
        }
        return numbers;
    }
}
