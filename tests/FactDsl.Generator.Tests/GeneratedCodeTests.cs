using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Tests;

/// <summary>Generated code compiles without a warning, documentation included, whatever the facts are called.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public void A_fact_base_compiles_without_a_warning()
    {
        Assert.Empty(Newsroom.Project.RunResult().Diagnostics);
        Newsroom.Project.CompileWithoutWarning();
    }

    [Fact]
    public void It_compiles_for_netstandard_with_C_sharp_9()
        => (Newsroom.Project with { TargetsStandard = true, LanguageVersion = LanguageVersion.CSharp9 }).CompileWithoutWarning();

    [Fact]
    public void Users_may_add_to_every_type()
        => Newsroom.Project.WithCode("""
            namespace MyApp.Facts
            {
                partial record Person { internal string Shout() => Label + "!"; }
                partial struct MeetingSet { internal MeetingSet FaceToFace() => Format(MeetingFormat.FaceToFace); }
                partial interface IActor { }
                partial struct TreatyPartiesEntry { internal bool IsRatified => Ratified != null; }
            }
            """).CompileWithoutWarning();

    [Fact]
    public void Kinds_may_be_called_like_anything_in_C_sharp()
        => FactProject.Of("""
            entity class
            entity string
            entity system
            entity fact-dsl
            entity object
            entity i-actor is actor
            entity item
            abstract entity i-item
            entity meeting-set
            entity meeting-format
            lasting fact my-app
              of: item*
            momentary fact namespace
              of: class
              as: i-item?
            entity straße
            entity ßtraße
            entity ĳs
            class Class
            string String
            system Global
            object Object
            """).CompileWithoutWarning();

    [Fact]
    public void Fields_may_be_called_like_members()
    {
        var project = FactProject.Of("""
            abstract entity named
              name: text?
              label: text?
              at: named?
              all: named*
            entity thing is named
              fields: text*
              equals as same: thing?
              get-hash-code: number?
              to-string: text?
              thing: thing?
              thing-set: thing?
              clone as copies: thing*
              equality-contract: flag?
              location: date?
              life: date?
              state-of: one of a-b, aB, ab?
              member-wise as e: thing*
              e-any: thing*
              any: thing*
              latest: number?
              get-enumerator: money?
            lasting fact holding
              of: thing*
              time as when: date?
              standing: flag?
              denied: flag?
              holdings as held: named* with time, standing
            thing One
              name "a name"
              at One
              same One
            """);
        project.CompileWithoutWarning();
        var compiled = CompiledProject.Of(project);
        Assert.Equal("a name One One", compiled.Evaluate("Thing.One.NameValue + \" \" + Thing.One.Name + \" \" + ((INamed)Thing.One).AtValue"));
        Assert.Equal("1", compiled.Evaluate("Thing.All.Same(Thing.One).Count"));
    }

    [Fact]
    public void Two_bases_may_have_one_field()
        => FactProject.Of("""
            abstract entity flying
              speed: number?
              home: flying?
            abstract entity swimming
              speed: number?
              home: swimming*
            entity duck is flying, swimming
              name-of-duck: text?
            entity wild-duck is duck
            duck Donald
              speed 10
            """).CompileWithoutWarning();

    [Fact]
    public void Authors_texts_cannot_break_out_of_documentation_or_literals()
    {
        string nasty = "</summary> & <b> \\\" \\\\ \\u2028 \\u0085 \\u0000 \\uD83D \\uFEFF \\uFFFE */ {0} %";
        var project = FactProject.Of($"""
            /// A kind </summary> & <unclosed
            entity odd "{nasty}"
              /// A field ]]> &amp; <c>
              what: text?
            /// An item --> & <oops>
            /// second line
            odd Thing "{nasty}"@en
              what "{nasty}"
              note "💩 中国 é"
            """);
        Assert.Empty(project.RunResult().Diagnostics);
        project.CompileWithoutWarning();
        var compiled = CompiledProject.Of(project);
        Assert.Equal("</summary> & <b> \" \\ \u2028 \u0085 \0 \uD83D \uFEFF \uFFFE */ {0} %", compiled.Evaluate("Odd.Thing.What!.Value.Text"));
        Assert.Equal("💩 中国 é", compiled.Evaluate("Odd.Thing.Notes[0].Text"));
    }

    [Fact]
    public void Names_may_be_of_any_script()
    {
        var project = FactProject.Of("person 习近平\nperson Ελένη\nperson Ștefan\nmeeting 会议 of 习近平, Ελένη on 2020\n");
        project.CompileWithoutWarning();
        Assert.Equal("Ελένη", CompiledProject.Evaluate(project, "Meeting.会议.Participants[1].Name"));
    }

    [Theory]
    [InlineData("party", "Parties")]
    [InlineData("day", "Days")]
    [InlineData("box", "Boxes")]
    [InlineData("wish", "Wishes")]
    [InlineData("crisis", "Crises")]
    [InlineData("roll-call", "RollCalls")]
    [InlineData("person-day", "PersonDays")]
    public void The_other_end_is_called_by_the_plural(string kind, string plural)
        => Assert.Contains($" {plural} => ", FactProject.Of($"entity thing\nentity {kind}\n  owner as of: thing?\n").Generated("Kinds/Thing.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void A_new_kind_is_there_with_no_other_change()
    {
        var project = FactProject.Of("country Russia\ncountry France\nlasting fact sanction\n  imposers as of: actor+\n  target as against: actor\nsanction of France against Russia since 2014\n");
        Assert.Equal("sanction of France against Russia since 2014", CompiledProject.Evaluate(project, "Sanction.All.Of(Country.France).Against(Country.Russia).Latest()"));
    }

    [Fact]
    public void Two_items_cannot_have_one_former_name()
    {
        FactProject project = new FactProject()
            .With("a.facts", "person One\n  renamed-from Old\nperson Three\n  renamed-from One\n")
            .With("b.facts", "person Two\n  renamed-from Old, Older\n");
        project.CompileWithoutWarning();
        Assert.Equal("Old is called Person.One now.", CompiledProject.Evaluate(project, "typeof(Person).GetProperty(\"Old\")!.GetCustomAttributes(false).OfType<ObsoleteAttribute>().Single().Message"));
    }

    [Fact]
    public void A_name_defined_twice_is_one_member()
        => new FactProject()
            .With("a.facts", "person Xi \"first\"\n")
            .With("b.facts", "person Xi \"second\"\nperson Xi \"third\"\n")
            .CompileWithoutWarning();

    [Fact]
    public void Many_facts_take_many_pages_of_one_class_each()
    {
        string facts = string.Concat(Enumerable.Range(0, 4000).Select(i => $"person P{i} \"Person number {i}\"\n"));
        var project = FactProject.Of(facts);
        Assert.True(project.RunResult().GeneratedSources.Count(s => s.HintName.StartsWith("FactBook.Page", StringComparison.Ordinal)) > 3);
        var compiled = CompiledProject.Of(project);
        Assert.Equal("Person number 3999", compiled.Evaluate("Person.P3999.Label"));
        Assert.Equal("True", compiled.Evaluate("Person.All.All(p => (Person)typeof(Person).GetProperty(p.Name)!.GetValue(null)! == p)"));
    }
}
