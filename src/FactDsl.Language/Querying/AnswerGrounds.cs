using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>The places of the facts that an answer rests on, where it rests on more than the fact that gives it.</summary>
internal static class AnswerGrounds
{
    // Whoever wants all of them asks why.
    private const int Most = 8;

    /// <summary>The facts that meet the lines of a question, or of the rule that derives the answer; empty for one that is told.</summary>
    /// <param name="image">The facts that were asked.</param>
    /// <param name="answer">The answer.</param>
    public static EquatableArray<RelatedPlace> Of(StoreImage image, QuestionAnswer answer)
        => answer.Because is { } reason ? Of(image, reason)
            : image.Derived()?.ReasonsOf(answer.Fact) is { Count: > 0 } reasons ? Of(image, reasons[0].Reason)
            : default;

    /// <summary>The facts that meet the lines of a reason.</summary>
    /// <param name="image">The facts that were asked.</param>
    /// <param name="reason">The reason.</param>
    public static EquatableArray<RelatedPlace> Of(StoreImage image, AnswerReason reason)
        => new([.. reason.Premises.Take(Most).Select(p => PlaceOf(image.Rows[p.Fact.Row], p.Line))]);

    private static RelatedPlace PlaceOf(StoreRow row, string line)
        => new(row.Path, row.Item.Name is null ? row.Item.KindSpan : row.Item.NameSpan, $"this meets `{ShownText.Of(line)}`");
}
