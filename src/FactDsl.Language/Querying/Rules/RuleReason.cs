using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Querying;

/// <summary>One way in which a rule derives a fact.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Time">When the rule was met in this way.</param>
/// <param name="IsCertain">Whether it surely was.</param>
/// <param name="Doubts">Why not surely.</param>
/// <param name="Reason">What met its lines, and what nothing meets.</param>
/// <param name="Holes">What its holes stand for.</param>
public sealed record RuleReason(
    BoundRule Rule, FactTime Time, bool IsCertain, FactDoubts Doubts, AnswerReason Reason, IReadOnlyList<KeyValuePair<string, AnswerValue>> Holes)
{
    /// <summary>The reason in words: the rule's own (<c>because</c>), else its comment, else its name.</summary>
    /// <param name="language">The language wanted; null for the first.</param>
    /// <param name="tell">Tells a value.</param>
    public string Words(string? language, Func<AnswerValue, string> tell)
    {
        LabelText? words = null;
        foreach (LabelText text in Rule.Because)
        {
            if (language is not null && LanguageTag.Same(text.Language, language))
            {
                words = text;
                break;
            }
            words ??= text;
        }
        return words is null ? Rule.Documentation ?? "" : ReasonText.Fill(words.Value.Text, name =>
        {
            foreach (KeyValuePair<string, AnswerValue> hole in Holes)
            {
                if (hole.Key == name)
                    return tell(hole.Value);
            }
            return null;
        });
    }
}
