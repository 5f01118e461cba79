using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace FactDsl.CommandLine.Input;

/// <summary>
/// The facts of a project as its last build described them in <c>obj/&lt;project&gt;.factdsl.json</c>: with the files that it links from
/// elsewhere, and without those that it leaves out.
/// </summary>
internal sealed class ProjectDescription
{
    private const string Extension = ".factdsl.json";

    private ProjectDescription(string file, IReadOnlyList<string> files)
    {
        File = file;
        Files = files;
    }

    /// <summary>The description's own path.</summary>
    public string File { get; }

    /// <summary>The facts and the texts of sources that are still there, by their full paths.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Whether a path is that of a project.</summary>
    public static bool IsProject(string path) => Path.GetExtension(path) is { Length: > 4 } extension && extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a project's description is.</summary>
    public static string PathOf(string project)
        => Path.Combine(Path.GetDirectoryName(project) ?? "", "obj", Path.GetFileNameWithoutExtension(project) + Extension);

    /// <summary>The project of a folder that has exactly one, described by a build; null elsewhere.</summary>
    public static string? ProjectIn(string folder)
    {
        string[] projects = [.. Directory.EnumerateFiles(folder, "*.*proj").Where(IsProject).Take(2)];
        return projects.Length == 1 && System.IO.File.Exists(PathOf(projects[0])) ? projects[0] : null;
    }

    /// <summary>Reads the description of a project.</summary>
    /// <exception cref="IOException">It cannot be read, or is no such description.</exception>
    public static ProjectDescription Read(string project)
    {
        string file = PathOf(project);
        try
        {
            using JsonDocument json = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            if (json.RootElement.GetProperty("version").GetInt32() != 1)
                throw new IOException($"{file} is of another version of FactDsl");
            return new ProjectDescription(file, [.. json.RootElement.GetProperty("files").EnumerateArray()
                .Select(static f => f.GetProperty("path").GetString() ?? "")
                .Where(static f => System.IO.File.Exists(f))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new IOException($"{file} is damaged; build the project to have it written anew", e);
        }
    }
}
