namespace FactDsl.CommandLine.Comparing;

/// <summary>One thing that is said of an item.</summary>
/// <param name="Part">What it is about, the same on both sides: a field, <c>time</c>, <c>per</c>.</param>
/// <param name="Word">The word that one writes in front of it; empty where there is none.</param>
/// <param name="Value">The value alone, to be compared.</param>
/// <param name="Whole">The value with all that is said of it, to be compared.</param>
/// <param name="Shown">The value with all that is said of it, to be read.</param>
internal sealed record ComparedStatement(string Part, string Word, string Value, string Whole, string Shown)
{
    /// <summary>What stands between a value that is compared and its type: <c>others</c> may be a code as well.</summary>
    public const char TypeMark = '\0';

    /// <summary>The value to be read, with ids in place of labels, for where labels do not tell two apart.</summary>
    public string ShownWithIds => Whole.Split(TypeMark)[0];

    /// <summary>Whether it makes a fact without a name the fact that it is: its standing, its time, what its kind's fields say.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Where it is said.</summary>
    public FactLocation Where { get; init; }
}
