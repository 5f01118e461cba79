using System.IO;
using FactDsl.Editing.Workspaces;
using FactDsl.Tooling.Files;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Editing.Features;

/// <summary>How files are to look, as the <c>.editorconfig</c> files above them say.</summary>
public static class LayoutOptions
{
    /// <summary>The options of a file.</summary>
    /// <param name="files">Where files are read from.</param>
    /// <param name="path">The file's whole path.</param>
    public static FormatOptions For(IFactFiles files, string path)
    {
        var configs = new List<(EditorConfig, string)>();
        for (string? folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (files.Read(Path.Combine(folder, FactPaths.EditorConfigName)) is not { } text)
                continue;
            var config = EditorConfig.Parse(text);
            configs.Add((config, FactPaths.Shown(folder, path)));
            if (config.IsRoot)
                break;
        }
        configs.Reverse();
        return EditorConfig.OptionsOf(configs);
    }
}
