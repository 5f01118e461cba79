using System.Linq;
using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Querying;

/// <summary>What the clauses of a question ask of a fact.</summary>
public class ConditionTests
{
    private readonly AskedFacts _facts = AskedFacts.From("""
        country China
          iso CN
        country Russia
          iso RU
        country France
          population 60 million since 2000 until 2009
          population 65 million since 2010
        place Beijing in China
        place Zhongnanhai in Beijing
        place Geneva
        person Xi "Xi Jinping" "习近平"@zh
        person Putin
        person Biden
        person Macron
        group Leaders
          members Putin, Biden
        alliance Bloc since 1990 of China
        event Games on 2022-02
        source Rfi
          publisher "RFI"
        source Afp
          publisher Agency
        organization Agency

        extend country
          population: number?
        lasting fact boycott
          boycotters as of: actor+ with share
          target as against: any
          share: one of few, some, most?
        extend agreement
          secret: flag?

        per Rfi
        meeting Summit of Xi, Putin on 2022-02-04 in Zhongnanhai
          format face-to-face
          occasion Games
        meeting Call of Xi, Biden on 2021-11 format video-call
        meeting Somewhere of Xi, Macron, others on 2019 in unknown
        meeting Quarrel of Xi, Biden, Putin on 2018-06-01
          in Beijing per Rfi
          in Geneva per Afp
        meeting Settled of Biden, Putin on 2017
          in Beijing per Rfi
          in Geneva per Afp preferred
        no meeting of Xi, Leaders during 2020-02/2022-02-03 format face-to-face
        meeting Remembered of Xi, Macron on 1999 about Xi
        planned visit Trip of Putin to China on 2024-05 as-of 2024-04-29
        cancelled meeting of Xi, Biden on 2020-04 as-of 2020-03 because "the pandemic"
        meeting of Xi, Putin during 2013/2022-02-04 count >30
        meeting of Xi, Macron on 2016 according-to Afp
        stance of China opposes Bloc
        stance of China, Russia supports Games since 2021 as-of 2022
        stance of Russia concerned-about Bloc denounces Games on 2022-02-04
        agreement Deal of China, Russia on 2022-02-04 amount undisclosed <=5 billion USD
        agreement Sale of China, France on 2019-03-25 amount 35 billion USD secret yes
        agreement Loan of Russia, France on 2015 amount unknown secret no
        boycott of China share most against Games on 2022-02
        boycott Stay against Games on 2022-02
          of Russia share most
          of France share few
          of others
        """);

    [Theory]
    [InlineData("meeting ?m of Xi, Putin", "Quarrel, Summit")]
    [InlineData("meeting ?m of Xi, Putin, Biden", "Quarrel")]
    [InlineData("meeting ?m of Macron, Biden", "")]
    public void Several_values_of_a_clause_must_all_be_there(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Theory]
    [InlineData("meeting of Xi, ?who on 2022-02-04", "Putin")]
    [InlineData("meeting Quarrel of ?a, ?b", "Xi+Biden, Xi+Putin, Biden+Xi, Biden+Putin, Putin+Xi, Putin+Biden")]
    [InlineData("meeting ?m of Xi, ?, ?", "Quarrel, Somewhere")]
    [InlineData("meeting ?m of Xi, ?, ?, ?", "")]
    public void A_hole_stands_for_somebody_whom_its_list_does_not_name_already(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Theory]
    [InlineData("meeting of ?x, ? about ?x", "Xi")]
    [InlineData("meeting of ?x, ?y about ?x", "Xi+Macron")]
    [InlineData("meeting ?m of ?x, ? about ?m", "")]
    public void The_same_hole_stands_for_the_same_everywhere(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Theory]
    [InlineData("meeting ?m in China", "Quarrel?, Summit")]
    [InlineData("meeting ?m in Zhongnanhai", "Summit")]
    [InlineData("place ?p in China", "Beijing, Zhongnanhai")]
    [InlineData("place ?p in Beijing", "Zhongnanhai")]
    [InlineData("place Zhongnanhai in ?place", "Beijing")]
    [InlineData("place ?p in Geneva", "")]
    public void Where_something_lies_counts_for_what_it_lies_in(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Fact]
    public void What_sources_disagree_on_is_possible_and_the_preferred_one_settles_it()
    {
        Assert.Equal("Quarrel?", _facts.Told("meeting ?m in Geneva on 2018-06-01"));
        Assert.Equal("", _facts.Told("certainly meeting ?m in Beijing on 2018-06-01"));
        Assert.Equal("Beijing?, Geneva?", _facts.Told("meeting Quarrel in ?where"));
        Assert.Equal("Geneva", _facts.Told("meeting Settled in ?where"));
        Assert.Equal("", _facts.Told("meeting Settled in Beijing"));
    }

    [Theory]
    [InlineData("meeting ?m in unknown", "Somewhere")]
    [InlineData("meeting ?m in ?", "Settled, Quarrel, Somewhere, Summit")]
    [InlineData("agreement ?a amount undisclosed", "Deal")]
    [InlineData("agreement ?a amount undisclosed <1 billion USD", "Deal?")]
    [InlineData("agreement ?a amount ?sum", "Sale+35 billion USD, Deal+undisclosed <=5 billion USD")]
    public void What_is_not_known_can_be_asked_for(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Theory]
    [InlineData("meeting ?m format face-to-face", "Summit")]
    [InlineData("agreement ?a secret", "Sale")]
    [InlineData("agreement ?a secret no", "Loan")]
    [InlineData("country ?c iso RU", "Russia")]
    [InlineData("country China iso ?code", "CN")]
    [InlineData("source ?s publisher \"RFI\"", "Rfi")]
    [InlineData("source ?s publisher Agency", "Afp")]
    [InlineData("agreement ?a amount >6 billion USD", "Loan?, Sale")]
    [InlineData("agreement ?a amount <6 billion USD", "Loan?, Deal")]
    [InlineData("agreement ?a amount >6 billion EUR", "Loan?")]
    public void Every_type_of_value_can_be_a_condition(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Fact]
    public void A_value_with_a_time_of_its_own_is_asked_for_that_time()
    {
        Assert.Equal("60 million", _facts.Told("country France population ?p on 2005"));
        Assert.Equal("65 million", _facts.Told("country France population ?p since 2010"));
        Assert.Equal("France", _facts.Told("country ?c population >62 million on 2015"));
        Assert.Equal("", _facts.Told("country ?c population >62 million on 2005"));
    }

    [Theory]
    [InlineData("stance of ?who opposes Bloc", "China")]
    [InlineData("stance of ?who position Bloc", "China, Russia")]
    [InlineData("stance of Russia denounces ?what", "Games")]
    [InlineData("stance of Russia position ?what since 2022", "Bloc+concerned-about?, Games+denounces?")]
    [InlineData("stance of ?who position Games on 2022-02-04", "Russia, China?")]
    public void A_verb_asks_for_itself_and_the_word_of_the_field_for_any(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Theory]
    [InlineData("no meeting of Xi, ?who on 2021-05-01 format ?", "Leaders, Putin, Biden")]
    [InlineData("no meeting of Xi, ?who on 2019", "")]
    [InlineData("planned visit of ?who to China", "Putin")]
    [InlineData("planned visit of ?who as-of 2024-04", "Putin")]
    [InlineData("planned visit of ?who as-of 2024-05", "")]
    [InlineData("planned visit Trip as-of ?seen", "2024-04-29")]
    [InlineData("cancelled meeting of Xi, ?who as-of ?seen", "Biden+2020-03")]
    [InlineData("meeting of Xi, ?who count ?", "Putin")]
    [InlineData("meeting of Xi, ?who count ?many", "Putin+>30")]
    [InlineData("meeting of Xi, ?who count >50", "Putin?")]
    [InlineData("meeting of Xi, ?who according-to ?source", "Macron+Afp")]
    [InlineData("meeting ?m of Xi, Macron", "Remembered, Somewhere")]
    public void Standing_decides_which_facts_are_asked(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Fact]
    public void A_group_stands_for_any_of_its_members()
    {
        Assert.Equal("Settled, Quarrel, Call, Summit", _facts.Told("meeting ?m of Leaders"));
        Assert.Equal("Settled, Quarrel", _facts.Told("meeting ?m of Leaders, Leaders"));
        Assert.Equal("Settled, Quarrel", _facts.Told("meeting ?m of Leaders, Putin"));
    }

    [Theory]
    [InlineData("meeting ?m of Xi before 2019", "Remembered, Quarrel")]
    [InlineData("meeting ?m of Xi before Call", "Remembered, Quarrel, Somewhere")]
    [InlineData("meeting ?m of Xi after Call", "Summit")]
    [InlineData("meeting ?m of Xi since 2021", "Call, Summit")]
    [InlineData("meeting ?m of Xi until 2019-06", "Remembered, Quarrel, Somewhere?")]
    [InlineData("meeting ?m of Xi on 2019-06", "Somewhere?")]
    [InlineData("certainly meeting ?m of Xi on 2019-06", "")]
    [InlineData("stance of ?who supports Games as-of 2022", "China, Russia")]
    [InlineData("stance of ?who supports Games as-of 2023", "")]
    [InlineData("stance of ?who opposes Bloc on 2022", "China?")]
    public void Time_is_asked_with_four_answers(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Theory]
    [InlineData("boycott of ?who share most", "China, Russia")]
    [InlineData("boycott share most of ?who", "China, Russia")]
    [InlineData("boycott\n  of ?who share most\n", "China, Russia")]
    [InlineData("boycott ?b of France\n  share most\n", "Stay")]
    [InlineData("boycott share ?share of ?who", "most+China, most+Russia, few+France")]
    [InlineData("boycott Stay of ?who share few", "France")]
    [InlineData("boycott Stay of ?who share some", "")]
    [InlineData("boycott ?b share few", "Stay")]
    [InlineData("boycott Stay share ?share", "most, few")]
    [InlineData("boycott Stay share ?", "Stay")]
    [InlineData("boycott ?b of Russia share few", "")]
    [InlineData("boycott Stay\n  of ?who share ?share\n", "Russia+most, France+few")]
    public void What_is_said_of_one_value_is_asked_of_that_value(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Theory]
    [InlineData("meeting ?m per Afp", "Settled, Quarrel")]
    [InlineData("meeting ?m in ?where per Afp", "Settled+Geneva, Quarrel+Geneva?")]
    [InlineData("meeting ?m of Xi per Afp", "")]
    [InlineData("meeting ?m of Xi per Afp, Rfi on 2018", "Quarrel")]
    [InlineData("meeting Summit of Xi per ?source", "Rfi")]
    [InlineData("country ?c per none", "China, France, Russia")]
    [InlineData("meeting ?m of Xi per none", "")]
    public void A_source_is_asked_of_each_value(string question, string told) => Assert.Equal(told, _facts.Told(question));

    [Fact]
    public void A_list_that_goes_on_leaves_the_answers_open()
    {
        Assert.True(_facts.Ask("boycott Stay of ?who").IsOpen);
        Assert.True(_facts.Ask("meeting Somewhere of Xi, ?who").IsOpen);
        Assert.False(_facts.Ask("meeting Summit of Xi, ?who").IsOpen);
    }

    [Fact]
    public void An_abstract_kind_asks_all_kinds_that_are_it()
        => Assert.Equal(["alliance", "country", "group", "organization", "person"], _facts.Ask("actor ?who").Answers.Select(static a => a.Fact.Kind).Distinct().Order());

    [Fact]
    public void A_question_with_more_combinations_than_anybody_looks_at_says_so()
    {
        var facts = AskedFacts.From("person A\nperson B\nperson C\nperson D\nperson E\nperson F\nmeeting of A, B, C, D, E, F on 2000\n");
        Assert.Equal((120, true), Ask("meeting of ?a, ?b, ?c", AskLimits.Default));
        Assert.False(Ask("meeting of ?a, ?b, ?c", new AskLimits(Steps: 10, Values: 1000)).IsComplete);
        Assert.False(Ask("meeting of ?a, ?b, ?c", new AskLimits(Steps: 1000, Values: 10)).IsComplete);
        Assert.False(Ask("meeting of " + string.Join(", ", Enumerable.Range(0, 100).Select(static i => $"?x{i}")), AskLimits.Default).IsComplete);

        (int Count, bool IsComplete) Ask(string question, AskLimits limits)
        {
            QuestionAnswers answers = facts.Ask(question, limits);
            return (answers.Answers.Count, answers.IsComplete);
        }
    }

    [Fact]
    public void One_hole_is_never_too_much()
    {
        string people = string.Join(", ", Enumerable.Range(0, 500).Select(static i => $"P{i}"));
        var facts = AskedFacts.From(people.Replace(", ", "\n", System.StringComparison.Ordinal).Replace("P", "person P", System.StringComparison.Ordinal) + $"\nmeeting of {people} on 2000\n");
        QuestionAnswers answers = facts.Ask("meeting of P0, ?who, ?, ?", new AskLimits(Steps: 0, Values: 0));
        Assert.Equal((499, true), (answers.Answers.Count, answers.IsComplete));
    }
}
