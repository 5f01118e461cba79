using System.Diagnostics;

namespace FactDsl.CommandLine.Tests;

/// <summary>Shells complete the command's words by asking it.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("facts ch", "check")]
    [InlineData("facts export --fo", "--format")]
    [InlineData("facts completion f", "fish")]
    public void The_command_tells_what_may_stand_at_a_place(string line, string expected)
        => Assert.Contains(expected, Run($"[suggest:{line.Length}]", line).Split('\n'));

    [Theory]
    [InlineData("bash", "complete -o default -F _facts_complete facts")]
    [InlineData("fish", "complete -c facts")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    [InlineData("zsh", "compdef _facts facts")]
    public void Each_shell_has_its_script(string shell, string expected) => Assert.Contains(expected, Run("completion", shell), StringComparison.Ordinal);

    [Fact]
    public void Bash_reads_its_script()
    {
        if (!File.Exists("/bin/bash"))
            return;
        var start = new ProcessStartInfo("/bin/bash", ["--noprofile", "--norc", "-c", Run("completion", "bash") + "facts() { echo check; echo coverage; }\nCOMP_LINE='facts c' COMP_POINT=7 COMP_WORDS=(facts c) COMP_CWORD=1\n_facts_complete\necho \"${COMPREPLY[*]}\""])
        {
            RedirectStandardOutput = true,
        };
        using Process bash = Process.Start(start)!;
        Assert.Equal("check coverage", bash.StandardOutput.ReadToEnd().Trim().ReplaceLineEndings(" "));
    }

    private static string Run(params string[] arguments)
    {
        var output = new StringWriter();
        new FactsCommand(TextReader.Null, output, TextWriter.Null, ".").Run(arguments);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
