using System.Text;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests.Support;

/// <summary>One file of a snapshot.</summary>
/// <param name="Name">What follows the test's name: <c>#Meeting.g</c>, or nothing for the diagnostics.</param>
/// <param name="Extension"><c>cs</c> or <c>txt</c>.</param>
/// <param name="Text">Its text, lines ending with LF.</param>
internal sealed record SnapshotText(string Name, string Extension, string Text)
{
    /// <summary>The files of a run: one for each generated source, and one for the diagnostics if there are any.</summary>
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
                string text = $"//HintName: {all[i].HintName}\n{all[i].SourceText}".ReplaceLineEndings("\n");
                texts.Add(new SnapshotText($"#{named.Key}{number}", "cs", text));
            }
        }
        return [.. texts];
    }

    private static string NameOf(GeneratedSourceResult source)
    {
        string file = source.HintName[(source.HintName.LastIndexOf('/') + 1)..];
        return file.EndsWith(".cs", StringComparison.Ordinal) ? file[..^3] : file;
    }

    /// <summary>The bytes of the file: UTF-8 with a byte order mark.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. new UTF8Encoding(false).GetBytes(Text)];
}
