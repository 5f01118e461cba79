using {{namespace}}.Facts;

namespace {{namespace}};

/// <summary>What the facts of this library say about who met whom.</summary>
public static class Encounters
{
    // Meeting, IActor and the rest are made from the files in facts/ while this project builds.
    /// <summary>When two of them first met, as far as the facts tell; null where they do not.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static Meeting? FirstOf(IActor one, IActor other) => Meeting.All.Of(one, other).Earliest();
}
