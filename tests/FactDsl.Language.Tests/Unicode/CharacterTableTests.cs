using System.Globalization;
using System.Linq;
using FactDsl.Language.Text;
using FactDsl.Tooling.Rendering;

namespace FactDsl.Language.Tests.Unicode;

/// <summary>Case, marks and what is not seen are Unicode's, fixed at version 16.0, whatever the runtime knows.</summary>
public class CharacterTableTests
{
    [Fact]
    public void Capitals_and_small_letters_are_those_of_Unicode_16_but_for_Georgian()
    {
        // The framework leaves the capital of the dotless i and of the long s aside, for it compares names of files with them.
        Assert.Equal(
            [.. "ıſ", .. Enumerable.Range(0x10D0, 0x30).Select(static c => (char)c).Where(static c => char.ToUpperInvariant(c) != c)],
            Units.Where(static c => LetterCase.Upper(c) != char.ToUpperInvariant(c) && !(c == 'ſ' && char.ToUpperInvariant(c) == 'S') && IsOfRuntime(c)).Append('ſ').Distinct().Order());
        Assert.Equal("İ", string.Concat(Units.Where(static c => LetterCase.Lower(c) != char.ToLowerInvariant(c) && IsOfRuntime(c))));
    }

    [Theory]
    [InlineData('i', 'I')]
    [InlineData('ı', 'I')]
    [InlineData('é', 'É')]
    [InlineData('ß', 'ß')]
    [InlineData('ა', 'ა')]
    [InlineData('中', '中')]
    public void A_letter_has_its_capital(char letter, char capital) => Assert.Equal(capital, LetterCase.Upper(letter));

    [Fact]
    public void Letters_beyond_the_basic_plane_have_case_too()
    {
        Assert.Equal(FactSpelling.Fold("\U0001E922\U0001E923"), FactSpelling.Fold("\U0001E900\U0001E901"));
        Assert.Equal(FactSpelling.Fold("\U00010428"), FactSpelling.Fold("\U00010400"));
    }

    [Fact]
    public void Marks_without_room_and_what_is_not_seen_are_those_of_Unicode_16()
    {
        for (int character = 0; character <= 0x10FFFF; character++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(character);
            if (category == UnicodeCategory.OtherNotAssigned)
                continue;
            if (System.Environment.Version.Major > 10 && !CharacterSet.IsNonSpacing(character) && !CharacterSet.IsFormat(character))
                continue;
            Assert.Equal(category == UnicodeCategory.NonSpacingMark, CharacterSet.IsNonSpacing(character));
            Assert.Equal(category == UnicodeCategory.Format, CharacterSet.IsFormat(character));
            if (category == UnicodeCategory.EnclosingMark)
                Assert.Equal(0, DisplayWidth.Of(char.ConvertFromUtf32(character), 0));
        }
    }

    [Fact]
    public void What_a_name_may_have_and_is_not_seen_is_left_out_of_it()
        => Assert.All(Units, static c => Assert.Equal(Characters.ClassOf(c) == CharacterClass.Format, CharacterSet.IsFormat(c)));

    [Theory]
    [InlineData("João", "joa\u0303o")]
    [InlineData("Việt Nam", "VIE\u0323\u0302T NAM")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("ſtaat", "STAAT")]
    [InlineData("İzmir", "izmir")]
    [InlineData("Ærø", "aero")]
    public void Words_that_people_take_for_the_same_fold_to_the_same(string left, string right)
        => Assert.Equal(FactSpelling.Fold(left), FactSpelling.Fold(right));

    private static System.Collections.Generic.IEnumerable<char> Units => Enumerable.Range(0, 0x10000).Select(static c => (char)c);

    // Newer runtimes know letters that came later; older ones lack some.
    private static bool IsOfRuntime(char c) => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNotAssigned && c is not ('ɤ' or 'ƛ' or '\u1C89' or '\u1C8A' or (>= '\uA7CB' and <= '\uA7DC'));
}
