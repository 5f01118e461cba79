using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using FactDsl.Language.Diagnostics;

namespace FactDsl.CommandLine.Importing;

/// <summary>The templates that come with the command.</summary>
internal static class KnownTemplates
{
    /// <summary>How files of templates end.</summary>
    public const string Extension = ".import";

    private const string Folder = "templates/imports/";

    /// <summary>What they are called.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Resources.GetManifestResourceNames()
            .Where(static r => r.StartsWith(Folder, StringComparison.Ordinal))
            .Select(static r => Path.GetFileNameWithoutExtension(r[Folder.Length..]))
            .Order(StringComparer.Ordinal),
    ];

    private static Assembly Resources => typeof(KnownTemplates).Assembly;

    /// <summary>What a template is for: its first line.</summary>
    public static string Description(string name) => Read(name).Split('\n')[0].TrimStart('/', ' ').TrimEnd('\r');

    /// <summary>The text of a template.</summary>
    /// <exception cref="IOException">There is none of the name.</exception>
    public static string Read(string name)
    {
        using Stream? found = Resources.GetManifestResourceStream(Folder + name + Extension);
        if (found is null)
            throw new FileNotFoundException($"there is no template `{name}`{(Suggestion.For(name, Names) is { Length: > 0 } near ? near : ": `facts import --template` lists them")}");
        using var reader = new StreamReader(found);
        return reader.ReadToEnd();
    }
}
