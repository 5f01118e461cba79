using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Unicode;

/// <summary>The normal forms are Unicode's, fixed at version 16.0, in every host alike.</summary>
public class NormalFormTests
{
    // What came with Unicode 15.1 and 16.0: a system may not know it yet.
    private static readonly (int First, int Last)[] s_latest =
    [
        (0x0897, 0x0897), (0x1C89, 0x1C8A), (0x2427, 0x2429), (0x2FFC, 0x2FFF), (0x31E4, 0x31E5), (0x31EF, 0x31EF), (0xA7CB, 0xA7DC),
        (0x105C0, 0x105F3), (0x10D40, 0x10D8F), (0x10EC2, 0x10EFC), (0x11380, 0x113E2), (0x116D0, 0x116E3), (0x11BC0, 0x11BF9),
        (0x11F5A, 0x11F5A), (0x13460, 0x143FA), (0x16100, 0x16139), (0x16D40, 0x16D79), (0x18CFF, 0x18CFF), (0x1CC00, 0x1CEB3),
        (0x1E5D0, 0x1E5FF), (0x1F8B2, 0x1F8C1), (0x1FA89, 0x1FAE9), (0x1FBCB, 0x1FBEF), (0x2EBF0, 0x2EE5D),
    ];

    // Letters and marks that act on each other: what random texts are made of.
    private static readonly string[] s_pieces =
    [
        "a", "A", "o", "u", "D", "s", "\u0301", "\u0300", "\u0302", "\u0323", "\u0307", "\u031B", "\u0328", "\u0345", "\u0344", "\u0340", "\u1DFA",
        "é", "ṩ", "ự", "\u1E0B", "Å", "Å", "Ω", "가", "각", "\u1100", "\u1161", "\u11A8", "\u11A7", "\u1175", "\u09C7", "\u09BE", "\u0D46", "\u0D3E", "\u0DD9", "\u0DCF",
        "\u0F71", "\u0F72", "\u0F73", "\u05E9", "\u05C1", "\uFB2A", "\u0915\u093C", "क़", "ﬁ", "Ⅻ", "㎏", "ｶ", "\uFF9E", "\uFF8A", "\uFDFA", "①", "２", " ", "-",
        "\u200D", "\u200C", "\u00AD", "\uFEFF", "\u034F", "𑂙", "\U000110BA", "𝐀", "𝅗𝅥", "\U0001D165", "🙂", "豈", "\u037E", "\u2126", "\u1FEF", "\u0387", "x",
    ];

    public static TheoryData<string, string, string> Forms => new()
    {
        { "Jo\u0061\u0303o", "João", "Joa\u0303o" },
        { "ﬁn", "ﬁn", "ﬁn" },
        { "Nguyê\u0303n", "Nguyễn", "Nguye\u0302\u0303n" },
        { "\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8" },
        { "q\u0307\u0323", "q\u0323\u0307", "q\u0323\u0307" },
        { "\u212B", "Å", "A\u030A" },
        { "\u0958", "\u0915\u093C", "\u0915\u093C" },
        { "\u0344", "\u0308\u0301", "\u0308\u0301" },
        { "a\u0315\u0300\u05AE\u0062", "à\u05AE\u0315b", "a\u05AE\u0300\u0315b" },
        { "\uD800x\uDC00", "\uD800x\uDC00", "\uD800x\uDC00" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_text_has_its_forms(string text, string composed, string apart)
    {
        Assert.Equal(composed, CanonicalText.Compose(text));
        Assert.Equal(apart, CanonicalText.Decompose(text));
    }

    [Fact]
    public void A_text_that_is_composed_is_given_back_itself()
    {
        foreach (string text in new[] { "Xi Jinping", "João", "习近平", "Nguyễn", "🙂 한국" })
            Assert.Same(text, CanonicalText.Compose(text));
    }

    [Fact]
    public void Each_character_has_the_forms_that_the_systems_own_tables_give_it()
    {
        if (!IsSystemToBeAsked())
            return;
        var different = new List<string>();
        for (int character = 0; character <= 0x10FFFF; character++)
        {
            if (!IsOfSystem(character))
                continue;
            string text = char.ConvertFromUtf32(character);
            if (!AreAsTheSystemSays(text))
                different.Add(character.ToString("X4", CultureInfo.InvariantCulture));
        }
        Assert.Equal([], different);
    }

    [Fact]
    public void Every_text_has_the_forms_that_the_systems_own_tables_give_it()
    {
        if (IsSystemToBeAsked())
            Texts.Sample(static t => AreAsTheSystemSays(t), iter: 20_000);
    }

    [Fact]
    public void A_form_is_its_own_form_and_texts_that_are_read_the_same_have_the_same()
        => Texts.Sample(
            static text =>
            {
                string composed = CanonicalText.Compose(text), apart = CanonicalText.Decompose(text);
                string plain = CompatibilityText.Compose(text, 0, text.Length);
                return CanonicalText.Compose(composed) == composed && CanonicalText.Decompose(apart) == apart
                    && CanonicalText.Compose(apart) == composed && CanonicalText.Decompose(composed) == apart
                    && CompatibilityText.Compose(plain, 0, plain.Length) == plain
                    && CompatibilityText.Compose(apart, 0, apart.Length) == plain && CompatibilityText.Compose(composed, 0, composed.Length) == plain;
            },
            iter: 20_000);

    [Fact]
    public void A_form_of_each_character_is_its_own_form()
    {
        for (int character = 0; character <= 0x10FFFF; character++)
        {
            string text = character is >= 0xD800 and < 0xE000 ? ((char)character).ToString() : char.ConvertFromUtf32(character);
            string composed = CanonicalText.Compose(text), apart = CanonicalText.Decompose(text);
            Assert.Equal(composed, CanonicalText.Compose(composed));
            Assert.Equal(composed, CanonicalText.Compose(apart));
            Assert.Equal(apart, CanonicalText.Decompose(composed));
        }
    }

    [Fact]
    public void A_heap_of_marks_on_one_letter_costs_no_more_than_other_text()
    {
        string heap = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323\u0345\u031B", 250_000));
        string composed = CanonicalText.Compose(heap);
        Assert.Equal(CanonicalText.Decompose(heap), CanonicalText.Decompose(composed));
        Assert.StartsWith("ạ\u031B\u031B", composed, StringComparison.Ordinal);
    }

    private static Gen<string> Texts
        => Gen.Int[0, s_pieces.Length - 1].Array[0, 24].Select(static places => string.Concat(places.Select(static p => s_pieces[p])));

    // Where globalisation is invariant the framework leaves every text as it is.
    private static bool IsSystemToBeAsked() => "e\u0301".Normalize(NormalizationForm.FormC) == "é";

    // The system may have another version of Unicode: it is asked for what both know. Noncharacters it refuses.
    private static bool IsOfSystem(int character)
        => character is not (>= 0xD800 and < 0xE000) && (character & 0xFFFE) != 0xFFFE
            && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.OtherNotAssigned
            && !s_latest.Any(r => character >= r.First && character <= r.Last);

    private static bool AreAsTheSystemSays(string text)
        => text.Normalize(NormalizationForm.FormC) == CanonicalText.Compose(text)
            && text.Normalize(NormalizationForm.FormD) == CanonicalText.Decompose(text)
            && text.Normalize(NormalizationForm.FormKC) == CompatibilityText.Compose(text, 0, text.Length);
}
