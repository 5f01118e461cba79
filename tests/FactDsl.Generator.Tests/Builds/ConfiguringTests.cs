namespace FactDsl.Generator.Tests.Builds;

/// <summary>The lines to paste that the documentation gives change what a real build prints, as it says.</summary>
[Trait("Category", "Slow")]
public class ConfiguringTests(BuiltProject project) : IClassFixture<BuiltProject>
{
    public static TheoryData<string> Sections => new(ConfiguringPage.Sections.Select(static s => s.Title));

    [Theory]
    [MemberData(nameof(Sections))]
    public void What_a_section_pastes_makes_the_build_print_what_it_says(string title)
    {
        PageSection section = ConfiguringPage.Sections.Single(s => s.Title == title);
        Assert.Equal(section.Printed, project.Build(section));
    }

    [Fact]
    public void A_section_changes_the_output_unless_it_is_about_what_does_not_work()
        => Assert.All(ConfiguringPage.Sections.Skip(1), static section
            => Assert.Equal(section.Title.StartsWith("What does not work", StringComparison.Ordinal), section.Printed.SequenceEqual(ConfiguringPage.Base.Printed)));
}
