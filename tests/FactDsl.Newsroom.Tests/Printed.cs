using System.IO;
using System.Text.RegularExpressions;

namespace Newsroom.Tests;

/// <summary>What the desk prints for some arguments.</summary>
internal sealed partial record Printed(int ExitCode, string Output, string Errors)
{
    public static Printed For(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = Desk.Run(arguments, output, errors);
        return new Printed(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>The output without the numbers of lines, which move with every edit of the facts.</summary>
    public string WithoutLineNumbers => LineNumber().Replace(Output, "");

    [GeneratedRegex(@"(?<=\.facts):\d+$", RegexOptions.Multiline)]
    private static partial Regex LineNumber();
}
