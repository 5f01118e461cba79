using System;
using System.CommandLine;
using System.Runtime;
using FactDsl.Editing.Workspaces;
using FactDsl.LanguageServer.Serving;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts lsp</c>: the language server, for editors that start it with the tool that a project has anyway.</summary>
internal static class LanguageServerCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("lsp", "Serves an editor over the standard input and output, in the Language Server Protocol.\n\n  facts lsp\n");
        // Editors often say how they talk; there is one way.
        var stdio = new Option<bool>("--stdio") { Description = "Talk over the standard input and output, as always.", Hidden = true };
        command.Options.Add(stdio);
        command.SetAction(static async (_, _) =>
        {
            // Who types must not wait for the garbage collector.
            GCSettings.LatencyMode = GCLatencyMode.Interactive;
            await ServerHost.ServeAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), new DiskFiles()).ConfigureAwait(false);
        });
        return command;
    }
}
