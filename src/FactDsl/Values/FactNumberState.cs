namespace FactDsl;

/// <summary>Whether a number or sum is stated, and if not, why.</summary>
public enum FactNumberState
{
    /// <summary><c>unknown</c>: it exists, nobody knows it. Bounds may be known: <c>unknown &gt;=5</c>.</summary>
    Unknown,

    /// <summary>It is stated, exactly or with bounds.</summary>
    Stated,

    /// <summary><c>undisclosed</c>: it exists and is withheld. Bounds may be known: <c>undisclosed &lt;=5 billion USD</c>.</summary>
    Undisclosed,

    /// <summary><c>none</c>: known not to exist.</summary>
    None,
}
