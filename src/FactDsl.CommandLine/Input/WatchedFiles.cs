using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using FactDsl.Tooling.Projects;

namespace FactDsl.CommandLine.Input;

/// <summary>Tells when what a fact base is made of may have changed: facts, texts of sources, stores, and descriptions of projects.</summary>
internal sealed class WatchedFiles : IDisposable
{
    private static readonly string[] s_endings = [".facts", ".source.txt", ".factstore", ".factdsl.json"];

    // Editors write a file in several steps: one change is told when they have been quiet for so long.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(150);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The folder that paths start from.</param>
    /// <param name="named">Files, folders, projects and patterns as a command names them; nothing for the folder itself.</param>
    /// <param name="changed">What to do after a change; called on a thread of the pool, and again while it is still at it where more has changed.</param>
    /// <exception cref="IOException">A folder cannot be watched; systems limit how many can be.</exception>
    public WatchedFiles(string folder, IReadOnlyList<string> named, Action changed)
    {
        _timer = new Timer(_ => changed(), null, Timeout.Infinite, Timeout.Infinite);
        foreach ((string watched, bool below) in (named.Count == 0 ? ["."] : named).Select(n => FolderOf(Path.GetFullPath(n, folder))).Distinct())
        {
            if (Directory.Exists(watched))
                Watch(watched, below);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watchers.ForEach(static w => w.Dispose());
        _timer.Dispose();
    }

    private static (string Folder, bool Below) FolderOf(string path)
    {
        if (Directory.Exists(path))
            return (path, true);
        int star = path.AsSpan().IndexOfAny('*', '?');
        return (Path.GetDirectoryName(star < 0 ? path : path[..star])!, star >= 0 || ProjectDescription.IsProject(path));
    }

    private void Watch(string folder, bool below)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = below };
        watcher.Changed += (_, change) => Note(IsWatched(change.FullPath));
        watcher.Created += (_, change) => Note(MayMatter(change.FullPath));
        watcher.Deleted += (_, change) => Note(MayMatter(change.FullPath));
        watcher.Renamed += (_, change) => Note(MayMatter(change.FullPath) || MayMatter(change.OldFullPath));
        // More happened than could be told: something of it may matter.
        watcher.Error += (_, _) => Note(true);
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }

    private static bool IsWatched(string path) => Array.Exists(s_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>A folder comes and goes with files in it of which nothing is told; what is gone is taken for one if it has no extension.</summary>
    private static bool MayMatter(string path) => IsWatched(path) || Path.GetExtension(path).Length == 0 || Directory.Exists(path);

    private void Note(bool matters)
    {
        if (matters)
            _timer.Change(s_quiet, Timeout.InfiniteTimeSpan);
    }
}
