using System.Text;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Tests;

/// <summary>The helper reads and writes the files of Verify.SourceGenerators, so that either can be used.</summary>
public sealed class SnapshotHelperTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("snapshots");

    private static readonly DiagnosticDescriptor s_malformed = new(
        "GEN001", "Malformed line", "Line {0} of '{1}' is malformed: {2}", "Gen.Parse", DiagnosticSeverity.Error, true,
        "A line must look like key = value.", "https://example.invalid/GEN001", "CompilationEnd");

    private SnapshotFolder Folder => new(_directory.FullName);

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void A_verified_text_passes()
    {
        Write("T.M#A.g.verified.cs", "\uFEFF//HintName: A.g.cs\nclass A { }\n");
        Folder.Compare("T.M", [Source("A.g.cs", "class A { }\n")]);
    }

    [Fact]
    public void A_text_without_a_verified_file_fails_and_is_written_for_accepting()
    {
        SnapshotException e = Assert.Throws<SnapshotException>(() => Folder.Compare("T.M", [Source("A.g.cs", "class A { }\n")]));
        Assert.Contains("mv ", e.Message, StringComparison.Ordinal);
        Assert.Contains("SNAPSHOTS=accept", e.Message, StringComparison.Ordinal);
        byte[] received = File.ReadAllBytes(Path("T.M#A.g.received.cs"));
        Assert.Equal("\uFEFF//HintName: A.g.cs\nclass A { }\n", Encoding.UTF8.GetString(received));
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], received[..3]);
    }

    [Fact]
    public void Everything_can_be_accepted_at_once()
    {
        Write("T.M#A.g.verified.cs", "old");
        Write("T.M#Gone.g.verified.cs", "old");
        new SnapshotFolder(_directory.FullName, accepts: true).Compare("T.M", [Source("A.g.cs", "class A { }\n"), Source("B.g.cs", "class B { }\n")]);
        Folder.Compare("T.M", [Source("A.g.cs", "class A { }\n"), Source("B.g.cs", "class B { }\n")]);
        Assert.Equal(2, _directory.GetFiles().Length);
    }

    [Fact]
    public void The_first_snapshot_of_a_folder_makes_the_folder()
    {
        var folder = new SnapshotFolder(Path("new"));
        Assert.Throws<SnapshotException>(() => folder.Compare("T.M", [Source("A.g.cs", "class A { }\n")]));
        Assert.True(File.Exists(Path("new/T.M#A.g.received.cs")));
    }

    [Fact]
    public void A_different_text_fails_with_the_first_line_that_differs()
    {
        Write("T.M#A.g.verified.cs", "//HintName: A.g.cs\nclass A { }\nclass B { }\n");
        SnapshotException e = Assert.Throws<SnapshotException>(() => Folder.Compare("T.M", [Source("A.g.cs", "class A { }\nclass C { }\n")]));
        Assert.Contains("line 3 differs\n  verified: class B { }\n  received: class C { }", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_received_file_goes_when_the_text_is_right_again()
    {
        Write("T.M#A.g.verified.cs", "//HintName: A.g.cs\nclass A { }");
        Write("T.M#A.g.received.cs", "something else");
        Folder.Compare("T.M", [Source("A.g.cs", "class A { }")]);
        Assert.False(File.Exists(Path("T.M#A.g.received.cs")));
    }

    [Theory]
    [InlineData("//HintName: A.g.cs\nclass A { }\n")]
    [InlineData("\uFEFF//HintName: A.g.cs\r\nclass A { }\r\n")]
    [InlineData("//HintName: A.g.cs\nclass A { }\n\n")]
    public void Byte_order_marks_line_ends_and_one_last_line_break_do_not_matter(string verified)
    {
        Write("T.M#A.g.verified.cs", verified);
        Folder.Compare("T.M", [Source("A.g.cs", "class A { }\n")]);
    }

    [Fact]
    public void Two_more_line_breaks_matter()
    {
        Write("T.M#A.g.verified.cs", "//HintName: A.g.cs\nclass A { }\n\n\n");
        Assert.Throws<SnapshotException>(() => Folder.Compare("T.M", [Source("A.g.cs", "class A { }\n")]));
    }

    [Fact]
    public void A_file_left_over_fails()
    {
        Write("T.M#Gone.g.verified.cs", "//HintName: Gone.g.cs\n");
        SnapshotException e = Assert.Throws<SnapshotException>(() => Folder.Compare("T.M", []));
        Assert.Contains("T.M#Gone.g.verified.cs", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_left_over_fail()
    {
        Write("T.M.verified.txt", "{}");
        Assert.Throws<SnapshotException>(() => Folder.Compare("T.M", []));
    }

    [Fact]
    public void Files_of_other_tests_are_not_left_over()
    {
        Write("T.More#A.g.verified.cs", "//HintName: A.g.cs\n");
        Write("T.M_case#A.g.verified.cs", "//HintName: A.g.cs\n");
        Folder.Compare("T.M", []);
    }

    [Fact]
    public void Nothing_generated_and_nothing_found_needs_no_file()
    {
        Folder.Compare("T.M", []);
        Assert.Empty(_directory.GetFiles());
    }

    [Fact]
    public void A_hint_name_loses_its_folders_and_its_last_extension()
        => Assert.Equal("#Foo.Info.g", Source("sub/Foo.Info.g.cs", "").Name);

    [Fact]
    public void The_full_hint_name_is_the_first_line()
        => Assert.Equal("//HintName: sub/Foo.Info.g.cs\nx", Source("sub/Foo.Info.g.cs", "x").Text);

    [Fact]
    public void Sources_that_would_share_a_name_are_numbered()
        => Assert.Equal(["#X.g.00", "#X.g.01"], SnapshotText.Of([Generated("a/X.g.cs", ""), Generated("b/X.g.cs", "")], []).Select(t => t.Name));

    [Fact]
    public void Line_ends_of_sources_become_line_feeds()
        => Assert.Equal("//HintName: A.cs\na\nb", Source("A.cs", "a\r\nb").Text);

    [Fact]
    public void Other_separators_of_lines_stay_in_sources_and_in_verified_files()
    {
        const string text = "a\u2028b\u2029c\u0085d\fe";
        Assert.Equal("//HintName: A.cs\n" + text, Source("A.cs", text).Text);
        Write("T.M#A.verified.cs", "//HintName: A.cs\n" + text);
        Folder.Compare("T.M", [Source("A.cs", text)]);
        Assert.Throws<SnapshotException>(() => Folder.Compare("T.M", [Source("A.cs", text.Replace('\u2028', '\n'))]));
    }

    [Fact]
    public void Sources_come_by_hint_name()
        => Assert.Equal(["#A.g", "#B.g", "#X.g.00", "#X.g.01"], Of(new FakeGenerator(("b/X.g.cs", "2"), ("B.g.cs", ""), ("a/X.g.cs", "1"), ("A.g.cs", ""))).Select(static t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Of_sources_that_would_share_a_name_the_first_by_hint_name_is_the_first()
        => Assert.Equal(["//HintName: a/X.g.cs\n1", "//HintName: b/X.g.cs\n2"], Of(new FakeGenerator(("b/X.g.cs", "2"), ("a/X.g.cs", "1"))).Select(static t => t.Text));

    [Fact]
    public void What_a_generator_throws_is_thrown_again()
    {
        Assert.Equal("no", Assert.Throws<InvalidOperationException>(() => Of(new FakeGenerator(null))).Message);
        Assert.Equal(2, Assert.Throws<AggregateException>(() => Of(new FakeGenerator(null), new OtherGenerator())).InnerExceptions.Count);
    }

    [Fact]
    public void What_is_blank_is_left_out_as_what_is_empty()
    {
        var blank = new DiagnosticDescriptor("GEN004", "Plain", "Plain", "Gen", DiagnosticSeverity.Error, true, " ", "\t");
        string text = DiagnosticText.Of([Diagnostic.Create(blank, Location.None)]);
        Assert.DoesNotContain("Description", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HelpLink", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_are_written_as_Verify_writes_them()
    {
        var location = Location.Create("data/Colors.keys", new TextSpan(15, 4), new LinePositionSpan(new LinePosition(1, 0), new LinePosition(1, 4)));
        SnapshotText text = Assert.Single(SnapshotText.Of([], [Diagnostic.Create(s_malformed, location, 2, "Colors.keys", "nope")]));
        Assert.Equal("", text.Name);
        Assert.Equal(
            """
            {
              Diagnostics: [
                {
                  Location: data\Colors.keys: (1,0)-(1,4),
                  Message: Line 2 of 'Colors.keys' is malformed: nope,
                  Severity: Error,
                  Descriptor: {
                    Id: GEN001,
                    Title: Malformed line,
                    Description: A line must look like key = value.,
                    HelpLink: https://example.invalid/GEN001,
                    MessageFormat: Line {0} of '{1}' is malformed: {2},
                    Category: Gen.Parse,
                    DefaultSeverity: Error,
                    IsEnabledByDefault: true,
                    CustomTags: [
                      CompilationEnd
                    ]
                  }
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            text.Text);
    }

    [Fact]
    public void A_warning_has_its_level_and_what_is_empty_is_left_out()
    {
        var plain = new DiagnosticDescriptor("GEN002", "Plain", "Plain", "Gen", DiagnosticSeverity.Warning, true);
        Assert.Equal(
            """
            {
              Diagnostics: [
                {
                  Message: Plain,
                  Severity: Warning,
                  WarningLevel: 1,
                  Descriptor: {
                    Id: GEN002,
                    Title: Plain,
                    MessageFormat: Plain,
                    Category: Gen,
                    DefaultSeverity: Warning,
                    IsEnabledByDefault: true
                  }
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            DiagnosticText.Of([Diagnostic.Create(plain, Location.None)]));
    }

    [Fact]
    public void A_message_of_several_lines_begins_on_a_line_of_its_own()
    {
        var plain = new DiagnosticDescriptor("GEN003", "Plain", "one\ntwo", "Gen", DiagnosticSeverity.Error, true);
        Assert.Contains("      Message:\none\ntwo,\n      Severity: Error,", DiagnosticText.Of([Diagnostic.Create(plain, Location.None)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_is_called_by_its_class_and_method()
        => Assert.Equal(
            "SnapshotHelperTests.A_test_is_called_by_its_class_and_method",
            TestName.Of(typeof(Snapshot).Assembly, "/any/where/SnapshotHelperTests.cs", nameof(A_test_is_called_by_its_class_and_method)));

    public sealed class Nested
    {
        [Fact]
        public void A_nested_class_is_called_with_the_one_around_it()
            => Assert.Equal(
                "SnapshotHelperTests.Nested.A_nested_class_is_called_with_the_one_around_it",
                TestName.Of(typeof(Snapshot).Assembly, "/any/where/SnapshotHelperTests.cs", nameof(A_nested_class_is_called_with_the_one_around_it)));

        public sealed class Deeper
        {
            [Fact]
            public void A_deeper_class_is_called_with_its_parent_alone()
                => Assert.Equal(
                    "Nested.Deeper.A_deeper_class_is_called_with_its_parent_alone",
                    TestName.Of(typeof(Snapshot).Assembly, "/any/where/SnapshotHelperTests.cs", nameof(A_deeper_class_is_called_with_its_parent_alone)));
        }
    }

    private static SnapshotText Source(string hintName, string text) => Assert.Single(SnapshotText.Of([Generated(hintName, text)], []));

    private static GeneratedSourceResult Generated(string hintName, string text) => Run(new FakeGenerator((hintName, text))).Results[0].GeneratedSources[0];

    private static SnapshotText[] Of(params IIncrementalGenerator[] generators) => SnapshotText.Of(Run(generators), static _ => true);

    private static GeneratorDriverRunResult Run(params IIncrementalGenerator[] generators)
        => Microsoft.CodeAnalysis.CSharp.CSharpGeneratorDriver.Create(generators).RunGenerators(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("fake")).GetRunResult();

    private string Path(string name) => System.IO.Path.Combine(_directory.FullName, name);

    private void Write(string name, string text) => File.WriteAllText(Path(name), text, new UTF8Encoding(false));

    /// <summary>The compiler alone can make a result, so a generator of some files is run for it; null for one that throws.</summary>
    private sealed class FakeGenerator(params (string HintName, string Text)[]? files) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.CompilationProvider, (output, _) =>
        {
            foreach ((string hintName, string text) in files ?? throw new InvalidOperationException("no"))
                output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
        });
    }

    private sealed class OtherGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new InvalidOperationException("neither"));
    }
}
