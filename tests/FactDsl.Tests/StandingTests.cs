namespace FactDsl.Tests;

public class StandingTests
{
    [Fact]
    public void A_fact_is_asserted_unless_said_otherwise() => Assert.Equal(FactStanding.Asserted, default);
}
