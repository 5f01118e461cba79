namespace FactDsl.TestData;

/// <summary>
/// Questions over several facts and rules that derive facts, over five states that do not exist. What they answer and derive is
/// written by hand behind <c>//=</c>: what the holes stand for, then <c>sure</c> or <c>possibly</c>; <c>//=~</c> stands for two
/// answers, the first two of its values in either order.
/// </summary>
public static class RuleExamples
{
    /// <summary>The facts that are told.</summary>
    public static string Base { get; } = Read("base.facts");

    /// <summary>Derived kinds and the rules that derive them.</summary>
    public static string Rules { get; } = Read("rules.facts");

    /// <summary>Questions over both.</summary>
    public static string Questions { get; } = Read("questions.facts");

    /// <summary>What is said to be told completely, and some of the questions again.</summary>
    public static string Complete { get; } = Read("complete.facts");

    private static string Read(string name)
    {
        using Stream stream = typeof(RuleExamples).Assembly.GetManifestResourceStream("Rules/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
