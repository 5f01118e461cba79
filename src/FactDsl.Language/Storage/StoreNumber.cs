namespace FactDsl.Language.Storage;

/// <summary>
/// A number that a row writes into its store, and what it counts. Texts and rows have other numbers in another store; who knows what
/// a number counts can write it there as well.
/// </summary>
internal readonly struct StoreNumber
{
    // A note has the kind in its lowest bits, then 1 + the tag or 0 for none, then what is counted.
    private const int KindBits = 3, TagBits = 3, CountBits = 31 - KindBits - TagBits;
    private const int Unnoted = -1;

    private StoreNumber(int value, int note)
    {
        Value = value;
        Note = note;
    }

    /// <summary>The number as it is stored; -1 for none.</summary>
    public int Value { get; }

    /// <summary>What <see cref="Read"/> reads; -1 where the number cannot be written again.</summary>
    public int Note { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Value < 0;

    /// <summary>The tag of a tagged number, as <see cref="StoreTag"/> has it.</summary>
    public int Tag => Value & StoreTag.Mask;

    /// <summary>A tagged number without its tag.</summary>
    public StoreNumber Payload => new(Value >> StoreTag.Bits, Note < 0 ? Unnoted : Note & ~(((1 << TagBits) - 1) << KindBits));

    /// <summary>A number that is the same in every store, such as a line; -1 for none.</summary>
    public static StoreNumber Plain(int value) => Of(StoreNumberKind.Plain, value, value + 1);

    /// <summary>A number that cannot be written again.</summary>
    public static StoreNumber Once(int value) => new(value, Unnoted);

    /// <summary>A number.</summary>
    /// <param name="kind">What it counts.</param>
    /// <param name="value">The number.</param>
    /// <param name="count">By which it is found again.</param>
    public static StoreNumber Of(StoreNumberKind kind, int value, int count)
        => new(value, (uint)count >> CountBits == 0 ? (count << (KindBits + TagBits)) | (int)kind : Unnoted);

    /// <summary>What a note says.</summary>
    /// <param name="note">The note.</param>
    /// <param name="tag">The tag; -1 for none.</param>
    /// <param name="count">By which the number is found again.</param>
    public static StoreNumberKind Read(int note, out int tag, out int count)
    {
        tag = ((note >> KindBits) & ((1 << TagBits) - 1)) - 1;
        count = note >> (KindBits + TagBits);
        return (StoreNumberKind)(note & ((1 << KindBits) - 1));
    }

    /// <summary>The number with a tag.</summary>
    /// <exception cref="FactStoreException">It is too large: there are more facts than a store can hold.</exception>
    public StoreNumber Tagged(int tag) => new(StoreContext.Tagged(tag, Value), Note < 0 ? Unnoted : Note | ((tag + 1) << KindBits));
}

/// <summary>What numbers count.</summary>
internal enum StoreNumberKind
{
    /// <summary>Nothing that differs between stores.</summary>
    Plain,

    /// <summary>Texts: one, or the first of a run.</summary>
    Text,

    /// <summary>Rows.</summary>
    Row,

    /// <summary>Times.</summary>
    Time,

    /// <summary>Files.</summary>
    File,

    /// <summary>Places of what the row itself has written before, in the order in which it did.</summary>
    Written,
}
