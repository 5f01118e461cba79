namespace FactDsl.CommandLine.Tests;

/// <summary>A folder of files and the command run in it, as somebody at a terminal does.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("facts d'été ");

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    /// <summary>The folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    public Terminal With(string path, string text)
    {
        string full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Runs the command; gives how it ended.</summary>
    public int Run(params string[] arguments) => RunIn(_folder.FullName, "", arguments);

    /// <summary>Runs the command with something to read from <c>-</c>.</summary>
    public int RunWith(string input, params string[] arguments) => RunIn(_folder.FullName, input, arguments);

    /// <summary>Runs the command for a person who sees results as they come.</summary>
    public int RunAtTerminal(params string[] arguments) => Run(_folder.FullName, "", isTerminal: true, arguments);

    /// <summary>Runs the command in another folder.</summary>
    public int RunIn(string folder, string input, params string[] arguments) => Run(folder, input, isTerminal: false, arguments);

    private int Run(string folder, string input, bool isTerminal, string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = new FactsCommand(new StringReader(input), output, errors, folder, isTerminal).Run(arguments);
        (Output, Errors) = (output.ToString(), errors.ToString());
        return code;
    }
}
