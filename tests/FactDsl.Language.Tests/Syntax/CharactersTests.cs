using System.Globalization;
using System.Linq;
using FactDsl.Language.Text;

namespace FactDsl.Language.Tests.Syntax;

/// <summary>The table of characters is Unicode's, fixed at version 16.0 (C16).</summary>
public class CharactersTests
{
    [Fact]
    public void The_table_is_that_of_Unicode_16_but_for_Georgian_Mkhedruli()
    {
        // The runtime these tests run on knows Unicode 16.0 or later; later versions only assign what was not.
        char[] different = Enumerable.Range(0, 0x10000)
            .Select(static c => (char)c)
            .Where(static c => Characters.ClassOf(c) != OfRuntime(c) && !IsAssignedLater(c))
            .ToArray();
        Assert.Equal(
            Enumerable.Range(0, 0x10000).Select(static c => (char)c).Where(static c => IsMkhedruli(c) && OfRuntime(c) == CharacterClass.LowerLetter),
            different);
    }

    [Theory]
    [InlineData('ა', CharacterClass.OtherLetter)]
    [InlineData('Ა', CharacterClass.OtherLetter)]
    [InlineData('ǅ', CharacterClass.OtherLetter)]
    [InlineData('中', CharacterClass.OtherLetter)]
    [InlineData('é', CharacterClass.LowerLetter)]
    [InlineData('٣', CharacterClass.Digit)]
    [InlineData('_', CharacterClass.Part)]
    [InlineData('\u0301', CharacterClass.Part)]
    [InlineData('\u200D', CharacterClass.Format)]
    [InlineData('\u3000', CharacterClass.Space)]
    [InlineData('\t', CharacterClass.Space)]
    [InlineData('\n', CharacterClass.Other)]
    [InlineData('\u0085', CharacterClass.Other)]
    [InlineData('\u2028', CharacterClass.Other)]
    [InlineData('\uD83D', CharacterClass.Other)]
    public void A_character_has_its_class(char c, CharacterClass expected) => Assert.Equal(expected, Characters.ClassOf(c));

    private static bool IsMkhedruli(char c) => c is >= 'ა' and <= 'ჿ';

    private static bool IsAssignedLater(char c)
        => Characters.ClassOf(c) == CharacterClass.Other && System.Environment.Version.Major > 10;

    private static CharacterClass OfRuntime(char c) => c == '\t' ? CharacterClass.Space : CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.LowercaseLetter => CharacterClass.LowerLetter,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharacterClass.OtherLetter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation => CharacterClass.Part,
        UnicodeCategory.Format => CharacterClass.Format,
        UnicodeCategory.SpaceSeparator => CharacterClass.Space,
        _ => CharacterClass.Other,
    };
}
