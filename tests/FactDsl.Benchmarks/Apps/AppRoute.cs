using System;
using System.Collections.Generic;

namespace FactDsl.Benchmarks.Apps;

/// <summary>A way for an app to have facts: a project file's lines, its source files, and the file that it reads if any.</summary>
/// <param name="Name">What the page calls it.</param>
internal sealed record AppRoute(string Name)
{
    /// <summary>Lines of the project file.</summary>
    public string Project { get; init; } = "";

    /// <summary>The files of the project, by name.</summary>
    public IReadOnlyList<(string Name, string Text)> Files { get; init; } = [];

    /// <summary>Files that are not text.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Data { get; init; } = [];

    /// <summary>The expression that answers the question; null for a project that asks nothing.</summary>
    public string? Question { get; init; }

    /// <summary>Namespaces that the question uses.</summary>
    public string Usings { get; init; } = "";

    /// <summary>Whether it belongs among those that are built side by side.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>Whether it is made of generated facts.</summary>
    public bool IsFacts { get; init; }

    public string Program => Question is null ? "System.Console.WriteLine(0);\n" : $"using System;\nusing System.IO;\n{Usings}\nMeasure.Run(() => {Question});\n";
}
