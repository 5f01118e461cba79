using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests.Search;

/// <summary>What a misspelt text may have meant: whole names first, then names with a word like it.</summary>
public class NearestTests
{
    [Theory]
    [InlineData("Putine", "VladimirPutin")]
    [InlineData("poutine", "Vladimir Poutine")]
    [InlineData("Jinping", "XiJinping")]
    [InlineData("Xi", "XiJinping")]
    [InlineData("face", "face-to-face")]
    [InlineData("neutral", "neutral-on")]
    [InlineData("Bernadote", "Jean-Baptiste Bernadotte")]
    [InlineData("Tschaikowsky", "Peter.Tschaikowski")]
    [InlineData("Øresund", "Oresund")]
    public void A_word_of_a_name_finds_it(string wanted, string name)
        => Assert.Equal([name], FactSpelling.Nearest(wanted, [name, "Somebody Else"], 3));

    [Theory]
    [InlineData("Xa", "XiJinping")]
    [InlineData("un", "United-Nations")]
    [InlineData("of", "as-on")]
    [InlineData("Putin", "VladimirRutkn")]
    [InlineData("Putin", "")]
    [InlineData("", "VladimirPutin")]
    public void A_short_or_distant_word_does_not(string wanted, string name)
        => Assert.Empty(FactSpelling.Nearest(wanted, [name], 3));

    [Fact]
    public void Whole_names_come_before_words_of_names_however_exact_these_are()
        => Assert.Equal(["Putyna", "VladimirPutin"], FactSpelling.Nearest("Putin" + "a", ["VladimirPutin", "Putyna"], 3));

    [Fact]
    public void A_candidate_is_as_near_as_its_nearest_spelling_and_given_once()
    {
        KeyValuePair<string, string>[] spellings =
        [
            new("VladimirPutin", "VladimirPutin"), new("Vladimir Poutine", "VladimirPutin"), new("Putine", "VladimirPutin"),
            new("Putina", "LyudmilaPutina"), new("LyudmilaPutina", "LyudmilaPutina"),
        ];

        Assert.Equal(["VladimirPutin", "LyudmilaPutina"], FactSpelling.Nearest("putine", spellings, 3));
        Assert.Equal(["VladimirPutin", "LyudmilaPutina"], FactSpelling.Nearest("putine", spellings.Reverse(), 3));
        Assert.Equal(["VladimirPutin"], FactSpelling.Nearest("putine", spellings, 1));
    }

    [Fact]
    public void Every_name_is_its_own_nearest()
        => Gen.String[Gen.Char["abcdeABCDEéß -_.中"], 1, 12].List[1, 8].Sample(names =>
            Assert.All(names, name => Assert.Equal(FactSpelling.Fold(name), FactSpelling.Fold(FactSpelling.Nearest(name, names, 1)[0]))));
}
