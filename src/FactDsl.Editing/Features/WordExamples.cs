using System;
using System.Collections.Generic;

namespace FactDsl.Editing.Features;

/// <summary>
/// An example of each built-in kind and of each word of the language: what hovering shows, and what <c>facts explain</c> prints. They
/// name the people and things of the findings' pages, and a test compiles all of them.
/// </summary>
internal static class WordExamples
{
    private static readonly Dictionary<string, string> s_examples = Read(
    [
        ("person", "person MarieCurie \"Marie Curie\"\n  born 1867-11-07\n  citizen-of Poland"),
        ("group", "group Visegrad \"Visegrád Group\"\n  members Poland, others"),
        ("country", "country Mali \"Mali\"\n  iso ML"),
        ("organization", "organization UnitedNations \"United Nations\"\n  members China, France, others"),
        ("place", "place Geneva \"Genève\"@fr"),
        ("event", "event WinterGames2014 on 2014-02-07/2014-02-23 in Sochi"),
        ("topic", "topic ArmsControl \"arms control\""),
        ("office", "office PresidentOfFrance of France"),
        ("source", "source Article \"Au diapason\"@fr\n  publisher \"RFI\"\n  published 2022-02-04"),
        ("meeting on", "meeting of XiJinping, VladimirPutin on 2022-02-04 in Beijing\n  format face-to-face"),
        ("attendance", "attendance of XiJinping to WinterGames2022 on 2022-02-04"),
        ("visit", "visit of VladimirPutin to China on 2022-02-04 level official"),
        ("alliance until", "alliance Entente of France, Russia since 1894 until 1917"),
        ("stance", "stance of China, Russia opposes NatoEnlargement since 2022-02-04 in JointStatement"),
        ("statement", "statement by China, Russia on 2022-02-04 about NatoEnlargement"),
        ("agreement", "agreement of China, Russia on 2022-02-04 amount 117.5 billion USD"),
        ("tenure since", "tenure of XiJinping as PresidentOfChina since 2013-03-14"),
        ("claim", "claim by Russia on 2014-03 says \"There are no troops.\" verdict false"),
        ("during", "meeting of XiJinping, VladimirPutin during 2013/2018"),
        ("as-of", "alliance Pact of China, Russia since 2001 as-of 2022-02-04"),
        ("per at", "meeting of XiJinping, VladimirPutin on 2022-02-04 per Rfi at \"§1\""),
        ("julian", "meeting of XiJinping, VladimirPutin on 2022-01-22 julian"),
        ("hebrew", "meeting of XiJinping, VladimirPutin on 5782-06-03 hebrew"),
        ("islamic", "meeting of XiJinping, VladimirPutin on 1443-07-02 islamic"),
        ("via", "meeting of XiJinping, VladimirPutin on 2022-02-04 per Rfi via Afp"),
        ("because disputed", "meeting of XiJinping, VladimirPutin on 2021 disputed because \"Nobody else tells of it.\""),
        ("certainty", "meeting of XiJinping, VladimirPutin on 2021 certainty likely"),
        ("preferred", "meeting of XiJinping, VladimirPutin in Beijing\n  on 2022-02-04 per Rfi preferred\n  on 2022-02-05 per Afp"),
        ("according-to", "meeting of XiJinping, VladimirPutin on 2021 according-to Russia"),
        ("count", "meeting of XiJinping, VladimirPutin during 2013/2022 count >30"),
        ("no", "no meeting of XiJinping, VladimirPutin during 2020/2021"),
        ("other", "no other meeting of XiJinping, VladimirPutin during 2022 per Rfi"),
        ("planned", "planned meeting of XiJinping, VladimirPutin on 2030"),
        ("cancelled", "cancelled meeting of XiJinping, VladimirPutin on 2021"),
        ("superseded", "question Replaced superseded meeting ?m of XiJinping"),
        ("supersedes", "meeting First of XiJinping, VladimirPutin on 2022-02-03\nmeeting of XiJinping, VladimirPutin on 2022-02-04\n  supersedes First because \"The day was wrong.\""),
        ("same-fact-as", "meeting First of XiJinping, VladimirPutin on 2022-02-04 per Rfi\nmeeting of XiJinping, VladimirPutin on 2022-02-04 per Afp\n  same-fact-as First"),
        ("before", "meeting First of XiJinping, VladimirPutin on 2022\n  before JointStatement"),
        ("after", "meeting First of XiJinping, VladimirPutin on 2022\n  after JointStatement"),
        ("aka", "person WangYi \"Wang Yi\"\n  aka \"王毅\"@zh"),
        ("perhaps-same-as", "person WangYi \"Wang Yi\"\n  perhaps-same-as HeWang because \"one office, one year of birth\"\nperson HeWang \"He Wang\""),
        ("same-as", "person WangYi \"Wang Yi\"\n  same-as <https://www.wikidata.org/wiki/Q703095>"),
        ("note", "person WangYi \"Wang Yi\"\n  note \"Not the astronomer.\""),
        ("tag", "person WangYi \"Wang Yi\"\n  tag diplomat"),
        ("renamed-from", "person WangYi \"Wang Yi\"\n  renamed-from Wang"),
        ("accept", "meeting of XiJinping, VladimirPutin on 2022-02-04\n  accept FACT3104 because \"Two talks on one day.\""),
        ("unknown", "tenure of XiJinping as PresidentOfChina since 2013 until unknown"),
        ("undisclosed", "agreement of China, Russia on 2022-02-04 amount undisclosed"),
        ("none", "meeting of XiJinping, VladimirPutin on 2022-02-04 per none"),
        ("others", "meeting of XiJinping, VladimirPutin, others on 2022-02-04"),
        ("question", "question Companions meeting of XiJinping, ?who"),
        ("expect", "expect none visit of XiJinping to Sochi"),
        ("certainly", "question Surely certainly meeting of XiJinping, ?who"),
        ("possibly", "question Perhaps possibly meeting of XiJinping, ?who"),
        ("and", "question Hosts meeting of XiJinping, ?who\n  and visit of ?who to China"),
        ("while", "question InOffice meeting of XiJinping, ?who\n  while tenure of ?who as ?office"),
        ("or", "question Seen meeting of XiJinping, ?who\n  and visit of ?who to China\n  or visit of ?who to Beijing"),
        ("without", "question Strangers meeting of XiJinping, ?who\n  without visit of ?who to China"),
        ("except", "question Others meeting of XiJinping, ?who except VladimirPutin"),
        ("each", "question HowOften meeting ?m of XiJinping, ?who\n  each ?who count ?n"),
        ("only", "question Latest meeting of XiJinping, ?who\n  only last"),
        ("for", "question Long tenure of ?who as ?office for >=5 years"),
        ("by", "question Soon meeting ?m of ?a\n  and visit of ?a after ?m by <=1 years"),
        ("rule derived", "derived lasting fact allied\n  parties as of: actor 2..\nrule Allied allied of ?a, ?b\n  while alliance of ?a, ?b"),
        ("extend", "extend XiJinping\n  born 1953-06-15"),
        ("entity", "entity ship \"navire\"@fr\n  launched: date?"),
        ("fact lasting", "lasting fact membership\n  members as of: actor+\n  body as in: organization"),
        ("momentary", "momentary fact election\n  elected as of: person+\n  office as to: office"),
        ("abstract", "abstract entity vessel\nentity ship is vessel"),
        ("delegating", "momentary fact parley\n  envoys as of: person+ with principals\n  principals as for: actor* delegating"),
        ("distributive", "entity crew\n  members: person* distributive"),
        ("transitive", "entity ship\n  port: place? transitive"),
        ("anytime", "entity book\n  subjects as about: any* anytime"),
        ("cited", "entity letter\n  text: text? cited"),
        ("quoted", "momentary fact speech\n  speakers as by: actor+\n  words as says: text* quoted"),
    ]);

    /// <summary>All words that have an example.</summary>
    public static IEnumerable<string> Words => s_examples.Keys;

    /// <summary>The example of a word; null where there is none.</summary>
    public static string? Of(string word) => s_examples.TryGetValue(word, out string? example) ? example : null;

    private static Dictionary<string, string> Read((string Words, string Example)[] examples)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string words, string example) in examples)
        {
            foreach (string word in words.Split(' '))
                read.Add(word, example);
        }
        return read;
    }
}
