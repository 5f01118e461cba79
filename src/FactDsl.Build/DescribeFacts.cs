using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using FactDsl.Language.Sharing;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace FactDsl.Build;

/// <summary>
/// Writes down which facts a project has, with which options and references, for editors and the <c>facts</c> command. The file is left
/// alone where it says the same already.
/// </summary>
public sealed class DescribeFacts : Task
{
    /// <summary>The project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The project's additional files; those that hold neither facts nor texts of sources are passed over.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>What the project is compiled against; the framework's own assemblies are passed over.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The namespace of the facts, where the project says one.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The namespace of the project.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>Whether the types of the facts are public or internal, where the project says it.</summary>
    public string Accessibility { get; set; } = "";

    /// <summary>How the facts travel, where the project says it.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>The root of the facts, where the project says one.</summary>
    public string Root { get; set; } = "";

    /// <summary>How far hedges reach, where the project says it.</summary>
    public string Padding { get; set; } = "";

    /// <summary>Which of two kinds of one word is meant, as the project says it.</summary>
    public string Use { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            string text = Describe();
            if (File.Exists(Output) && File.ReadAllText(Output, Encoding.UTF8) == text)
                return true;
            if (Path.GetDirectoryName(Path.GetFullPath(Output)) is { } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(Output, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A help for tools is nothing to stop a build for.
            Log.LogMessage(MessageImportance.Normal, "The facts of the project could not be described in {0}: {1}", Output, e.Message);
        }
        return true;
    }

    private string Describe()
    {
        var json = new StringBuilder("{\n  \"version\": 1,\n  \"project\": ");
        AppendText(json, Project);
        json.Append(",\n  \"options\": {");
        string separator = "";
        foreach ((string name, string value) in new[] { ("namespace", Namespace), ("rootNamespace", RootNamespace), ("accessibility", Accessibility), ("carrier", Carrier), ("root", Root), ("padding", Padding), ("use", Use) })
        {
            if (value.Length == 0)
                continue;
            json.Append(separator).Append("\n    \"").Append(name).Append("\": ");
            AppendText(json, value);
            separator = ",";
        }
        json.Append("\n  },\n  \"files\": [");
        separator = "";
        foreach (KeyValuePair<string, string> file in FactsAndTexts())
        {
            json.Append(separator).Append("\n    { \"path\": ");
            AppendText(json, file.Key);
            if (file.Value.Length > 0)
            {
                json.Append(", \"link\": ");
                AppendText(json, file.Value.Replace('\\', '/'));
            }
            json.Append(" }");
            separator = ",";
        }
        json.Append("\n  ],\n  \"references\": [");
        separator = "";
        foreach (string reference in OwnReferences())
        {
            json.Append(separator).Append("\n    ");
            AppendText(json, reference);
            separator = ",";
        }
        json.Append("\n  ],\n  \"shared\": [");
        separator = "";
        foreach (KeyValuePair<string, string> shared in SharedFacts())
        {
            json.Append(separator).Append("\n    { \"path\": ");
            AppendText(json, shared.Key);
            json.Append(", \"hash\": ");
            AppendText(json, shared.Value);
            json.Append(" }");
            separator = ",";
        }
        return json.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>The files with their links, each once; their order in the project does not matter.</summary>
    private SortedDictionary<string, string> FactsAndTexts()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (ITaskItem item in Files)
        {
            string file = item.GetMetadata("FullPath");
            if (file.EndsWith(".facts", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".source.txt", StringComparison.OrdinalIgnoreCase))
                files[file] = item.GetMetadata("Link");
        }
        return files;
    }

    private SortedSet<string> OwnReferences()
    {
        var references = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ITaskItem item in References)
        {
            if (IsOwn(item))
                references.Add(item.GetMetadata("FullPath"));
        }
        return references;
    }

    /// <summary>
    /// The references that share facts, with a hash of what they share: the description changes with that, so that whoever watches it
    /// needs to watch nothing else.
    /// </summary>
    private SortedDictionary<string, string> SharedFacts()
    {
        var shared = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var sha = SHA256.Create();
        foreach ((string path, SharedText text) in SharedAssemblies.Find(Array.FindAll(References, IsOwn)))
        {
            byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.Version.ToString(CultureInfo.InvariantCulture) + "\n" + text.Assembly + "\n" + text.Text));
            shared[path] = BitConverter.ToString(hash, 0, 8).Replace("-", "").ToLowerInvariant();
        }
        return shared;
    }

    private static bool IsOwn(ITaskItem reference) => reference.GetMetadata("FrameworkReferenceName").Length == 0;

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ')
                json.Append("\\u00").Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }
        json.Append('"');
    }
}
