using System;
using System.CommandLine;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using FactDsl.CommandLine.Output;
using FactDsl.CommandLine.Viewing;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts view</c>: facts to look at, as one page for any browser.</summary>
internal static class ViewCommand
{
    private const string Description = """
        Makes one HTML page of facts to look at: who met whom and when, ties, positions, sources, a page for each thing. It needs no server and no network.

          facts view facts/ -o facts.html
          facts view facts/ --serve
          facts view world.factstore --definitions facts/kinds.facts -o world.html
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        Argument<string[]> paths = CheckCommand.Paths();
        paths.Description = "Files, folders and patterns that are one fact base, or a store file; the current folder where nothing is named.";
        var output = new Option<string?>("--output", "-o") { Description = "the file to write" };
        var serve = new Option<bool>("--serve") { Description = "show the page to browsers of this machine, and follow the files" };
        var port = new Option<int>("--port") { Description = "the port to serve at; 0 for any that is free" };
        var title = new Option<string>("--title") { Description = "what the page is called", DefaultValueFactory = static _ => "Facts" };
        Option<string[]> definitions = ExportCommand.Definitions();
        var command = new Command("view", Description.ReplaceLineEndings("\n")) { paths, output, serve, port, title, definitions };
        command.Validators.Add(result =>
        {
            if (result.GetResult(output) is null && !result.GetValue(serve))
                result.AddError("Say where the page goes: `-o facts.html`, or `--serve` to look at it now.");
            if (result.GetValue(port) is < 0 or > ushort.MaxValue)
                result.AddError("A port is a number from 0 to 65535.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var viewed = new ViewedFacts(facts, parsed.GetValue(paths) ?? [], parsed.GetValue(definitions) ?? [], parsed.GetValue(title)!);
            return RunAsync(facts, viewed, parsed.GetValue(output), parsed.GetValue(serve), parsed.GetValue(port), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext facts, ViewedFacts viewed, string? output, bool serves, int port, CancellationToken cancellation)
    {
        try
        {
            int code = output is null ? ExitCode.Clean : viewed.Write(null, write => WrittenFile.Write(Path.GetFullPath(output, facts.Folder), write));
            if (code == ExitCode.Failed || !serves)
                return code;
            using var server = new PageServer(facts, viewed, port);
            return await server.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (FactStoreException e)
        {
            facts.Errors.Write($"facts: {e.Message}\n");
        }
        catch (HttpListenerException e)
        {
            facts.Errors.Write($"facts: nothing can be served at port {port}: {e.Message}\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            facts.Errors.Write($"facts: {output ?? "output"}: {e.Message}\n");
        }
        return ExitCode.Failed;
    }
}
