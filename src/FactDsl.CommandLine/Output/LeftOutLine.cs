using FactDsl.Exporting;

namespace FactDsl.CommandLine.Output;

/// <summary>Says how many items a command leaves out because there is an error in them: one line, whatever the format of the result.</summary>
internal static class LeftOutLine
{
    /// <summary>The line with its end; empty where nothing is left out.</summary>
    /// <param name="facts">The facts that the command is about.</param>
    /// <param name="named">What somebody called them, where there are several; null else.</param>
    public static string Of(OpenedFacts facts, string? named = null) => Of(facts.LeftOut, facts.Errors > 0, named);

    /// <summary>The line with its end; empty where nothing is left out.</summary>
    /// <param name="count">How many items have an error in them.</param>
    /// <param name="hasErrors">Whether there are errors, which may be of no item: in a definition, a question.</param>
    /// <param name="named">What somebody called the facts, where there are several; null else.</param>
    public static string Of(int count, bool hasErrors, string? named = null)
    {
        string where = named is null ? "" : named + ": ";
        return count > 0 ? $"facts: {where}{CountText.Of(count, "item")} with an error {(count == 1 ? "is" : "are")} left out: `facts check` tells where\n"
            : hasErrors ? $"facts: {where}there are errors, though none in an item: `facts check` tells where\n"
            : "";
    }
}
