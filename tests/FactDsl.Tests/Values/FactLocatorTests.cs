namespace FactDsl.Tests.Values;

/// <summary>Places in sources: counted where they have a known form, else in their own words.</summary>
public class FactLocatorTests
{
    [Theory]
    [InlineData("page 12", FactLocatorUnit.Page, "12")]
    [InlineData("page xii", FactLocatorUnit.Page, "xii")]
    [InlineData("page XII–XV", FactLocatorUnit.Page, "XII–XV")]
    [InlineData("page 12-14", FactLocatorUnit.Page, "12-14")]
    [InlineData("page 12a", FactLocatorUnit.Page, "12a")]
    [InlineData("folio 3v", FactLocatorUnit.Folio, "3v")]
    [InlineData("folio 3v-4r", FactLocatorUnit.Folio, "3v-4r")]
    [InlineData("paragraph 4b", FactLocatorUnit.Paragraph, "4b")]
    [InlineData("section 2.1", FactLocatorUnit.Section, "2.1")]
    [InlineData("verse 3.16", FactLocatorUnit.Verse, "3.16")]
    [InlineData("time 12:30", FactLocatorUnit.Time, "12:30")]
    [InlineData("time 1:02:03-1:04:00", FactLocatorUnit.Time, "1:02:03-1:04:00")]
    public void What_is_counted_has_a_unit_and_a_value(string text, FactLocatorUnit unit, string value)
    {
        var locator = FactLocator.Of(text);

        Assert.Equal((text, unit, value), (locator.Text, locator.Unit, locator.Value));
    }

    [Theory]
    [InlineData("§1")]
    [InlineData("page twelve")]
    [InlineData("page 12.")]
    [InlineData("page 1.2")]
    [InlineData("page -")]
    [InlineData("folio 3w")]
    [InlineData("time 12")]
    [InlineData("time 1:2")]
    [InlineData("time 1:72")]
    [InlineData("time 1:02:03:04")]
    [InlineData("chapter")]
    [InlineData("chapter ")]
    [InlineData("")]
    public void Other_places_are_told_in_their_own_words(string text)
    {
        var locator = FactLocator.Of(text);

        Assert.Equal((text, FactLocatorUnit.None, text), (locator.Text, locator.Unit, locator.Value));
    }
}
