using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Exporting;

/// <summary>Where an export goes: one file, a folder of files, or where results are shown.</summary>
internal sealed class ExportTarget
{
    private readonly CommandContext _facts;
    private readonly string? _path;
    private readonly List<string> _written = [];

    private ExportTarget(CommandContext facts, string? named, string? path, bool isFolder)
    {
        _facts = facts;
        Named = named ?? "";
        _path = path;
        IsFolder = isFolder;
    }

    /// <summary>What somebody called it; empty where results are shown.</summary>
    public string Named { get; }

    /// <summary>Whether it takes several files.</summary>
    public bool IsFolder { get; }

    /// <summary>Whether results are shown rather than written.</summary>
    public bool IsShown => _path is null;

    /// <summary>The files written so far.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>What was named: a folder that is there, or whose name ends as a folder's does, else a file; nothing is shown.</summary>
    public static ExportTarget Of(CommandContext facts, string? named)
    {
        string? path = named is null ? null : Path.GetFullPath(named, facts.Folder);
        return new ExportTarget(facts, named, path, path is not null && (Path.EndsInDirectorySeparator(named!) || Directory.Exists(path)));
    }

    /// <summary>Writes the only file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Write(Action<Stream> write)
    {
        if (_path is null)
        {
            using var shown = new BufferedStream(new ShownText(_facts.Output), 1 << 16);
            write(shown);
            return;
        }
        WriteAt(_path, write);
    }

    /// <summary>Writes a file of the folder.</summary>
    /// <param name="name">The file's path below the folder, with <c>/</c>.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Write(string name, Action<Stream> write) => WriteAt(Path.Combine(_path!, name.Replace('/', Path.DirectorySeparatorChar)), write);

    /// <summary>
    /// Files in the folder that end as those written do and were not written. They are of an earlier export, and a reader of the
    /// folder would take them for part of this one.
    /// </summary>
    public IReadOnlyList<string> Left()
    {
        if (!IsFolder || _written.Count == 0)
            return [];
        HashSet<string> extensions = [.. _written.Select(static w => Path.GetExtension(w))], written = [.. _written];
        return [.. Directory.EnumerateFiles(_path!, "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)) && !written.Contains(f))
            .Select(f => Path.GetRelativePath(_path!, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];
    }

    private void WriteAt(string path, Action<Stream> write)
    {
        WrittenFile.Write(path, file =>
        {
            using var buffered = new BufferedStream(file, 1 << 16);
            write(buffered);
        });
        _written.Add(path);
    }
}
