using System.Collections;
using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>A run of an item's clauses or values. All of an item's lie in one array, so a list of its own costs nothing.</summary>
/// <typeparam name="T">What it lists.</typeparam>
public readonly struct SyntaxList<T> : IReadOnlyList<T>
{
    private readonly T[] _all;
    private readonly int _start;

    internal SyntaxList(T[] all, int start, int count)
    {
        _all = all;
        _start = start;
        Count = count;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    /// <exception cref="System.ArgumentOutOfRangeException">There is no such element.</exception>
    public T this[int index] => (uint)index < (uint)Count ? _all[_start + index] : throw new System.ArgumentOutOfRangeException(nameof(index));

    /// <summary>Goes through the list without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return _all[_start + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>Goes through a list.</summary>
    public struct Enumerator
    {
        private readonly SyntaxList<T> _list;
        private int _at;

        internal Enumerator(SyntaxList<T> list)
        {
            _list = list;
            _at = -1;
        }

        /// <summary>The element it stands at.</summary>
        public readonly T Current => _list[_at];

        /// <summary>Goes to the next one; false behind the last.</summary>
        public bool MoveNext() => ++_at < _list.Count;
    }
}
