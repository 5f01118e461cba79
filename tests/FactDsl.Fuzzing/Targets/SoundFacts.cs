namespace FactDsl.Fuzzing.Targets;

/// <summary>Facts with something of everything and no error, for what asks, stores and edits facts.</summary>
internal static class SoundFacts
{
    /// <summary>Their text.</summary>
    public const string Text = """
        country CountryA "Chine"@fr "中国"@zh
          iso CN
        country CountryB "France"@fr
          note "a note" "une note"@fr
        place PlaceA in CountryA
        place PlaceB in PlaceA
        source SourceA "RFI"
          url <https://example.org/a>
          published 2022-02-04
        source SourceB "Wire"
        person PersonA "Xi Jinping"
          citizen-of CountryA
        person PersonB born 1900 died 1990
        group GroupA
          members CountryA, CountryB

        per SourceA

        meeting F0 of CountryA, CountryB on 1991 in PlaceB
          format summit
          per SourceA "words"@en at "§1" via CountryB
        meeting of PersonA, PersonB on [1989, 1990] count >30
        meeting of GroupA, PersonA on 1990-05 per SourceB
          disputed
        alliance F1 since 1990
          of CountryA
          of CountryB since 1991 until 1993 note "left"
        agreement of CountryA, CountryB on 1992~ about "gas"@en "gaz"@fr
        stance of CountryA opposes CountryB since 1989
          certainty likely
        no meeting of CountryA, others during 1993/1994
        planned meeting of PersonA, CountryB on 2030
        question Companions meeting of PersonA, ?who

        """;
}
