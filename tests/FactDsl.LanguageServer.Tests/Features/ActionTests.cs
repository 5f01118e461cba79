using FactDsl.Editing.Features;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;
using FactDsl.LanguageServer.Tests.Support;
using FactDsl.Tooling.Formatting;

namespace FactDsl.LanguageServer.Tests.Features;

public class ActionTests
{
    [Fact]
    public void A_misspelt_name_is_mended_to_the_nearest()
        => Becomes("Write VladimirPutin", "person VladimirPutin\nmeeting of VladimirPutni$0, VladimirPutin on 2022\n", "person VladimirPutin\nmeeting of VladimirPutin, VladimirPutin on 2022\n");

    [Fact]
    public void A_forgotten_indentation_is_mended_or_set_apart()
    {
        Becomes("Indent it", "source S\ncountry X\nmeeting of X, X on 2022\npe$0r S \"q\"\n", "source S\ncountry X\nmeeting of X, X on 2022\n  per S \"q\"\n");
        Becomes("Leave an empty line above it", "source S\ncountry X\nmeeting of X, X on 2022\npe$0r S\nmeeting of X, X on 2023\n", "source S\ncountry X\nmeeting of X, X on 2022\n\nper S\nmeeting of X, X on 2023\n");
    }

    [Fact]
    public void A_quotation_in_front_of_its_source_goes_behind_it()
        => Becomes("Quote it from S", "source S\ncountry X\nmeeting of X, X on 2022 \"they$0 met\"@en per S\n", "source S\ncountry X\nmeeting of X, X on 2022 per S \"they met\"@en\n");

    [Fact]
    public void A_source_at_the_margin_of_entities_is_written_in_each()
        => Becomes("Write it in the entities below", "source S\n\npe$0r S\ncountry X\ncountry Y\n  iso YY\n", "source S\n\ncountry X\n  per S\ncountry Y\n  iso YY\n  per S\n");

    [Fact]
    public void A_missing_person_is_added_above_the_fact_that_names_her()
        => Becomes("Add person Merkel", "country X\n\n// A talk.\nmeeting of Mer$0kel, X on 2022\n", "country X\n\nperson Merkel\n// A talk.\nmeeting of Merkel, X on 2022\n");

    [Fact]
    public void A_finding_is_accepted_with_a_reason_to_write()
        => Becomes("Accept FACT3201 here, with a reason", "country X\nmee$0ting of X, X on 2022\n  in X\n", "country X\nmeeting of X, X on 2022\n  in X\n  accept FACT3201 because \"\"\n");

    [Fact]
    public void A_clause_of_the_first_line_gets_a_line_of_its_own()
        => Becomes("Write `in` on a line of its own", "country X\nmeeting of X, X i$0n X on 2022 // c\n  format summit\n", "country X\nmeeting of X, X on 2022 // c\n  in X\n  format summit\n");

    [Fact]
    public void One_source_of_several_facts_goes_to_the_margin_and_ends_where_it_did()
        => Becomes(
            "Write `per S` once at the margin",
            "source S\ncountry X\nmeeting of X, X on 2021 p$0er S\nmeeting of X, X on 2022\n  per S\nmeeting of X, X on 2023\n",
            "source S\ncountry X\n\nper S\nmeeting of X, X on 2021\nmeeting of X, X on 2022\n\nper none\nmeeting of X, X on 2023\n");

    [Fact]
    public void A_quotation_is_no_source_for_others()
        => Assert.DoesNotContain(Actions(MarkedWorkspace.Of("source S\ncountry X\nmeeting of X, X on 2021 p$0er S \"q\"\n")), static a => a.Kind == EditorActionKind.Extract);

    [Fact]
    public void The_source_of_an_entity_stays_where_the_entity_names_it()
        => Assert.DoesNotContain(Actions(MarkedWorkspace.Of("source S\ncountry X p$0er S\ncountry Y per S\n")), static a => a.Kind == EditorActionKind.Extract);

    [Fact]
    public void A_fact_moves_to_a_file_of_its_name_with_its_source()
    {
        var marked = MarkedWorkspace.Of("per S\ncountry Y\n// About A.\nalliance A$0\n  of Y\ncountry Z\n");
        EditorAction move = Actions(marked).Single(static a => a.Kind == EditorActionKind.Move);
        Assert.Equal("per S\ncountry Y\ncountry Z\n", marked.After(move.Edits));
        Assert.Equal(("/facts/A.facts", "per S\n\n// About A.\nalliance A\n  of Y\n"), move.NewFile);
    }

    [Fact]
    public void An_entity_moves_without_the_source_of_the_facts_around_it()
    {
        var marked = MarkedWorkspace.Of("per S\nmeeting of X, Y\ncountry X$0\n  iso XX\ncountry Y\n");
        EditorAction move = Actions(marked).Single(static a => a.Kind == EditorActionKind.Move);
        Assert.Equal(("/facts/X.facts", "country X\n  iso XX\n"), move.NewFile);
    }

    [Fact]
    public void Everything_that_is_safe_to_mend_is_mended_at_once()
    {
        var marked = MarkedWorkspace.Of("country A “a”@en\ncountry B\nmeeting of A, B on 2022\n  format: summit\n");
        Assert.Equal("country A \"a\"@en\ncountry B\nmeeting of A, B on 2022\n  format summit\n", marked.After(EditorActions.FixAll(marked.Base.FindingsNow(marked.File))));
    }

    [Fact]
    public void A_new_line_lays_out_the_item_above_and_leaves_the_one_below()
    {
        var marked = MarkedWorkspace.Of("meeting  of A,B   on 2022\n    in   C\n$0\ncountry   X\n");
        Assert.Equal("meeting of A, B on 2022\n  in C\n\ncountry   X\n", marked.After(Layout.OnNewLine(marked.File, marked.Offset, FormatOptions.Default)));
    }

    [Fact]
    public void Layout_follows_the_editorconfig_above_the_file()
    {
        var files = new MemoryFiles { ["/facts/.editorconfig"] = "root = true\n[*.facts]\nindent_size = 4\n", ["/.editorconfig"] = "[*]\nindent_size = 8\n" };
        Assert.Equal(4, LayoutOptions.For(files, "/facts/a/b.facts").IndentSize);
    }

    [Fact]
    public void A_source_text_that_is_renamed_is_named_anew_by_its_source()
    {
        var marked = MarkedWorkspace.Of("//- texts/a.source.txt\nwords\n//- main.facts\nsource S\n  text \"texts/a.source.txt\"\n");
        FileEdits edits = FileRenames.Of(marked.Base, new Dictionary<string, string> { ["/facts/texts/a.source.txt"] = "/facts/texts/b.source.txt" });
        (FactFile file, IReadOnlyList<TextEdit> changes) = Assert.Single(edits.Edits);
        Assert.Equal("source S\n  text \"texts/b.source.txt\"\n", TextEdits.Apply(file.Text, changes));
    }

    private static void Becomes(string title, string before, string after)
    {
        var marked = MarkedWorkspace.Of(before);
        EditorAction action = Actions(marked).FirstOrDefault(a => a.Title == title) ?? throw new InvalidOperationException("There is only: " + string.Join(", ", Actions(marked).Select(static a => a.Title)));
        Assert.Equal(after, marked.After(action.Edits));
    }

    private static IReadOnlyList<EditorAction> Actions(MarkedWorkspace marked)
    {
        _ = marked.Base.Settle();
        return EditorActions.At(marked.Base, marked.File, new TextSpan(marked.Offset, 0), marked.Base.FindingsNow(marked.File));
    }
}
