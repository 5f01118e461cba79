using System.Text.Json;

namespace FactDsl.CommandLine.Tests;

/// <summary><c>facts ask</c>, as somebody asks at a terminal and as a program does.</summary>
public sealed class AskTests
{
    private const string Facts = """
        source Wire "The Wire"
        person Xi "Xi Jinping" "习近平"@zh
        person Putin "Vladimir Putin"@en "Vladimir Poutine"@fr
        person Modi "=Modi"
        place Beijing "Beijing"@en "Pékin"@fr
        per Wire
        meeting First of Xi, Putin on 2014-02-06
        meeting of Xi, Modi on 2018 in Beijing
        meeting of Putin, Modi, others on 2018-05-21
        meeting of Xi, Putin on 2019-06-05 in Beijing
        no meeting of Xi, Modi during 2020
        planned meeting of Xi, Putin on 2030
        question Partners meeting of Xi, ?partner

        """;

    [Fact]
    public void Answers_stand_under_their_holes_in_the_order_of_time()
    {
        using Terminal terminal = Asked();
        Assert.Equal(0, terminal.Run("ask", "meeting of Xi, ?who"));
        Assert.Equal("""
            who             when           source
            ──────────────  ─────────────  ────────
            Vladimir Putin  on 2014-02-06  The Wire
            =Modi           on 2018        The Wire
            Vladimir Putin  on 2019-06-05  The Wire

            """.ReplaceLineEndings("\n"), terminal.Output);
        Assert.Equal(AlsoKnown, terminal.Errors);
    }

    [Fact]
    public void A_question_without_holes_shows_the_facts_in_their_own_words()
    {
        using Terminal terminal = Asked();
        Assert.Equal(0, terminal.Run("ask", "meeting in Beijing", "--language", "fr", "--columns", "fact,location,place"));
        Assert.Equal("""
            fact                                                            location    place
            ──────────────────────────────────────────────────────────────  ──────────  ─────
            meeting of Xi Jinping, =Modi in Pékin on 2018                   a.facts:8   Pékin
            meeting of Xi Jinping, Vladimir Poutine in Pékin on 2019-06-05  a.facts:10  Pékin

            """.ReplaceLineEndings("\n"), terminal.Output);
    }

    [Theory]
    [InlineData("en", "on -0043-03-15 (on 15 March 44 BC)")]
    [InlineData("de", "on -0043-03-15 (am 15. März 44 v. Chr.)")]
    [InlineData("fr", "on -0043-03-15 (le 15 mars 44 av. J.-C.)")]
    [InlineData("zh", "on -0043-03-15 (公元前44年3月15日)")]
    public void Years_before_Christ_are_told_as_readers_count_them(string language, string shown)
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Caesar \"Caesar\" born -0099-07\nperson Brutus\nmeeting Ides of Caesar, Brutus on -0043-03-15\n");
        Assert.Equal(0, terminal.Run("ask", "meeting ?m of Caesar", "--language", language));
        Assert.Contains("Ides  " + shown + "\n", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("why", "meeting of Caesar, Brutus", "--language", language));
        Assert.Equal("meeting Ides of Caesar, Brutus " + shown + "\n", terminal.Output);
        Assert.Equal(0, terminal.Run("export", "a.facts", "--format", "mermaid", "--language", language));
        Assert.Contains(shown[(shown.IndexOf('(', StringComparison.Ordinal) + 1)..^1], terminal.Output, StringComparison.Ordinal);
        // What programs read stays as it is written.
        Assert.Equal(0, terminal.Run("ask", "meeting ?m of Caesar", "--language", language, "--format", "csv"));
        Assert.Contains("Ides,on -0043-03-15,", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_date_in_a_hole()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person Caesar \"Caesar\" born -0099-07 died 0000\n");
        Assert.Equal(0, terminal.Run("ask", "person ?p born ?b died ?d"));
        Assert.Contains("Caesar  -0099-07 (July 100 BC)  0000 (1 BC)\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_file_answers_as_the_files_it_was_made_of()
    {
        using Terminal terminal = Asked();
        Assert.Equal(0, terminal.Run("build", "-o", "s.factstore"));
        foreach (string question in (string[])["meeting of Xi, ?who", "certainly meeting of Xi, ?who on 2018-05", "no meeting of Xi, ?who", "meeting ?which of Xi, Putin", "meeting of Xi, Puttin", "meting of Xi"])
        {
            int ofFiles = terminal.Run("ask", question, "a.facts");
            (string output, string errors) = (terminal.Output, terminal.Errors);
            Assert.Equal(ofFiles, terminal.Run("ask", question, "s.factstore"));
            Assert.Equal(output, terminal.Output);
            Assert.Equal(errors, terminal.Errors);
        }
    }

    [Fact]
    public void A_store_file_has_no_named_questions_and_says_so()
    {
        using Terminal terminal = Asked();
        terminal.Run("build", "-o", "s.factstore");
        Assert.Equal(1, terminal.Run("ask", "Partners", "s.factstore"));
        Assert.EndsWith("facts: a store file does not keep the words of questions: ask in the words of the question itself\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("fmt")]
    [InlineData("fix")]
    [InlineData("coverage")]
    [InlineData("schema")]
    public void What_needs_the_text_refuses_a_store_file(string command)
    {
        using Terminal terminal = Asked();
        terminal.Run("build", "-o", "s.factstore");
        Assert.Equal(2, terminal.Run(command, "s.factstore"));
        Assert.Equal("facts: s.factstore: a store file is compiled already: name the facts that it was made of\n", terminal.Errors);
    }

    [Theory]
    [InlineData("certainly meeting of Xi, ?who on 2018-05", "No answers.\n")]
    [InlineData("possibly meeting of Xi, ?who on 2018-05", "who,sure\n'=Modi,possibly\n")]
    [InlineData("no meeting of Xi, ?who", "who,sure\n'=Modi,certainly\n")]
    [InlineData("planned meeting of Xi, ?who", "who,sure\nVladimir Putin,certainly\n")]
    public void How_sure_and_what_standing_is_said_in_the_question(string question, string told)
    {
        using Terminal terminal = Asked();
        string format = told.StartsWith("No", StringComparison.Ordinal) ? "table" : "csv";
        Assert.Equal(0, terminal.Run("ask", question, "--format", format, "--columns", "who,sure"));
        Assert.Equal(told, terminal.Output);
    }

    [Fact]
    public void Answers_are_counted_grouped_sorted_and_cut()
    {
        using Terminal terminal = Asked();
        terminal.Run("ask", "meeting of ?who", "--group-by", "who,year", "--sort", "-who,year", "--format", "csv", "--limit", "4");
        Assert.Equal("who,year,certain,possible\nXi Jinping,2014,1,0\nXi Jinping,2018,1,0\nXi Jinping,2019,1,0\nVladimir Putin,2014,1,0\n", terminal.Output);
        terminal.Run("ask", "meeting of ?who on 2018-05", "--count", "--format", "csv");
        Assert.Equal("certain,possible\n2,2\n", terminal.Output);
        Assert.Equal("facts: a list says that there are others, whom it does not name\n", terminal.Errors);
        terminal.Run("ask", "meeting of Xi, ?who", "--distinct", "--sort", "who", "--columns", "who.kind,who.name,when", "--limit", "1");
        Assert.Equal("""
            who.kind  who.name  when
            ────────  ────────  ───────
            person    Modi      on 2018
            … and 2 more

            """.ReplaceLineEndings("\n"), terminal.Output);
    }

    [Fact]
    public void What_is_said_to_be_the_same_fact_counts_once()
    {
        using Terminal terminal = new Terminal().With("a.facts", "person A\nperson B\nmeeting M of A, B on 2014\nmeeting of A, B on 2014-05\n  same-fact-as M\nmeeting of A, B on 2015\n");
        Assert.Equal(0, terminal.Run("ask", "meeting of A, B", "--count", "--format", "csv"));
        Assert.Equal("certain,possible\n2,0\n", terminal.Output);
        // One of the two tellings says that it was in May.
        terminal.Run("ask", "meeting of A, B on 2014-05", "--count", "--format", "csv");
        Assert.Equal("certain,possible\n1,0\n", terminal.Output);
        terminal.Run("ask", "meeting of A, ?who", "--group-by", "who", "--format", "csv");
        Assert.Equal("who,certain,possible\nB,2,0\n", terminal.Output);
        terminal.Run("ask", "meeting of A, B", "--columns", "when", "--format", "csv");
        Assert.Equal("when\non 2014\non 2014-05\non 2015\n", terminal.Output);
        terminal.Run("ask", "meeting of A, B", "--distinct", "--columns", "when", "--format", "csv");
        Assert.Equal("when\non 2014\non 2015\n", terminal.Output);
    }

    [Fact]
    public void Programs_get_everything_as_JSON_and_people_a_table_of_Markdown()
    {
        using Terminal terminal = Asked();
        Assert.Equal(0, terminal.Run("ask", "meeting ?m of Xi, Putin on ?when", "--format", "json"));
        JsonElement root = JsonDocument.Parse(terminal.Output).RootElement;
        JsonElement first = root.GetProperty("answers")[0];
        Assert.Equal(("First", "meeting"), (first.GetProperty("values").GetProperty("m").GetProperty("name").GetString(), first.GetProperty("fact").GetProperty("kind").GetString()));
        Assert.Equal("on 2014-02-06", first.GetProperty("values").GetProperty("when").GetString());
        Assert.Equal(("2014-02-06", "2014-02-06"), (first.GetProperty("time").GetProperty("startEarliest").GetString(), first.GetProperty("time").GetProperty("endLatest").GetString()));
        Assert.Equal(("a.facts", 7), (first.GetProperty("fact").GetProperty("file").GetString(), first.GetProperty("fact").GetProperty("line").GetInt32()));
        Assert.Equal("The Wire", first.GetProperty("sources")[0].GetString());
        terminal.Run("ask", "person ?p", "--format", "markdown", "--columns", "p,name");
        Assert.Equal("| p | name |\n| --- | --- |\n| =Modi | Modi |\n| Vladimir Putin | Putin |\n| Xi Jinping | Xi |\n", terminal.Output);
    }

    [Fact]
    public void A_question_of_the_facts_is_asked_by_its_name_and_one_of_the_standard_input_by_a_hyphen()
    {
        using Terminal terminal = Asked();
        Assert.Equal(0, terminal.Run("ask", "Partners", "--count", "--format", "csv"));
        Assert.Equal("certain,possible\n3,0\n", terminal.Output);
        Assert.Equal(0, terminal.RunWith("meeting of Xi, ?who\n  in Beijing\n", "ask", "-", "--count", "--format", "csv"));
        Assert.Equal("certain,possible\n2,0\n", terminal.Output);
        Assert.Equal(1, terminal.Run("ask", "Partner"));
        Assert.StartsWith("error[FACT2101]: There is no question named `Partner`: did you mean `Partners`?\n", terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_question_is_shown_at_its_own_characters()
    {
        using Terminal terminal = Asked();
        Assert.Equal(1, terminal.Run("ask", "meeting of Xi, ?who in Bejing"));
        Assert.Equal("""
            error[FACT2101]: There is no place named `Bejing`: did you mean `Beijing`?
             --> question:1:24
              |
            1 | meeting of Xi, ?who in Bejing
              |                        ^^^^^^
              = help: Write Beijing


            """.ReplaceLineEndings("\n"), terminal.Errors);
        Assert.Equal("", terminal.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?who")]
    [InlineData("?\"\"\"")]
    [InlineData("per Wire")]
    [InlineData("meeting\nmeeting of ?who")]
    [InlineData("question Other meeting")]
    [InlineData("习")]
    public void What_is_no_question_is_told_and_never_asked(string text)
    {
        using Terminal terminal = Asked();
        Assert.Equal(1, terminal.Run("ask", text));
        Assert.StartsWith("error[FACT", terminal.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Asked", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("", terminal.Output);
    }

    [Fact]
    public void A_column_that_is_none_is_told_with_those_there_are()
    {
        using Terminal terminal = Asked();
        Assert.Equal(2, terminal.Run("ask", "meeting of ?who", "--columns", "whom"));
        Assert.Equal("facts: there is no column `whom`: there are who, fact, kind, name, when, year, sure, source, place, location, through: did you mean `who`?\n", terminal.Errors);
        Assert.Equal(2, terminal.Run("ask", "meeting of ?who", "--count", "--sort", "who"));
    }

    [Fact]
    public void Facts_with_errors_are_asked_as_far_as_they_can_be_read()
    {
        using Terminal terminal = Asked().With("b.facts", "meeting of Xi, Nobody on 2021\n");
        Assert.Equal(0, terminal.Run("ask", "meeting of Xi, ?who", "--count", "--format", "csv"));
        Assert.Equal("certain,possible\n3,0\n", terminal.Output);
        Assert.Equal("facts: 1 item with an error is left out: `facts check` tells where\n" + AlsoKnown, terminal.Errors);
    }

    private const string Spells = """
        source S
        person AnwarSadat "Anwar Sadat"@en "أنور السادات"@ar
        person JehanSadat "Jehan Sadat"
        person Cleopatra
          born -0069
          aka "Queen of the Nile"
        person Caesar
          born -0100
        person Octavian
          born -0063
        person Nobody
          born unknown
        country Egypt
        country Syria
        country Iraq
        per S
        alliance League since 1945 as-of 2012-12-31
          of Egypt since 1945 until 1979
          of Egypt since 1989
          of Syria since 1945 until 1961
          of Iraq since 1962
        agreement One of Egypt, Syria on 1950 amount 5 million USD
        agreement Two of Egypt, Syria on 1951 amount 40 million USD
        agreement Three of Egypt, Syria on 1952 amount 7 million EUR
        agreement Four of Egypt, Iraq on 1953 amount undisclosed
        stance of Egypt opposes Syria on 1961
        stance of Egypt supports Iraq on 1962
        meeting of AnwarSadat, Cleopatra on 1977
        """;

    [Theory]
    [InlineData("alliance League of ?m", "m,when", "Syria,since 1945 until 1961|Egypt,since 1945 until 1979|Iraq,since 1962|Egypt,since 1989")]
    [InlineData("alliance ?a of Egypt", "a,when", "League,since 1945 until 1979|League,since 1989")]
    [InlineData("alliance League of ?m since ?start until ?end", "m,start,end", "Syria,1945,1961|Egypt,1945,1979|Iraq,1962,as-of 2012-12-31|Egypt,1989,as-of 2012-12-31")]
    [InlineData("alliance League of ?p, ?q during 1949/1970", "p,q,when", "Egypt,Syria,since 1945 until 1961|Syria,Egypt,since 1945 until 1961|Egypt,Iraq,since 1962 until 1979|Iraq,Egypt,since 1962 until 1979")]
    [InlineData("alliance League of Syria, Iraq", "fact", "")]
    [InlineData("stance of Egypt position ?what", "what.verb,what", "opposes,Syria|supports,Iraq")]
    [InlineData("person ?p born before -0069", "p", "Caesar|Nobody")]
    [InlineData("certainly person ?p born before -0069", "p", "Caesar")]
    [InlineData("certainly person ?p born ../-0069", "p", "Caesar|Cleopatra")]
    [InlineData("certainly person ?p born after -0069", "p", "Octavian")]
    public void An_answer_is_a_row_for_each_spell_and_has_a_column_for_each_thing_asked(string question, string columns, string rows)
    {
        using Terminal terminal = new Terminal().With("a.facts", Spells);
        Assert.Equal(0, terminal.Run("ask", question, "--columns", columns, "--format", "csv"));
        Assert.Equal(string.Concat(((string[])[columns, .. rows.Split('|', StringSplitOptions.RemoveEmptyEntries)]).Select(static r => r + "\n")), terminal.Output);
        Assert.Equal("", terminal.Errors);
    }

    [Theory]
    [InlineData("person ?p born ?b", "b", "Caesar|Cleopatra|Octavian")]
    [InlineData("person ?p born ?b", "-b", "Octavian|Cleopatra|Caesar")]
    [InlineData("agreement ?p amount ?sum", "sum", "Three|One|Two")]
    [InlineData("agreement ?p amount ?sum", "-sum", "Two|One|Three")]
    [InlineData("alliance League of ?p since ?start until ?end", "end,start", "Syria|Egypt|Iraq|Egypt")]
    public void Columns_are_ordered_by_what_they_mean(string question, string sort, string rows)
    {
        using Terminal terminal = new Terminal().With("a.facts", Spells);
        Assert.Equal(0, terminal.Run("ask", question, "--columns", "p.name", "--format", "csv", "--sort", sort));
        Assert.Equal("p.name\n" + rows.Replace('|', '\n') + "\n", terminal.Output);
        terminal.Run("ask", question, "--format", "json", "--sort", sort);
        Assert.Equal(rows.Split('|'), JsonDocument.Parse(terminal.Output).RootElement.GetProperty("answers").EnumerateArray().Select(static a => a.GetProperty("values").GetProperty("p").GetProperty("name").GetString()!));
    }

    [Theory]
    [InlineData("--count", "", "certain,possible\n4,0\n")]
    [InlineData("--count --distinct", "", "certain,possible\n3,0\n")]
    [InlineData("--count --distinct", "m,when", "certain,possible\n4,0\n")]
    [InlineData("--distinct", "", "m,sure\nSyria,certainly\nEgypt,certainly\nIraq,certainly\n")]
    [InlineData("--distinct", "kind", "kind\nalliance\n")]
    public void What_is_counted_and_told_once_are_the_columns_shown(string options, string columns, string told)
    {
        using Terminal terminal = new Terminal().With("a.facts", Spells);
        terminal.Run(["ask", "alliance League of ?m", "--format", "csv", .. options.Split(' '), .. columns.Length > 0 ? ["--columns", columns] : Array.Empty<string>()]);
        Assert.Equal(told, terminal.Output);
    }

    [Theory]
    [InlineData("meeting of \"Anwar Sadat\"", 0, "")]
    [InlineData("meeting of \" anwar sadat \", \"queen of the nile\"", 0, "")]
    [InlineData("meeting of \"أنور السادات\"", 0, "")]
    [InlineData("alliance \"league\" of ?m", 0, "")]
    [InlineData("meeting of \"Anwar Sadad\"", 1, "error[FACT2101]: There is no actor named `Anwar Sadad`: did you mean `AnwarSadat`?\n")]
    public void A_label_is_taken_where_it_names_one_thing(string question, int code, string error)
    {
        using Terminal terminal = new Terminal().With("a.facts", Spells);
        Assert.Equal(code, terminal.Run("ask", question));
        Assert.StartsWith(error, terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(code == 0, terminal.Output.Length > 0 && terminal.Output != "No answers.\n");
    }

    [Fact]
    public void A_label_of_several_things_lists_them()
    {
        using Terminal terminal = new Terminal().With("a.facts", "place X \"Georgia\"\ncountry Y \"Georgia\"\nmeeting of Y, Y in X on 2000\n");
        Assert.Equal(1, terminal.Run("ask", "meeting in \"georgia\""));
        Assert.StartsWith("error[FACT2103]: `georgia` could be `country.Y` or `place.X`: write `country.Y`\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("ask", "meeting of \"georgia\""));
    }

    [Theory]
    [InlineData("AnwarSadat", 0, "fact\n\"meeting of Anwar Sadat, Cleopatra on 1977\"\n", "")]
    [InlineData("anwar", 0, "fact\n\"meeting of Anwar Sadat, Cleopatra on 1977\"\n", "")]
    [InlineData("queen of the nile", 0, "fact\n\"meeting of Anwar Sadat, Cleopatra on 1977\"\n", "")]
    [InlineData("person.Cleopatra", 0, "fact\n\"meeting of Anwar Sadat, Cleopatra on 1977\"\n", "")]
    [InlineData("Sadat", 1, "", "facts: `Sadat` may be `person.AnwarSadat` or `person.JehanSadat`: name the one that is meant\n")]
    [InlineData("Kleopatra", 1, "", "facts: nothing is called `Kleopatra`: did you mean `Cleopatra`?\n")]
    public void All_facts_about_a_thing_are_shown_by_whatever_it_is_called(string about, int code, string output, string errors)
    {
        using Terminal terminal = new Terminal().With("a.facts", Spells);
        Assert.Equal(code, terminal.Run("ask", "--about", about, "a.facts", "--columns", "fact", "--format", "csv"));
        Assert.Equal((output, errors), (terminal.Output, terminal.Errors));
    }

    [Fact]
    public void A_condition_that_nothing_can_meet_is_told_and_answers_nothing()
    {
        using Terminal terminal = new Terminal().With("a.facts", Spells);
        Assert.Equal(0, terminal.Run("ask", "alliance ?a of Egypt before 1950 after 1960"));
        Assert.StartsWith("warning[FACT2219]: Nothing can ever meet `after 1960`: it contradicts `before 1950`\n", terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("No answers.\n", terminal.Output);
    }

    [Fact]
    public void A_file_asks_by_names()
    {
        using Terminal terminal = new Terminal().With("a.facts", Spells).With("b.facts", "question Q meeting of \"Anwar Sadat\"\n");
        Assert.Equal(1, terminal.Run("check"));
        Assert.Contains("error[FACT2206]", terminal.Output, StringComparison.Ordinal);
    }

    private const string Groups = """
        source S
        country Iran
        country France
        country China
        group Six "the Six"@en "les Six"@fr
          members France, China
        group Wide "the wide round"
          members Six
        per S
        meeting Round of Six, Iran on 2014
        meeting Visit of France, Iran on 2015
        meeting Forum of Wide, Iran on 2016
        no meeting Refused of Six, Iran on 2017

        """;

    [Theory]
    [InlineData("meeting ?m of France", "m,sure,through", "Round,possibly,France as a member of the Six|Visit,certainly,|Forum,possibly,France as a member of the wide round")]
    [InlineData("meeting ?m of Six", "m,through", "Round,|Visit,|Forum,the Six as a member of the wide round")]
    [InlineData("meeting Round of ?who", "who,through", "the Six,|France,France as a member of the Six|China,China as a member of the Six|Iran,")]
    [InlineData("meeting Round of France, ?who", "who,through", "China,France as a member of the Six; China as a member of the Six|Iran,France as a member of the Six")]
    [InlineData("no meeting ?m of France", "m,sure,through", "Refused,certainly,France as a member of the Six")]
    public void Who_is_meant_by_a_group_only_is_told_with_the_group(string question, string columns, string rows)
    {
        using Terminal terminal = new Terminal().With("a.facts", Groups);
        Assert.Equal(0, terminal.Run("ask", question, "--columns", columns, "--format", "csv"));
        Assert.Equal(string.Concat(((string[])[columns, .. rows.Split('|')]).Select(static r => r + "\n")), terminal.Output);
    }

    [Fact]
    public void The_group_has_a_column_of_its_own_where_an_answer_needs_it()
    {
        using Terminal terminal = new Terminal().With("a.facts", Groups);
        terminal.Run("ask", "meeting ?m of France", "--language", "fr");
        Assert.Equal(["m", "when", "sure", "through", "source"], terminal.Output.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("France as a member of les Six", terminal.Output, StringComparison.Ordinal);
        terminal.Run("ask", "meeting ?m of Iran");
        Assert.DoesNotContain("through", terminal.Output, StringComparison.Ordinal);
        terminal.Run("ask", "meeting ?m of Iran", "--format", "csv");
        Assert.StartsWith("m,when,sure,source,place,location\n", terminal.Output, StringComparison.Ordinal);
        terminal.Run("ask", "meeting ?m of France", "--format", "csv");
        Assert.StartsWith("m,when,sure,source,place,location,through\n", terminal.Output, StringComparison.Ordinal);
        terminal.Run("ask", "meeting ?m of France", "--format", "markdown");
        Assert.Contains("| France as a member of the Six |", terminal.Output, StringComparison.Ordinal);
        terminal.Run("ask", "meeting of ?who on 2014/2016", "--distinct", "--format", "csv");
        Assert.Contains("\nFrance,certainly,\n", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\nChina,possibly,China as a member of the Six\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_about_a_thing_by_its_group_says_so()
    {
        using Terminal terminal = new Terminal().With("a.facts", Groups);
        terminal.Run("ask", "--about", "France", "a.facts", "--columns", "name,sure,through", "--format", "csv");
        Assert.Equal("name,sure,through\nRound,possibly,France as a member of the Six\nVisit,certainly,\nForum,possibly,France as a member of the wide round\nRefused,certainly,France as a member of the Six\n", terminal.Output);
        terminal.Run("ask", "--about", "France", "a.facts");
        Assert.Contains("  through  ", terminal.Output, StringComparison.Ordinal);
        terminal.Run("ask", "--about", "Iran", "a.facts");
        Assert.DoesNotContain("through", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_to_be_the_same_fact_counts_once_about_a_thing_too()
    {
        using Terminal terminal = new Terminal().With("a.facts", Groups + "meeting Again of France, Iran on 2015\n  same-fact-as Visit\n");
        terminal.Run("ask", "--about", "France", "a.facts", "--count", "--format", "csv");
        Assert.Equal("certain,possible\n2,2\n", terminal.Output);
    }

    [Theory]
    [InlineData("meeting ?m of France")]
    [InlineData("--about")]
    public void Programs_read_the_group_and_its_member(string asked)
    {
        using Terminal terminal = new Terminal().With("a.facts", Groups);
        terminal.Run(asked == "--about" ? ["ask", asked, "France", "a.facts", "--format", "json"] : ["ask", asked, "--format", "json"]);
        JsonElement[] answers = [.. JsonDocument.Parse(terminal.Output).RootElement.GetProperty("answers").EnumerateArray()];
        JsonElement through = Assert.Single(answers[0].GetProperty("through").EnumerateArray());
        Assert.Equal(("France", "Six", "the Six"), (through.GetProperty("member").GetProperty("name").GetString(), through.GetProperty("asMemberOf").GetProperty("name").GetString(), through.GetProperty("asMemberOf").GetProperty("label").GetString()));
        Assert.False(answers[1].TryGetProperty("through", out _));
    }

    private const string AlsoKnown =
        "facts: also known, denied (ask with `no` in front of the kind): no meeting of Xi Jinping, =Modi during 2020\n"
        + "facts: also known, planned (ask with `planned`): planned meeting of Xi Jinping, Vladimir Putin on 2030\n";

    private static Terminal Asked() => new Terminal().With("a.facts", Facts);
}
