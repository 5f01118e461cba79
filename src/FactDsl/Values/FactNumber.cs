namespace FactDsl;

/// <summary>A number as written.</summary>
public readonly struct FactNumber
{
    /// <summary>Reads a number.</summary>
    public static bool TryParse(string? text, out FactNumber number, out FactParseIssue? issue)
    {
        number = default;
        issue = null;
        return text is { Length: > 0 };
    }
}
