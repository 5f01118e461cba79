using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Binding;

/// <summary>No rule of the language core goes without a text that breaks it.</summary>
public partial class FindingCoverageTests
{
    [Fact]
    public void Every_rule_of_syntax_definitions_names_shape_values_and_provenance_is_marked_in_a_fixture()
    {
        // Bytes that are no text are in no fixture. A name that collides with a generated member is found where members are generated, and what takes two assemblies where two are compiled. What all rules together do is found where they are evaluated.
        string[] elsewhere = ["FACT2111", "FACT2113", "FACT2115", "FACT2116", "FACT2226", "FACT2412"];
        IEnumerable<string> rules = FindingRules.All
            .Where(static r => r.Category is FindingCategory.Syntax or FindingCategory.Definition or FindingCategory.Names or FindingCategory.Shape or FindingCategory.Values or FindingCategory.Rules or FindingCategory.Provenance)
            .Select(static r => r.Id)
            .Except(elsewhere);
        var marked = Directory.GetFiles(TestsFolder(), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Mark().Matches(File.ReadAllText(file)))
            .Select(static m => m.Groups[1].Value)
            .ToHashSet();
        Assert.Empty(rules.Except(marked).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_unique_and_belong_to_their_family()
    {
        Assert.Equal(FindingRules.All.Count, FindingRules.All.Select(static r => r.Id).Distinct().Count());
        Assert.All(FindingRules.All, static r => Assert.Matches("^FACT[0-9]{4}$", r.Id));
        Assert.Equal(FindingRules.All.Select(static r => r.Id).Order(StringComparer.Ordinal), FindingRules.All.Select(static r => r.Id));
    }

    private static string TestsFolder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(Path.GetDirectoryName(thisFile))!;

    [GeneratedRegex(@"\[\|(FACT\d{4}):")]
    private static partial Regex Mark();
}
