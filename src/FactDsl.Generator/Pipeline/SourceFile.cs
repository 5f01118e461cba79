using System;
using System.Text;
using System.Threading;
using FactDsl.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>A <c>.facts</c> file as the compiler hands it in: its text and its paths, and nothing that lives longer.</summary>
/// <param name="FullPath">Where the compiler found it: where its findings are shown.</param>
/// <param name="DisplayPath">The path that facts carry: its link, else relative to the facts' root.</param>
/// <param name="Key">Relative to the project: it tells files apart and is the same on every machine.</param>
/// <param name="Text">The text.</param>
internal sealed record SourceFile(string FullPath, string DisplayPath, string Key, SourceText Text)
{
    private const string Extension = ".facts";

    /// <summary>Whether a file holds facts.</summary>
    public static bool IsFacts(AdditionalText text) => text.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file and what the project says about it.</summary>
    public static SourceFile Read(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        SourceText content = Utf8Source.Of(text.GetText(cancellation) ?? SourceText.From("", Encoding.UTF8));
        string project = ProjectOptions.Get(options.GlobalOptions, "ProjectDir");
        string root = ProjectOptions.Get(options.GlobalOptions, "FactDslRoot");
        string key = RelativePath.From(project, text.Path);
        options.GetOptions(text).TryGetValue("build_metadata.AdditionalFiles.Link", out string? link);
        return new SourceFile(text.Path, RelativePath.OfFacts(text.Path, link ?? "", project, root), key, content);
    }

    /// <summary>Whether both are the same file with the same text.</summary>
    public bool Equals(SourceFile? other)
        => other is not null
            && FullPath == other.FullPath
            && DisplayPath == other.DisplayPath
            && Key == other.Key
            && (ReferenceEquals(Text, other.Text) || Text.ContentEquals(other.Text));

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(StringComparer.Ordinal.GetHashCode(FullPath) * 31 + Text.Length);
}
