using System.Globalization;

namespace FactDsl.Benchmarks;

/// <summary>Says whether a run reached what the project wants, by how much it did not, and why.</summary>
internal static class Goals
{
    /// <param name="goal">What is wanted.</param>
    /// <param name="measured">What was measured: a ratio or a number of the goal's own unit; less is better.</param>
    /// <param name="most">The most that reaches the goal.</param>
    /// <param name="why">Why it may be missed.</param>
    public static string Tell(string goal, double measured, double most, string why = "")
        => measured <= most
            ? string.Create(CultureInfo.InvariantCulture, $"* Goal reached: {goal}{(measured > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({most / measured:0.0} times better)") : "")}.\n")
            : string.Create(CultureInfo.InvariantCulture, $"* Goal missed by a factor of {measured / most:0.0}: {goal}.{(why.Length > 0 ? " Why: " + why + "." : "")}\n");
}
