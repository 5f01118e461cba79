using System.Diagnostics.CodeAnalysis;

namespace FactDsl.Fuzzing;

/// <summary>What must hold of every input does not hold of this one.</summary>
internal sealed class BrokenPromise(string what) : Exception(what)
{
    /// <summary>Holds, or the promise is broken.</summary>
    public static void Unless([DoesNotReturnIf(false)] bool holds, string what)
    {
        if (!holds)
            throw new BrokenPromise(what);
    }

    /// <summary>Two texts are the same, or the promise is broken and the first difference is told.</summary>
    public static void UnlessSame(string expected, string actual, string what)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
            return;
        int at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at])
            at++;
        throw new BrokenPromise($"{what}: at {at}, {Around(expected, at)} became {Around(actual, at)}");
    }

    /// <summary>Two lists of lines are the same, or the promise is broken and the lines are told that only one of them has.</summary>
    public static void UnlessSameLines(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string what)
    {
        if (!expected.SequenceEqual(actual, StringComparer.Ordinal))
            throw new BrokenPromise($"{what}: missing [{string.Join(" | ", expected.Except(actual))}], too many [{string.Join(" | ", actual.Except(expected))}] of {expected.Count} and {actual.Count}");
    }

    private static string Around(string text, int at) => "`" + InputText.Escape(text.Substring(Math.Max(0, at - 20), Math.Min(text.Length - Math.Max(0, at - 20), 60))) + "`";
}
