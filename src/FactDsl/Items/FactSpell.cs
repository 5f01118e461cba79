namespace FactDsl;

/// <summary>One value of a clause with what is said of it alone: when it held, who says so, and the fields that qualify it.</summary>
/// <typeparam name="T">What the value is.</typeparam>
public readonly partial struct FactSpell<T>
{
    private readonly FactBase? _facts;
    private readonly int _row;
    private readonly int _value;
    private readonly int _qualifier;
    private readonly bool _isDoubted;

    internal FactSpell(in FactValues<T> all, int place)
    {
        FactValues<T> values = all.In(ref place);
        _facts = values.Facts;
        _row = values.Row;
        _value = values.List.Value(place);
        _qualifier = values.List.Qualifier(place);
        _isDoubted = values.Facts is { } facts && facts.IsInDoubt(values.List, place, values.TakesOne);
        Verb = values.List.Verb(place);
    }

    /// <summary>The value.</summary>
    public T Value => FactReader.Read<T>(Facts, _value);

    /// <summary>The verb by which it is given: its place in the field's list; -1 where the field has none.</summary>
    public int Verb { get; }

    /// <summary>When it held: by its own time, else as long as its item.</summary>
    public FactTime Time => Facts.Times.Read(Facts.TimeOf(_row, _qualifier));

    /// <summary>
    /// Whether it may be wrong: it is doubted or disputed, another source leaves it out of its list, or gives another value where there
    /// is one. It then answers possibly and never certainly.
    /// </summary>
    public bool IsDoubted => _isDoubted;

    /// <summary>Who says so: its own sources, else those of its item.</summary>
    public FactValues<FactCitation> Citations
        => Own(StoreQualifier.Citations) is >= 0 and var at ? FactValues<FactCitation>.ListAt(Facts, at) : Item.Citations;

    /// <summary>The file and line that say it: those of its own clause where the store has them, else those of its item.</summary>
    public FactLocation Location
        => Own(StoreQualifier.File) is >= 0 and var file ? Facts.LocationOf(file, Own(StoreQualifier.Line)) : Item.Location;

    /// <summary>The source's own wording of the value.</summary>
    public FactValues<FactText> Wording
        => FactValues<FactText>.Of(Facts, _row, StoredList.Of(Facts, OwnValue(Facts.FieldCount + StoreQualifier.Wording)), -1);

    /// <summary>Through whom it came (<c>via</c> behind <c>according-to</c>), nearest first.</summary>
    public FactValues<IItem> Via
        => FactValues<IItem>.Of(Facts, _row, StoredList.Of(Facts, OwnValue(Facts.FieldCount + StoreQualifier.Via)), -1);

    /// <summary>
    /// What the value may be instead (<c>A or B</c>): exactly one of it and of these holds, and nobody knows which. Empty for a value that
    /// stands for itself.
    /// </summary>
    public FactValues<T> Alternatives
        => FactValues<T>.Of(Facts, _row, StoredList.Of(Facts, OwnValue(Facts.FieldCount + StoreQualifier.Alternatives)), -1);

    /// <summary>Whether it is one of several of which another one is one too.</summary>
    internal bool IsInsteadOf(in FactSpell<T> other) => Facts.IsAlternative(_qualifier, other._value);

    private FactBase Facts => _facts ?? throw new System.InvalidOperationException("This value belongs to no fact base.");

    private FactRef Item => new(Facts, _row);

    /// <summary>A field of items that is said of this value, or else of its whole item.</summary>
    /// <typeparam name="TField">What the field takes.</typeparam>
    /// <param name="field">The field's number.</param>
    /// <returns>The item, or null where none is known.</returns>
    public TField? One<TField>(int field)
        where TField : class, IItem
    {
        StoredList list = ListOf(field);
        return list.Known > 0 ? Facts.ItemOf(list.Value(0)) as TField : null;
    }

    /// <summary>A field of texts, dates, numbers, sums, flags or words that is said of this value, or else of its whole item.</summary>
    /// <typeparam name="TField">As in <see cref="FactRef.OneValue{T}"/>.</typeparam>
    /// <param name="field">The field's number.</param>
    /// <returns>The value, or null where none is known.</returns>
    public TField? OneValue<TField>(int field)
        where TField : struct
        => FactReader.First<TField>(Facts, ListOf(field));

    /// <summary>A field of codes, addresses or languages that is said of this value, or else of its whole item.</summary>
    /// <param name="field">The field's number.</param>
    /// <returns>The value as written, or null where none is known.</returns>
    public string? Raw(int field)
    {
        StoredList list = ListOf(field);
        return list.Known > 0 ? Facts.Texts.Text(list.Value(0) >> StoreTag.Bits) : null;
    }

    /// <summary>The values of a field that is said of this value, or else of its whole item.</summary>
    /// <typeparam name="TField">As in <see cref="FactRef.Many{T}(int)"/>.</typeparam>
    /// <param name="field">The field's number.</param>
    /// <returns>The values.</returns>
    public FactValues<TField> Many<TField>(int field) => FactValues<TField>.Of(Facts, _row, ListOf(field), -1);

    /// <summary>What is known of a field that is said of this value, or else of its whole item.</summary>
    /// <param name="field">The field's number.</param>
    /// <returns>The state.</returns>
    public FactState StateOf(int field) => FactReader.State(ListOf(field));

    /// <summary>The value, and when it held where it says so itself.</summary>
    public override string ToString()
    {
        if (_facts is null)
            return "";
        string value = Value?.ToString() ?? "";
        return Own(StoreQualifier.Time) >= 0 ? value + " " + Time.ToString() : value;
    }

    private StoredList ListOf(int field) => Facts.ListOf(_row, _qualifier, Facts.LocalField(field));

    private int Own(int part) => _qualifier < 0 ? -1 : Facts.Heap.Int((long)_qualifier + part);

    private int OwnValue(int field) => Facts.OwnValue(_qualifier, field);
}
