using System.Linq;
using FactDsl.Language.Provenance;

namespace FactDsl.Language.Tests.Provenance;

/// <summary>Where sentences end; <c>|</c> stands between them, <c>#</c> in front of a heading.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five", "One.|Two!|Three?|Four…|Five")]
    [InlineData("Really?! Yes... no. Well", "Really?!|Yes... no.|Well")]
    [InlineData("It cost 3.5 million. v2.0 is out.", "It cost 3.5 million. v2.0 is out.")]
    [InlineData("Mr. Smith met Dr. J. R. Jones. They left.", "Mr. Smith met Dr. J. R. Jones.|They left.")]
    [InlineData("See No. 5, e.g. Paris, and p. 12. He said no. Then", "See No. 5, e.g. Paris, and p. 12.|He said no.|Then")]
    [InlineData("M. Poutine est là. Mme Merkel non.", "M. Poutine est là.|Mme Merkel non.")]
    [InlineData("« C’est fini. » Il part.", "« C’est fini. »|Il part.")]
    [InlineData("« Quoi ? » dit-il. Rien.", "« Quoi ? » dit-il.|Rien.")]
    [InlineData("“It is over.” He left (at last.) Then", "“It is over.”|He left (at last.)|Then")]
    [InlineData("В 2022 г. Россия подписала. Т.е. да!", "В 2022 г. Россия подписала.|Т.е. да!")]
    [InlineData("两国元首会谈。他说：“好！”会谈结束？是。", "两国元首会谈。|他说：“好！”|会谈结束？|是。")]
    [InlineData("これは文です。「はい。」そうです。", "これは文です。|「はい。」|そうです。")]
    [InlineData("هل التقيا؟ نعم.", "هل التقيا؟|نعم.")]
    [InlineData("वे मिले। वे गए।", "वे मिले।|वे गए।")]
    [InlineData("U.S. officials met. The U.K. stayed.", "U.S. officials met.|The U.K. stayed.")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void A_sentence_ends_with_its_punctuation(string text, string expected)
        => Assert.Equal(expected, Write(text).Replace("#", "", System.StringComparison.Ordinal));

    [Fact]
    public void A_paragraph_ends_at_an_empty_line_and_a_short_one_without_an_end_is_a_heading()
        => Assert.Equal(
            "#A title|A sentence\nover two lines.|Another|#A heading|The end.",
            Write("A title\n\nA sentence\nover two lines. Another\n \t\nA heading\n\n\nThe end.\n"));

    [Theory]
    [InlineData("A title\nA sentence. Another.\nMore.")]
    [InlineData("A title\r\nA sentence. Another.\r\nMore.\r\n")]
    [InlineData("A title\rA sentence. Another.\rMore.")]
    public void Without_empty_lines_every_line_is_a_paragraph(string text)
        => Assert.Equal("#A title|A sentence.|Another.|More.", Write(text));

    private static string Write(string text)
        => string.Join('|', SentenceCutter.Cut(text).Select(s => (s.IsHeading ? "#" : "") + text.Substring(s.Span.Start, s.Span.Length)));
}
