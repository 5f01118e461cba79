using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Tests.Support;

/// <summary>The assertions of this project, one for each thing that a text can be asked for.</summary>
public static class Check
{
    /// <summary>Compiles a marked fixture and asserts that exactly the marked findings occur at exactly the marked places.</summary>
    public static FactBaseModel Findings(string fixture)
    {
        var model = FactBaseModel.OfFixture(Marked.Strip(fixture));
        string expected = Write(FactBaseText.Cut(fixture).Select(static f => f));
        string actual = Write(model.Files
            .Where(static f => f.Bound.Path != FactBaseModel.Cast.Path)
            .Select(static f => new FixtureFile(f.Bound.Path, Marked.Write(f.Syntax.Text, f.Findings.Marks()))));
        Assert.Equal(expected, actual);
        Assert.Empty(model.File(FactBaseModel.Cast.Path).Findings);
        return model;
    }

    /// <summary>As <see cref="Findings"/>, and gives the message of the only one.</summary>
    public static Finding Finding(string fixture)
        => Findings(fixture).Files.SelectMany(static f => f.Findings).Single();

    /// <summary>Asserts what the parser alone finds, where no value is a code.</summary>
    public static FileSyntax SyntaxFindings(string fixture)
    {
        var file = FileSyntax.Parse(Marked.Strip(fixture));
        Assert.Equal(fixture, Marked.Write(file.Text, FindingsWithoutCodes(file).Marks()));
        return file;
    }

    /// <summary>All that the parser finds, where no value is a code.</summary>
    public static IEnumerable<Finding> FindingsWithoutCodes(FileSyntax file)
        => file.Findings.Concat(file.Items.SelectMany(static i => i.Syntax.FindingsUnlessCodes.Select(f => f.Shift(i.Start)))).OrderBy(static f => f.Span.Start).ThenBy(static f => f.Rule.Id, System.StringComparer.Ordinal);

    /// <summary>Asserts how a text is parsed, in the form of <see cref="SyntaxText"/>.</summary>
    public static void Syntax(string text, params string[] expected)
        => Assert.Equal(string.Join('\n', expected), SyntaxText.Write(FileSyntax.Parse(text)));

    /// <summary>Asserts that a fixture without findings binds to this, in the form of <see cref="BoundText"/>.</summary>
    public static void Binding(string fixture, params string[] expected)
    {
        FactBaseModel model = Findings(fixture);
        Assert.Equal(
            string.Join('\n', expected),
            string.Join('\n', model.Files.Where(static f => f.Bound.Path != FactBaseModel.Cast.Path).SelectMany(static f => BoundText.Write(f.Bound))));
    }

    private static string Write(System.Collections.Generic.IEnumerable<FixtureFile> files)
        => string.Join('\n', files.Select(static f => "== " + f.Path + " ==\n" + f.Text));
}
