using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FactDsl.CommandLine.Output;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Text;
using FactDsl.Tooling.Files;

namespace FactDsl.CommandLine.Input;

/// <summary>The files of a fact base as they are in a revision that git keeps.</summary>
internal static class GitFiles
{
    /// <summary>Reads a revision.</summary>
    /// <param name="folder">A folder in the work tree.</param>
    /// <param name="named">A revision, or a folder or a file of it, as git names them: <c>HEAD~1</c>, <c>HEAD~1:facts</c>.</param>
    /// <returns>The files, with paths such as <c>HEAD~1:facts/people.facts</c>; null where git knows nothing of that name.</returns>
    /// <exception cref="IOException">git cannot be run, or fails.</exception>
    public static IReadOnlyList<FactFileText>? Read(string folder, string named)
    {
        if (Run(folder, [], "rev-parse", "--verify", "--quiet", "--end-of-options", named) is not { } found)
            return null;
        string id = Encoding.UTF8.GetString(found).Trim();
        if (Text(folder, "cat-file", "-t", id).Trim() == "blob")
            return [new FactFileText(named, FileText.Decode(Run(folder, [], "cat-file", "blob", id) ?? throw Failed("cat-file")))];
        // Each entry is `mode SP type SP object TAB path`, ended by a zero.
        var files = new List<(string Id, string Path)>();
        foreach (string entry in Text(folder, "ls-tree", "-r", "-z", "--full-tree", id).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Split('\t', 2), about = parts[0].Split(' ');
            // A link's content is the path that it leads to, not facts.
            if (about[1] == "blob" && about[0] != "120000" && FactPaths.IsFacts(parts[1]))
                files.Add((about[2], parts[1]));
        }
        string prefix = named.Contains(':') ? named.EndsWith('/') || named.EndsWith(':') ? named : named + "/" : named + ":";
        return [.. Contents(folder, [.. files.Select(static f => f.Id)]).Zip(files, (text, file) => new FactFileText(prefix + file.Path, text))];
    }

    /// <summary>The contents of objects, all from one process: <c>id type size LF content LF</c> for each.</summary>
    private static List<string> Contents(string folder, string[] ids)
    {
        byte[] all = ids.Length == 0 ? [] : Run(folder, Encoding.ASCII.GetBytes(string.Join('\n', ids) + "\n"), "cat-file", "--batch") ?? throw Failed("cat-file");
        var contents = new List<string>();
        ReadOnlySpan<byte> rest = all;
        while (contents.Count < ids.Length)
        {
            int end = rest.IndexOf((byte)'\n');
            string[] head = end < 0 ? [] : Encoding.ASCII.GetString(rest[..end]).Split(' ');
            if (head.Length != 3 || !int.TryParse(head[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size) || rest.Length < end + 1 + size + 1)
                throw Failed("cat-file");
            contents.Add(FileText.Decode(rest.Slice(end + 1, size).ToArray()));
            rest = rest[(end + 1 + size + 1)..];
        }
        return contents;
    }

    private static string Text(string folder, params string[] arguments) => Encoding.UTF8.GetString(Run(folder, [], arguments) ?? throw Failed(arguments[0]));

    private static IOException Failed(string command) => new($"`git {command}` failed");

    /// <summary>What git writes; null where it fails.</summary>
    private static byte[]? Run(string folder, byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using Process git = Process.Start(start)!;
            // All three at once: a pipe that nobody empties stops whoever fills it.
            Task<string> errors = git.StandardError.ReadToEndAsync();
            var written = Task.Run(() =>
            {
                using Stream to = git.StandardInput.BaseStream;
                to.Write(input);
            });
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            written.Wait();
            errors.Wait();
            return git.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception)
        {
            throw new IOException("git cannot be run: it must be installed to read revisions");
        }
        catch (AggregateException e) when (e.InnerException is IOException)
        {
            return null;
        }
    }
}
