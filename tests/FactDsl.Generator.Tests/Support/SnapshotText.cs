using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests.Support;

/// <summary>One file of a snapshot.</summary>
/// <param name="Name">What follows the test's name: <c>#Meeting.g</c>, or nothing for the diagnostics.</param>
/// <param name="Extension"><c>cs</c> or <c>txt</c>.</param>
/// <param name="Text">Its text, lines ending with LF.</param>
internal sealed record SnapshotText(string Name, string Extension, string Text)
{
    /// <summary>The files of a run: one for each generated source, by hint name, and one for the diagnostics if there are any.</summary>
    /// <param name="result">The run. What a generator threw is thrown again: the sources that it made until then are no result.</param>
    /// <param name="isWanted">Which sources are worth reading.</param>
    /// <exception cref="AggregateException">Several generators threw.</exception>
    public static SnapshotText[] Of(GeneratorDriverRunResult result, Func<GeneratedSourceResult, bool> isWanted)
    {
        Exception[] thrown = [.. result.Results.Select(static r => r.Exception).OfType<Exception>()];
        if (thrown.Length == 1)
            ExceptionDispatchInfo.Throw(thrown[0]);
        if (thrown.Length > 1)
            throw new AggregateException(thrown);
        return Of(result.Results.SelectMany(r => r.GeneratedSources.Where(isWanted).OrderBy(static s => s.HintName, StringComparer.Ordinal)), result.Diagnostics);
    }

    /// <summary>The files of sources and diagnostics.</summary>
    public static SnapshotText[] Of(IEnumerable<GeneratedSourceResult> sources, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var texts = new List<SnapshotText>();
        if (diagnostics.Count > 0)
            texts.Add(new SnapshotText("", "txt", DiagnosticText.Of(diagnostics)));
        foreach (IGrouping<string, GeneratedSourceResult> named in sources.GroupBy(NameOf))
        {
            GeneratedSourceResult[] all = [.. named];
            for (int i = 0; i < all.Length; i++)
            {
                string number = all.Length == 1 ? "" : $".{i:00}";
                string text = WithLineFeeds($"//HintName: {all[i].HintName}\n{all[i].SourceText}");
                texts.Add(new SnapshotText($"#{named.Key}{number}", "cs", text));
            }
        }
        return [.. texts];
    }

    /// <summary>A text whose lines end with LF. What else separates lines, such as U+2028, belongs to the text and stays.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string NameOf(GeneratedSourceResult source)
    {
        string file = source.HintName[(source.HintName.LastIndexOf('/') + 1)..];
        return file.EndsWith(".cs", StringComparison.Ordinal) ? file[..^3] : file;
    }

    /// <summary>The bytes of the file: UTF-8 with a byte order mark.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. new UTF8Encoding(false).GetBytes(Text)];
}
