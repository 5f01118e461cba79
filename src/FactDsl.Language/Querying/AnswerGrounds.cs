using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>The places of the facts that an answer rests on, where it rests on more than the fact that gives it.</summary>
internal static class AnswerGrounds
{
    // Whoever wants all of them asks why.
    private const int Most = 8;

    // What a finding may cost that tells of an answer that is missing: an editor finds it again with each letter.
    private static readonly AskLimits s_ofMissing = new(100_000, 1_000);

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
        => new([.. reason.Premises.Take(Most).Select(p => PlaceOf(image.Rows[p.Fact.Row], "meets", p.Line))]);

    /// <summary>The facts that come nearest to an answer that is missing; empty where nothing does.</summary>
    /// <param name="image">The facts that were asked.</param>
    /// <param name="facts">The same, opened.</param>
    /// <param name="pattern">The question.</param>
    /// <param name="hole">The hole that should stand for the item.</param>
    /// <param name="item">The item that is missing.</param>
    public static EquatableArray<RelatedPlace> NearestTo(StoreImage image, FactBase facts, BoundPattern pattern, string hole, ItemReference item)
    {
        BoundPattern named = WhyNot.Fill(pattern, new Dictionary<string, ItemReference>(StringComparer.Ordinal) { [hole] = item });
        foreach (WhyNot reason in WhyNot.Of(facts, image.Layout, named, image.Derived(), s_ofMissing))
        {
            if (reason.Failed is { } line && reason.Near.Count > 0)
                return new([.. reason.Near.Select(n => PlaceOf(image.Rows[n.Fact.Row], "comes nearest to", line))]);
        }
        return default;
    }

    private static RelatedPlace PlaceOf(StoreRow row, string how, string line)
        => new(row.Path, row.Item.Name is null ? row.Item.KindSpan : row.Item.NameSpan, $"this {how} `{ShownText.Of(line)}`");
}
