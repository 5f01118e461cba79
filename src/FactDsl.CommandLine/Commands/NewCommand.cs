using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using FactDsl.CommandLine.Importing;
using FactDsl.CommandLine.Importing.Drafting;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Diagnostics;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts new</c>: a project or a file to begin with.</summary>
internal static class NewCommand
{
    private const string FileTemplates = "templates/files/";
    private const string DefaultTemplate = "facts";

    // Where the files of a new project go, and the templates they are made from.
    private static readonly (string Path, string Template)[] s_projectFiles =
    [
        ("{{name}}.csproj", "project.csproj"),
        ("Program.cs", "Program.cs.txt"),
        (".editorconfig", "editorconfig.txt"),
        (".gitignore", "gitignore.txt"),
        ("facts/kinds.facts", "facts/kinds.facts"),
        ("facts/people.facts", "facts/people.facts"),
        ("facts/meetings.facts", "facts/meetings.facts"),
    ];

    /// <summary>The names of the templates for files.</summary>
    public static IReadOnlyList<string> Templates { get; } =
    [
        .. Resources.GetManifestResourceNames()
            .Where(static r => r.StartsWith(FileTemplates, StringComparison.Ordinal))
            .Select(static r => Path.GetFileNameWithoutExtension(r[FileTemplates.Length..]))
            .Order(StringComparer.Ordinal),
    ];

    private static Assembly Resources => typeof(NewCommand).Assembly;

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts) => new("new", "Makes a project, a file or a template for a table to begin with.\n\n  facts new project Politics\n  facts new file facts/people.facts\n  facts new file facts/kinds.facts --template kinds\n  facts new template votes.csv")
    {
        CreateProject(facts),
        CreateFile(facts),
        CreateTemplate(facts),
    };

    private static Command CreateProject(CommandContext facts)
    {
        var name = new Argument<string>("name") { Description = "What the project is called." };
        var output = new Option<string?>("--output", "-o") { Description = "the folder to make it in; one of its own name where nothing is said" };
        var command = new Command("project", "Makes a project whose facts become C# types while it builds.\n\n  facts new project Politics\n  dotnet run --project Politics") { name, output };
        command.SetAction(parsed => MakeProject(facts, parsed.GetValue(name)!, parsed.GetValue(output)));
        return command;
    }

    private static Command CreateFile(CommandContext facts)
    {
        var path = new Argument<string>("path") { Description = "The file to make." };
        var template = new Option<string>("--template", "-t") { Description = "what to begin with: " + string.Join(", ", Templates), DefaultValueFactory = static _ => DefaultTemplate };
        template.AcceptOnlyFromAmong([.. Templates]);
        var force = new Option<bool>("--force") { Description = "replace a file that is there" };
        var command = new Command("file", "Makes a file of facts.\n\n  facts new file facts/people.facts\n  facts new file facts/questions.facts --template questions") { path, template, force };
        command.SetAction(parsed => MakeFile(facts, parsed.GetValue(path)!, parsed.GetValue(template)!, parsed.GetValue(force)));
        return command;
    }

    private static Command CreateTemplate(CommandContext facts)
    {
        var table = new Argument<string>("table") { Description = "The table to look at: a file. Or the name of a template that comes with the command, to change it." };
        var output = new Option<string?>("--output", "-o") { Description = "the file to write; one beside the table of the same name where nothing is said" };
        var force = new Option<bool>("--force") { Description = "replace a file that is there" };
        var command = new Command("template", "Makes a template for `facts import` by looking at a table: what its columns hold, how dates and numbers are written, and what could name its rows. It is a draft to correct.\n\n  facts new template votes.csv\n  facts import votes.import votes.csv\n  facts new template acled") { table, output, force };
        command.SetAction(parsed => MakeTemplate(facts, parsed.GetValue(table)!, parsed.GetValue(output), parsed.GetValue(force)));
        return command;
    }

    private static int MakeTemplate(CommandContext facts, string table, string? output, bool isForced)
    {
        string path = Path.GetFullPath(table, facts.Folder);
        bool isKnown = !File.Exists(path) && KnownTemplates.Names.Contains(table);
        string target = output ?? (isKnown ? table + KnownTemplates.Extension : Path.ChangeExtension(table, KnownTemplates.Extension));
        string targetPath = Path.GetFullPath(target, facts.Folder);
        if (File.Exists(targetPath) && !isForced)
        {
            facts.Errors.Write($"facts: {target}: there is such a file already; --force replaces it\n");
            return ExitCode.Failed;
        }
        try
        {
            string text = isKnown ? KnownTemplates.Read(table) : File.Exists(path) ? TemplateDraft.Of(path, Path.GetFileName(path), Path.GetFileName(target))
                : throw new FileNotFoundException($"{table}: there is no such table, and no template of the command{Suggestion.For(table, KnownTemplates.Names)}");
            if (!Write(facts, targetPath, text.ReplaceLineEndings("\n")))
                return ExitCode.Failed;
            facts.Output.Write(target + "\n");
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
            return ExitCode.Failed;
        }
    }

    private static int MakeProject(CommandContext facts, string name, string? output)
    {
        if (name.Length == 0 || name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || name.AsSpan().IndexOfAny(['/', '\\', '<', '&']) >= 0 || name.Trim('.').Length == 0)
        {
            facts.Errors.Write($"facts: {name}: no project can be called so\n");
            return ExitCode.Failed;
        }
        string folder = Path.GetFullPath(output ?? name, facts.Folder);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            facts.Errors.Write($"facts: {output ?? name}: there is something already\n");
            return ExitCode.Failed;
        }
        string Fill(string template) => template
            .Replace("{{name}}", name, StringComparison.Ordinal)
            .Replace("{{namespace}}", ToNamespace(name), StringComparison.Ordinal)
            .Replace("{{version}}", Version(), StringComparison.Ordinal);
        foreach ((string path, string template) in s_projectFiles)
        {
            if (!Write(facts, Path.Combine(folder, Fill(path)), Fill(Read("templates/project/" + template))))
                return ExitCode.Failed;
        }
        facts.Output.Write($"{output ?? name}: {CountText.Of(s_projectFiles.Length, "file")}. Next: `dotnet run --project \"{output ?? name}\"`.\n");
        return ExitCode.Clean;
    }

    private static int MakeFile(CommandContext facts, string named, string template, bool isForced)
    {
        if (!named.EndsWith(".facts", StringComparison.OrdinalIgnoreCase))
            named += ".facts";
        string path = Path.GetFullPath(named, facts.Folder);
        if (File.Exists(path) && !isForced)
        {
            facts.Errors.Write($"facts: {named}: there is such a file already; --force replaces it\n");
            return ExitCode.Failed;
        }
        if (!Write(facts, path, Read(FileTemplates + template + ".facts")))
            return ExitCode.Failed;
        facts.Output.Write(named + "\n");
        return ExitCode.Clean;
    }

    private static bool Write(CommandContext facts, string path, string text)
    {
        try
        {
            WrittenFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(text)));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            facts.Errors.Write($"facts: {path}: {e.Message}\n");
            return false;
        }
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Resources.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A name as C# can have it: what no identifier has becomes an underscore.</summary>
    private static string ToNamespace(string name)
        => string.Join('.', name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(static part =>
        {
            string identifier = string.Concat(part.Select(static c => char.IsLetterOrDigit(c) ? c : '_'));
            return char.IsDigit(identifier[0]) ? "_" + identifier : identifier;
        }));

    private static string Version()
        => Resources.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
