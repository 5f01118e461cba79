namespace FactDsl.Language.Tests.Checks;

/// <summary>A hedge makes a contradiction milder, and makes none of what does not contradict as it is written.</summary>
public sealed class HedgeTests
{
    private const string Cast = """
        person Xi
        person Putin
        person Ada
          born 1900~
          died 1950-06-01?
        country France


        """;

    [Theory]
    [InlineData("no meeting of Xi, Putin during 2022\nmeeting of Xi, Putin on 2022-05", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Putin during 2022\nmeeting of Xi, Putin on 2022~", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Putin during 2022~\nmeeting of Xi, Putin on 2022-05", "FACT3133 at «meeting»")]
    [InlineData("no meeting of Xi, Putin during 2020~/2024~\nmeeting of Xi, Putin on 2022-05", "FACT3131 at «meeting»")]
    [InlineData("no meeting of Xi, Putin during 2022~\nmeeting of Xi, Putin on 2021-05")]
    [InlineData("no meeting of Xi, Putin during 2022\nmeeting of Xi, Putin on 2021~")]
    [InlineData("meeting of Xi, Ada on 1951", "FACT3111 at «Ada»")]
    [InlineData("meeting of Xi, Ada on 1950-06-02", "FACT3112 at «Ada»")]
    [InlineData("meeting of Xi, Ada on 1950-06-01")]
    [InlineData("meeting of Xi, Ada on 1950-06-03", "FACT3111 at «Ada»")]
    [InlineData("meeting of Xi, Ada on 1899", "FACT3112 at «Ada»")]
    [InlineData("meeting of Xi, Ada on 1898", "FACT3111 at «Ada»")]
    [InlineData("meeting of Xi, Ada on 1951~", "FACT3112 at «Ada»")]
    [InlineData("meeting of Xi, Ada on 1953~", "FACT3111 at «Ada»")]
    [InlineData("meeting of Xi, Ada on 1949~")]
    [InlineData("alliance Pact since 1949~\n  of France since 1948", "FACT3115 at «since 1948»")]
    [InlineData("alliance Pact since 1949~\n  of France since 1947", "FACT3114 at «since 1947»")]
    [InlineData("alliance Pact since 1949~\n  of France since 1950")]
    [InlineData("alliance Pact\n  of France since 1949 until 1960\n  of France since 1958 until 1970", "FACT3116 at «France»")]
    [InlineData("alliance Pact\n  of France since 1949 until 1960\n  of France since 1959~ until 1970", "FACT3117 at «France»")]
    [InlineData("alliance Pact\n  of France since 1949 until 1960~\n  of France since 1961 until 1970")]
    [InlineData("alliance Pact\n  of France since 1960 until 1959~")]
    [InlineData("alliance Pact\n  of France since 1960 until 1958~", "FACT3118 at «since 1960 until 1958~»")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count ~30\nmeeting of Xi, Putin on 2014", "FACT3136 at «~30»")]
    [InlineData("meeting of Xi, Putin during 2013/2022 count ~1\nmeeting of Xi, Putin on 2014\nmeeting of Xi, Putin on 2015\nmeeting of Xi, Putin on 2016", "FACT3134 at «~1»")]
    public void Facts_and_what_is_found(string facts, params string[] found) => Assert.Equal(found, FoundIn.Places(Cast + facts + "\n"));
}
