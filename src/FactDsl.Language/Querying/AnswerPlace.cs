using System;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>Where in the text an answer is said.</summary>
public static class AnswerPlace
{
    /// <summary>
    /// The place of an answer's first value in its fact, which may be a line that another file adds. Where the value is not
    /// written there, it is the place of the fact's name, or all of a fact without a name. Of a derived fact it is the rule's.
    /// </summary>
    /// <param name="image">The facts that were asked.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>The place.</returns>
    public static RelatedPlace Of(StoreImage image, QuestionAnswer answer)
    {
        StoreRow row = image.Rows[answer.Fact.Row];
        if (image.Derived()?.ReasonsOf(answer.Fact) is { Count: > 0 } reasons)
            return new RelatedPlace(row.Path, reasons[0].Rule.NameSpan, $"rule `{reasons[0].Rule.Name}` derives it");
        if (answer.Values.Count > 0 && answer.Values[0].Row is >= 0 and var value && value != answer.Fact.Row)
        {
            BoundItem item = image.Rows[value].Item;
            foreach (StoreRowClause clause in row.Clauses)
            {
                foreach (BoundValue said in clause.Clause.Values)
                {
                    if (said.Item is { } named && ReferenceEquals(named.Kind, item.Kind) && string.Equals(named.Name, item.Name, StringComparison.Ordinal))
                        return new RelatedPlace(clause.Path, said.Span, $"`{named.Name}` is said here");
                }
            }
        }
        return new RelatedPlace(row.Path, row.Item.Name is null ? row.Item.Span : row.Item.NameSpan, "it is said here");
    }
}
