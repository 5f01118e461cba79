using FactDsl.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace FactDsl.Generator.Tests;

/// <summary>Named questions as types: their answers are found while building, and read with their holes as properties.</summary>
public class GeneratedQuestionTests
{
    private static readonly FactProject s_project = Newsroom.Project.With("questions.facts", """
        /// Who stood beside whom <then>.
        question NatoMembers alliance Nato of ?member on 1950
        question Companions meeting of XiJinping, ?who in ?where // in person
          on ?when
        question WhatTheySaid stance of ?holder supports ?what
        question Treaties treaty of China
          budget ?budget
          pages ?pages
          secret ?secret
          code ?code
          signed ?signed
        question Boycotts boycott mode ?mode
          of ?country share ?share
        question Sources meeting of VladimirPutin per ?source
        question AnyMeeting meeting of XiJinping, VladimirPutin, France
        question Meeting meeting ?meeting of XiJinping
        question LaterMembers certainly alliance ?which of ?member on 1960
        """);

    private static readonly Lazy<CompiledProject> s_loaded = new(() => CompiledProject.Of(s_project));

    [Theory]
    [InlineData("NatoMembers.Ask().Select(a => a.Member!.Label)", "France")]
    [InlineData("NatoMembers.Ask()[0].Alliance == Alliance.Nato", "True")]
    [InlineData("NatoMembers.Ask().IsComplete", "True")]
    [InlineData("NatoMembers.Ask().IsOpen", "False")]
    [InlineData("Companions.Ask().Select(a => a.Who!.Name + \" in \" + a.Where!.Name + \" \" + a.When)", "VladimirPutin in Sochi on 2014 | VladimirPutin in Beijing on 2022-02-04")]
    [InlineData("Companions.Ask().Select(a => a.Time.StartEarliest == a.Meeting.Time.StartEarliest)", "True | True")]
    [InlineData("Companions.Ask()", "VladimirPutin, Sochi, on 2014 | VladimirPutin, Beijing, on 2022-02-04")]
    [InlineData("LaterMembers.Ask().Select(a => a.Member!.Name + \" of \" + a.Which!.Name)", "France of Nato | Turkey of Nato")]
    [InlineData("AnyMeeting.Ask().Count", "0")]
    public void An_answer_has_the_fact_and_what_each_hole_stands_for(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Treaties.Ask()[0].Signed", "2001-07-16")]
    [InlineData("Treaties.Ask()[0].Pages", "30..35")]
    [InlineData("Treaties.Ask()[0].Secret", "False")]
    [InlineData("Treaties.Ask()[0].Code", "XA1")]
    [InlineData("Boycotts.Ask().Select(a => a.Country + \" \" + a.Share)", "France Most | Turkey Few")]
    [InlineData("Boycotts.Ask().Select(a => a.Mode == BoycottMode.Diplomatic)", "True | True")]
    public void Holes_for_values_have_their_types(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("WhatTheySaid.Ask().Select(a => a.What is null)", "True")]
    [InlineData("WhatTheySaid.Ask()", "China, peace in the world")]
    public void What_is_named_only_in_words_is_no_item_but_has_its_words(string expression, string expected) => Gives(expression, expected);

    [Fact]
    public void A_source_is_a_hole_like_any_other() => Gives("Sources.Ask().Select(a => a.Source!.Name).Distinct()", "Rfi");

    [Fact]
    public void A_question_called_like_a_kind_gives_way_and_says_so()
    {
        Gives("Meeting_.Ask().Select(a => a.Meeting!.Name)", " | BeijingSummit");
        Assert.Contains("FACT2111", s_project.Lints().Select(static d => d.Id));
    }

    [Fact]
    public void Another_store_of_the_same_facts_gives_the_same_answers()
        => Gives("NatoMembers.AskIn(((IItem)Alliance.Nato).At.Facts).Count", "1");

    [Fact]
    public void Questions_compile_for_netstandard_with_C_sharp_9_and_documentation()
        => (s_project with { TargetsStandard = true, LanguageVersion = LanguageVersion.CSharp9 }).CompileWithoutWarning();

    private static void Gives(string expression, string expected) => Assert.Equal(expected, s_loaded.Value.Evaluate(expression));
}
