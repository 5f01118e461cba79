using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData(">30", "more than 30")]
    [InlineData(">=30", "at least 30")]
    [InlineData("<30", "fewer than 30")]
    [InlineData("<=30", "at most 30")]
    [InlineData("~30", "about 30")]
    [InlineData("30..35", "30 to 35")]
    [InlineData("30", "30")]
    public void A_number_keeps_its_bounds(string number, string words)
        => Assert.Equal(words, Words.Number(FactNumber.Parse(number)));

    [Fact]
    public void A_number_that_nobody_gave_is_unknown()
        => Assert.Equal("an unknown number of", Words.Number(null));

    [Theory]
    [InlineData(MeetingFormat.FaceToFace, "face to face")]
    [InlineData(MeetingFormat.Summit, "summit")]
    public void A_word_of_a_list_reads_as_it_is_written_in_the_facts(MeetingFormat format, string words)
        => Assert.Equal(words, Words.Of(format));

    [Theory]
    [InlineData(new string[0], false, "")]
    [InlineData(new[] { "China" }, false, "China")]
    [InlineData(new[] { "China", "Russia" }, false, "China and Russia")]
    [InlineData(new[] { "China", "Russia", "France" }, false, "China, Russia and France")]
    [InlineData(new[] { "China" }, true, "China and others")]
    public void A_list_ends_in_and(string[] words, bool isOpen, string list)
        => Assert.Equal(list, Words.List(words, isOpen));

    [Fact]
    public void Names_are_those_of_the_briefing_language_where_there_is_one()
    {
        Assert.Equal("Beijing", Words.Label(Place.Beijing));
        Assert.Equal("Xi Jinping", Words.Label(Person.XiJinping));
    }
}
