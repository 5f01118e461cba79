using System;
using System.Collections.Generic;
using System.IO;
using FactDsl.Tooling.Formatting;

namespace FactDsl.CommandLine.Input;

/// <summary>The <c>.editorconfig</c> files above files of facts, each read once.</summary>
internal sealed class EditorConfigs
{
    private const string FileName = ".editorconfig";

    private readonly Dictionary<string, EditorConfig?> _byFolder = new(StringComparer.Ordinal);

    /// <summary>How a file is to look.</summary>
    /// <param name="path">The file's whole path; it need not exist.</param>
    /// <exception cref="IOException">A configuration cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A configuration must not be read.</exception>
    public FormatOptions OptionsFor(string path)
    {
        var configs = new List<(EditorConfig, string)>();
        for (string? folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Of(folder) is not { } config)
                continue;
            configs.Add((config, Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')));
            if (config.IsRoot)
                break;
        }
        configs.Reverse();
        return EditorConfig.OptionsOf(configs);
    }

    private EditorConfig? Of(string folder)
    {
        if (_byFolder.TryGetValue(folder, out EditorConfig? known))
            return known;
        string path = Path.Combine(folder, FileName);
        return _byFolder[folder] = File.Exists(path) ? EditorConfig.Parse(File.ReadAllText(path)) : null;
    }
}
