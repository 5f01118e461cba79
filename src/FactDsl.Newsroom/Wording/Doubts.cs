using System.Collections.Generic;
using System.Linq;
using FactDsl;

namespace Newsroom.Wording;

/// <summary>Doubt in words: a briefing never says more than the facts do.</summary>
internal static class Doubts
{
    /// <summary>A sentence about a fact, told as no more than possible where it is no more than that.</summary>
    public static string Tell(IFact fact, string sentence) => fact.At.IsDoubted ? $"Perhaps ({Why(fact)}): {sentence}" : sentence;

    /// <summary>What one source tells of a time, where it is not to be taken as it stands.</summary>
    public static string Of(FactAccount account) => string.Join(", ", new[]
    {
        account.IsPreferred ? With("preferred", account.Because) : "",
        account.Certainty is { } certainty and > FactCertainty.Certain ? Words.Of(certainty) : "",
        account.IsDoubted && account.Certainty is null or <= FactCertainty.Certain ? With("disputed", account.Because) : "",
    }.Where(word => word.Length > 0));

    /// <summary>How many there are, and how many of them for certain where that is another number.</summary>
    public static string Count(int possible, int certain, string what)
        => certain == possible ? $"{possible} {what}" : $"{possible} {what}, {certain} of them for certain";

    private static string Why(IFact fact)
    {
        var fields = CommonFields.Of(fact);
        var words = new List<string>();
        if (fields.Certainty is { } certainty and > FactCertainty.Certain)
            words.Add(Words.Of(certainty));
        if (fields.Disputed is { } disputed)
            words.Add(With("disputed", disputed));
        return words.Count > 0 ? string.Join(", ", words) : "in doubt";
    }

    private static string With(string word, FactText? reason) => reason is { Text.Length: > 0 } text ? $"{word}: {text.Text}" : word;
}
