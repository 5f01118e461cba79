using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Build;
using FactDsl.Language.Declarations;
using FactDsl.Language.Sharing;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Projects;

/// <summary>What a project knows of the facts of other assemblies, and how it takes its own.</summary>
/// <param name="Interfaces">What they share.</param>
/// <param name="Problems">What could not be read, in words.</param>
public sealed record ReferencedFacts(IReadOnlyList<FactInterface> Interfaces, IReadOnlyList<string> Problems)
{
    /// <summary>How far hedges reach in the project itself.</summary>
    public FactPadding Padding { get; init; } = FactPadding.OneUnit;

    /// <summary>Nothing: a project that refers to no facts, or no project at all.</summary>
    public static ReferencedFacts None { get; } = new([], []);

    /// <summary>Reads the assemblies that a description names. What cannot be read becomes a problem.</summary>
    public static ReferencedFacts Of(ProjectDescription description)
    {
        var interfaces = new List<FactInterface>();
        var problems = new List<string>();
        foreach (string path in description.Shared)
        {
            if (SharedAssembly.Read(path, out string? problem) is { } text)
                interfaces.Add(InterfaceReader.Read(text));
            else
                problems.Add($"{path}: {problem ?? "it has no facts any more"}: its facts are not known before the project is built again");
        }
        return new ReferencedFacts(KindChoice.Among(interfaces, description.Use), problems) { Padding = description.Padding };
    }

    /// <summary>Reads what the project of a folder refers to, as its last build described it.</summary>
    /// <param name="folder">The folder's whole path; one without a single, built project refers to nothing.</param>
    public static ReferencedFacts In(string folder)
    {
        try
        {
            return Directory.Exists(folder) && ProjectDescription.ProjectIn(folder) is { } project ? Of(ProjectDescription.Read(project)) : None;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ReferencedFacts([], [e.Message]);
        }
    }
}
