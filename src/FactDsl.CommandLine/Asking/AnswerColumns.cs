using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Asking;
using FactDsl.Language.Binding;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Asking;

/// <summary>What can be told of an answer: its holes by their names, and what is known of the fact that gives it.</summary>
/// <param name="answers">The answers.</param>
/// <param name="reader">Reads the facts' clauses.</param>
/// <param name="language">The language of labels; null for the first of each.</param>
internal sealed class AnswerColumns(QuestionAnswers answers, ClauseReader reader, string? language)
{
    /// <summary>The columns that every answer has besides its holes.</summary>
    public static IReadOnlyList<string> OfFacts { get; } = ["fact", "kind", "name", "when", "year", "sure", "source", "place"];

    /// <summary>All columns; a hole hides what else has its name.</summary>
    public IReadOnlyList<string> All { get; } = [.. answers.Holes, .. OfFacts.Where(c => !answers.Holes.Contains(c))];

    /// <summary>Whether there is such a column: one of <see cref="All"/>, or a hole's <c>who.name</c> or <c>who.kind</c>.</summary>
    public bool Has(string column) => All.Contains(column) || PartOf(column).Hole >= 0;

    /// <summary>The columns that somebody wants to see who names none.</summary>
    public IReadOnlyList<string> Usual()
    {
        var columns = new List<string>(answers.Holes);
        if (columns.Count == 0)
            columns.Add("fact");
        else if (answers.Answers.Any(static a => a.Fact.Life is not null))
            columns.Add("when");
        if (answers.Answers.Any(static a => !a.IsCertain))
            columns.Add("sure");
        if (answers.Answers.Any(static a => a.Fact.Citations.Count > 0))
            columns.Add("source");
        return [.. columns.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The columns that a program gets: the same whatever the answers.</summary>
    public IReadOnlyList<string> Whole() => [.. answers.Holes.Count == 0 ? ["fact"] : answers.Holes, .. ((string[])["when", "sure", "source", "place"]).Except(answers.Holes)];

    /// <summary>What an answer has in a column.</summary>
    public string Cell(QuestionAnswer answer, string column)
    {
        int hole = IndexOf(column);
        if (hole >= 0)
            return Told(answer.Values[hole]);
        (int item, string part) = PartOf(column);
        if (item >= 0)
            return answer.Values[item].Item is not { } named ? "" : part == "kind" ? named.At.Kind : named.Name;
        return column switch
        {
            "fact" => ItemSentence.Of(reader, answer.Fact, language),
            "kind" => answer.Fact.Kind,
            "name" => answer.Fact.Name,
            "when" => ItemSentence.Written(answer.Time),
            "year" => Year(answer.Time) is { } year ? year.ToString(CultureInfo.InvariantCulture) : "",
            "sure" => answer.IsCertain ? "certainly" : "possibly",
            "source" => string.Join("; ", answer.Fact.Citations.Select(c => ItemSentence.Label(c.Source.At, language)).Distinct(StringComparer.Ordinal)),
            _ => answer.Fact.Location.ToString(),
        };
    }

    /// <summary>Compares what two answers have in a column: times and numbers by what they mean, texts as one looks them up.</summary>
    public int Compare(QuestionAnswer left, QuestionAnswer right, string column)
    {
        if (column == "when" && IndexOf(column) < 0)
            return left.Time.CompareTo(right.Time);
        string one = Cell(left, column), other = Cell(right, column);
        if (decimal.TryParse(one, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) && decimal.TryParse(other, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal second))
            return number.CompareTo(second);
        int order = string.CompareOrdinal(FactSpelling.Fold(one), FactSpelling.Fold(other));
        return order != 0 ? order : string.CompareOrdinal(one, other);
    }

    /// <summary>A value as somebody reads it.</summary>
    public string Told(AnswerValue value)
        => value.Item is not { } item ? value.Text
            : item.Label.Length > 0 ? ItemSentence.Label(item.At, language)
            : ItemSentence.Of(reader, item.At, language);

    /// <summary>What <c>who.name</c> or <c>who.kind</c> is about; -1 where the column is none of these.</summary>
    private (int Hole, string Part) PartOf(string column)
    {
        int dot = column.IndexOf('.');
        return dot > 0 && column[(dot + 1)..] is "name" or "kind" ? (IndexOf(column[..dot]), column[(dot + 1)..]) : (-1, "");
    }

    private int IndexOf(string hole)
    {
        for (int i = 0; i < answers.Holes.Count; i++)
        {
            if (answers.Holes[i] == hole)
                return i;
        }
        return -1;
    }

    /// <summary>The year in which something happened or began; null where that may be one of several.</summary>
    private static long? Year(FactTime time)
    {
        if (time.StartEarliest == long.MinValue || time.StartLatest == long.MaxValue)
            return null;
        long first = TimeCorners.YearOf(time.StartEarliest);
        return first == TimeCorners.YearOf(time.StartLatest) ? first : null;
    }
}
