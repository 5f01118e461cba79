using FactDsl.Editing.Workspaces;
using FactDsl.Tooling.Files;
using FactDsl.Tooling.Projects;

namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>Files that are nowhere but here.</summary>
internal sealed class MemoryFiles : IFactFiles
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string? this[string path]
    {
        get => _texts.GetValueOrDefault(path);
        set
        {
            if (value is null)
                _texts.Remove(path);
            else
                _texts[path] = value;
        }
    }

    public IEnumerable<string> Below(string folder) => [.. _texts.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal) && FactPaths.Matters(p))];

    public string? Read(string path) => path == Failing ? throw new InvalidOperationException("a mistake of the program's own") : _texts.GetValueOrDefault(path);

    public bool HasProject(string folder) => _texts.Keys.Any(p => FactPaths.IsProject(p) && Path.GetDirectoryName(p) == folder);

    /// <summary>A path at which reading fails in a way that nobody foresaw.</summary>
    public string? Failing { get; set; }

    /// <summary>What every project refers to.</summary>
    public ReferencedFacts Referenced { get; set; } = ReferencedFacts.None;

    public ReferencedFacts ReferencedBy(string folder) => Referenced;
}
