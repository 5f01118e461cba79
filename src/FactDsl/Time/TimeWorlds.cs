using System;

namespace FactDsl;

/// <summary>
/// A system of difference constraints <c>x + gap ≤ y</c> over the four ends of two times, each within its bounds. Tightening the bounds
/// over and over decides it exactly (Bellman and Ford): a solvable system settles within as many rounds as it has variables.
/// </summary>
internal ref struct TimeWorlds
{
    private const int MaxConstraints = 6;

    private readonly Span<long> _bounds;
    private readonly int _leftEnd;
    private readonly int _rightEnd;
    private uint _from;
    private uint _to;
    private uint _gaps;
    private int _count;

    /// <summary>Starts with the bounds of two times and with "no end before its start".</summary>
    internal TimeWorlds(in TimeBox left, in TimeBox right, Span<long> bounds)
    {
        _bounds = bounds;
        bounds[0] = left.StartEarliest;
        bounds[1] = left.StartLatest;
        bounds[2] = left.EndEarliest;
        bounds[3] = left.EndLatest;
        bounds[4] = right.StartEarliest;
        bounds[5] = right.StartLatest;
        bounds[6] = right.EndEarliest;
        bounds[7] = right.EndLatest;

        // A point's end is its start: one variable under two names.
        _leftEnd = left.IsPoint ? 0 : 1;
        _rightEnd = right.IsPoint ? 2 : 3;
        _from = _to = _gaps = 0;
        _count = 0;
        Add(0, _leftEnd, 0);
        Add(2, _rightEnd, 0);
    }

    /// <summary>Demands that <paramref name="x"/> plus the gap, -1 to 2, is not after <paramref name="y"/>; false when that cannot be.</summary>
    internal bool NotAfter(int x, int y, int gap)
    {
        x = x == 1 ? _leftEnd : x == 3 ? _rightEnd : x;
        y = y == 1 ? _leftEnd : y == 3 ? _rightEnd : y;
        if (x == y)
        {
            return gap <= 0;
        }

        Add(x, y, gap);
        return true;
    }

    /// <summary>Whether some choice of days meets every demand.</summary>
    internal bool Exist()
    {
        for (int round = 0; round <= 4; round++)
        {
            bool changed = false;
            for (int i = 0; i < _count; i++)
            {
                int x = (int)((_from >> (i * 4)) & 15) * 2;
                int y = (int)((_to >> (i * 4)) & 15) * 2;
                int gap = (int)((_gaps >> (i * 4)) & 15) - 1;
                if (!Raise(x, y, gap, ref changed) || !Lower(x, y, gap, ref changed))
                {
                    return false;
                }
            }

            if (!changed)
            {
                for (int i = 0; i < 8; i += 2)
                {
                    if (_bounds[i] > _bounds[i + 1])
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        // Still moving: the demands chase each other in a circle.
        return false;
    }

    private void Add(int x, int y, int gap)
    {
        if (x == y)
        {
            return;
        }

        System.Diagnostics.Debug.Assert(_count < MaxConstraints);
        _from |= (uint)x << (_count * 4);
        _to |= (uint)y << (_count * 4);
        _gaps |= (uint)(gap + 1) << (_count * 4);
        _count++;
    }

    private readonly bool Raise(int x, int y, int gap, ref bool changed)
    {
        long low = _bounds[x];
        if (gap > 0 && low > DayLine.After - gap)
        {
            return false;
        }

        low = gap < 0 && low < DayLine.Before - gap ? DayLine.Before : low + gap;
        if (low > _bounds[y])
        {
            _bounds[y] = low;
            changed = true;
        }

        return low <= _bounds[y + 1];
    }

    private readonly bool Lower(int x, int y, int gap, ref bool changed)
    {
        long high = _bounds[y + 1];
        if (gap > 0 && high < DayLine.Before + gap)
        {
            return false;
        }

        high = gap < 0 && high > DayLine.After + gap ? DayLine.After : high - gap;
        if (high < _bounds[x + 1])
        {
            _bounds[x + 1] = high;
            changed = true;
        }

        return high >= _bounds[x];
    }
}
