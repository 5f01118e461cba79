using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>Fixtures whose kinds say what must hold.</summary>
internal static class DeclaredFindings
{
    private static readonly HashSet<string> s_ids =
    [
        "FACT3121", "FACT3122", "FACT3123", "FACT3124", "FACT3125", "FACT3126", "FACT3141", "FACT3142", "FACT3144", "FACT3151", "FACT3152", "FACT3153",
    ];

    /// <summary>
    /// Compiles a marked fixture beside the cast and asserts that exactly the marked findings of declared checks occur, and none
    /// of any other kind.
    /// </summary>
    /// <returns>The findings, by path and place.</returns>
    public static IReadOnlyList<Finding> Check(string fixture)
    {
        var model = FactBaseModel.OfFixture(Marked.Strip(fixture));
        Assert.Empty(model.Files.SelectMany(static f => f.Findings).Select(static f => f.Message));
        FileFinding[] findings = Run(model).Where(static f => s_ids.Contains(f.Finding.Rule.Id)).ToArray();
        IEnumerable<FixtureFile> actual = model.Files
            .Where(static f => f.Bound.Path != FactBaseModel.Cast.Path)
            .Select(f => new FixtureFile(f.Bound.Path, Marked.Write(f.Syntax.Text, findings.Where(d => d.Path == f.Bound.Path).Select(static d => d.Finding).Marks())));
        Assert.Equal(Write(FactBaseText.Cut(fixture)), Write(actual));
        Assert.DoesNotContain(findings, static f => f.Path == FactBaseModel.Cast.Path);
        return findings.Select(static f => f.Finding).ToArray();
    }

    /// <summary>Everything that the checks find in a fact base, by path and place.</summary>
    public static IReadOnlyList<FileFinding> Run(FactBaseModel model) => model.Contradictions();

    /// <summary>The message of the only finding of a marked fixture.</summary>
    public static string Message(string fixture) => Assert.Single(Check(fixture)).Message;

    private static string Write(IEnumerable<FixtureFile> files) => string.Join('\n', files.Select(static f => "== " + f.Path + " ==\n" + f.Text));
}
