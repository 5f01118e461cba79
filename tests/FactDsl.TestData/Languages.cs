using System.Globalization;
using System.Text;

namespace FactDsl.TestData;

/// <summary>Words that look like words, in five languages and four scripts.</summary>
internal static class Languages
{
    public static readonly string[] Tags = ["en", "fr", "ru", "zh", "ar"];

    private static readonly string[][] s_syllables =
    [
        ["ba", "ston", "er", "lin", "do", "mar", "chi", "wel", "ka", "to", "ri", "han", "sel", "vo", "ne", "gra"],
        ["bé", "lou", "ar", "çon", "dé", "rie", "mé", "tou", "lac", "ni", "eau", "ver", "sau", "lle", "poi", "rou"],
        ["ва", "сто", "ров", "ми", "ле", "ко", "нин", "да", "гра", "пе", "тро", "жи", "мо", "ва", "бел", "ша"],
        ["中", "京", "海", "南", "平", "江", "山", "东", "国", "明", "德", "林", "安", "文", "华", "新"],
        ["با", "دي", "مر", "كا", "سا", "نو", "لي", "را", "ها", "تو", "شي", "وا", "قا", "ين", "زي", "جم"],
    ];

    /// <summary>A word with a capital letter, where the script has them.</summary>
    public static string Word(Dice dice, int language)
    {
        var word = new StringBuilder();
        for (int left = dice.Between(2, 3); left > 0; left--)
            word.Append(dice.Of(s_syllables[language]));
        word[0] = char.ToUpper(word[0], CultureInfo.InvariantCulture);
        return word.ToString();
    }

    /// <summary>Some words, as a sentence.</summary>
    public static string Sentence(Dice dice, int language, int words)
    {
        var sentence = new StringBuilder(Word(dice, language));
        for (int i = 1; i < words; i++)
            sentence.Append(' ').Append(Word(dice, language).ToLowerInvariant());
        return sentence.Append('.').ToString();
    }
}
