using System.Collections.Generic;

namespace FactDsl.Language.Collections;

/// <summary>
/// Goes through a list that is known by its interface only, without the enumerator that <c>foreach</c> would allocate: the
/// checks go through millions of lists of one or two elements.
/// </summary>
public static class ListEach
{
    /// <summary>The elements of a list, in their order; none of a list that is not there.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="list">The list, which must not change meanwhile; or null.</param>
    public static Elements<T> Each<T>(this IReadOnlyList<T>? list) => new(list);

    /// <summary>The elements of a list, and the place among them.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    public struct Elements<T>
    {
        private readonly T[]? _array;
        private readonly IReadOnlyList<T>? _list;
        private readonly int _count;
        private int _index;

        internal Elements(IReadOnlyList<T>? list)
        {
            _array = list as T[];
            _list = list;
            _count = _array?.Length ?? list?.Count ?? 0;
            _index = -1;
        }

        /// <summary>The element at the place.</summary>
        public readonly T Current => _array is not null ? _array[_index] : _list![_index];

        /// <summary>Goes to the next element; false behind the last.</summary>
        public bool MoveNext() => ++_index < _count;

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Elements<T> GetEnumerator() => this;
    }
}
