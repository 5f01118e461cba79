using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Features;

public class NavigationTests
{
    [Fact]
    public void A_name_leads_to_its_definition_in_another_file()
        => Leads(Definitions.Of, """
            //- people.facts
            person [|XiJinping|] "Xi Jinping"
            //- main.facts
            meeting of Xi$0Jinping on 2022
            """);

    [Fact]
    public void A_qualified_name_leads_to_the_item_of_that_kind()
        => Leads(Definitions.Of, """
            country Georgia
            place [|Georgia|]
            event Games in place.Geor$0gia
            """);

    [Fact]
    public void A_source_an_extension_and_the_way_of_a_report_lead_to_their_items()
    {
        Leads(Definitions.Of, "source [|Rfi|] \"RFI\"\nper R$0fi\n");
        Leads(Definitions.Of, "alliance [|Nato|] since 1949\nextend Na$0to\n  of Nato\n");
        Leads(Definitions.Of, "person [|Ann|]\nsource S\nmeeting of Ann, Ann on 2022 per S via An$0n\n");
    }

    [Fact]
    public void A_kind_of_the_project_leads_to_its_definition()
        => Leads(Definitions.Of, """
            //- kinds.facts
            momentary fact [|boycott|]
              by: actor+
            //- main.facts
            boy$0cott by China
            """);

    [Fact]
    public void A_built_in_kind_and_clause_lead_into_the_prelude()
    {
        var marked = MarkedWorkspace.Of("meet$0ing of A, B\n");
        Place place = Assert.Single(Definitions.Of(marked.Base, marked.File, marked.Offset));
        Assert.Same(PreludeFile.File, place.File);
        marked = MarkedWorkspace.Of("meeting o$0f A, B\n");
        place = Assert.Single(Definitions.Of(marked.Base, marked.File, marked.Offset));
        Assert.Equal("participants", PreludeFile.File.Text.Substring(place.Span.Start, place.Span.Length));
    }

    [Fact]
    public void A_field_added_by_the_project_leads_to_the_addition()
        => Leads(Definitions.Of, """
            //- kinds.facts
            extend country
              [|population|]: number?
            //- main.facts
            country China
              popu$0lation 1_400_000_000
            """);

    [Fact]
    public void The_type_of_a_name_is_its_kind()
        => Leads(Definitions.OfType, """
            entity [|ship|]
            ship Kuz$0netsov
            """);

    [Fact]
    public void What_implements_a_thing_are_the_facts_about_it()
        => Leads(References.About, """
            //- people.facts
            person Xi$0
            person Other
              citizen-of China
            //- main.facts
            meeting [|Summit|] of Xi, Other on 2022
            [|visit|] of Xi to Beijing on 2013
            meeting of Other, Other on 2020
            """);

    [Fact]
    public void References_are_found_in_all_files_and_nowhere_inside_strings_comments_and_other_names()
        => Leads((b, f, o) => [.. References.Of(b, f, o).Select(static p => p.Place)], """
            //- people.facts
            person [|Xi|]
            person XiMingze
            //- main.facts
            // Xi
            meeting of [|X$0i|], XiMingze on 2022 note "Xi"
            expect 1 meeting of [|Xi|], ?
            """);

    [Fact]
    public void References_to_a_clause_are_those_of_its_field()
        => Leads((b, f, o) => [.. References.Of(b, f, o).Where(static p => p.Role == PlaceRole.Use).Select(static p => p.Place)], """
            meeting [|o$0f|] A, B on 2022
            meeting [|of|] A, C on 2023
            visit of A to B on 2022
            """);

    [Fact]
    public void Highlights_stay_in_the_file()
        => Leads((b, f, o) => [.. References.Of(b, f, o, onlyHere: true).Select(static p => p.Place)], """
            //- a.facts
            meeting of Xi, Xi on 2020
            //- main.facts
            person [|X$0i|]
            visit of [|Xi|] to Beijing on 2022
            """);

    [Fact]
    public void Renaming_changes_every_name_and_nothing_else()
    {
        var marked = MarkedWorkspace.Of("""
            //- people.facts
            country China "Chine"@fr
              note "China"
            //- main.facts
            meeting of Chi$0na, Chinatown on 2022
            boycott by country.China
            """);
        RenameResult renamed = Renaming.Rename(marked.Base, marked.File, marked.Offset, "Prc");
        Assert.Null(renamed.Problem);
        Assert.Equal(
            ["meeting of Prc, Chinatown on 2022\nboycott by country.China\n", "country Prc \"Chine\"@fr\n  note \"China\"\n"],
            renamed.Edits.Edits.Select(static e => TextEdits.Apply(e.File.Text, e.Edits)));
        (FactFile file, TextEdit edit) = renamed.Keep!.Value;
        Assert.Equal("country China \"Chine\"@fr\n  renamed-from China\n  note \"China\"\n", TextEdits.Apply(file.Text, [edit]));
    }

    [Fact]
    public void Renaming_keeps_the_kind_in_front_of_a_name()
    {
        var marked = MarkedWorkspace.Of("country Geor$0gia\nplace Georgia\nevent Games in place.Georgia\nmeeting of country.Georgia on 2000\n");
        RenameResult renamed = Renaming.Rename(marked.Base, marked.File, marked.Offset, "Sakartvelo");
        Assert.Equal("country Sakartvelo\nplace Georgia\nevent Games in place.Georgia\nmeeting of country.Sakartvelo on 2000\n", marked.After(Assert.Single(renamed.Edits.Edits).Edits));
    }

    [Theory]
    [InlineData("xi", "begins with a capital letter")]
    [InlineData("Guinea-Bissau", "is no name")]
    [InlineData("Putin", "There is a person named `Putin` already")]
    public void A_name_that_cannot_be_given_is_refused_with_the_reason(string name, string reason)
    {
        var marked = MarkedWorkspace.Of("person X$0i\nperson Putin\n");
        Assert.Contains(reason, Renaming.Rename(marked.Base, marked.File, marked.Offset, name).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_the_project_is_renamed_with_its_items()
    {
        var marked = MarkedWorkspace.Of("entity sh$0ip\nentity fleet\n  ships: ship*\nship Kuznetsov\n");
        RenameResult renamed = Renaming.Rename(marked.Base, marked.File, marked.Offset, "vessel");
        Assert.Equal("entity vessel\nentity fleet\n  ships: vessel*\nvessel Kuznetsov\n", marked.After(Assert.Single(renamed.Edits.Edits).Edits));
    }

    [Fact]
    public void Built_in_kinds_and_words_cannot_be_renamed()
    {
        var marked = MarkedWorkspace.Of("meet$0ing of A, B on 2022\n");
        Assert.Null(Renaming.Prepare(marked.Base, marked.File, marked.Offset));
        Assert.NotNull(Renaming.Rename(marked.Base, marked.File, marked.Offset, "x").Problem);
    }

    [Fact]
    public void Who_met_whom_goes_from_a_person_to_meetings_and_on_to_others()
    {
        var marked = MarkedWorkspace.Of("""
            person X$0i
            person Putin
            person Biden
            meeting Summit of Xi, Putin on 2022
            meeting of Xi, Biden on 2021
            meeting of Putin, Biden on 2021
            """);
        Assert.Equal("Xi", CallHierarchy.At(marked.Base, marked.File, marked.Offset)!.Name);
        Assert.Equal(["Summit", "meeting of Xi, Biden on 2021"], CallHierarchy.FactsAbout(marked.Base, marked.File, marked.Offset).Select(static s => s.Member.Name));
        Assert.Equal(["Biden", "Putin"], CallHierarchy.NamedWith(marked.Base, marked.File, marked.Offset).Select(static s => s.Member.Name));
    }

    [Fact]
    public void Symbols_are_found_by_label_and_by_some_of_their_letters()
    {
        var marked = MarkedWorkspace.Of("place Beijing \"Pékin\"@fr\nperson XiJinping\nentity ship\n");
        Assert.Equal(["Beijing"], Symbols.Find(marked.Base, "pekin", 9).Select(static s => s.Name));
        Assert.Equal(["XiJinping"], Symbols.Find(marked.Base, "xjp", 9).Select(static s => s.Name));
        Assert.Equal(["ship"], Symbols.Find(marked.Base, "shi", 9).Select(static s => s.Name));
    }

    [Fact]
    public void An_outline_has_items_and_the_fields_of_kinds()
    {
        var marked = MarkedWorkspace.Of("entity ship\n  flag: country\nship Kuznetsov\nmeeting of A, B on 2022\nquestion Who meeting of ?who\nper Rfi\n");
        Assert.Equal(["ship", "Kuznetsov", "meeting of A, B on 2022", "Who", "per Rfi"], Symbols.Of(marked.Base, marked.File).Select(static s => s.Name));
        Assert.Equal(["flag"], Symbols.Of(marked.Base, marked.File)[0].Children.Select(static s => s.Name));
    }

    private static void Leads(Func<FactSnapshot, FactFile, int, IReadOnlyList<Place>> find, string text)
    {
        var marked = MarkedWorkspace.Of(text);
        Assert.Equal(marked.Ranges, find(marked.Base, marked.File, marked.Offset).Select(marked.Told).Order(StringComparer.Ordinal));
    }
}
