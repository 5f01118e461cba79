namespace FactDsl;

/// <summary>A sum as written.</summary>
public readonly struct FactMoney
{
    /// <summary>Reads a sum.</summary>
    public static bool TryParse(string? text, out FactMoney money, out FactParseIssue? issue)
    {
        money = default;
        issue = null;
        return text is { Length: > 0 };
    }
}
