using System.Collections.Concurrent;
using System.Collections.Generic;

namespace FactDsl.Language.Storage.Packing;

/// <summary>
/// Numbers equal values by one number, from any number of threads. Which is which depends on who comes first, so it shows nowhere.
/// </summary>
internal sealed class Interner<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = new();
    private readonly List<T> _values = [];

    /// <summary>The value of a number; nobody may be numbering.</summary>
    public T this[int number] => _values[number];

    /// <summary>The number of a value.</summary>
    public int Of(T value)
    {
        if (_numbers.TryGetValue(value, out int number))
            return number;
        lock (_values)
        {
            if (_numbers.TryGetValue(value, out number))
                return number;
            number = _values.Count;
            _values.Add(value);
            _numbers[value] = number;
            return number;
        }
    }
}
