using System.Diagnostics;

namespace FactDsl.CommandLine.Tests;

/// <summary>A parser of RDF that is not ours.</summary>
internal static class Rapper
{
    /// <summary>Where it is installed; null where it is not.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Select(static folder => System.IO.Path.Combine(folder, "rapper")).FirstOrDefault(File.Exists);

    /// <summary>The triples of a file of Turtle as lines of N-Triples.</summary>
    public static string[] Triples(string path)
    {
        using Process rapper = Process.Start(new ProcessStartInfo(Path!, ["-q", "-i", "turtle", "-o", "ntriples", new Uri(path).AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = rapper.StandardError.ReadToEndAsync();
        string output = rapper.StandardOutput.ReadToEnd();
        rapper.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, rapper.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
