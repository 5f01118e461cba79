using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Suppression;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>A fixture whose files may be texts of sources as well (<c>== a.source.txt ==</c>), compiled and checked.</summary>
internal sealed class Checked
{
    private Checked(FactBaseModel model, ProvenanceReport report)
    {
        Model = model;
        Report = report;
    }

    public FactBaseModel Model { get; }

    public ProvenanceReport Report { get; }

    /// <summary>Everything found, the acceptances applied, file by file.</summary>
    public IEnumerable<(CompiledFile File, IReadOnlyList<Finding> Findings)> Files
        => Model.Files.Select((file, i) => (file, Acceptances.Apply(
            file.Bound,
            [.. file.Findings, .. Report.Files[i].Findings],
            Report.Files[i].Acceptable)));

    /// <summary>The findings, of whatever file.</summary>
    public IReadOnlyList<Finding> Findings => Files.SelectMany(static f => f.Findings).ToArray();

    /// <summary>Compiles and checks files.</summary>
    public static Checked Of(IEnumerable<FixtureFile> files)
    {
        FixtureFile[] all = files.ToArray();
        var model = FactBaseModel.Compile(all.Where(static f => !SourceDocument.IsSourceText(f.Path)));
        var documents = SourceDocuments.Of(all
            .Where(static f => SourceDocument.IsSourceText(f.Path))
            .Select(static f => new SourceDocument(f.Path, f.Text)));
        return new Checked(model, ProvenanceChecks.Run(model.Files.Select(static f => f.Bound).ToArray(), documents));
    }

    /// <summary>Compiles a marked fixture beside <see cref="Cast"/> and asserts that exactly the marked findings occur.</summary>
    public static Checked Fixture(string fixture)
    {
        FixtureFile[] marked = FactBaseText.Cut(fixture).ToArray();
        Checked result = Of(marked.Select(static f => f with { Text = Marked.Strip(f.Text) }).Append(Cast));
        string expected = string.Join('\n', marked.Where(static f => !SourceDocument.IsSourceText(f.Path)).Select(Write));
        string actual = string.Join('\n', result.Files
            .Where(static f => f.File.Bound.Path != Cast.Path)
            .Select(static f => Write(new FixtureFile(f.File.Bound.Path, Marked.Write(f.File.Syntax.Text, f.Findings.Marks())))));
        Assert.Equal(expected, actual);
        Assert.Empty(result.Files.Single(static f => f.File.Bound.Path == Cast.Path).Findings);
        return result;
    }

    /// <summary>As <see cref="Fixture"/>, and gives the only finding.</summary>
    public static Finding Single(string fixture) => Fixture(fixture).Findings.Single();

    private static string Write(FixtureFile file) => "== " + file.Path + " ==\n" + file.Text;

    /// <summary>People and sources that fixtures need not define; every source is cited.</summary>
    public static readonly FixtureFile Cast = new("cast.facts", """
        country China
        country Russia
        person Xi
        person Putin
        place Beijing
        source Rfi
        source Afp
        source Tass
        meeting Cited of Xi, Putin per Rfi, Afp, Tass
        alliance Nato since 1949-04-04 per Rfi
        """);
}
