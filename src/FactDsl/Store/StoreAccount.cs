namespace FactDsl;

/// <summary>
/// One account of a row's time among the lists of a store. It has the time, its citations, flags, the word of its certainty, and
/// the texts of its reason and wording; -1 where there is none. The number of accounts stands before the first.
/// </summary>
internal static class StoreAccount
{
    public const int Time = 0;
    public const int Citations = 1;
    public const int Flags = 2;
    public const int Certainty = 3;
    public const int Because = 4;
    public const int Wording = 5;

    /// <summary>Ints of an account.</summary>
    public const int Ints = 6;

    public const int IsPreferred = 1;
    public const int IsDoubted = 2;

    /// <summary>Nobody says so: the sources of the item tell it otherwise.</summary>
    public const int IsUncited = 4;
}
