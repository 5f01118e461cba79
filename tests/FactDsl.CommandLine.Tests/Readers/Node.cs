using System.Diagnostics;

namespace FactDsl.CommandLine.Tests;

/// <summary>Runs scripts of node with the packages that <c>Readers/package.json</c> names.</summary>
internal static class Node
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "FactDsl.CommandLine.Tests", "Readers");

    /// <summary>Whether node is there and finds a package.</summary>
    public static bool Has(string package) => Run($"require('{package}')").Code == 0;

    /// <summary>What a script writes.</summary>
    public static string Output(string script, params string[] arguments)
    {
        (int code, string output, string errors) = Run(script, arguments);
        Assert.Equal("", errors);
        Assert.Equal(0, code);
        return output;
    }

    private static (int Code, string Output, string Errors) Run(string script, params string[] arguments)
    {
        try
        {
            using Process node = Process.Start(new ProcessStartInfo("node", ["-e", script, .. arguments]) { WorkingDirectory = s_folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> errors = node.StandardError.ReadToEndAsync();
            string output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return (node.ExitCode, output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", "there is no node");
        }
    }
}
