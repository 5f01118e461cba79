namespace FactDsl;

/// <summary>How a number is bounded.</summary>
public enum FactNumberKind
{
    /// <summary>No amount is stated.</summary>
    Any,

    /// <summary><c>30</c>.</summary>
    Exact,

    /// <summary><c>&gt;=30</c>.</summary>
    AtLeast,

    /// <summary><c>&gt;30</c>.</summary>
    MoreThan,

    /// <summary><c>&lt;=30</c>.</summary>
    AtMost,

    /// <summary><c>&lt;30</c>.</summary>
    LessThan,

    /// <summary><c>~30</c>: an estimate without stated bounds; comparisons take it to reach a tenth to either side.</summary>
    About,

    /// <summary><c>30..35</c>, both ends included.</summary>
    Range,
}
