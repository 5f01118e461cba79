using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FactDsl.Language.Tests.Unicode;

/// <summary>Nothing that is released asks the framework for a normal form: it would get another one, or none, in another host.</summary>
public partial class OneUnicodeTests
{
    [Fact]
    public void No_source_asks_the_framework_for_a_normal_form()
        => Assert.Equal([], Sources().SelectMany(static path => File.ReadLines(path).Where(static l => Asks().IsMatch(l)).Select(l => $"{Path.GetFileName(path)}: {l.Trim()}")));

    private static IEnumerable<string> Sources([CallerFilePath] string path = "")
        => Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "src"), "*.cs", SearchOption.AllDirectories)
            .Where(static p => !p.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin" or "node_modules"));

    [GeneratedRegex(@"NormalizationForm|\.IsNormalized\(|\.Normalize\(\)")]
    private static partial Regex Asks();
}
