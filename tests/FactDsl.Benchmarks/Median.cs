using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Benchmarks;

/// <summary>The middle of what was measured: a round that something disturbed does not move it.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
