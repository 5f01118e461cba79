using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Sharing;

/// <summary>That an item may stand for another, as a group does for a member.</summary>
/// <param name="Group">The item.</param>
/// <param name="Field">The name of the distributive field that says so.</param>
/// <param name="Member">For whom it stands.</param>
/// <param name="Doubt">How far that may be wrong.</param>
/// <param name="Time">When the member belonged, as <see cref="SharedTime"/> writes it; empty where nothing is said of it.</param>
public sealed record SharedMembership(SharedName Group, string Field, SharedName Member, SharedDoubt Doubt, string Time);

/// <summary>How far what another assembly says may be wrong.</summary>
public enum SharedDoubt
{
    /// <summary>Nobody doubts it.</summary>
    None,

    /// <summary>It is no more than possible, and held against other facts all the same.</summary>
    Likely,

    /// <summary>It is no more than possible, and no check takes it for true.</summary>
    Doubtful,
}

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
