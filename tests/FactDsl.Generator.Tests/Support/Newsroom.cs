namespace FactDsl.Generator.Tests.Support;

/// <summary>A small fact base with something of everything: project kinds, verbs, qualifiers, standings, spells, transitive places.</summary>
internal static class Newsroom
{
    public const string Kinds = """
        /// A refusal to take part.
        lasting fact boycott "boycott"@fr
          boycotters as of: actor+ with share
          target as against: any
          mode: one of diplomatic, economic, full
          share: one of few, some, most, all?
        lasting fact treaty
          parties as of: actor+ with signed, ratified
          signed: date?
          ratified: date?
          budget: money?
          secret: flag?
          pages: number?
          code: code?
        momentary fact roll-call
          ballots as ballot: country+ by in-favour, against, abstaining
          text: url?
        extend stance
          target: by shrugs-at

        """;

    public const string Facts = """
        country China "Chine"@fr "China"@en "中国"@zh
          iso CN
        country Russia "Russia"@en since 1991-12-26
        country France "France"
        country Turkey "Turkey"
        place Beijing "Pékin"@fr "Beijing"@en in China
        place Dongcheng in Beijing
        place Sochi "Sochi" in Russia
        /// President of China <since 2013> & more.
        person XiJinping "Xi Jinping" "习近平"@zh
          born 1953-06-15
          citizen-of China
        person VladimirPutin "Vladimir Putin"
          born 1952-10-07
          citizen-of Russia
          renamed-from Putin
        event BeijingOlympics "Beijing Olympics" during 2022-02-04/2022-02-20 in Beijing
        topic NatoEnlargement "NATO enlargement"
        source Rfi "RFI dispatch"
          publisher "RFI"
          published 2022-02-04
        per Rfi
        meeting BeijingSummit of XiJinping, VladimirPutin on 2022-02-04 in Beijing
          format face-to-face
          occasion BeijingOlympics
          per Rfi "tête-à-tête"@fr at "§1"
        meeting of XiJinping, VladimirPutin on 2014 in Sochi
          format summit
        meeting of XiJinping, VladimirPutin during 2013/2022-02-04 count >30
        no meeting of XiJinping during 2020-02~/2022-02-03
          because "pandemic"
        planned meeting of XiJinping, VladimirPutin on 2030
        cancelled meeting of VladimirPutin, XiJinping on 2029
        meeting of XiJinping, VladimirPutin on 2010
          according-to VladimirPutin
        alliance Nato "NATO"@en "OTAN"@fr since 1949-04-04
          of France
          of Turkey since 1952-02-18
        statement JointStatement "Joint statement" by China, Russia on 2022-02-04
        stance of China, Russia opposes NatoEnlargement in JointStatement on 2022-02-04
        stance of China supports "peace in the world" in JointStatement on 2022-02-04
        boycott of France share most against BeijingOlympics since 2022 mode diplomatic
          of Turkey, others share few
        treaty Pact of China, Russia since 2001-07-16 signed 2001-07-16 budget undisclosed <=5 million EUR
          of France signed 2002-01-01 ratified 2003
          secret no
          pages 30..35
          code XA1
        roll-call on 2022-03-02
          in-favour France, Turkey
          abstaining China
        """;

    private static readonly Lazy<CompiledProject> s_loaded = new(() => CompiledProject.Of(Project!));

    /// <summary>The fact base, compiled once for all tests.</summary>
    public static CompiledProject Compiled => s_loaded.Value;

    public static FactProject Project { get; } = new FactProject().With("kinds.facts", Kinds).With("news.facts", Facts);
}
