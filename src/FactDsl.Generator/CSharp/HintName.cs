using System.Globalization;
using System.Text;

namespace FactDsl.Generator.CSharp;

/// <summary>
/// Names of generated files. The compiler refuses many characters, compares without case, and drops everything the
/// generator made when a name is refused or comes twice.
/// </summary>
internal static class HintName
{
    /// <summary>The word lists.</summary>
    public const string OfWordLists = "WordLists.g.cs";

    /// <summary>The class that holds the store.</summary>
    public const string OfFactBook = "FactBook.g.cs";

    /// <summary>What the facts are for other assemblies.</summary>
    public const string OfInterface = "FactInterface.g.cs";

    /// <summary>The named items of other assemblies.</summary>
    public const string OfOtherNames = "OtherNames.g.cs";

    /// <summary>The table of the store's pages.</summary>
    public const string OfPageTable = "FactBook.Pages.g.cs";

    /// <summary>How the types are written as JSON.</summary>
    public const string OfJson = "FactsJson.g.cs";

    /// <summary>How answers to questions are written as JSON.</summary>
    public const string OfJsonAnswers = "FactsJson.Answers.g.cs";

    /// <summary>One page of the store.</summary>
    public static string OfPage(int index) => "FactBook.Page" + index.ToString(CultureInfo.InvariantCulture) + ".g.cs";

    /// <summary>The types of a kind, in a folder of their own: a kind may be called <c>fact-book</c>.</summary>
    /// <param name="record">The kind's record.</param>
    /// <param name="isTaken">Whether another record differs in nothing but case.</param>
    public static string OfKind(string record, bool isTaken)
        => isTaken ? "Kinds/" + record + "." + Hash(record) + ".g.cs" : "Kinds/" + record + ".g.cs";

    /// <summary>The named items of a file.</summary>
    /// <param name="path">Its path relative to the project.</param>
    public static string OfFile(string path)
    {
        var readable = new StringBuilder(path.Length);
        int start = path.LastIndexOf('/') + 1;
        int end = path.LastIndexOf('.');
        for (int i = start; i < (end > start ? end : path.Length); i++)
            readable.Append(IsAllowed(path[i]) ? path[i] : '_');
        return "Names/" + readable + "." + Hash(path) + ".g.cs";
    }

    /// <summary>A short number that depends on the text alone: FNV-1a over its UTF-16 units.</summary>
    public static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ (byte)c) * 16777619);
            hash = unchecked((hash ^ (byte)(c >> 8)) * 16777619);
        }
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static bool IsAllowed(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '+' or '(' or ')' or '.';
}
