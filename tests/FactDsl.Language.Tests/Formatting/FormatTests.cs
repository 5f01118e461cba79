using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;
using FactDsl.Tooling.Formatting;

namespace FactDsl.Language.Tests.Formatting;

/// <summary>How files look when they are laid out.</summary>
public class FormatTests
{
    private static readonly FormatOptions s_narrow = new() { Width = 40 };

    private static void Check(string text, string expected, FormatOptions? options = null)
    {
        options ??= FormatOptions.Default;
        Assert.Equal(expected, FileFormatter.Format(text, options));
        Assert.Equal(expected, FileFormatter.Format(expected, options));
    }

    [Fact]
    public void Clause_lines_are_indented_and_one_blank_stands_between_tokens()
        => Check(
            "meeting   M\"rencontre\"@fr of Xi,Putin ,Biden\ton 2014  \n\tformat   summit\n        per  Rfi\"words\"@fr   at \"§1\"",
            "meeting M \"rencontre\"@fr of Xi, Putin, Biden on 2014\n  format summit\n  per Rfi \"words\"@fr at \"§1\"\n");

    [Fact]
    public void Definitions_have_their_marks_where_they_belong()
        => Check(
            "lasting  fact boycott is  actor ,place\n  of : actor +\n  place  as in:place ?\n  mode: one of  a,b *\n  check  of 2..  when mode a ,b  \"why\"   as error\n",
            "lasting fact boycott is actor, place\n  of: actor+\n  place as in: place?\n  mode: one of a, b*\n  check of 2.. when mode a, b \"why\" as error\n");

    [Fact]
    public void Each_further_fact_begins_a_line_and_its_own_lines_are_indented_once_more()
        => Check(
            "question Q meeting ?m of ?a,?b while tenure of ?a\n  as ?x // office\nrule R allied of ?a,?b because \"so\"\n and alliance of ?a or agreement of ?a without allied of ?a,?b on 1990\n",
            "question Q meeting ?m of ?a, ?b\n  while tenure of ?a\n    as ?x // office\nrule R allied of ?a, ?b because \"so\"\n  and alliance of ?a\n  or agreement of ?a\n  without allied of ?a, ?b on 1990\n");

    [Fact]
    public void What_counts_or_picks_answers_has_the_last_line()
        => Check(
            "question Q meeting of ?a  in ?c each ?a ,?c  count ?n\nexpect 3 meeting of ?a\n      on 2014\n      // why\n    only   first\n",
            "question Q meeting of ?a in ?c\n  each ?a, ?c count ?n\nexpect 3 meeting of ?a\n  on 2014\n  // why\n  only first\n");

    [Fact]
    public void A_further_fact_that_is_too_long_goes_on_below_itself()
        => Check(
            "question Q meeting of ?a, ?b\n  while tenure of ?a as PresidentOfBorea since 1990\n    of Anastasia, Bernadette, Constantine per Rfi\n",
            "question Q meeting of ?a, ?b\n  while tenure of ?a as PresidentOfBorea\n    + since 1990\n    of Anastasia, Bernadette,\n      Constantine per Rfi\n",
            s_narrow);

    [Fact]
    public void Between_items_and_lines_stands_one_blank_line_at_most_and_none_at_the_ends()
        => Check("\n\n// header\n\n\n\nperson A\n\n\n  born 1953\n\n\n\nperson B\nperson C\n\n\n", "// header\n\nperson A\n\n  born 1953\n\nperson B\nperson C\n");

    [Fact]
    public void A_line_that_is_too_long_goes_on_with_a_plus_before_a_clause()
        => Check(
            "meeting Summit of Xi, Putin on 2022-02-04 in Beijing\n  of Turkey since 1952-02-18 per Rfi \"a few words\"\n",
            "meeting Summit of Xi, Putin\n  + on 2022-02-04 in Beijing\n  of Turkey since 1952-02-18\n  + per Rfi \"a few words\"\n",
            s_narrow);

    [Fact]
    public void A_list_that_is_too_long_goes_on_behind_a_comma()
        => Check(
            "alliance Nato\n  of Belgium, Canada, Denmark, France, Greece, Turkey since 1949\n",
            "alliance Nato\n  of Belgium, Canada, Denmark, France,\n    Greece, Turkey since 1949\n",
            s_narrow);

    [Fact]
    public void A_long_list_begins_on_the_line_of_its_item_and_a_clause_that_fits_on_its_own_line_does_not()
        => Check(
            "meeting of Alice, Bob, Charlotte, Dorothea, Emilia\nmeeting Reconciliation of Alice, Bob, Carol\n",
            "meeting of Alice, Bob, Charlotte,\n    Dorothea, Emilia\nmeeting Reconciliation\n  + of Alice, Bob, Carol\n",
            s_narrow);

    [Fact]
    public void Lists_are_filled_but_those_of_a_line_for_each_value()
        => Check(
            "alliance A\n  of Belgium,\n    Canada, Denmark\n  of Spain,\n       Greece,\n  Turkey\n  domain economic,\n  military\n",
            "alliance A\n  of Belgium, Canada, Denmark\n  of Spain,\n    Greece,\n    Turkey\n  domain economic, military\n");

    [Fact]
    public void A_line_that_its_author_joined_with_a_plus_stays_two()
        => Check("meeting of A, B\n      +on 2014\n  +  in Beijing\n", "meeting of A, B\n  + on 2014\n  + in Beijing\n");

    [Fact]
    public void Words_of_a_definition_go_on_behind_a_comma()
        => Check(
            "lasting fact mission\n  rank: one of embassy, legation, consulate, liaison?\n",
            "lasting fact mission\n  rank: one of embassy, legation,\n    consulate, liaison?\n",
            s_narrow);

    [Fact]
    public void What_cannot_be_broken_stays_too_long()
        => Check("source S \"A title that is longer than any line of this test\"@en\n", "source S \"A title that is longer than any line of this test\"@en\n", s_narrow);

    [Fact]
    public void Chinese_characters_take_two_columns()
    {
        Check("place P \"北京北京北京北京北京\" in China\n", "place P \"北京北京北京北京北京\" in China\n", s_narrow);
        Check("place P \"北京北京北京北京北京北\" in China\n", "place P \"北京北京北京北京北京北\"\n  + in China\n", s_narrow);
    }

    [Fact]
    public void Comments_stay_with_what_they_are_about()
        => Check(
            "// header\nperson A\n     // of the line below\n     born 1953   \n     // of the item above\n\n     // so is this\n// of the item below\n/// said\nperson B\n   // the end\n",
            "// header\nperson A\n  // of the line below\n  born 1953\n  // of the item above\n\n  // so is this\n// of the item below\n/// said\nperson B\n  // the end\n");

    [Fact]
    public void A_comment_inside_a_list_keeps_its_line()
        => Check(
            "alliance A\n  of Belgium, // first\n Canada, Denmark, // later\n // and last\n France since 1949\n",
            "alliance A\n  of Belgium, // first\n    Canada, Denmark, // later\n    // and last\n    France since 1949\n");

    [Fact]
    public void Comments_behind_lines_keep_their_column_where_it_is_shared_and_their_distance_elsewhere()
    {
        Check(
            "alliance A\n    of Belgium  // one\n    of Canada   // two\nalliance B // three\n    of Canada // four\n",
            "alliance A\n  of Belgium    // one\n  of Canada     // two\nalliance B // three\n  of Canada // four\n");
        // A tab in a string leads to the next stop of its line.
        Check("person A \"a\tb\"  // one\nperson Bob \"b\"  // two\n", "person A \"a\tb\"  // one\nperson Bob \"b\"  // two\n");
        Check("person A\"a\"// no room\n", "person A \"a\"  // no room\n");
        Check("meeting Summit of Xi, Putin on 2022-02-04 in Beijing              // far\n", "meeting Summit of Xi, Putin\n  + on 2022-02-04 in Beijing  // far\n", s_narrow);
    }

    [Fact]
    public void Blocks_and_strings_are_not_touched()
        => Check(
            "person A\n   note \"\"\"\n      two   blanks,no comma  \n\n\n    // text\n      \"\"\"@en    tag x\n",
            "person A\n  note \"\"\"\n      two   blanks,no comma  \n\n\n    // text\n      \"\"\"@en tag x\n");

    [Fact]
    public void An_item_with_a_mistake_stays_as_it_is_and_its_neighbours_do_not()
        => Check(
            "person   A\n\n\nmeeting   of A  B\n     on 2014\n\n\nperson   B \"open\n\n\nperson   C\n",
            "person A\n\nmeeting   of A  B\n     on 2014\n\nperson   B \"open\n\nperson C\n");

    [Fact]
    public void A_broken_item_at_the_end_gets_no_line_break_that_could_be_part_of_it()
        => Check("person   A\nperson   B\n    note \"\"\"\n  open", "person A\nperson   B\n    note \"\"\"\n  open");

    [Fact]
    public void What_stands_between_the_switches_stays_as_it_is()
        => Check(
            "person   A\n//facts-format off\nperson   B\n\n\n\nperson   C  // c\n     // facts-format  on  \nperson   D\n\n\n  // facts-format off\nperson   E\n\n\n",
            "person A\n//facts-format off\nperson   B\n\n\n\nperson   C  // c\n  // facts-format  on\nperson D\n\n  // facts-format off\nperson   E\n\n\n");

    [Fact]
    public void A_switch_inside_an_item_leaves_the_whole_item()
        => Check("person   A\n     // facts-format off\n     born   1953\nperson   B\n     // facts-format on\nperson   C\n", "person   A\n     // facts-format off\n     born   1953\nperson   B\n  // facts-format on\nperson C\n");

    [Theory]
    [InlineData("person  A\r\nperson B", null, "person A\r\nperson B\r\n")]
    [InlineData("person  A\rperson B\r", null, "person A\rperson B\r")]
    [InlineData("person  A\r\nperson B\r\n", "\n", "person A\nperson B\n")]
    [InlineData("person A\n  note \"\"\"\n    x\n    \"\"\"\nmeeting of A B\n", "\r\n", "person A\r\n  note \"\"\"\r\n    x\r\n    \"\"\"\r\nmeeting of A B\r\n")]
    [InlineData("person A\r\nperson B\r\nperson C\n", null, "person A\r\nperson B\r\nperson C\r\n")]
    public void A_file_has_one_kind_of_line_breaks_its_own_or_the_configured(string text, string? lineBreak, string expected)
        => Check(text, expected, new FormatOptions { LineBreak = lineBreak });

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n\t\n", "")]
    [InlineData("\uFEFF\n\nperson  A", "\uFEFFperson A\n")]
    [InlineData("// only this   ", "// only this\n")]
    public void Files_with_little_in_them(string text, string expected) => Check(text, expected);

    [Fact]
    public void Changes_are_no_longer_than_they_have_to_be()
    {
        IReadOnlyList<TextEdit> edits = FileFormatter.Format(FileSyntax.Parse("person A\n   born 1953\nperson B   \n"), FormatOptions.Default);
        Assert.Equal([new TextEdit(new TextSpan(11, 1), ""), new TextEdit(new TextSpan(30, 3), "")], edits);
    }

    [Fact]
    public void A_range_changes_the_items_that_it_touches()
    {
        var file = FileSyntax.Parse("person  A\nperson  B\nperson  C\n\n\n");
        Assert.Equal("person  A\nperson B\nperson  C\n\n\n", Formatted(new TextSpan(13, 0)));
        Assert.Equal("person A\nperson B\nperson  C\n\n\n", Formatted(TextSpan.Between(3, 13)));
        Assert.Equal("person  A\nperson  B\nperson C\n", Formatted(TextSpan.Between(25, 32)));

        string Formatted(TextSpan range) => TextEdits.Apply(file.Text, FileFormatter.Format(file, range, FormatOptions.Default));
    }

    [Fact]
    public void Blank_lines_that_keep_a_mark_from_being_a_byte_order_mark_are_kept()
        => Check("\n\n\uFEFFtag x\n", "\n\n\uFEFFtag x\n");

    [Fact]
    public void The_projects_own_facts_and_the_prelude_are_laid_out()
    {
        string root = Path.GetFullPath(Path.Combine(Diagnostics.FindingPage.Folder, "..", "..", ".."));
        string[] files = [.. Directory.GetFiles(Path.Combine(root, "facts"), "*.facts", SearchOption.AllDirectories), .. Directory.GetFiles(Path.Combine(root, "src", "FactDsl.Language"), "*.facts", SearchOption.AllDirectories)];
        Assert.True(files.Length > 8);
        Assert.All(files, static file =>
        {
            string text = File.ReadAllText(file);
            Assert.Equal(text, FileFormatter.Format(text, FormatOptions.Default));
        });
    }
}
