using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>A fact of a group that another assembly has is possibly one of each member, as that of a group of one's own is.</summary>
public class SharedGroupTests
{
    private const string Groups = """
        country France "France"
        country China "Chine"
        country Spain "Spain"
        country Iran "Iran"
        country Cuba "Cuba"
        group Six "the Six"
          members France, China
        group Past "the Past"
          members Spain since 1960 until 2000
        group Dim "the Dim"
          members Iran disputed
        group Wide "the Wide"
          members Six, others
        entity crew is actor
          hands: actor* distributive
        crew Ship "the Ship" hands Cuba
        fact mission
          envoys: actor* distributive
        mission First "first mission" envoys Cuba on 1950

        """;

    private const string Talks = """
        person Bo "Bo"
        country Utopia "Utopia"
        meeting Six1 of Bo, Six on 2014
        meeting Past1 of Bo, Past on 1999
        meeting Past2 of Bo, Past on 2010
        meeting Wide1 of Bo, Wide on 2015
        meeting Dim1 of Bo, Dim on 2016
        meeting Ship1 of Bo, Ship on 2017 after First
        no meeting NoPast of Bo, Past on 1990
        no meeting NoDim of Bo, Dim on 1990
        group Own "the Own" members Wide
        meeting Own1 of Bo, Own on 2018

        """;

    private static readonly CompiledProject s_two = CompiledProject.Of(new FactProject().With("talks.facts", Talks).ReferringTo(ReferencedProject.Built(FactProject.Library("World", Groups))));

    private static readonly CompiledProject s_one = CompiledProject.Of(new FactProject().With("groups.facts", Groups).With("talks.facts", Talks));

    [Theory]
    [InlineData("Meeting.All.Of(Country.France).Select(m => m.Name)", "Six1 | Wide1 | Own1")]
    [InlineData("Meeting.All.Of(Country.France).CountCertain", "0")]
    [InlineData("Meeting.All.Of(Country.France).Certainly().Count", "0")]
    [InlineData("Meeting.All.Of(Country.France).Whether()", "Maybe")]
    [InlineData("Meeting.All.Of(Group.Six).Select(m => m.Name)", "Six1 | Wide1 | Own1")]
    [InlineData("Meeting.All.Of(Group.Six).CountCertain", "1")]
    [InlineData("Meeting.All.Of(Country.Spain).Select(m => m.Name)", "Past1")]
    [InlineData("Meeting.All.Of(Country.Spain).During(2010).Whether()", "Unknown")]
    [InlineData("Meeting.All.Of(Country.Spain, Person.Bo).On(new FactDate(1990)).Whether()", "No")]
    [InlineData("Meeting.All.Of(Country.Iran, Person.Bo).On(new FactDate(1990)).Whether()", "Maybe")]
    [InlineData("Meeting.All.Of(Country.Iran).Select(m => m.Name)", "Dim1")]
    [InlineData("Meeting.All.Of(Country.Cuba).Select(m => m.Name)", "Ship1")]
    [InlineData("Meeting.Denied.Of(Country.Spain).CountCertain", "1")]
    [InlineData("Meeting.Denied.Of(Country.Iran).CountCertain", "0")]
    [InlineData("Meeting.Denied.Of(Country.Iran).Count", "1")]
    [InlineData("Meeting.All.OfAny(Country.Spain, Country.Cuba).Select(m => m.Name)", "Past1 | Ship1")]
    public void Sets_ask_as_in_one_assembly(string expression, string expected)
    {
        Assert.Equal(expected, s_one.Evaluate(expression));
        Assert.Equal(expected, s_two.Evaluate(expression));
    }

    [Theory]
    [InlineData("StoryOf(Country.France).Timeline().Select(m => m.Name)", "Six1 | Wide1 | Own1")]
    [InlineData("StoryOf(Country.Spain).Timeline().Select(m => m.Name)", "NoPast | Past1")]
    [InlineData("StoryOf(Country.France).Through(Meeting.Six1) == (IItem)Group.Six", "True")]
    [InlineData("StoryOf(Country.France).Through(Meeting.Wide1)!.Label", "the Wide")]
    [InlineData("StoryOf(Country.France).Through(Meeting.Own1)!.Label", "the Own")]
    [InlineData("StoryOf(Country.Iran).Through(Meeting.Six1) is null", "True")]
    public void Stories_tell_the_group(string expression, string expected)
        => Assert.Equal(expected, s_two.Evaluate("((IItem)Person.Bo).At.Facts." + expression));

    [Fact]
    public void The_group_is_the_librarys_own_item()
        => Assert.Equal("True", s_two.Evaluate("ReferenceEquals(((IItem)Person.Bo).At.Facts.StoryOf(Country.France).Through(Meeting.Six1)!.At.Facts, ((IItem)Group.Six).At.Facts)"));

    [Theory]
    [InlineData("((IItem)Person.Bo).At.Facts.Count", "12")]
    [InlineData("((IItem)Person.Bo).At.Facts.Items.Count()", "12")]
    [InlineData("((IItem)Person.Bo).At.Facts.Search(\"France\").Count", "0")]
    [InlineData("Country.AllIn(((IItem)Person.Bo).At.Facts)", "Utopia")]
    [InlineData("Group.AllIn(((IItem)Person.Bo).At.Facts)", "the Own")]
    [InlineData("Group.AllIn(((IItem)Person.Bo).At.Facts).Members(Country.France)", "the Own")]
    [InlineData("((IItem)Person.Bo).At.Facts.StoryOf(Country.Cuba).Timeline().Select(m => m.Name)", "Ship1")]
    [InlineData("FactBase.About(Country.Cuba).Timeline().Select(m => m.Name)", "First | Ship1")]
    public void What_the_library_says_is_not_shown_as_the_apps(string expression, string expected)
        => Assert.Equal(expected, s_two.Evaluate(expression));

    [Fact]
    public void An_own_item_hides_a_member_of_the_same_name()
    {
        var app = CompiledProject.Of(new FactProject().With("a.facts", "person Bo\ncountry France \"mine\"\nmeeting of Bo, Six on 2014\n")
            .ReferringTo(ReferencedProject.Built(FactProject.Library("World", Groups))));
        Assert.Equal("1", app.Evaluate("Meeting.All.Of(Country.France).Count"));
        Assert.Equal("mine", app.Evaluate("Country.France"));
    }

    [Fact]
    public void Libraries_over_libraries_hand_on_what_they_group()
    {
        var world = ReferencedProject.Built(FactProject.Library("World", Groups));
        var clubs = ReferencedProject.Built(FactProject.Library("Clubs", "group Both members Six, Spain\n").ReferringTo(world));
        var app = CompiledProject.Of(new FactProject().With("a.facts", "person Bo\nmeeting of Bo, Both on 2014\n").ReferringTo(clubs, world));
        Assert.Equal("1", app.Evaluate("Meeting.All.Of(Country.France).Count"));
        Assert.Equal("1", app.Evaluate("Meeting.All.Of(Country.Spain).Count"));
        Assert.Equal("0", app.Evaluate("Meeting.All.Of(Country.Iran).Count"));
    }
}
