using System;
using System.Collections.Generic;

namespace FactDsl.Language.Querying;

/// <summary>What the holes of a question stand for at one moment of the search; what was bound last is taken back first.</summary>
internal sealed class HoleBindings(int count)
{
    private readonly AnswerValue[] _values = new AnswerValue[count];
    private readonly bool[] _isBound = new bool[count];
    private readonly Stack<int> _bound = new();

    /// <summary>How many holes are bound: what to go back to.</summary>
    public int Mark => _bound.Count;

    /// <summary>A copy of the values.</summary>
    public AnswerValue[] Copy() => (AnswerValue[])_values.Clone();

    /// <summary>Binds a hole; false where it stands for another value already.</summary>
    public bool TryBind(int hole, AnswerValue value)
    {
        if (_isBound[hole])
            return _values[hole].Equals(value);
        _isBound[hole] = true;
        _values[hole] = value;
        _bound.Push(hole);
        return true;
    }

    /// <summary>Binds several holes to one value.</summary>
    public bool TryBind(List<int> holes, AnswerValue value)
    {
        foreach (int hole in holes)
        {
            if (!TryBind(hole, value))
                return false;
        }
        return true;
    }

    /// <summary>Takes back what was bound since.</summary>
    public void BackTo(int mark)
    {
        while (_bound.Count > mark)
            _isBound[_bound.Pop()] = false;
    }
}
