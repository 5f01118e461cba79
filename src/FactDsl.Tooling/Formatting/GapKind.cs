namespace FactDsl.Tooling.Formatting;

/// <summary>What may stand between a token and the one before it.</summary>
internal enum GapKind : byte
{
    /// <summary>Nothing: a comma, a colon, a multiplicity.</summary>
    Touch,

    /// <summary>One blank.</summary>
    Space,

    /// <summary>A new line: where the author begins one, and where a further fact of a question or rule begins.</summary>
    Line,

    /// <summary>One blank, or a line that begins with <c>+</c>: before a clause.</summary>
    Clause,

    /// <summary>One blank, or a line indented twice: before a value of a list.</summary>
    Value,

    /// <summary>A line indented twice: the author gives every value of the list a line of its own.</summary>
    ValueLine,

    /// <summary>The end of the item.</summary>
    End,
}
