namespace FactDsl.Fuzzing.Targets;

/// <summary>What holds of every advice.</summary>
internal static class Issues
{
    /// <summary>The place lies in the text, and a suggestion mends it.</summary>
    public static void Check(string text, FactParseIssue issue, Func<string, bool> reads)
    {
        BrokenPromise.Unless(issue.Start >= 0 && issue.Length >= 0 && issue.Start + issue.Length <= text.Length, $"spans inside: {issue.Start}, {issue.Length} of {text.Length}");
        BrokenPromise.Unless(issue.Message.Length > 0, "what is wrong is told");
        if (issue.Suggestion is { } suggestion)
            BrokenPromise.Unless(reads(text.Remove(issue.Start, issue.Length).Insert(issue.Start, suggestion)), $"a suggestion mends: {InputText.Escape(suggestion)} at {issue.Start}, {issue.Length}");
    }
}
