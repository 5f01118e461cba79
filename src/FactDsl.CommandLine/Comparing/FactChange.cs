namespace FactDsl.CommandLine.Comparing;

/// <summary>What happened to an item.</summary>
internal enum ChangeType
{
    /// <summary>It is only in the second.</summary>
    Added,

    /// <summary>It is only in the first.</summary>
    Removed,

    /// <summary>It has another name.</summary>
    Renamed,

    /// <summary>Something else is said of it.</summary>
    Changed,
}

/// <summary>One change between two fact bases.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Item">The item as it is in the second; as it was in the first where it is not there any more.</param>
internal sealed record FactChange(ChangeType Type, ComparedItem Item)
{
    /// <summary>The id that it had; null unless it was renamed.</summary>
    public string? FormerId { get; init; }

    /// <summary>What was said of it, null where nothing was.</summary>
    public ComparedStatement? Before { get; init; }

    /// <summary>What is said of it, null where nothing is.</summary>
    public ComparedStatement? After { get; init; }

    /// <summary>Where it is said, or was.</summary>
    public FactLocation Where => (After ?? Before)?.Where is { File.Length: > 0 } said ? said : Item.Where;

    /// <summary>The change in a sentence.</summary>
    public string Sentence => Type switch
    {
        ChangeType.Added => "added: " + Item.Sentence,
        ChangeType.Removed => "removed: " + Item.Sentence,
        ChangeType.Renamed => "renamed: " + FormerId + " to " + Item.Id,
        _ => "changed: " + Item.Heading + ": " + Clause,
    };

    private string Clause => (Before, After) switch
    {
        (null, { } after) => Told(after) + " is new",
        ({ } before, null) => Told(before) + " is gone",
        ({ } before, { } after) when before.Word == after.Word && before.Shown == after.Shown => after.Word + " " + after.ShownWithIds + " instead of " + before.ShownWithIds,
        ({ } before, { } after) => Told(after) + " instead of " + (before.Word == after.Word ? before.Shown : Told(before)),
        _ => "",
    };

    private static string Told(ComparedStatement said) => (said.Word + " " + said.Shown).Trim();
}
