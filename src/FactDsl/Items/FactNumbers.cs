using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// How the types of another assembly number kinds, fields and clauses, and what a store calls these: those of the assembly's own kinds,
/// and those of the kinds that it has from others itself.
/// </summary>
internal sealed class FactNumbers
{
    private int[] _kinds;
    private int[] _fields;
    private int[] _clauses;

    // Where another's store is read, by what numbers the types know its kinds and clauses; else nothing.
    private int[] _own = [];
    private int[] _ownClauses = [];

    private FactNumbers(FactImport import)
    {
        _kinds = (int[])import.Kinds.Clone();
        _fields = (int[])import.Fields.Clone();
        _clauses = (int[])import.Clauses.Clone();
        IReadOnlyList<FactImport> others = import.Facts.Factory.Imports;
        Others = new FactBase[others.Count];
        for (int i = 0; i < Others.Length; i++)
            Others[i] = others[i].Facts;
    }

    /// <summary>The fact bases that the other assembly has kinds and items from, in its own order.</summary>
    public FactBase[] Others { get; }

    /// <summary>Puts the numbers of an assembly together.</summary>
    /// <param name="import">The assembly.</param>
    /// <param name="known">It and all others that the store's own assembly refers to.</param>
    /// <exception cref="FactStoreException">An assembly has been built anew with other kinds.</exception>
    public static FactNumbers Of(FactImport import, IReadOnlyList<FactImport> known)
    {
        var numbers = new FactNumbers(import);
        // A kind of a third assembly has a number in each: what the third calls it leads from one to the other.
        foreach (FactImport theirs in import.Facts.Factory.Imports)
        {
            foreach (FactImport ours in known)
            {
                if (!ReferenceEquals(theirs.Facts, ours.Facts))
                    continue;
                theirs.Check();
                ours.Check();
                Add(ref numbers._kinds, theirs.Kinds, ours.Kinds);
                Add(ref numbers._fields, theirs.Fields, ours.Fields);
                Add(ref numbers._clauses, theirs.Clauses, ours.Clauses);
            }
        }
        return numbers;
    }

    /// <summary>Puts together how an assembly's own types, which number things in its own way, read the store of another.</summary>
    /// <param name="import">The other assembly.</param>
    /// <param name="known">It and all others that the types' own assembly refers to.</param>
    /// <exception cref="FactStoreException">An assembly has been built anew with other kinds.</exception>
    public static FactNumbers Reading(FactImport import, IReadOnlyList<FactImport> known)
    {
        import.Check();
        FactNumbers numbers = Of(import, known);
        numbers._own = numbers._kinds;
        numbers._ownClauses = numbers._clauses;
        numbers._kinds = Inverse(numbers._kinds);
        numbers._fields = Inverse(numbers._fields);
        numbers._clauses = Inverse(numbers._clauses);
        return numbers;
    }

    /// <summary>The number by which the types know a kind of the store; -1 where they do not.</summary>
    public int Own(int kind) => At(_own, kind);

    /// <summary>The number by which the types know a clause of the store; -1 where they do not.</summary>
    public int OwnClause(int clause) => At(_ownClauses, clause);

    /// <summary>The number in the store of a kind that the other assembly numbers; -1 where the store does not know it.</summary>
    public int Kind(int number) => At(_kinds, number);

    /// <summary>The number in the store of a field that the other assembly numbers; -1 where the store does not know it.</summary>
    public int Field(int number) => At(_fields, number);

    /// <summary>The number in the store of a clause that the other assembly numbers; -1 where the store does not know it.</summary>
    public int Clause(int number) => At(_clauses, number);

    private static void Add(ref int[] numbers, int[] theirs, int[] ours)
    {
        for (int third = 0; third < theirs.Length && third < ours.Length; third++)
        {
            int number = theirs[third];
            if (number < 0 || ours[third] < 0)
                continue;
            int length = numbers.Length;
            if (number >= length)
            {
                Array.Resize(ref numbers, number + 1);
                for (int i = length; i < number; i++)
                    numbers[i] = -1;
            }
            numbers[number] = ours[third];
        }
    }

    private static int[] Inverse(int[] numbers)
    {
        int length = 0;
        foreach (int number in numbers)
            length = Math.Max(length, number + 1);
        var inverse = new int[length];
        for (int i = 0; i < length; i++)
            inverse[i] = -1;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0)
                inverse[numbers[i]] = i;
        }
        return inverse;
    }

    private static int At(int[] numbers, int number) => (uint)number < (uint)numbers.Length ? numbers[number] : -1;
}
