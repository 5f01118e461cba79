using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;

namespace FactDsl.Language.Tests.Edits;

/// <summary>Files compiled at one go, as the command does it.</summary>
internal static class FreshFacts
{
    public static FactCompilation Compile(EditedFiles files)
        => FactCompilation.Of(files.All.Select(static f => new FactFileText(f.Path, f.Text)), SourceDocuments.None);

    public static ToldFacts Of(EditedFiles files)
    {
        FactCompilation compilation = Compile(files);
        Assert.Null(compilation.Failure);
        return new ToldFacts(
            [.. compilation.Files.SelectMany(static f => f.Findings.Select(x => ToldFacts.Line(f.Source.Path, x)))],
            [.. compilation.Store!.Pages]);
    }
}
