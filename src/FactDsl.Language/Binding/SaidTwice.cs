namespace FactDsl.Language.Binding;

/// <summary>What to do about a clause that stands twice.</summary>
internal static class SaidTwice
{
    /// <summary>The end of the message.</summary>
    /// <param name="source">The source that says both; null where nobody says who does.</param>
    public static string Of(string? source)
        => source is null ? ": keep one, or let each have a source of its own with `per`" : $" by `{source}`: keep the one that it says";
}
