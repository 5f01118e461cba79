namespace FactDsl;

/// <summary>
/// What a denial denies, among the lists of a store: the number of its conditions, then of each the clause that finds what meets it,
/// 1 if the clause before it finds it too (in a transitive field), the number of keys, and the keys. It denies what meets all conditions,
/// each by any of its keys: a value, whom it stands for, and what lies in it.
/// </summary>
internal static class StoreDenial
{
    /// <summary>Ints of a condition before its keys.</summary>
    public const int ConditionInts = 3;

    /// <summary>A key that is a row, a word or a flag.</summary>
    public static int OfNumber(int number) => number << 1;

    /// <summary>A key that is a text.</summary>
    public static int OfText(int text) => (text << 1) | 1;
}
