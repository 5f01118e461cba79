namespace FactDsl.Language.Checks.Declared;

/// <summary>One value of something for a time.</summary>
/// <param name="Time">When it held.</param>
/// <param name="Value">Which value: a number that equal values share.</param>
/// <param name="Sources">The rows of those who say so.</param>
/// <param name="Place">The place of the claim in the order of the texts; a claim may have several spells.</param>
internal readonly record struct Spell(FactTime Time, int Value, int[] Sources, int Place);

/// <summary>How sure it is that two spells contradict each other, the surest first.</summary>
internal enum ClashKind
{
    /// <summary>They certainly do, and one source says both.</summary>
    WithinSource,

    /// <summary>They certainly do, and sources differ.</summary>
    AcrossSources,

    /// <summary>They may.</summary>
    Possible,
}

/// <summary>A claim that contradicts others which stand above it.</summary>
/// <param name="Kind">How surely.</param>
/// <param name="Place">Its place in the order of the texts.</param>
/// <param name="Other">The place of the nearest of the others.</param>
/// <param name="More">How many more there are of that kind, as far as they were looked for.</param>
internal readonly record struct Clash(ClashKind Kind, int Place, int Other, int More);
