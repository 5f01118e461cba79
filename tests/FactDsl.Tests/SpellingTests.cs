using System;
using System.Linq;
using CsCheck;

namespace FactDsl.Tests;

public sealed class SpellingTests
{
    private static readonly Gen<string> s_word = Gen.Char["abcé"].Array[0, 9].Select(c => new string(c));

    [Theory]
    [InlineData("Pékin", "pekin")]
    [InlineData("PEKIN", "pekin")]
    [InlineData("Škoda Łódź", "skoda lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ὀδυσσεύς", "οδυσσευσ")]
    [InlineData("北京", "北京")]
    [InlineData("already folded", "already folded")]
    public void Case_and_diacritics_fold_away(string text, string folded)
        => Assert.Equal(folded, FactSpelling.Fold(text));

    [Fact]
    public void Half_a_surrogate_pair_folds_without_an_exception()
        => Assert.Equal("e\uFFFD", FactSpelling.Fold("É\ud800"));

    [Fact]
    public void Folding_twice_is_folding_once()
        => Gen.String.Sample(text => Assert.Equal(FactSpelling.Fold(text), FactSpelling.Fold(FactSpelling.Fold(text))), iter: 1_000);

    [Theory]
    [InlineData("Putin", "Putin", 0)]
    [InlineData("Putin", "Putine", 1)]
    [InlineData("Putin", "Puitn", 1)]
    [InlineData("Putin", "Rutkn", 2)]
    [InlineData("", "abc", 3)]
    public void A_slip_is_one_letter_too_many_too_few_wrong_or_two_swapped(string left, string right, int slips)
        => Assert.Equal(slips, FactSpelling.Distance(left, right, 5));

    [Fact]
    public void A_distance_is_that_of_the_textbook_up_to_its_limit()
        => Gen.Select(s_word, s_word, Gen.Int[0, 6]).Sample((left, right, most) =>
            Assert.Equal(Math.Min(Textbook(left, right), most + 1), FactSpelling.Distance(left, right, most)), iter: 5_000);

    [Fact]
    public void Very_long_texts_are_compared_too()
        => Assert.Equal(1, FactSpelling.Distance(new string('a', 500), new string('a', 499) + "b", 3));

    [Fact]
    public void The_nearest_come_first_and_equals_in_ordinal_order_whatever_order_they_came_in()
    {
        string[] names = ["VladimirPutin", "Putina", "Puttxn", "Rutin", "Putin"];

        Assert.Equal(["Putin", "Putina", "Rutin"], FactSpelling.Nearest("putin", names, 3));
        Assert.Equal(["Putin", "Putina", "Rutin"], FactSpelling.Nearest("putin", names.Reverse(), 3));
        Assert.Empty(FactSpelling.Nearest("Xi", names, 3));
        Assert.Empty(FactSpelling.Nearest("Putin", names, 0));
    }

    private static int Textbook(string left, string right)
    {
        int[,] slips = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    slips[i, j] = i + j;
                    continue;
                }
                int wrong = slips[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                slips[i, j] = Math.Min(wrong, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }
        return slips[left.Length, right.Length];
    }
}
