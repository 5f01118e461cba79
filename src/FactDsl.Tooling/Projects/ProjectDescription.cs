using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Projects;

/// <summary>
/// The facts of a project as its last build described them in <c>obj/&lt;project&gt;.factdsl.json</c>. The files that it links
/// from elsewhere are among them, those that it leaves out are not.
/// </summary>
public sealed class ProjectDescription
{
    /// <summary>How the name of a description ends.</summary>
    public const string Extension = ".factdsl.json";

    // Beyond what any project has: the file is read as a whole.
    private const long MostBytes = 64 << 20;
    private const int MostShared = 10_000;

    private ProjectDescription(string file, IReadOnlyList<string> files, IReadOnlyList<string> shared, FactPadding padding, string use)
    {
        File = file;
        Files = files;
        Shared = shared;
        Padding = padding;
        Use = use;
    }

    /// <summary>The description's own path.</summary>
    public string File { get; }

    /// <summary>The facts and the texts of sources that are still there, by their full paths.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The referenced assemblies that share facts, by their full paths.</summary>
    public IReadOnlyList<string> Shared { get; }

    /// <summary>How far hedges reach in this project.</summary>
    public FactPadding Padding { get; }

    /// <summary>Which of two kinds of one word the project means, as it says it; empty where it does not say.</summary>
    public string Use { get; }

    /// <summary>Whether a path is that of a project.</summary>
    public static bool IsProject(string path) => Path.GetExtension(path) is { Length: > 4 } extension && extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a project's description is: in its <c>obj</c> folder, or in that of all projects of a repository (<c>UseArtifactsOutput</c>).</summary>
    public static string PathOf(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project), folder = Path.GetDirectoryName(project) ?? "";
        string own = Path.Combine(folder, "obj", name + Extension);
        if (System.IO.File.Exists(own))
            return own;
        for (string? above = folder; !string.IsNullOrEmpty(above); above = Path.GetDirectoryName(above))
        {
            string shared = Path.Combine(above, "artifacts", "obj", name, name + Extension);
            if (System.IO.File.Exists(shared))
                return shared;
        }
        return own;
    }

    /// <summary>The project of a folder that has exactly one, described by a build; null elsewhere.</summary>
    public static string? ProjectIn(string folder) => OnlyProjectOf(folder) is { } project && System.IO.File.Exists(PathOf(project)) ? project : null;

    /// <summary>The project of a folder that has exactly one, which no build has described yet; null elsewhere.</summary>
    public static string? UnbuiltIn(string folder) => OnlyProjectOf(folder) is { } project && !System.IO.File.Exists(PathOf(project)) ? project : null;

    /// <summary>Reads the description of a project.</summary>
    /// <exception cref="IOException">It cannot be read, or is no such description.</exception>
    public static ProjectDescription Read(string project)
    {
        string file = PathOf(project);
        try
        {
            if (new FileInfo(file).Length > MostBytes)
                throw new IOException($"{file} is too large to be a description of a project");
            using var json = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            if (json.RootElement.GetProperty("version").GetInt32() != 1)
                throw new IOException($"{file} is of another version of FactDsl");
            IEnumerable<string> shared = json.RootElement.TryGetProperty("shared", out JsonElement assemblies) ? PathsIn(assemblies) : [];
            return new ProjectDescription(file, [.. PathsIn(json.RootElement.GetProperty("files")).Where(System.IO.File.Exists)], [.. shared.Take(MostShared)], PaddingIn(json.RootElement), OptionIn(json.RootElement, "use") ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new IOException($"{file} is damaged; build the project to have it written anew", e);
        }
    }

    /// <summary>One unit where the project says nothing, or nothing that can be read: the build tells of that.</summary>
    private static FactPadding PaddingIn(JsonElement description)
        => FactPadding.TryParse(OptionIn(description, "padding"), out FactPadding read) ? read : FactPadding.OneUnit;

    private static string? OptionIn(JsonElement description, string name)
        => description.TryGetProperty("options", out JsonElement options) && options.TryGetProperty(name, out JsonElement said) ? said.GetString() : null;

    private static string? OnlyProjectOf(string folder)
    {
        string[] projects = [.. Directory.EnumerateFiles(folder, "*.*proj").Where(IsProject).Take(2)];
        return projects.Length == 1 ? projects[0] : null;
    }

    private static IEnumerable<string> PathsIn(JsonElement list) => list.EnumerateArray().Select(static f => f.GetProperty("path").GetString() ?? "");
}
