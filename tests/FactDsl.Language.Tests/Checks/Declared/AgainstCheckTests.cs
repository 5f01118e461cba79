namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>Verbs that exclude each other (<c>check supports against opposes</c>).</summary>
public class AgainstCheckTests
{
    [Theory]
    [InlineData("stance of China supports Nato since 2010\nstance of China opposes [|FACT3124:Nato|] since 2012")]
    [InlineData("stance of China criticises Nato since 2010\nstance of China, Russia welcomes [|FACT3124:Nato|] since 2012")]
    [InlineData("stance of China supports Nato since 2010 until 2012\nstance of China opposes Nato since 2012")]
    [InlineData("stance of China supports Nato since 2010 until 2012\nstance of China opposes Nato since 2013")]
    [InlineData("stance of China supports Nato since 2010 as-of 2011\nstance of China opposes [|FACT3126:Nato|] since 2012")]
    [InlineData("stance of China supports Nato\nstance of China opposes Nato")]
    [InlineData("stance of China supports Nato since 2010\nstance of Russia opposes Nato since 2012")]
    [InlineData("stance of China supports Nato since 2010\nstance of China opposes Enlargement since 2012")]
    [InlineData("stance of China supports Nato since 2010\nstance of China concerned-about Nato since 2012")]
    [InlineData("stance of China supports \"the plan\" since 2010\nstance of China opposes [|FACT3124:\"the plan\"|] since 2012")]
    [InlineData("stance of China supports Nato since 2010 per Rfi\nstance of China opposes [|FACT3125:Nato|] since 2012 per Afp")]
    [InlineData("stance of China supports Nato since 2010\nno stance of China opposes Nato since 2012")]
    [InlineData("stance of China supports Nato since 2010\nstance of China opposes Nato since 2012\n  disputed because \"who says so?\"")]
    public void Nobody_is_for_and_against_one_thing_at_one_time(string facts) => DeclaredFindings.Check(facts);

    [Fact]
    public void The_lines_of_one_fact_are_compared_too()
        => DeclaredFindings.Check(
            """
            stance of China since 2010
              supports Nato until 2014
              opposes [|FACT3124:Nato|] since 2012
              opposes Enlargement since 2012
            """);

    [Fact]
    public void All_that_a_fact_must_say_tells_who_it_is_about()
        => DeclaredFindings.Check(
            """
            momentary fact roll-call
              ballots as ballot: country+ by in-favour, opposed, abstaining
              resolution as on-text: topic
              check in-favour against opposed, abstaining
            topic First
            topic Second
            roll-call on-text First on 2014-02-07
              in-favour China, France
              opposed Russia
            roll-call on-text Second on 2014-02-07 opposed China in-favour Russia
            roll-call on-text First on 2014-02-07 opposed [|FACT3124:China|], Russia
            """);

    [Fact]
    public void Without_such_fields_an_item_is_compared_with_itself()
        => DeclaredFindings.Check(
            """
            extend person
              feelings as feels: any* by likes, hates
              check likes against hates
            person Ann since 1990 likes China hates [|FACT3124:China|]
            person Bob since 1990 likes China
            person Cid since 1990 hates China
            """);

    [Fact]
    public void The_message_says_who_and_what()
        => Assert.Equal(
            "`opposes` and `supports` exclude each other: `China` `opposes` `Nato` (since 2012) and `supports` it (since 2010)",
            DeclaredFindings.Message("stance of China supports Nato since 2010\nstance of China opposes [|FACT3124:Nato|] since 2012"));
}
