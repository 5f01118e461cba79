using System;
using System.Collections.Generic;
using System.Globalization;

namespace FactDsl;

/// <summary>A currency of ISO 4217.</summary>
public sealed class FactCurrency
{
    private FactCurrency(string code, int minorUnits, bool isWithdrawn)
    {
        Code = code;
        MinorUnits = minorUnits;
        IsWithdrawn = isWithdrawn;
    }

    /// <summary>The three letters, such as <c>EUR</c>.</summary>
    public string Code { get; }

    /// <summary>How many decimal places its smallest unit has; 0 for codes without one, such as gold.</summary>
    public int MinorUnits { get; }

    /// <summary>True for a code that ISO 4217 has withdrawn (its list 3): of use in history only.</summary>
    public bool IsWithdrawn { get; }

    /// <summary>All currencies, in order of their codes.</summary>
    public static IReadOnlyList<FactCurrency> All { get; } = Build();

    /// <summary>The currency with this code.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <returns>The currency, or null when ISO 4217 has none.</returns>
    public static FactCurrency? Find(string? code) => Find(code.AsSpan());

    /// <summary>The currency with this code.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <returns>The currency, or null when ISO 4217 has none.</returns>
    public static FactCurrency? Find(ReadOnlySpan<char> code)
    {
        (int low, int high) = (0, All.Count - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = All[middle].Code.AsSpan().SequenceCompareTo(code);
            if (order == 0)
            {
                return All[middle];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    private static FactCurrency[] Build()
    {
        var found = new List<FactCurrency>(320);
        Add(found, CurrencyTable.Current, isWithdrawn: false);
        Add(found, CurrencyTable.Withdrawn, isWithdrawn: true);
        found.Sort(static (left, right) => string.CompareOrdinal(left.Code, right.Code));
        return found.ToArray();
    }

    /// <summary>A code stands alone for two decimal places, with a digit after it for another number.</summary>
    private static void Add(List<FactCurrency> found, string table, bool isWithdrawn)
    {

        foreach (string entry in table.Split(' '))
        {
            found.Add(new(entry.Substring(0, 3),
                entry.Length == 3 ? 2 : int.Parse(entry.Substring(3), NumberStyles.None, CultureInfo.InvariantCulture), isWithdrawn));
        }
    }
}
