using CsCheck;

namespace FactDsl.Language.Tests.Edits;

/// <summary>Facts in a few files with something for every part of the language, and the edits that happen to them.</summary>
internal static class EditedWorld
{
    private static readonly string[] s_paths = ["a.facts", "b.facts", "c.facts", "d.facts", "e/f.facts", "g.facts"];

    /// <summary>The facts before any edit: whole, so that nothing keeps them from being checked.</summary>
    public static EditedFiles Start { get; } = EditedFiles.Of(
        ("a.facts", """
            source Paper
            source Wire
            place World
            place Europe in World
            place Paris in Europe
            place Vienna in Europe
            country France
            country Austria
            group Pair
              members France, Austria
            person Anna born 1900 died 1950
            person Boris "Boris B." born 1910
            person Carl since 1920 until 1990
            office Head
            office Deputy
            topic Peace
            topic War
            question Whom meeting of Anna, ?who

            """),
        ("b.facts", """
            per Paper

            tenure of Anna as Head since 1930 until 1940
            tenure of Boris as Head since 1935 until 1945
            stance of France since 1950
              supports Peace
            stance of France since 1960
              opposes Peace
            meeting First of Anna, Boris on 1940-05-01
              in Paris
              format summit
            meeting of Anna, Carl on 1940-05-01
              in Vienna
              format summit
              note "a note"
            question Heads tenure of ?who as Head since ?from
            sale of Anna to Boris on 1930 amount 3
            marriage of Anna, Boris since 1930

            """),
        ("c.facts", """
            per Wire

            no meeting of Anna, Carl on 1940
            meeting of Anna, Carl during 1940 count 2 per Paper
            meeting Second of Boris, Carl on 1955-01-01
              supersedes First
            meeting Third of Boris, Carl on 1956-01-01
              same-fact-as First
              after Second
            extend Anna
              note "more of her"
            extend Second
              in Vienna
            extend Vienna
              note "a city"
            meeting of Carl, Boris on 1957 per Wire
              on 1958 per Paper

            """),
        ("d.facts", """
            expect 2 meeting of Boris, Carl
            expect none meeting of Anna, Carl on 1999
            no meeting of Pair, Anna on 1960
            meeting of Pair, Carl on 1960-05-05 per Paper
            meeting Told of Anna, Boris on 1941-05-05 per Paper
            meeting of Boris, Anna on 1941-05-05 per Wire
            planned meeting of France, Austria on 1970 as-of 1969
            expect Carl meeting of Anna, ?other in Vienna

            """),
        ("e/f.facts", """
            /// Something changes hands.
            momentary fact sale
              seller as of: actor
              buyer as to: actor
              amount: number?
              way: one of cash, credit?
              check differ seller, buyer
              check amount 1.. when way credit

            lasting fact marriage
              spouses as of: person 2..
              check one spouses per spouses

            extend meeting
              minutes: text?

            derived lasting fact colleague
              pair as of: person 2..2
            derived momentary fact encounter
              people as of: actor 2..2
              place as in: place? transitive
            derived lasting fact acquaintance
              one as of: person
              other as to: person

            """),
        ("g.facts", """
            rule Colleagues colleague of ?a, ?b because "?a and ?b held offices"
              while tenure of ?a as ?
              while tenure of ?b as ? except ?a
            rule Encounters encounter of ?a, ?b in ?where
              while meeting of ?a, ?b in ?where
            rule Met acquaintance of ?a to ?b
              while encounter of ?a, ?b
              or colleague of ?a, ?b
            rule Known acquaintance of ?a to ?c
              while acquaintance of ?a to ?b
              while acquaintance of ?b to ?c except ?a
            question Office meeting ?m of Anna, ?who
              while tenure of ?who as ?office since ?from
            question Again meeting ?m of Boris, ?who
              and meeting ?earlier of Boris, ?who before ?m by >=1 years
              without meeting of Boris, ?who after ?earlier before ?m
            question Often meeting of Boris, ?who
              each ?who count ?n
            question Knows acquaintance of Anna to ?who
              or planned meeting of Anna, ?who
            no other tenure of Boris per Paper
            no other meeting of Anna during 1941/1945 per Wire
            no encounter of Boris, Carl on 1999 per Wire
            expect Boris colleague of Anna, ?who
            expect none encounter of Anna, Boris in Vienna
            expect 1 meeting of Anna, ?who
              while tenure of ?who as Head

            """));

    // Single lines, and a few that come together with theirs.
    private static readonly string[] s_lines =
    [
        "", "// a comment", "/// said of it",
        "topic New", "person Anna", "person Dora \"Dora D.\"", "place Vienna in Paris", "place Europe in Vienna", "country Austria", "person Boris born 1960", "country Boris", "topic Anna", "person Whom", "topic Fresh renamed-from Peace", "person Anne aka \"Anna\"", "source Anna",
        "meeting of Anna, Boris on 1940-06-01", "meeting of Anna, Carl on 1960-01-01", "meeting of Dora, Anna on 1940", "meeting of Anna, Nobody on 1940", "meeting of person.Boris, Carl on 1970", "meeting of Pair, Carl on 1960", "meeting Fifth of Anna, Boris on 1941-05-05", "no meeting of Boris, Carl on 1955", "superseded meeting of Anna",
        "tenure of Carl as Deputy since 1936", "tenure of Anna as Deputy since 1931", "stance of Austria since 1950", "sale of Boris to Carl on 1931", "sale of Anna to Anna on 1931", "marriage of Boris, Dora since 1935", "feud of Anna, Boris on 1930", "gift of Anna on 1930",
        "  note \"x\"", "  in Vienna", "  in Vienna or Paris", "  of Anna or Boris", "  members Anna or Boris", "  perhaps-same-as Anna", "  on 1941-05-01 julian", "  in Paris", "  denounces Peace", "  supersedes Second", "  same-fact-as Told", "  same-fact-as Second", "  certainty doubtful", "  members Anna", "  after Fourth", "  before First", "  count 1", "  minutes \"kept\"", "  way credit", "  amount 0", "  per Wire", "  on 1941 per Wire", "  until 1980", "  disputed because \"why\"", "  accept FACT2113 because \"known\"", "  because \"void\"",
        "per Wire", "per Paper \"words\" at \"p. 1\"", "per none", "per Dora", "per Fresh", "\nper Wire\n", "accept FACT3101 because \"known\"", "accept FACT2113 because \"known\"",
        "extend Anna", "extend First", "extend Dora", "extend Vienna\n  note \"twice\"", "extend Pair\n  members Anna", "extend person.Anna died 1960", "extend Wire\n  disputed because \"forged\"", "extend Paper\n  certainty possible", "source Wire certainty rumoured", "source Paper \"Paper\" certainty confirmed",
        "question Whom meeting of Anna, ?who", "question Whom meeting of Boris, ?who", "question Heads tenure of ?who", "question Anna meeting of Dora", "question Met certainly meeting of Anna, ?who in ?where", "question Sold sale of ?who to ?whom", "question Odd meeting of ?who about Nothing", "question Near meeting of Pair, ?who during 1900/2000",
        "expect 1 meeting of Anna, Boris", "expect none meeting of Dora", "expect Anna, Boris meeting of ?who, Carl", "expect 2 certainly meeting of Anna", "expect 1 sale of ?who", "expect 1 feud of Anna",
        "rule Guests encounter of ?a, ?b in ?where\n  while meeting of ?a, ?b in ?where\n  without tenure of ?a as ?", "rule Met acquaintance of ?a to ?b\n  while marriage of ?a, ?b", "rule Colleagues colleague of ?a, ?b\n  while meeting of ?a, ?b", "rule Sellers acquaintance of ?a to ?b because \"a sale\"@en\n  while sale of ?a to ?b", "rule Odd colleague of ?a, ?b\n  without colleague of ?a, ?b", "rule Planned planned encounter of ?a, ?b\n  while planned meeting of ?a, ?b",
        "  while tenure of ?who as ?", "  while tenure of ?a as ?office", "  and meeting of ?who, Carl", "  without meeting of Anna, ?who", "  or tenure of ?who as Deputy", "  each ?who count ?n", "  each ?who only first", "  except Anna", "  after ?m by >=2 years",
        "question Pairs colleague of ?a, ?b\n  while colleague of ?b, ?c except ?a", "question Never tenure of ?a as ?\n  while tenure of ?b except ?a as ?\n  without meeting of ?a, ?b", "question Longest tenure of ?who as ?office\n  each ?office only longest", "question Often meeting of ?who\n  each ?who count ?n", "question Alone person ?p\n  without colleague of ?p, ?",
        "no other meeting of Boris per Paper", "no other tenure per Wire", "no other colleague of Anna per Wire", "no other meeting of Anna", "no other encounter of Pair per Paper", "no colleague of Anna, Boris on 1936 per Wire", "no acquaintance of Anna to Carl per Paper", "colleague of Anna, Carl since 1930",
        "expect 2 colleague of ?who", "expect none acquaintance of Carl to ?who", "expect Anna, Boris acquaintance of ?who to Carl", "expect 1 meeting of Anna, ?who\n  while tenure of ?who as Head", "expect none certainly encounter of ?a, ?b\n  and marriage of ?a, ?b",
        "derived momentary fact encounter\n  people as of: actor 2..2", "derived lasting fact rival is stance", "extend encounter\n  way: one of chance, plan?", "extend colleague\n  check differ pair, pair", "extend acquaintance\n  check one other per one", "extend encounter\n  check no place \"nowhere\"",
        "momentary fact gift\n  of: actor+", "lasting fact feud\n  of: person 2..", "lasting fact boycott\n  of: actor*", "entity ship\n  flag: country?", "extend meeting\n  minutes: text+", "extend person\n  check born", "extend meeting\n  check no note \"be brief\"", "extend tenure\n  check one office per holder", "extend sale\n  way: barter", "abstract entity thing", "  check one buyer per seller", "  mood: one of good, bad?", "  stake as for: any* anytime", "  members: actor* distributive", "momentary fact sale\n  of: actor",
    ];

    private static readonly string[] s_letters = ["", " ", "x", "\n", "1", "\"", ",", "A", "?", "#", "  "];

    /// <summary>An edit of any kind; most change one line.</summary>
    public static Gen<Edit> Edits { get; } = Gen.Select(
        Gen.Frequency((12, Gen.Const(EditKind.Line)), (4, Gen.Const(EditKind.Letters)), (3, Gen.Const(EditKind.Copy)), (3, Gen.Const(EditKind.Move)), (1, Gen.Const(EditKind.File)), (1, Gen.Const(EditKind.Rename))),
        OneOf(s_paths), OneOf(s_paths), Gen.Double[0, 1], Gen.Int[0, 2], OneOf(s_lines), OneOf(s_letters),
        static (kind, file, other, at, gone, line, letters) => new Edit(kind, file, other, at, gone, kind == EditKind.Letters ? letters : line));

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
