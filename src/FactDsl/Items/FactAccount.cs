namespace FactDsl;

/// <summary>When a fact happened or held, as some of its sources tell it.</summary>
public readonly partial struct FactAccount
{
    private readonly FactBase? _facts;
    private readonly int _row;
    private readonly int _at;

    internal FactAccount(FactBase facts, int row, int at)
    {
        _facts = facts;
        _row = row;
        _at = at;
    }

    /// <summary>When, by this account; what its sources leave out is taken from what the fact says of no source in particular.</summary>
    public FactTime Time => _at < 0 ? new FactRef(Facts, _row).Time : Facts.Times.Read(Int(StoreAccount.Time));

    /// <summary>Who says so: the sources named beside the time, else those of the fact.</summary>
    public FactValues<FactCitation> Citations
        => _at >= 0 && Int(StoreAccount.Citations) is >= 0 and var own ? FactValues<FactCitation>.ListAt(Facts, own)
            : _at >= 0 && (Int(StoreAccount.Flags) & StoreAccount.IsUncited) != 0 ? default
            : new FactRef(Facts, _row).Citations;

    /// <summary>Whether it is the account to take where sources differ (<c>preferred</c>).</summary>
    public bool IsPreferred => _at >= 0 && (Int(StoreAccount.Flags) & StoreAccount.IsPreferred) != 0;

    /// <summary>Whether it may be wrong: <c>disputed</c>, or <c>certainty</c> with a word less sure than <c>certain</c>.</summary>
    public bool IsDoubted => _at >= 0 && (Int(StoreAccount.Flags) & StoreAccount.IsDoubted) != 0;

    /// <summary>How sure the author is of it; null where nothing is said.</summary>
    public FactCertainty? Certainty => _at >= 0 && Int(StoreAccount.Certainty) is >= 0 and <= (int)FactCertainty.Rumoured and var certainty ? (FactCertainty)certainty : null;

    /// <summary>Why it is preferred or disputed; null where no reason is given.</summary>
    public FactText? Because => TextOf(StoreAccount.Because);

    /// <summary>The source's own wording of the time; null where none is given.</summary>
    public FactText? Wording => _at < 0 && _facts is not null ? new FactRef(Facts, _row).TimeWording : TextOf(StoreAccount.Wording);

    private FactBase Facts => _facts ?? throw new System.InvalidOperationException("This account belongs to no fact.");

    /// <summary>The time in the words of the language.</summary>
    public override string ToString() => _facts is null ? "" : Time.Text;

    private int Int(int part) => Facts.Lists.Int((long)_at + part);

    private FactText? TextOf(int part) => _at >= 0 && Int(part) is >= 0 and var text ? new FactText(Facts, Facts.CheckText(text)) : null;
}
