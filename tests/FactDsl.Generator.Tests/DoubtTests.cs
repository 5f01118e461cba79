using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>What generated types say of facts that may be wrong, that sources tell differently, or that another fact takes back.</summary>
public class DoubtTests
{
    private static readonly Lazy<CompiledProject> s_facts = new(static () => CompiledProject.Of(FactProject.Of("""
        source Digest
        source Quandt
        person Ada
          born 1900 per Digest
          born 1901 per Quandt
        person Bo
        person Cy
        place Town
        place Village
        group Pair
          members Ada, Bo

        per Digest
        meeting Talks of Ada, Bo
          on 1978-09-16 per Digest
          on 1978-09-17 per Quandt disputed because "he was ill"
          in Town per Digest
          in Village per Quandt
        meeting Lunch on 1978-11
          of Ada, Bo per Digest
          of Ada, Cy per Quandt
        meeting Rumour of Ada, Cy on 1979 certainty doubtful
        meeting Fair of Ada, Bo
          on 1979-05-01 certainty likely
        no meeting Denial of Bo, Cy during 1982
        meeting Gone of Ada, Cy on 1983
        meeting supersedes Gone, Denial because "taken back"
        meeting Round of Pair, Cy on 1990

        """)));

    [Theory]
    [InlineData("Meeting.Talks", "meeting of Ada, Bo in possibly Town, possibly Village on 1978-09-16 or on 1978-09-17")]
    [InlineData("Meeting.Lunch", "meeting of Ada, possibly Bo, Ada, possibly Cy on 1978-11")]
    [InlineData("Meeting.Rumour", "possibly meeting of Ada, Cy on 1979")]
    [InlineData("Meeting.Fair", "meeting of Ada, Bo possibly on 1979-05-01")]
    [InlineData("Meeting.Gone", "superseded meeting of Ada, Cy on 1983")]
    [InlineData("Meeting.Denial", "superseded no meeting of Bo, Cy throughout 1982")]
    [InlineData("Meeting.Retractions.First()", "retraction of meeting of Ada, Cy on 1983, no meeting of Bo, Cy throughout 1982 because “taken back”")]
    public void A_sentence_tells_what_is_only_possible_and_what_is_taken_back(string expression, string expected)
        => Assert.Equal(expected, s_facts.Value.Evaluate(expression + ".ToString()"));

    [Theory]
    [InlineData("Person.Ada", "\"born\":{\"value\":\"1900\",\"doubted\":true,\"citations\":[{\"source\":\"source.Digest\"}],\"otherwise\":[{\"value\":\"1901\",\"doubted\":true,\"citations\":[{\"source\":\"source.Quandt\"}]}]}")]
    [InlineData("Meeting.Rumour", "\"doubted\":true,\"standing\":\"asserted\"")]
    [InlineData("Meeting.Fair", "\"endLatest\":\"1979-05-01\",\"doubted\":true},\"times\":[{")]
    [InlineData("Meeting.Lunch", "{\"value\":\"person.Cy\",\"doubted\":true,\"citations\":[{\"source\":\"source.Quandt\"}]}")]
    [InlineData("Meeting.Denial", "\"standing\":\"superseded\",\"claim\":\"denied\"")]
    [InlineData("Meeting.Talks.Times", "\"doubted\":true,\"because\":{\"text\":\"he was ill\"},\"citations\":[{\"source\":\"source.Quandt\"}]}]")]
    [InlineData("Meeting.Talks.Times[0]", "{\"text\":\"on 1978-09-16\",\"startEarliest\":\"1978-09-16\"")]
    public void JSON_says_so_too(string expression, string expected)
        => Assert.Contains(expected, s_facts.Value.Evaluate($"System.Text.Json.JsonSerializer.Serialize({expression}, new System.Text.Json.JsonSerializerOptions {{ TypeInfoResolver = FactsJson.Default }})"), StringComparison.Ordinal);

    [Theory]
    [InlineData("FactDsl.FactBase.About(Person.Ada).Through(Meeting.Round)", "Pair")]
    [InlineData("FactDsl.FactBase.About(Person.Ada).Through(Meeting.Talks) is null", "True")]
    [InlineData("((FactDsl.IItem)Meeting.Round).At.Names(Person.Ada)", "False")]
    [InlineData("((FactDsl.IItem)Meeting.Talks).At.Names(Person.Ada)", "True")]
    public void A_story_tells_through_whom_a_fact_is_about_somebody(string expression, string expected)
        => Assert.Equal(expected, s_facts.Value.Evaluate(expression));
}
