using System.Text.RegularExpressions;
using FactDsl.Generator.Tests.Builds;

namespace FactDsl.Generator.Tests.Support;

/// <summary>The page about JSON: its facts, and blocks of JSON with the expression that gives each behind the word <c>json</c>.</summary>
internal static partial class JsonPage
{
    private static readonly string s_path = Path.Combine(Repository.Root, "src", "docs", "json.md");

    public static string Facts { get; } = Block().Matches(File.ReadAllText(s_path)).Single(static m => m.Groups["language"].Value == "facts").Groups["text"].Value;

    public static IReadOnlyDictionary<string, string> Blocks { get; } = Block().Matches(File.ReadAllText(s_path))
        .Where(static m => m.Groups["language"].Value == "json")
        .ToDictionary(static m => m.Groups["rest"].Value, static m => m.Groups["text"].Value);

    /// <summary>Puts what really comes out into the page.</summary>
    public static void Write(Func<string, string> json)
        => File.WriteAllText(s_path, Block().Replace(File.ReadAllText(s_path), m => m.Groups["language"].Value == "json"
            ? $"```json {m.Groups["rest"].Value}\n{json(m.Groups["rest"].Value)}\n```"
            : m.Value));

    [GeneratedRegex(@"^```(?<language>\w+) ?(?<rest>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
