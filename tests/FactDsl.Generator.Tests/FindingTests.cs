using System.Text;
using CsCheck;
using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Tests;

/// <summary>What is wrong in a text is said by the compiler, at the very characters, and nothing else is lost for it.</summary>
public class FindingTests
{
    [Fact]
    public void A_misspelt_person_is_an_error_at_the_name_with_the_nearest_one()
    {
        var project = FactProject.Of("person VladimirPutin\nperson XiJinping\nmeeting of XiJinping, VladimirPutine on 2014\n");
        Diagnostic found = Assert.Single(project.RunResult().Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        FileLinePositionSpan place = found.Location.GetLineSpan();
        Assert.Equal("/home/ada/app/facts.facts: (2,22)-(2,36)", place.ToString());
        Assert.Contains("did you mean `VladimirPutin`", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_an_error_at_the_byte_however_the_compiler_has_read_it()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("person Ada\n  note \"\u00E9t\u00E9\"\n");
        // As compilers on Windows read it, as those elsewhere do, and as the compiler reads what is UTF-8.
        foreach (Encoding encoding in new[] { Encoding.Latin1, Encoding.UTF8 })
        {
            Diagnostic found = Assert.Single(FactProject.Of("").With("odd.facts", SourceText.From(bytes, bytes.Length, encoding)).RunResult().Diagnostics);
            Assert.Equal("/home/ada/app/odd.facts: (1,8)-(1,9)", found.Location.GetLineSpan().ToString());
            Assert.Equal("FACT1128", found.Id);
            Assert.Contains("at byte 20 of the text", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
        byte[] right = Encoding.UTF8.GetBytes("person Ada\n  note \"\u00E9t\u00E9\"\n");
        foreach (Encoding encoding in new[] { Encoding.Latin1, Encoding.UTF8, new UTF8Encoding(false, true) })
            Assert.Empty(FactProject.Of("").With("right.facts", SourceText.From(right, right.Length, encoding)).RunResult().Diagnostics);
    }

    [Fact]
    public void The_text_of_a_source_that_is_not_utf8_is_an_error_where_it_is_named()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("Un\n\u00E9t\u00E9.\n");
        FactProject project = FactProject.Of("source Memo\n  text \"note.source.txt\"\nmeeting on 2014 per Memo \"\u00E9t\u00E9\"\n").With("note.source.txt", SourceText.From(bytes, bytes.Length, Encoding.UTF8));
        Assert.Equal(["FACT2226"], project.Lints().Select(static d => d.Id));
        Assert.Equal(DiagnosticSeverity.Error, project.Lints()[0].Severity);
    }

    [Fact]
    public void A_finding_removes_no_member()
    {
        FactProject project = FactProject.Of("person Xi\n  born tomorrow\n  height 3\nmeeting Summit of Nobody on 2014-99\n").WithCode(
            "class Program { object[] all = { MyApp.Facts.Person.Xi, MyApp.Facts.Meeting.Summit }; }");
        Assert.NotEmpty(project.RunResult().Diagnostics);
        project.CompileWithoutWarning();
    }

    [Fact]
    public void An_expectation_that_is_not_met_is_an_error_at_its_answer()
    {
        FactProject project = FactProject.Of("country A\ncountry B\nalliance Pact since 1950\n  of A\n  of B since 1960\nexpect 1 alliance Pact of ?member on 1955\n")
            .With("expected.facts", "expect 2 alliance Pact of ?member on 1955\nexpect A alliance Pact of ?member on 1965\n");
        Assert.Equal(
            [
                "/home/ada/app/expected.facts: (0,7)-(0,8) FACT3101 Expected 2 answers and found 1: `A`",
                "/home/ada/app/expected.facts: (1,7)-(1,8) FACT3102 The answers are not those expected: `B` is too many",
            ],
            project.RunResult().Diagnostics.Select(d => $"{d.Location.GetLineSpan()} {d.Id} {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        project.With("expected.facts", "").CompileWithoutWarning();
    }

    [Fact]
    public void Nothing_is_expected_of_facts_with_errors()
    {
        var project = FactProject.Of("country A\nalliance Pact since 1950 of A, Nobody\nexpect 2 alliance Pact of ?member\n");
        Assert.Equal("FACT2101", Assert.Single(project.RunResult().Diagnostics).Id);
    }

    [Fact]
    public void A_name_that_is_a_member_is_a_warning_and_gets_an_underscore()
    {
        var project = FactProject.Of("person All\nperson Meetings\nperson Person\nperson GetHashCode\nperson Clone\nperson EqualityContract\nperson Name_\nperson Name\n");
        Diagnostic[] found = project.Lints();
        Assert.All(found, d => Assert.Equal(("FACT2111", DiagnosticSeverity.Warning), (d.Id, d.Severity)));
        Assert.Equal([0, 1, 2, 3, 4, 5, 7], found.Select(d => d.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal(
            ["All_", "Clone_", "EqualityContract_", "GetHashCode_", "Meetings_", "Name__", "Name_", "Person_"],
            CompiledProject.Evaluate(project, "string.Join(\" \", typeof(Person).GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public).Where(p => p.PropertyType == typeof(Person)).Select(p => p.Name))").Split(' '));
        Assert.Equal("Name Name_", CompiledProject.Evaluate(project, "Person.Name__.Name + \" \" + Person.Name_.Name"));
    }

    [Fact]
    public void Lines_end_as_in_editors_not_as_in_the_C_sharp_compiler()
    {
        // U+2028 ends a line for Roslyn's own texts, and does not for editors.
        var project = FactProject.Of("person Xi \"a\u2028b\"\nnonsense Putin\n");
        Diagnostic found = Assert.Single(project.RunResult().Diagnostics);
        Assert.Equal(1, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_bug_of_the_compiler_is_one_finding_and_everything_else_is_generated()
    {
        var project = FactProject.Of("person Xi\n");
        project = project with { Files = project.Files.Add(new InMemoryFile(FactProject.Folder + "broken.facts", new BrokenText(), "")) };
        GeneratorRunResult result = project.RunResult();
        Diagnostic found = Assert.Single(result.Diagnostics);
        Assert.Equal(("FACT0001", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Contains("broken.facts", found.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Contains(result.GeneratedSources, s => s.SourceText.ToString().Contains("Person Xi =>", StringComparison.Ordinal));
        project.CompileWithoutWarning();
    }

    [Fact]
    public void A_message_is_one_line_whatever_the_text_holds()
    {
        string text = "person Xi\nmeeting of \u0007\u001B[31m\u0085\uD83D" + new string('x', 5000) + " on 2014\n";
        Assert.All(FactProject.Of(text).RunResult().Diagnostics, d =>
        {
            string message = d.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
            Assert.DoesNotContain(message, char.IsControl);
            Assert.True(message.Length < 1000);
        });
        Assert.NotEmpty(FactProject.Of(text).RunResult().Diagnostics);
    }

    [Fact]
    public void Random_bytes_give_findings_and_no_exception()
        => Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            string text = Encoding.UTF8.GetString(bytes);
            GeneratorRunResult result = FactProject.Of(text).With("people.facts", "person Xi\n").RunResult();
            Assert.DoesNotContain(result.Diagnostics, d => d.Id == "FACT0001");
            Assert.Contains(result.GeneratedSources, s => s.SourceText.ToString().Contains("Person Xi =>", StringComparison.Ordinal));
        }, iter: 100);

    [Fact]
    public void Shreds_of_facts_give_findings_and_code_that_compiles()
    {
        string[] shreds =
        [
            "person ", "meeting ", "XiJinping", "Xi Jinping", " of ", " on ", "2022-02-04", "\n  ", "\n", ", ", "\"", "\"\"\"", "@fr", "entity ", "lasting fact ",
            "abstract ", " is ", " as ", ": ", "one of ", "*", "?", "by ", "with ", "extend ", "per ", "no ", "count >30", "others", "// ", "/// ", "actor",
            "class", "All", "Equals", "renamed-from ", "transitive", "\u2028", "\0", "𝔘", "中国", "place", "country", " in ",
        ];
        Gen.Int[0, shreds.Length - 1].Array[0, 60].Sample(picks =>
        {
            var project = FactProject.Of(string.Concat(picks.Select(i => shreds[i])));
            Assert.DoesNotContain(project.RunResult().Diagnostics, d => d.Id == "FACT0001");
            project.CompileWithoutWarning();
        }, iter: 10);
    }

    [Fact]
    public void A_project_with_an_old_C_sharp_gets_one_finding_that_says_what_to_do()
    {
        GeneratorRunResult result = (FactProject.Of("person Xi\n") with { LanguageVersion = LanguageVersion.CSharp7_3 }).RunResult();
        Diagnostic found = Assert.Single(result.Diagnostics);
        Assert.Equal(("FACT0002", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Contains("7.3", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void A_project_without_facts_gets_nothing()
    {
        GeneratorRunResult result = new FactProject { LanguageVersion = LanguageVersion.CSharp7_3 }.RunResult();
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    /// <summary>A text that cannot be read: it stands for whatever may go wrong inside.</summary>
    private sealed class BrokenText : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => 10;

        public override char this[int position] => throw new InvalidOperationException("broken");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new InvalidOperationException("broken");
    }
}
