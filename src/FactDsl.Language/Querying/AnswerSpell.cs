using System;
using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>When an answer held: one time of the store, or the days that several of them share.</summary>
internal sealed class AnswerSpell : IEquatable<AnswerSpell>
{
    private readonly int[] _numbers;

    private AnswerSpell(int[] numbers, FactTime time)
    {
        _numbers = numbers;
        Time = time;
    }

    /// <summary>The numbers of the times in the store, in ascending order; -1 is a time that nobody stated.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    /// <summary>The time.</summary>
    public FactTime Time { get; }

    /// <summary>One time of a store.</summary>
    public static AnswerSpell Of(FactBase facts, int number) => new([number], facts.Times.Read(number));

    /// <summary>The days that times of a store share; at least one.</summary>
    public static AnswerSpell Of(FactBase facts, List<int> numbers)
    {
        if (numbers.Count == 1)
            return Of(facts, numbers[0]);
        int[] sorted = numbers.ToArray();
        Array.Sort(sorted);
        return new AnswerSpell(sorted, SharedSpell.Of(Array.ConvertAll(sorted, facts.Times.Read)));
    }

    /// <summary>Whether both are of the same times.</summary>
    public bool Equals(AnswerSpell? other) => other is not null && _numbers.AsSpan().SequenceEqual(other._numbers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnswerSpell);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _numbers.Length;
        foreach (int number in _numbers)
            hash = unchecked(hash * 31 + number);
        return hash;
    }
}
