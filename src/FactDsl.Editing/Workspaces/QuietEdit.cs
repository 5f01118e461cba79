using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Editing.Workspaces;

/// <summary>
/// Edits that leave what the facts say to each other as it was: inside prose, and between tokens. What was found before stays
/// found, at places that moved.
/// </summary>
internal static class QuietEdit
{
    /// <summary>How findings move from one state of a file to another; null where the facts may mean something else.</summary>
    public static Func<string, Finding, Finding?>? Find(BoundFile before, FactFile beforeFile, BoundFile after, FactFile afterFile)
    {
        if (BlankEdit.Find(afterFile.Path, beforeFile.Syntax, afterFile.Syntax) is { } blank)
            return blank.Move;
        return ProseEdit.Find(before, beforeFile.Text, after, afterFile.Text) is { } prose ? prose.Move : null;
    }
}
