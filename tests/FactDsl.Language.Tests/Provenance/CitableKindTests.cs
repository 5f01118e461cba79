using System.Linq;
using FactDsl.Language.Tests.Querying;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>What <c>per</c> can cite, the definition of a kind says: one of its fields is <c>cited</c>.</summary>
public class CitableKindTests
{
    private const string Kinds = """
        entity interview
          transcript: text? cited
        person Ann
        person Ben
        interview Talk

        """;

    [Fact]
    public void A_kind_of_the_project_can_be_cited()
    {
        var facts = AskedFacts.From(Kinds + "source Rfi\nmeeting M of Ann, Ben on 2014 per Talk, Rfi\n");
        Assert.Empty(facts.Findings.Select(static f => f.Message));
        Assert.Equal("M", facts.Told("meeting ?m per Talk"));
    }

    [Fact]
    public void Nothing_else_can()
    {
        var facts = AskedFacts.From(Kinds + "meeting M of Ann, Ben on 2014 per Ann\n");
        Assert.Equal("FACT2102", Assert.Single(facts.Findings).Rule.Id);
    }
}
