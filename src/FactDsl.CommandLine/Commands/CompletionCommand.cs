using System.CommandLine;
using System.Linq;
using FactDsl.CommandLine.Output;

namespace FactDsl.CommandLine.Commands;

/// <summary><c>facts completion</c>: scripts by which shells complete the command's words.</summary>
internal static class CompletionCommand
{
    // Each asks the command itself what may stand at a place: `facts "[suggest:8]" "facts ch"`.
    private static readonly (string Shell, string Script)[] s_scripts =
    [
        ("bash", """
            _facts_complete() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(facts "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _facts_complete facts

            """),
        ("fish", """
            complete -c facts -a '(facts "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """),
        ("powershell", """
            Register-ArgumentCompleter -Native -CommandName facts -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                facts "[suggest:$cursorPosition]" "$commandAst" 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_)
                }
            }

            """),
        ("zsh", """
            #compdef facts
            _facts() {
                local -a words_here=("${(@f)$(facts "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
                compadd -- $words_here
                _files
            }
            compdef _facts facts

            """),
    ];

    /// <summary>The command.</summary>
    public static Command Create(CommandContext facts)
    {
        var shell = new Argument<string>("shell") { Description = "bash, fish, powershell or zsh" };
        shell.AcceptOnlyFromAmong([.. s_scripts.Select(static s => s.Shell)]);
        var command = new Command("completion", "Writes a script by which a shell completes commands and options.\n\n  facts completion bash >> ~/.bashrc\n  facts completion fish > ~/.config/fish/completions/facts.fish") { shell };
        command.SetAction(parsed =>
        {
            facts.Output.Write(s_scripts.Single(s => s.Shell == parsed.GetValue(shell)).Script.ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        });
        return command;
    }
}
