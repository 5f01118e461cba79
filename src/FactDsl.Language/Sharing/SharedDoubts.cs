using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Sharing;

/// <summary>The words of <see cref="SharedDoubt"/>.</summary>
internal static class SharedDoubts
{
    /// <summary>The word that is written.</summary>
    public static string ToWord(SharedDoubt doubt) => doubt == SharedDoubt.None ? "sure" : CertaintyOf(doubt);

    /// <summary>The word as <c>certainty</c> has it.</summary>
    public static string CertaintyOf(SharedDoubt doubt) => doubt switch
    {
        SharedDoubt.None => "confirmed",
        SharedDoubt.Likely => "likely",
        _ => "doubtful",
    };

    /// <summary>Reads a word; one that is not known promises nothing.</summary>
    public static SharedDoubt Read(string word) => word switch
    {
        "sure" => SharedDoubt.None,
        "likely" => SharedDoubt.Likely,
        _ => SharedDoubt.Doubtful,
    };

    /// <summary>The place of its word in the list of <see cref="LanguageFields.Certainty"/>.</summary>
    public static int PlaceOf(SharedDoubt doubt)
    {
        IReadOnlyList<string> words = LanguageFields.Certainty.Words;
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == CertaintyOf(doubt))
                return i;
        }
        return -1;
    }
}
