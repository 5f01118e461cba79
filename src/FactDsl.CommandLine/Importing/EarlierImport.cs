using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Input;
using FactDsl.CommandLine.Output;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Text;
using FactDsl.Tooling.Files;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// What an earlier import of the same table through the same template wrote. It is made again, so that nothing is left out because
/// it is there already.
/// </summary>
/// <param name="Text">Its text; null where there is none.</param>
/// <param name="Others">The other facts.</param>
internal sealed record EarlierImport(string? Text, FactFileText[] Others)
{
    /// <summary>
    /// Finds it: the file that is to be written, whatever path or link leads to it, and any file whose first line says so. Somebody
    /// may have moved there what an import showed.
    /// </summary>
    /// <param name="files">The facts that are there; null for none.</param>
    /// <param name="targetPath">The file to write; null to show the facts.</param>
    /// <param name="comment">What stands above what the import writes.</param>
    /// <param name="facts">The command.</param>
    public static EarlierImport Of(FactFiles? files, string? targetPath, string comment, CommandContext facts)
    {
        string? target = targetPath is null ? null : RealPath.Of(targetPath);
        string first = "// " + comment;
        var others = new List<FactFileText>();
        string? text = target is not null && File.Exists(target) ? FileText.Decode(File.ReadAllBytes(target)) : null;
        foreach (FactFileText file in files?.Texts ?? [])
        {
            if (target is not null && RealPath.Of(Path.GetFullPath(file.Path, facts.Folder)) == target)
                continue;
            if (!IsBegunWith(file.Text, first))
            {
                others.Add(file);
                continue;
            }
            text ??= file.Text;
            facts.Errors.Write($"facts: {file.Path}: comes of an earlier import of this table, and is made anew\n");
        }
        return new EarlierImport(text, [.. others]);
    }

    private static bool IsBegunWith(string text, string line)
        => text.StartsWith(line, StringComparison.Ordinal) && (text.Length == line.Length || text[line.Length] is '\n' or '\r');
}
