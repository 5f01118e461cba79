using System;
using System.Collections;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>The values of one clause with what is said of each alone. The default value is empty.</summary>
/// <typeparam name="T">What the values are.</typeparam>
public readonly struct FactSpells<T> : IReadOnlyList<FactSpell<T>>
{
    private readonly FactValues<T> _values;

    internal FactSpells(in FactValues<T> values) => _values = values;

    /// <summary>Number of values.</summary>
    public int Count => _values.Count;

    /// <summary>A value and what is said of it.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public FactSpell<T> this[int index] => new(_values, _values.PlaceOf(index));

    /// <summary>Walks the values.</summary>
    /// <returns>An enumerator in front of the first.</returns>
    public Enumerator GetEnumerator() => new(_values);

    IEnumerator<FactSpell<T>> IEnumerable<FactSpell<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks values and what is said of them.</summary>
    public struct Enumerator : IEnumerator<FactSpell<T>>
    {
        private readonly FactValues<T> _values;
        private int _place;

        internal Enumerator(in FactValues<T> values)
        {
            _values = values;
            _place = -1;
        }

        /// <summary>The value at hand and what is said of it.</summary>
        /// <exception cref="InvalidOperationException">The enumerator stands before the first value or behind the last.</exception>
        public readonly FactSpell<T> Current => _place >= 0 ? new(_values, _place) : throw new InvalidOperationException("Call MoveNext first.");

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next value.</summary>
        /// <returns>False behind the last.</returns>
        public bool MoveNext()
        {
            if (_place == int.MinValue)
                return false;
            int next = _values.Next(_place);
            _place = next >= 0 ? next : int.MinValue;
            return next >= 0;
        }

        /// <summary>Goes back in front of the first value.</summary>
        public void Reset() => _place = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
