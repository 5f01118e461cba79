using System;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Text;

/// <summary>Bytes of files as text: nothing of them is lost without a word.</summary>
public class FileTextTests
{
    [Theory]
    [InlineData("person João")]
    [InlineData("\uFEFFperson João")]
    [InlineData("🙂 and \uFFFD and \uFFFF")]
    [InlineData("")]
    public void Utf8_is_read_as_it_is_without_a_byte_order_mark(string text)
    {
        Assert.Equal(text.TrimStart('\uFEFF'), FileText.Decode(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(-1, FileText.FirstStrayIn(FileText.Decode(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void A_byte_order_mark_of_another_encoding_is_followed()
    {
        foreach (Encoding encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            Assert.Equal("person João", FileText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("person João")]));
    }

    [Fact]
    public void What_is_no_utf8_is_as_many_characters_as_the_framework_makes_of_it()
        => Gen.OneOf(Gen.Byte, Gen.Byte[0xC0, 0xF5], Gen.Byte[0x80, 0xBF], Gen.Const((byte)'a')).Array[0, 40].Where(static b => b is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])).Sample(
            static bytes =>
            {
                string text = FileText.Decode(bytes), theirs = Encoding.UTF8.GetString(bytes);
                theirs = bytes is [0xEF, 0xBB, 0xBF, ..] ? theirs[1..] : theirs;
                return text.Length == theirs.Length
                    && text.Where((c, i) => theirs[i] != c).All(static c => c is >= '\uDC80' and <= '\uDCFF');
            },
            iter: 50_000);

    [Theory]
    [InlineData("per\ufffdson", 4)]
    [InlineData("// João\n", 6)]
    public void A_file_that_is_not_utf8_says_where(string text, int place)
    {
        // As Windows-1252 and ISO 8859-1 write it.
        byte[] bytes = Encoding.Latin1.GetBytes(text.Replace('\ufffd', 'é'));
        Finding lost = Assert.Single(FileSyntax.Parse(FileText.Decode(bytes)).Findings, static f => f.Rule == FindingRules.LostCharacter);
        Assert.Equal(place - 1, lost.Span.Start);
        Assert.Equal([place.ToString(System.Globalization.CultureInfo.InvariantCulture)], lost.Arguments);
    }

    [Theory]
    [InlineData("person Ada \"Jo\uFFFDo\"", 1)]
    [InlineData("person Ada \"Jo\\uFFFDo\"", 0)]
    [InlineData("// Jo\uFFFDo and \uFFFD\nperson Ada", 1)]
    [InlineData("person Ada \"🙂\"", 0)]
    public void What_an_editor_leaves_of_lost_characters_is_found_once_in_a_file(string text, int found)
        => Assert.Equal(found, FileSyntax.Parse(text).Findings.Count(static f => f.Rule == FindingRules.LostCharacter));

    [Fact]
    public void A_written_string_says_U_FFFD_by_its_escape()
        => Assert.Equal("\"Jo\\uFFFDo\\u0000\"", StringLiteral.Quote("Jo\uFFFDo\0"));

    [Fact]
    public void The_text_of_a_source_that_is_not_utf8_says_where_and_its_quotations_are_not_told()
    {
        string text = FileText.Decode([.. Encoding.UTF8.GetBytes("Première ligne\nIl a dit "), 0xE9, .. Encoding.UTF8.GetBytes("tre là.\n")]);
        var compilation = FactCompilation.Of(
            [new FactFileText("a.facts", "source Note\n  text \"note.source.txt\"\nperson Ada\nplace Rome\n  per Note \"Il a dit être là\"\n")],
            SourceDocuments.Of([new SourceDocument("note.source.txt", text)]));
        Finding[] findings = [.. compilation.Files[0].Findings.Where(static f => f.Rule == FindingRules.SourceTextNotUtf8 || f.Rule == FindingRules.QuotationNotFound)];
        Finding finding = Assert.Single(findings);
        Assert.Equal("The text `note.source.txt` is not UTF-8: its byte 26, in line 2, begins no character: save it as UTF-8", finding.Message);
    }
}
