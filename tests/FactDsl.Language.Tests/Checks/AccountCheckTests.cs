namespace FactDsl.Language.Tests.Checks;

/// <summary>Where the sources of one item differ, which is no error and worth knowing.</summary>
public class AccountCheckTests
{
    private const string Names = "source Digest\nsource Quandt\nperson A\nperson B\nperson C\n";

    [Theory]
    [InlineData("meeting of A, B\n  on 1978-09-16 per Digest\n  on 1978-09-17 per Quandt", "on 1978-09-17", "Sources differ on when: `on 1978-09-16` by `Digest`, `on 1978-09-17` by `Quandt`")]
    [InlineData("meeting of A, B on 1978-09-16\n  on 1978-09-17 per Quandt", "on 1978-09-17", "Sources differ on when: `on 1978-09-16` without a source, `on 1978-09-17` by `Quandt`")]
    [InlineData("meeting M of A, B on 1978-09-16\n  per Digest\nper Quandt\nextend M\n  on 1978-09-17", "on 1978-09-16", "Sources differ on when: `on 1978-09-16` by `Digest`, `on 1978-09-17` by `Quandt`")]
    [InlineData("alliance since 1949 per Digest\n  until 1979 per Quandt\n  until 1980 per Digest", "until 1980", "Sources differ on when: `since 1949 until 1979` by `Quandt`, `since 1949 until 1980` by `Digest`")]
    public void Sources_that_differ_on_when_are_named(string facts, string place, string message) => Finds(facts, "FACT3171", place, message);

    [Theory]
    [InlineData("meeting M of A, B on 1978-09-16\n  per Digest\nper Digest\nextend M\n  on 1978-09-17", "FACT2216", "on 1978-09-17", "`on` is said already by `Digest`: keep the one that it says")]
    [InlineData("meeting M of A, B on 1978-09-16\nextend M\n  during 1978-09", "FACT2305", "during 1978-09", "`on` and `during` both say when: keep one")]
    public void A_source_tells_one_time_wherever_it_does(string facts, string id, string place, string message) => Finds(facts, id, place, message);

    [Theory]
    [InlineData("meeting\n  of A, B per Digest\n  of A, C per Quandt", "B", "Sources differ on `of`: `B` is named by `Digest` and not by all")]
    [InlineData("meeting\n  of A, B per Digest\n  of A, B, C per Quandt", "C", "Sources differ on `of`: `C` is named by `Quandt` and not by all")]
    [InlineData("meeting M of A, B per Digest\nper Quandt\nextend M\n  of C", "C", "Sources differ on `of`: `C` is named by `Quandt` and not by all")]
    public void Sources_that_differ_on_whom_they_name_are_told(string facts, string place, string message) => Finds(facts, "FACT3172", place, message);

    [Theory]
    [InlineData("meeting of A, B\n  on 1978-09-16 per Digest, Quandt")]
    [InlineData("meeting\n  of A, B, others per Digest\n  of A, B, C per Quandt")]
    [InlineData("alliance since 1949\n  of A since 1950 per Digest\n  of B since 1960 per Quandt")]
    public void Sources_that_agree_are_not(string facts) => Assert.Empty(FoundIn.Messages(Names + facts + "\n"));

    private static void Finds(string facts, string id, string place, string message)
    {
        Assert.Equal([$"{id} at «{place}»"], FoundIn.Places(Names + facts + "\n"));
        Assert.Equal([$"{id} {message}"], FoundIn.Messages(Names + facts + "\n"));
    }
}
