using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Editing.Features;

/// <summary>Lays files out while they are written.</summary>
public static class Layout
{
    /// <summary>The changes that lay out the item above a line that was just begun; none while its last line is not finished.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offset">The offset behind the line break that was typed.</param>
    /// <param name="options">How it is to look.</param>
    public static IReadOnlyList<TextEdit> OnNewLine(FactFile file, int offset, FormatOptions options)
    {
        int at = file.Syntax.Items.Count - 1;
        while (at >= 0 && file.Syntax.Items[at].Span.Start >= offset)
            at--;
        if (at < 0)
            return [];
        FileItem item = file.Syntax.Items[at];
        // Only what stands in front of the cursor: the line that is being written stays as it is.
        return [.. FileFormatter.Format(file.Syntax, item.Span, options).Where(e => e.Span.Start >= item.Start && e.Span.End < Math.Min(offset, item.Span.End))];
    }
}
