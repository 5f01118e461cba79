namespace FactDsl.Tooling.Formatting;

/// <summary>What of the layout a project may choose; all else is the same everywhere.</summary>
public sealed record FormatOptions
{
    /// <summary>The columns of a line that clauses and lists keep to where they can; wide characters take two.</summary>
    public int Width { get; init; } = 120;

    /// <summary>How many blanks a clause line is indented; a list that goes on in the next line is indented twice as much.</summary>
    public int IndentSize { get; init; } = 2;

    /// <summary>How lines end, <c>\n</c>, <c>\r\n</c> or <c>\r</c>; null for the way that the file's first line does.</summary>
    public string? LineBreak { get; init; }

    /// <summary>What holds where nothing is chosen.</summary>
    public static FormatOptions Default { get; } = new();
}
