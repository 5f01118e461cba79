using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>Generated sets, asked as an app asks them.</summary>
public class GeneratedQueryTests
{
    private const string Beijing = "meeting of Xi Jinping, Vladimir Putin in Pékin occasion Beijing Olympics on 2022-02-04";
    private const string Sochi = "meeting of Xi Jinping, Vladimir Putin in Sochi on 2014";

    [Theory]
    [InlineData("Meeting.All", Sochi + " | " + Beijing)]
    [InlineData("Meeting.Denied", "no meeting of Xi Jinping throughout 2020-02~/2022-02-03")]
    [InlineData("Meeting.Planned", "planned meeting of Xi Jinping, Vladimir Putin on 2030")]
    [InlineData("Meeting.Cancelled", "cancelled meeting of Vladimir Putin, Xi Jinping on 2029")]
    [InlineData("Meeting.Reported", "meeting of Xi Jinping, Vladimir Putin on 2010 according-to Vladimir Putin")]
    [InlineData("Meeting.Counted", "meeting of Xi Jinping, Vladimir Putin throughout 2013/2022-02-04 count >30")]
    public void A_denial_a_plan_a_report_and_a_count_are_not_among_the_meetings(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Meeting.All.Of(Person.XiJinping, Person.VladimirPutin).Before(new(2022, 2, 5)).Latest()", Beijing)]
    [InlineData("Meeting.All.Of(Person.XiJinping).Earliest()", Sochi)]
    [InlineData("Meeting.All.Of(Person.XiJinping).Of(Country.France).Latest()", "null")]
    [InlineData("Meeting.All.Of(Person.XiJinping, Country.France, Person.VladimirPutin).Any()", "False")]
    [InlineData("Meeting.All.OfAny(Person.XiJinping, Country.France).Count", "2")]
    [InlineData("Meeting.All.OfAny().Count", "0")]
    public void One_more_value_of_a_list_is_one_more_condition_unless_any_will_do(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Meeting.All.In(Country.China)", Beijing)]
    [InlineData("Meeting.All.In(Country.China, exactly: true).Count", "0")]
    [InlineData("Meeting.All.In(Place.Beijing, exactly: true).Count", "1")]
    [InlineData("Meeting.All.InAny(Place.Sochi, Country.France).Count", "1")]
    [InlineData("Place.All.In(Country.China)", "Pékin | Dongcheng")]
    public void What_is_in_a_place_is_in_what_the_place_lies_in(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Stance.All.Opposes(Topic.NatoEnlargement).Count", "1")]
    [InlineData("Stance.All.Supports(Topic.NatoEnlargement).Count", "0")]
    [InlineData("Stance.All.Position(StancePosition.Supports)", "stance of Chine supports peace in the world in Joint statement on 2022-02-04")]
    [InlineData("Stance.All.Target(Topic.NatoEnlargement).Count", "1")]
    [InlineData("Stance.All.ShrugsAt(Topic.NatoEnlargement).Count", "0")]
    [InlineData("RollCall.All.InFavour(Country.France, Country.Turkey).Abstaining(Country.China).Count", "1")]
    [InlineData("RollCall.All.Ballots(Country.China).Count", "1")]
    [InlineData("RollCall.All.Ballot(RollCallBallot.Against).Count", "0")]
    public void Each_verb_is_a_filter_and_so_are_its_word_and_its_target(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Meeting.All.Format(MeetingFormat.FaceToFace).Count", "1")]
    [InlineData("Treaty.All.Secret(false).Count", "1")]
    [InlineData("Treaty.All.Secret().Count", "0")]
    [InlineData("Treaty.All.Code(\"XA1\").Count", "1")]
    [InlineData("Treaty.All.Code(\"xa1\").Count", "0")]
    [InlineData("Treaty.All.Signed(2001).Count", "1")]
    [InlineData("Treaty.All.Signed(new(2001, 7, 16), FactAnswer.Certainly).Count", "1")]
    [InlineData("Treaty.All.Signed(2002).Count", "1")]
    [InlineData("Treaty.All.Signed(2003).Count", "0")]
    [InlineData("Treaty.All.Pages(new FactNumber(33)).Count", "1")]
    [InlineData("Treaty.All.Pages(new FactNumber(33), FactAnswer.Certainly).Count", "0")]
    [InlineData("Country.All.Iso(\"CN\")", "Chine")]
    [InlineData("Source.All.Published(2022)", "RFI dispatch")]
    public void Every_type_of_field_has_its_filter(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Meeting.All.On(2014)", Sochi)]
    [InlineData("Meeting.All.During(2014).Count", "1")]
    [InlineData("Meeting.All.After(2014)", Beijing)]
    [InlineData("Meeting.All.Since(2014).Count", "2")]
    [InlineData("Meeting.All.Until(2014)", Sochi)]
    [InlineData("Meeting.All.Until(2013).Count", "0")]
    [InlineData("Meeting.All.Until(new(2014, 6, 1)).Count", "1")]
    [InlineData("Meeting.All.Until(new(2014, 6, 1), FactAnswer.Certainly).Count", "0")]
    [InlineData("Alliance.All.Until(2020).Count", "0")]
    [InlineData("Meeting.All.Between(2013, new(2014, 12, 31))", Sochi)]
    [InlineData("Meeting.All.Between(2014, 2022, FactAnswer.Certainly).Count", "2")]
    [InlineData("Meeting.All.Between(2015, 2021).Count", "0")]
    [InlineData("Meeting.All.On(new(2014, 6, 1)).Count", "1")]
    [InlineData("Meeting.All.On(new(2014, 6, 1), FactAnswer.Certainly).Count", "0")]
    [InlineData("Country.All.Before(1990, FactAnswer.Certainly).Count", "0")]
    [InlineData("Country.All.On(2000, FactAnswer.Certainly)", "Russia")]
    public void Time_filters_say_how_sure_an_answer_must_be(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Alliance.All.Of(Country.Turkey).On(1950).Any()", "False")]
    [InlineData("Alliance.All.Of(Country.Turkey).On(1960).Any()", "True")]
    [InlineData("Alliance.All.Of(Country.France).On(1950).Any()", "True")]
    [InlineData("Alliance.Nato.Members.On(1950)", "France")]
    [InlineData("Alliance.Nato.Members.On(new(2022, 2, 4)).Contains(Country.Turkey)", "True")]
    public void A_member_and_a_date_hold_together(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Person.XiJinping.Meetings.Count", "2")]
    [InlineData("Country.China.MeetingsIn", Beijing)]
    [InlineData("Country.China.Stances.Count", "2")]
    [InlineData("((IActor)Country.China).Stances.Count", "2")]
    [InlineData("((IPlace)Country.China).MeetingsIn.Count", "1")]
    [InlineData("Topic.NatoEnlargement.StancesAsTarget.Count", "1")]
    [InlineData("Country.Russia.PersonsCitizenOf", "Vladimir Putin")]
    [InlineData("Event.BeijingOlympics.MeetingsAsOccasion", Beijing)]
    [InlineData("Event.BeijingOlympics.BoycottsAgainst.Count", "1")]
    [InlineData("Country.China.StatementsBy", "statement Joint statement by Chine, Russia on 2022-02-04")]
    [InlineData("Country.France.Treaties.Count", "1")]
    public void The_other_end_of_a_clause_asks_back(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Meeting.All.Per(Source.Rfi).Count", "2")]
    [InlineData("Meeting.All.Per(Person.XiJinping).Count", "0")]
    public void A_source_is_a_filter(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("default(MeetingSet).Count", "0")]
    [InlineData("default(MeetingSet).Latest()", "null")]
    [InlineData("default(MeetingSet).Of(Person.XiJinping).On(2014).Any()", "False")]
    public void The_default_set_is_empty(string expression, string expected) => Gives(expression, expected);

    [Fact]
    public void A_set_is_enumerable()
        => Gives("Meeting.All.OrderByDescending(m => m.Time).Select(m => m.Place!.Label)", "Pékin | Sochi");

    [Theory]
    [InlineData("((System.Collections.Generic.IReadOnlyCollection<Meeting>)Meeting.All).Count", "2")]
    [InlineData("Meeting.All.ToString()", "2")]
    [InlineData("Meeting.Counted.WithCount(40).Count", "1")]
    [InlineData("Meeting.Counted.WithCount(20).Count", "0")]
    [InlineData("Meeting.All.Earliest().Label", Sochi)]
    [InlineData("Meeting.BeijingSummit.Label", "BeijingSummit")]
    [InlineData("((IItem)Meeting.BeijingSummit).Kind", "meeting")]
    [InlineData("((IItem)Person.XiJinping).Documentation", "President of China <since 2013> & more.")]
    public void A_set_and_an_item_say_what_they_are(string expression, string expected) => Gives(expression, expected);

    [Fact]
    public void Nothing_is_between_dates_in_the_wrong_order()
        => Assert.Throws<ArgumentException>(() => Newsroom.Compiled.Evaluate("Meeting.All.Between(2022, 2014).Count"));

    [Fact]
    public void A_single_value_takes_one_argument()
        => Assert.Equal(["CS1503"], Newsroom.Compiled.ErrorsOf("Meeting.All.In(Place.Beijing, Place.Sochi)"));

    [Theory]
    [InlineData("Meeting.All.Of(Topic.NatoEnlargement)")]
    [InlineData("Meeting.All.Format(StancePosition.Opposes)")]
    [InlineData("Person.XiJinpin")]
    public void What_makes_no_sense_does_not_compile(string expression) => Assert.NotEmpty(Newsroom.Compiled.ErrorsOf(expression));

    [Fact]
    public void Nothing_asked_for_is_an_error_of_the_caller()
        => Assert.Throws<ArgumentNullException>(() => Newsroom.Compiled.Evaluate("Meeting.All.Of((IActor)null!).Count"));

    private static void Gives(string expression, string expected) => Assert.Equal(expected, Newsroom.Compiled.Evaluate(expression));
}
