using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace FactDsl.Language.Tests.Layers;

/// <summary>Which folders of a project may refer to which, as <c>layers.txt</c> says it.</summary>
internal sealed class LayerList
{
    private readonly Dictionary<string, string[]> _projects = new(StringComparer.Ordinal);

    private LayerList()
    {
    }

    /// <summary>The projects, in the order of the list.</summary>
    public IReadOnlyCollection<string> Projects => _projects.Keys;

    /// <summary>Reads the list.</summary>
    /// <param name="path">Its file.</param>
    public static LayerList Read(string path)
    {
        var list = new LayerList();
        foreach (string line in File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            if (line.Split(": ") is [var project, var folders])
                list._projects.Add(project, folders.Split(' '));
        }
        return list;
    }

    /// <summary>The folders of a project, the lowest first.</summary>
    public IReadOnlyList<string> FoldersOf(string project) => _projects[project];

    /// <summary>Whether a reference leads to a folder that stands behind its own.</summary>
    public bool RunsUp(FolderReference reference) => Array.IndexOf(_projects[reference.Project], reference.To) > Array.IndexOf(_projects[reference.Project], reference.From);
}

/// <summary>That something in one folder of a project refers to something in another.</summary>
internal sealed record FolderReference(string Project, string From, string To)
{
    public override string ToString() => $"{Project} {From} > {To}";
}
