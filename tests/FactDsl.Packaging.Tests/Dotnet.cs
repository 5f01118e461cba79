using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace FactDsl.Packaging.Tests;

/// <summary>What a command printed, and whether it succeeded.</summary>
internal sealed record Ran(int ExitCode, string Output)
{
    /// <summary>The output of a command that had to succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return Output;
    }

    /// <summary>The output of a command that had to fail.</summary>
    public string Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return Output;
    }
}

/// <summary>Runs <c>dotnet</c> as somebody would who has nothing but the SDK.</summary>
internal static class Dotnet
{
    /// <param name="folder">Where it runs.</param>
    /// <param name="packages">The package cache, a folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What else its environment has.</param>
    public static Ran Run(string folder, string packages, string[] arguments, params (string Name, string Value)[] environment)
        => Start("dotnet", folder, arguments, [("NUGET_PACKAGES", packages), .. environment]);

    /// <summary>Starts <c>facts lsp</c>, tells it messages, each once what it was asked before is answered, and gives all that it says until it ends.</summary>
    /// <param name="facts">The command.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="messages">The messages, as JSON; the last one has to end it.</param>
    public static async Task<string> TalkAsync(string facts, string folder, params string[] messages)
    {
        var start = new ProcessStartInfo(facts, ["lsp"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var said = new StringBuilder();
        char[] buffer = new char[4096];
        try
        {
            foreach (string message in messages)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(message);
                await process.StandardInput.BaseStream.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), patience.Token);
                await process.StandardInput.BaseStream.WriteAsync(bytes, patience.Token);
                await process.StandardInput.BaseStream.FlushAsync(patience.Token);
                string? id = JsonDocument.Parse(message).RootElement.TryGetProperty("id", out JsonElement number) ? $"\"id\":{number}," : null;
                while (id is not null && !said.ToString().Contains(id, StringComparison.Ordinal) && await process.StandardOutput.ReadAsync(buffer, patience.Token) is > 0 and int read)
                    said.Append(buffer, 0, read);
            }
            said.Append(await process.StandardOutput.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
        Assert.True(process.ExitCode == 0, said.ToString());
        return said.ToString();
    }

    /// <summary>Runs a program.</summary>
    public static Ran Start(string program, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        (int exitCode, string output) = OwnBuilds.Run(program, folder, arguments, environment);
        return new Ran(exitCode, output);
    }
}
