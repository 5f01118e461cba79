namespace FactDsl;

/// <summary>How sure the author of a fact is: the words of its <c>certainty</c>, the surest first.</summary>
/// <remarks>The words follow the standards of analysts: the Admiralty code's grades of information, and the scales of probability of
/// ICD 203 and of the PHIA yardstick. <see cref="Confirmed"/> and <see cref="Certain"/> leave a fact certain; all others make it no more than possible.</remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(FactWordJsonConverter<FactCertainty>))]
#endif
public enum FactCertainty
{
    /// <summary><c>confirmed</c>: independent sources agree.</summary>
    Confirmed,

    /// <summary><c>certain</c>: the author has no doubt, whoever else says so.</summary>
    Certain,

    /// <summary><c>almost-certain</c>: about 95 to 99 in a hundred.</summary>
    AlmostCertain,

    /// <summary><c>probable</c>: about 80 to 95 in a hundred.</summary>
    Probable,

    /// <summary><c>likely</c>: about 55 to 80 in a hundred; more likely so than not.</summary>
    Likely,

    /// <summary><c>possible</c>: about 45 to 55 in a hundred; it may be so or not.</summary>
    Possible,

    /// <summary><c>doubtful</c>: probably not so.</summary>
    Doubtful,

    /// <summary><c>rumoured</c>: told, and nobody stands for it.</summary>
    Rumoured,
}

/// <summary>The words of <see cref="FactCertainty"/>.</summary>
internal static class FactCertainties
{
    private static readonly string[] s_words = ["confirmed", "certain", "almost-certain", "probable", "likely", "possible", "doubtful", "rumoured"];

    /// <summary>The word as it is written.</summary>
    internal static string WordOf(FactCertainty certainty) => s_words[(int)certainty];

    /// <summary>Whether a word leaves what it is said of certain.</summary>
    internal static bool IsSure(FactCertainty certainty) => certainty <= FactCertainty.Certain;
}
