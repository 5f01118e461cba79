using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>Generated records, read as an app reads them.</summary>
public class GeneratedRecordTests
{
    [Theory]
    [InlineData("Meeting.BeijingSummit.Participants", "Xi Jinping | Vladimir Putin")]
    [InlineData("Meeting.BeijingSummit.Place", "Pékin")]
    [InlineData("Meeting.BeijingSummit.Format", "FaceToFace")]
    [InlineData("Meeting.BeijingSummit.Occasion", "Beijing Olympics")]
    [InlineData("Meeting.All.Earliest()!.Occasion", "null")]
    [InlineData("Person.XiJinping.Born", "1953-06-15")]
    [InlineData("Person.XiJinping.CitizenOf", "Chine")]
    [InlineData("Country.China.Iso", "CN")]
    [InlineData("Treaty.Pact.Secret", "False")]
    [InlineData("Treaty.Pact.Pages", "30..35")]
    [InlineData("Treaty.Pact.Budget", "undisclosed <=5 million EUR")]
    [InlineData("Treaty.Pact.Code", "XA1")]
    [InlineData("Source.Rfi.Publisher", "RFI")]
    [InlineData("Place.Dongcheng.Region", "Pékin")]
    [InlineData("Meeting.Denied.First().Because", "pandemic")]
    [InlineData("Meeting.Counted.First().Count", ">30")]
    [InlineData("Meeting.Reported.First().AccordingTo", "Vladimir Putin")]
    public void A_field_is_a_property(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Treaty.Pact.StateOf(Treaty.Fields.Budget)", "Undisclosed")]
    [InlineData("Treaty.Pact.StateOf(Treaty.Fields.Signed)", "Known")]
    [InlineData("Treaty.Pact.StateOf(Treaty.Fields.Ratified)", "Unsaid")]
    public void What_is_not_known_is_told_apart_from_what_is_not_said(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Stance.All.Opposes(Topic.NatoEnlargement).First().Opposes", "NATO enlargement")]
    [InlineData("Stance.All.Opposes(Topic.NatoEnlargement).First().Supports.Count", "0")]
    [InlineData("Stance.All.Opposes(Topic.NatoEnlargement).First().Targets", "NATO enlargement")]
    [InlineData("Stance.All.Opposes(Topic.NatoEnlargement).First().Position", "Opposes")]
    [InlineData("RollCall.All.First().InFavour", "France | Turkey")]
    [InlineData("RollCall.All.First().Ballots.Count", "3")]
    [InlineData("RollCall.All.First().Ballot", "null")]
    public void A_verb_is_a_property_of_what_it_gives(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Treaty.Pact.PartiesInDetail.Select(p => p.Value.Label + \" \" + p.Signed + \" \" + p.Ratified)", "Chine 2001-07-16  | Russia 2001-07-16  | France 2002-01-01 2003")]
    [InlineData("Boycott.All.First().BoycottersInDetail.Select(b => b.Value.Label + \" \" + b.Share)", "France Most | Turkey Few")]
    [InlineData("Boycott.All.First().Boycotters.IsOpen", "True")]
    [InlineData("Alliance.Nato.Members.Spells.Select(s => s.Value.Label + \" \" + s.Time)", "France since 1949-04-04 | Turkey since 1952-02-18")]
    public void A_value_has_what_is_said_of_it_alone(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Person.XiJinping.Name", "XiJinping")]
    [InlineData("Person.XiJinping.Label", "Xi Jinping")]
    [InlineData("Country.China.Labels.Select(l => l.Text + \"@\" + l.Language)", "Chine@fr | China@en | 中国@zh")]
    [InlineData("Person.XiJinping.LabelIn(\"zh-Hant\")", "习近平")]
    [InlineData("Person.XiJinping.LabelIn(\"ru\")", "Xi Jinping")]
    [InlineData("Country.Russia.Life", "since 1991-12-26")]
    [InlineData("Country.China.Life", "null")]
    [InlineData("Meeting.BeijingSummit.Time", "on 2022-02-04")]
    [InlineData("Meeting.BeijingSummit.Standing", "Asserted")]
    [InlineData("Meeting.BeijingSummit.Citations", "RFI dispatch, “tête-à-tête”, §1")]
    [InlineData("Meeting.All.Earliest()!.Citations", "RFI dispatch")]
    [InlineData("Meeting.BeijingSummit.Location", "news.facts:23")]
    public void Every_item_says_how_it_is_called_and_where_it_is_from(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Person.XiJinping == Person.XiJinping", "True")]
    [InlineData("Person.XiJinping == Person.VladimirPutin", "False")]
    [InlineData("Meeting.BeijingSummit.Participants[0].Equals(Person.XiJinping)", "True")]
    [InlineData("new[] { Person.XiJinping, Person.VladimirPutin, Person.XiJinping }.Distinct().Count()", "2")]
    public void Two_records_are_equal_when_they_are_the_same_item(string expression, string expected) => Gives(expression, expected);

    [Theory]
    [InlineData("Person.XiJinping", "Xi Jinping")]
    [InlineData("Alliance.Nato", "alliance NATO of France, Turkey since 1949-04-04")]
    [InlineData("Boycott.All", "boycott of France, Turkey, others against Beijing Olympics since 2022")]
    [InlineData("RollCall.All", "roll-call in-favour France, Turkey abstaining Chine on 2022-03-02")]
    public void A_record_prints_as_its_label_or_as_a_sentence(string expression, string expected) => Gives(expression, expected);

    [Fact]
    public void An_alliance_is_an_actor_as_well()
        => Gives("Stance.All.Of(Alliance.Nato).Count", "0");

    [Fact]
    public void A_former_name_still_compiles_and_says_what_to_write()
    {
        Gives("typeof(Person).GetProperty(\"Putin\")!.GetCustomAttributes(false).OfType<ObsoleteAttribute>().Single().Message", "Putin is called Person.VladimirPutin now.");
        Assert.Equal(["CS0618"], Newsroom.Compiled.ErrorsOf("Person.Putin"));
    }

    [Fact]
    public void Another_store_of_the_same_kinds_can_be_asked()
        => Gives("Meeting.AllIn(__FactBook.Base).Count", "2");

    [Fact]
    public void A_store_file_of_the_same_kinds_can_be_asked_about_the_same_people()
        => Gives("""
            ((Func<string>)(() =>
            {
                var page = typeof(__FactBook).GetMethod("Page", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
                int count = typeof(__FactBook).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Count(t => t.Name.StartsWith("Page"));
                string[] pages = Enumerable.Range(0, count).Select(i => (string)page.Invoke(null, new object[] { i })!).ToArray();
                string path = System.IO.Path.GetTempFileName();
                try
                {
                    using (var file = System.IO.File.Create(path))
                        FactStore.Write(file, __FactBook.Base.SchemaHash, pages);
                    using FactStore store = FactStore.Open(path);
                    return Meeting.AllIn(store).Of(Person.XiJinping).Count + " " + Meeting.AllIn(store).Latest();
                }
                finally
                {
                    System.IO.File.Delete(path);
                }
            }))()
            """, Newsroom.Compiled.Evaluate("Meeting.All.Of(Person.XiJinping).Count + \" \" + Meeting.All.Latest()"));

    [Fact]
    public void Everything_about_an_item_is_one_story_whatever_the_kinds()
        => Gives("FactBase.About(Event.BeijingOlympics).Timeline().Count", "2");

    private static void Gives(string expression, string expected) => Assert.Equal(expected, Newsroom.Compiled.Evaluate(expression));
}
