namespace FactDsl.CommandLine.Importing.Account;

/// <summary>What became of one cell.</summary>
internal struct CellFate
{
    /// <summary>Whether something in the facts comes of it.</summary>
    public bool IsFilled;

    /// <summary>Why nothing in the facts comes of it.</summary>
    public DropReason Reason;

    /// <summary>Why part of it is not in the facts, where the rest may be.</summary>
    public DropReason Part;
}
