using System;
using System.Collections.Generic;

namespace FactDsl.CommandLine.Importing;

/// <summary>The order of texts by their characters, but of numbers in them by their size: <c>Cow9</c> stands before <c>Cow10</c>.</summary>
internal sealed class NumberedOrder : IComparer<string>
{
    /// <summary>The order.</summary>
    public static readonly NumberedOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(string? left, string? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        int i = 0, j = 0;
        while (i < left.Length && j < right.Length)
        {
            int order;
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                ReadOnlySpan<char> one = Number(left, ref i), other = Number(right, ref j);
                order = one.Length != other.Length ? one.Length - other.Length : one.SequenceCompareTo(other);
            }
            else
            {
                order = left[i++] - right[j++];
            }
            if (order != 0)
                return order;
        }
        int rest = (left.Length - i) - (right.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(left, right);
    }

    /// <summary>The digits of a number without the zeros in front of it.</summary>
    private static ReadOnlySpan<char> Number(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
