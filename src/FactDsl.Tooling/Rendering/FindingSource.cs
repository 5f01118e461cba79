using FactDsl.Language.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>A text that findings are shown in.</summary>
/// <param name="path">The path to show.</param>
/// <param name="text">The text that the spans of the findings count in.</param>
public sealed class FindingSource(string path, string text)
{
    private LineTable? _lines;

    /// <summary>The path to show.</summary>
    public string Path { get; } = path;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>Where its lines begin.</summary>
    public LineTable Lines => _lines ??= LineTable.Of(Text);

    /// <summary>Where the line from 0 is, without its line break.</summary>
    internal TextSpan LineAt(int line)
    {
        int start = Lines.StartOf(line);
        int end = line + 1 < Lines.Count ? Lines.StartOf(line + 1) : Text.Length;
        while (end > start && Characters.IsLineBreak(Text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }
}
