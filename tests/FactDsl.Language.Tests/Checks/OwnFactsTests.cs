using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Checks;

/// <summary>The facts of the project itself hold together, and would not if one of them were wrong.</summary>
public sealed class OwnFactsTests
{
    [Fact]
    public void Nothing_in_the_projects_own_facts_contradicts_anything()
        => Assert.Empty(Found([]));

    [Fact]
    public void A_meeting_long_before_anybody_was_born_is_found_among_them()
        => Assert.Contains(
            Found([new FixtureFile("wrong.facts", "meeting of XiJinping, VladimirPutin on 1850-01-01\n")]),
            static f => f.StartsWith("wrong.facts FACT3111", StringComparison.Ordinal));

    /// <summary>Errors and warnings.</summary>
    private static IEnumerable<string> Found(IEnumerable<FixtureFile> more)
    {
        var model = FactBaseModel.Compile(Facts().Concat(more));
        Assert.NotEmpty(model.Files.SelectMany(static f => f.Bound.Items));
        return model.Contradictions()
            .Where(static f => f.Finding.Rule.Severity is FindingSeverity.Error or FindingSeverity.Warning)
            .Select(static f => $"{f.Path} {f.Finding.Rule.Id} {f.Finding.Message}");
    }

    private static IEnumerable<FixtureFile> Facts()
    {
        string folder = Path.Combine(Repository.Root, "facts");
        return Directory.GetFiles(folder, "*.facts", SearchOption.AllDirectories)
            .Select(p => new FixtureFile(Path.GetRelativePath(folder, p).Replace('\\', '/'), File.ReadAllText(p)));
    }
}
