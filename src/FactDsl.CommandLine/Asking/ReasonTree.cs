using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Querying;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Asking;

/// <summary>Tells why something is so, as a tree: what is derived stands above what it follows from, what is told at the leaves with its sources.</summary>
/// <param name="reader">Reads the facts' clauses.</param>
/// <param name="derived">What rules derive, as the compiler knows it; null for a store file, which keeps the reasons itself.</param>
/// <param name="language">The language of labels and reasons; null for the first.</param>
internal sealed class ReasonTree(ClauseReader reader, DerivedFacts? derived, string? language)
{
    // Deeper nobody reads; each step can be asked for by itself.
    private const int MostDepth = 12;

    /// <summary>Whether all ways are told that are kept, rather than one of each.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The lines of the tree of an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="name">The answer in words.</param>
    public List<string> Of(QuestionAnswer answer, string name)
    {
        if (answer.Because is not { } because)
            return Of(answer.Fact);
        var lines = new List<string> { name + ", " + Surely(answer.IsCertain, answer.Doubts) };
        AddBranches(Branches(because, 0), lines);
        return lines;
    }

    /// <summary>The lines of the tree of a fact.</summary>
    public List<string> Of(FactRef fact) => Of(fact, 0);

    private List<string> Of(FactRef fact, int depth)
    {
        IReadOnlyList<ToldWay> reasons = depth < MostDepth ? ToldWay.Of(fact, derived) : [];
        if (reasons.Count == 0)
            return [ItemSentence.Of(reader, fact, language) + Sources(fact)];
        ToldWay first = reasons[0];
        var lines = new List<string>();
        string words = first.Words(language, Named);
        string told = ItemSentence.Of(reader, fact, language);
        if (depth == 0 && told.StartsWith(ItemSentence.Possibly, StringComparison.Ordinal))
            told = told[ItemSentence.Possibly.Length..];
        lines.Add(told + (depth == 0 ? ", " + Surely(!fact.IsDoubted, first.Doubts) : "") + "   rule " + first.Rule + (words.Length > 0 ? ": " + words : ""));
        if (!IsWhole || reasons.Count == 1)
        {
            AddBranches(Branches(first.Reason, depth + 1), lines);
            if (Edges(fact, reasons) is { Length: > 0 } edges)
                lines.Add("  " + edges);
            if (reasons.Count > 1)
                lines.Add($"  and in {(ToldWay.MayBeMore(reasons, derived) ? "at least " : "")}{(reasons.Count - 1).ToString(CultureInfo.InvariantCulture)} other {(reasons.Count == 2 ? "way" : "ways")}: --all");
            return lines;
        }
        AddBranches([.. reasons.Select((r, i) =>
        {
            var way = new List<string> { $"way {(i + 1).ToString(CultureInfo.InvariantCulture)}, rule {r.Rule}, {Surely(r.IsCertain, r.Doubts)}{(r.Time.Text.Length > 0 ? ": " + YearsBeforeChrist.Behind(r.Time.Text, r.Time, language) : "")}" };
            AddBranches(Branches(r.Reason, depth + 1), way);
            return way;
        })], lines);
        return lines;
    }

    /// <summary>Where a run begins or ends by another way than the one that is told.</summary>
    private string Edges(FactRef fact, IReadOnlyList<ToldWay> reasons)
    {
        FactTime time = fact.Time;
        if (time.Aspect == FactAspect.Momentary || reasons.Count < 2)
            return "";
        ToldWay? first = reasons[0].Time.StartEarliest == time.StartEarliest ? null : reasons.FirstOrDefault(r => r.Time.StartEarliest == time.StartEarliest);
        ToldWay? last = reasons[0].Time.EndLatest == time.EndLatest ? null : reasons.FirstOrDefault(r => r.Time.EndLatest == time.EndLatest);
        return string.Join(", ", new[] { first is null ? "" : "its first day is from " + Premises(first), last is null ? "" : "its last day is from " + Premises(last) }.Where(static t => t.Length > 0));
    }

    private string Premises(ToldWay reason) => string.Join(" and ", reason.Reason.Premises.Select(p => ItemSentence.Of(reader, p.Fact, language)).Distinct(StringComparer.Ordinal));

    private List<List<string>> Branches(AnswerReason reason, int depth)
    {
        var branches = new List<List<string>>();
        foreach (AnswerPremise premise in reason.Premises)
        {
            List<string> branch = Of(premise.Fact, depth + 1);
            if (!premise.IsCertain && !branch[0].StartsWith(ItemSentence.Possibly, StringComparison.Ordinal))
                branch[0] = ItemSentence.Possibly + branch[0];
            branches.Add(branch);
        }
        foreach (AnswerAbsence absence in reason.Absences)
        {
            string why = absence.IsCertain
                ? absence.Told.Count == 0 ? "" : ", since " + string.Join("; ", absence.Told.Take(3).Select(t => ItemSentence.Of(reader, t, language) + Sources(t)))
                : absence.Near is { } near ? ", unless it is " + ItemSentence.Of(reader, near, language)
                : ", as far as anybody tells: nothing says that all is told (`no other …`)";
            branches.Add([(absence.IsCertain ? "" : ItemSentence.Possibly) + "without " + absence.Line + why]);
        }
        return branches;
    }

    private static void AddBranches(List<List<string>> branches, List<string> lines)
    {
        for (int i = 0; i < branches.Count; i++)
        {
            bool isLast = i == branches.Count - 1;
            for (int line = 0; line < branches[i].Count; line++)
                lines.Add((line > 0 ? isLast ? "  " : "│ " : isLast ? "└ " : "├ ") + branches[i][line]);
        }
    }

    private string Sources(FactRef fact)
    {
        string sources = string.Join("; ", fact.Citations.Select(c => ItemSentence.Label(c.Source.At, language)).Distinct(StringComparer.Ordinal));
        return sources.Length > 0 ? "   [" + sources + "]" : "";
    }

    private string Named(FactRef item) => item.Label.Length > 0 ? ItemSentence.Label(item, language) : ItemSentence.Of(reader, item, language);

    /// <summary>How sure something is, and why not more.</summary>
    public static string Surely(bool isCertain, FactDoubts doubts)
        => isCertain ? "certainly" : "possibly" + (DoubtWords.Tell(doubts) is { Length: > 0 } words ? " (" + words + ")" : "");

    /// <summary>Writes why an answer is one.</summary>
    public void Write(Utf8JsonWriter json, QuestionAnswer answer)
    {
        json.WriteStartObject("because");
        if (answer.Doubts != FactDoubts.None)
            json.WriteString("doubts", DoubtWords.Tell(answer.Doubts));
        if (answer.Because is { } because)
            Write(json, because, 0);
        else
            WriteRule(json, answer.Fact, 0);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, AnswerReason reason, int depth)
    {
        json.WriteStartArray("facts");
        foreach (AnswerPremise premise in reason.Premises)
        {
            json.WriteStartObject();
            json.WriteString("line", premise.Line);
            json.WriteString("fact", ItemSentence.Of(reader, premise.Fact, language));
            json.WriteString("location", premise.Fact.Location.ToString());
            json.WriteBoolean("certain", premise.IsCertain);
            WriteRule(json, premise.Fact, depth + 1);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (reason.Absences.Count == 0)
            return;
        json.WriteStartArray("without");
        foreach (AnswerAbsence absence in reason.Absences)
        {
            json.WriteStartObject();
            json.WriteString("line", absence.Line);
            json.WriteBoolean("certain", absence.IsCertain);
            json.WriteStartArray("told");
            foreach (FactRef told in absence.Told)
                json.WriteStringValue(ItemSentence.Of(reader, told, language));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteRule(Utf8JsonWriter json, FactRef fact, int depth)
    {
        if (depth >= MostDepth || ToldWay.Of(fact, derived) is not { Count: > 0 } reasons)
            return;
        json.WriteString("rule", reasons[0].Rule);
        if (reasons[0].Words(language, Named) is { Length: > 0 } words)
            json.WriteString("words", words);
        Write(json, reasons[0].Reason, depth);
    }
}
