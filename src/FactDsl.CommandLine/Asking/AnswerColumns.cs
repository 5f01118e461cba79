using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Asking;

/// <summary>What can be told of an answer: its holes by their names, and what is known of the fact that gives it.</summary>
/// <param name="answers">The answers.</param>
/// <param name="reader">Reads the facts' clauses.</param>
/// <param name="language">The language of labels; null for the first of each.</param>
/// <param name="holes">What the holes stand for.</param>
internal sealed class AnswerColumns(QuestionAnswers answers, ClauseReader reader, string? language, IReadOnlyList<QuestionHole> holes)
{
    /// <summary>The columns that every answer has besides its holes.</summary>
    public static IReadOnlyList<string> OfFacts { get; } = ["fact", "kind", "name", "when", "year", "sure", "source", "place", "location", Through];

    // Shown where nobody asks for it only if an answer has something in it.
    private const string Through = "through";

    /// <summary>All columns; a hole hides what else has its name.</summary>
    public IReadOnlyList<string> All { get; } = [.. answers.Holes, .. OfFacts.Where(c => !answers.Holes.Contains(c))];

    /// <summary>Whether there is such a column: one of <see cref="All"/>, or a hole's <c>who.name</c> or <c>who.kind</c>.</summary>
    public bool Has(string column) => All.Contains(column) || PartOf(column).Hole >= 0;

    /// <summary>The columns that somebody wants to see who names none.</summary>
    /// <param name="shown">The answers that are shown.</param>
    /// <param name="isDistinct">Whether they are told whatever fact gives them: then nothing is shown of the facts.</param>
    public IReadOnlyList<string> Usual(IReadOnlyList<QuestionAnswer> shown, bool isDistinct)
    {
        var columns = new List<string>(Key);
        if (answers.Holes.Count > 0 && !isDistinct && shown.Any(static a => a.Fact.Life is not null || !a.Time.IsUnstated))
            columns.Add("when");
        if (shown.Any(static a => !a.IsCertain))
            columns.Add("sure");
        AddThrough(columns, shown);
        if (!isDistinct && shown.Any(static a => a.Fact.Citations.Count > 0))
            columns.Add("source");
        return [.. columns.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The columns that a program gets: the same whatever the answers, and last the groups where any answer holds by one.</summary>
    /// <param name="shown">The answers that are shown.</param>
    /// <param name="isDistinct">Whether they are told whatever fact gives them.</param>
    public IReadOnlyList<string> Whole(IReadOnlyList<QuestionAnswer> shown, bool isDistinct)
    {
        List<string> columns = [.. Key, .. ((string[])(isDistinct ? ["sure"] : ["when", "sure", "source", "place", "location"])).Except(answers.Holes)];
        AddThrough(columns, shown);
        return columns;
    }

    private void AddThrough(List<string> columns, IReadOnlyList<QuestionAnswer> shown)
    {
        if (!answers.Holes.Contains(Through) && shown.Any(static a => a.Memberships.Count > 0))
            columns.Add(Through);
    }

    /// <summary>What an answer is: its holes, or the fact where there are none.</summary>
    public IReadOnlyList<string> Key => answers.Holes.Count == 0 ? ["fact"] : answers.Holes;

    /// <summary>
    /// The answers that differ in some columns, each once. Of those that say the same a certain one is told, else one that needs no
    /// group, else the first.
    /// </summary>
    public IReadOnlyList<QuestionAnswer> Distinct(IEnumerable<string> columns)
    {
        string[] told = [.. columns.Where(c => c != "sure" || IndexOf(c) >= 0)];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<QuestionAnswer>();
        foreach (QuestionAnswer answer in answers.Counted)
        {
            string key = string.Join('\0', told.Select(c => Identity(answer, c)));
            if (places.TryAdd(key, distinct.Count))
                distinct.Add(answer);
            else if (answer.IsBetterThan(distinct[places[key]]))
                distinct[places[key]] = answer;
        }
        return distinct;
    }

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
            "place" => string.Join("; ", Places(answer.Fact)),
            Through => string.Join("; ", answer.Memberships.Select(m => m.IsDelegate ? $"{ItemSentence.Label(m.Group, language)} for {ItemSentence.Label(m.Member, language)}" : $"{ItemSentence.Label(m.Member, language)} as a member of {ItemSentence.Label(m.Group, language)}")),
            "source" => string.Join("; ", answer.Fact.Citations.Select(c => ItemSentence.Label(c.Source.At, language)).Distinct(StringComparer.Ordinal)),
            _ => answer.Fact.Location.ToString(),
        };
    }

    /// <summary>What an answer has in a column, for somebody to read: years before Christ are told as such.</summary>
    public string Shown(QuestionAnswer answer, string column)
    {
        string cell = Cell(answer, column);
        if (IndexOf(column) is not (>= 0 and var hole))
            return column == "when" ? ItemSentence.Readable(answer.Time, language) : cell;
        AnswerValue value = answer.Values[hole];
        return value.Item is not null ? cell
            : value.Time is { } time ? YearsBeforeChrist.Behind(cell, time, language)
            : holes[hole].Places[0] is { Role: HoleRole.Time } or { Field.Type: Language.Schema.FieldType.Date } ? YearsBeforeChrist.Behind(cell, language)
            : cell;
    }

    /// <summary>An answer in a few words: what its holes stand for, else its fact.</summary>
    public string Name(QuestionAnswer answer)
        => answers.Holes.Count == 0 ? ItemSentence.Of(reader, answer.Fact, language) : string.Join(", ", answers.Holes.Select((h, i) => h + " = " + Told(answer.Values[i])));

    /// <summary>Compares what two answers have in a column: dates, numbers and sums by what they mean, texts as one looks them up.</summary>
    public int Compare(QuestionAnswer left, QuestionAnswer right, string column, bool isDescending)
        => SortKey.Compare(KeyOf(left, column), KeyOf(right, column), isDescending);

    private SortKey KeyOf(QuestionAnswer answer, string column)
    {
        int hole = IndexOf(column);
        if (hole < 0)
        {
            return column switch
            {
                "when" => SortKey.OfTime(answer.Time),
                "year" => Year(answer.Time) is { } year ? SortKey.OfNumber(year) : SortKey.Unknown,
                _ => SortKey.OfText(Cell(answer, column)),
            };
        }

        AnswerValue value = answer.Values[hole];
        if (value.Item is not null)
            return SortKey.OfText(Told(value));
        if (value.Time is { } time)
            return SortKey.OfTime(time);
        HolePlace place = holes[hole].Places[0];
        return place.Role == HoleRole.Time ? SortKey.OfEnd(value.Text) : place.Role == HoleRole.Value ? SortKey.Of(place.Field!.Type, value.Text) : SortKey.OfText(value.Text);
    }

    /// <summary>What tells a cell from others: two items of one label are two.</summary>
    private string Identity(QuestionAnswer answer, string column)
        => IndexOf(column) is >= 0 and var hole && answer.Values[hole].Item is { } item ? Identity(item.At)
            : column == "fact" && IndexOf(column) < 0 ? Identity(answer.Fact)
            : Cell(answer, column);

    private static string Identity(FactRef item) => item.Kind + "." + item.Name + " " + item.Location;

    /// <summary>Where a fact says that it was: what its fields that lie in one another name.</summary>
    private IEnumerable<string> Places(FactRef fact)
        => reader.Read(fact).Where(static c => c.Field.IsTransitive && c.IsKnown).Select(c => ItemSentence.Value(c, language)).Distinct(StringComparer.Ordinal);

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
