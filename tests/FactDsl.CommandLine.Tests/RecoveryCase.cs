namespace FactDsl.CommandLine.Tests;

/// <summary>A command that writes, and files for it that are large enough to be interrupted.</summary>
/// <param name="Name">The command.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Files">What is there before.</param>
/// <param name="Written">The files that it writes, by how their names end.</param>
internal sealed record RecoveryCase(string Name, string[] Arguments, IReadOnlyDictionary<string, string> Files, string Written)
{
    private const int Untidy = 60;

    /// <summary>The commands.</summary>
    public static IReadOnlyList<RecoveryCase> All { get; } =
    [
        new("fmt", ["fmt", "."], Many("person   P{0}\n"), ".facts"),
        new("fix", ["fix", "."], Many("person P{0} “P”@fr\n"), ".facts"),
        new("import", ["import", "t.import", "t.csv", "-o", "to.facts"], new Dictionary<string, string>
        {
            ["t.import"] = "person P{a} \"{b}\"@en\n",
            ["t.csv"] = "a,b\n" + string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"{i},Name {i}\n")),
            ["to.facts"] = "person Before\n",
        }, "to.facts"),
        new("build", ["build", "a.facts", "-o", "to.factstore"], new Dictionary<string, string> { ["a.facts"] = People(3_000), ["to.factstore"] = "before" }, "to.factstore"),
        new("export", ["export", "a.facts", "--format", "json", "-o", "to.json"], new Dictionary<string, string> { ["a.facts"] = People(3_000), ["to.json"] = "before" }, "to.json"),
    ];

    /// <summary>A folder with the files.</summary>
    public Terminal Made()
    {
        var terminal = new Terminal();
        foreach ((string path, string text) in Files)
            terminal.With(path, text);
        return terminal;
    }

    /// <summary>The bytes of the files that the command writes, as letters, and of no other.</summary>
    public SortedDictionary<string, string> Read(Terminal terminal)
        => new(Directory.GetFiles(terminal.Folder).Where(p => p.EndsWith(Written, StringComparison.Ordinal)).ToDictionary(static p => Path.GetFileName(p), static p => Convert.ToBase64String(File.ReadAllBytes(p))), StringComparer.Ordinal);

    private static Dictionary<string, string> Many(string line)
        => Enumerable.Range(0, Untidy).ToDictionary(static i => $"f{i:000}.facts", i => string.Concat(Enumerable.Range(i * 100, 100).Select(n => line.Replace("{0}", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))));

    private static string People(int count) => string.Concat(Enumerable.Range(0, count).Select(static i => $"person P{i} \"Name {i}\"@en\n"));
}
