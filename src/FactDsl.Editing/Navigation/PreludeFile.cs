using FactDsl.Editing.Workspaces;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Navigation;

/// <summary>The built-in kinds as a file that can be shown.</summary>
public static class PreludeFile
{
    /// <summary>The file; where it lies is the editor's to say.</summary>
    public static FactFile File { get; } = FactFile.Of(Prelude.Path, Prelude.Path, Prelude.Syntax.Text);
}
