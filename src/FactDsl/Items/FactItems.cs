using System;

namespace FactDsl;

/// <summary>What every item can tell, whatever its kind.</summary>
public static class FactItems
{
    /// <summary>The fact base that an item is part of, to search it by name.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static FactBase Facts(this IItem item) => (item ?? throw new ArgumentNullException(nameof(item))).At.Facts;

    /// <summary>Its label in a language; where it has none, that of the broader language, else the first label.</summary>
    /// <param name="item">The item.</param>
    /// <param name="languageTag">A BCP 47 tag such as <c>zh-Hant</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static string LabelIn(this IItem item, string languageTag)
        => (item ?? throw new ArgumentNullException(nameof(item))).At.LabelIn(languageTag);
}
