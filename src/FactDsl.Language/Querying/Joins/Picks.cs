using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>What a question makes of its answers: one for each combination of some holes, counted, or only the first, last or longest.</summary>
internal sealed class Picks(JoinFacts asked, BoundPattern pattern, BoundPick pick, IReadOnlyList<string> holes)
{
    /// <summary>Counts or picks.</summary>
    public QuestionAnswers Of(List<FoundJoin> found, AskBudget budget)
    {
        var groups = new Dictionary<AnswerValues, List<FoundJoin>>();
        var order = new List<(AnswerValue[] Key, List<FoundJoin> Members)>();
        foreach (FoundJoin one in found)
        {
            var key = new AnswerValue[pick.Each.Count];
            for (int i = 0; i < key.Length; i++)
                key[i] = ValueOf(one, pick.Each[i]);
            if (!groups.TryGetValue(new AnswerValues(key), out List<FoundJoin>? members))
            {
                groups.Add(new AnswerValues(key), members = []);
                order.Add((key, members));
            }
            members.Add(one);
        }
        var answers = new List<QuestionAnswer>();
        foreach ((AnswerValue[] key, List<FoundJoin> members) in order)
        {
            List<FoundJoin> facts = EachOnce(members);
            if (pick.Kind == PickKind.Count)
                Count(key, facts, budget, answers);
            else
                Choose(key, facts, budget, answers);
        }
        if (pattern.Answer == FactAnswer.Certainly)
            answers.RemoveAll(static a => !a.IsCertain);
        return new QuestionAnswers(holes, Questions.InOrder(answers), !budget.IsSpent, isOpen: false) { Facts = asked.Facts };
    }

    private AnswerValue ValueOf(FoundJoin found, string hole) => found.Body.Holes.Find(hole) is >= 0 and var at ? found.State.Values[at] ?? AnswerValue.OfText("") : AnswerValue.OfText("");

    /// <summary>Different facts of the first line are counted, never combinations.</summary>
    private static List<FoundJoin> EachOnce(List<FoundJoin> members)
    {
        var places = new Dictionary<int, int>();
        var once = new List<FoundJoin>();
        foreach (FoundJoin one in members)
        {
            int fact = one.State.Matches[0].Identity;
            if (!places.TryGetValue(fact, out int place))
            {
                places.Add(fact, once.Count);
                once.Add(one);
            }
            else if (once[place].State.Truth != FactTruth.Yes && one.State.Truth == FactTruth.Yes)
            {
                once[place] = one;
            }
        }
        return once;
    }

    private void Count(AnswerValue[] key, List<FoundJoin> facts, AskBudget budget, List<QuestionAnswer> answers)
    {
        List<FoundJoin> sure = facts.FindAll(static f => f.State.Truth == FactTruth.Yes);
        int low = sure.Count, high = facts.Count;
        if (pattern.Kind.IsDerived && pattern.Kind.Aspect == FactAspect.Lasting)
        {
            // Runs that may touch may be one.
            low = Clusters(sure);
            foreach (FoundJoin fact in facts)
                high += (asked.Derived?.MostOf(fact.State.Matches[0].Row) ?? 1) - 1;
        }
        bool isWhole = !budget.IsSpent && pattern.Lines.All(static l => l.Link == LineLink.Without) && IsTold([pattern], key, Region.Of(facts[0].Body.Lines[0], null));
        FactTruth truth = FactTruth.Yes;
        if (pick.Number is { } number)
        {
            decimal? least = number.Lowest is { } l ? (number.IncludesLowest ? l : l + 1) : null;
            decimal? most = number.Highest is { } h ? (number.IncludesHighest ? h : h - 1) : null;
            bool can = (least is null || high >= least) && (most is null || low <= most);
            bool must = (least is null || low >= least) && (most is null || (isWhole && high <= most));
            truth = FactTruthLogic.Of(can, !must, isWhole ? FactTruth.Maybe : FactTruth.Unknown);
        }
        if (truth == FactTruth.No)
            return;
        var values = new AnswerValue[holes.Count];
        for (int i = 0; i < values.Length; i++)
        {
            int each = pick.Each.ToList().IndexOf(holes[i]);
            values[i] = each >= 0 ? key[each] : AnswerValue.OfText(Text(low, high, isWhole));
        }
        answers.Add((sure.Count > 0 ? sure[0] : facts[0]).ToAnswer(asked, values, truth, isWhole ? FactDoubts.Date : FactDoubts.NotAllTold));
    }

    private static string Text(int low, int high, bool isWhole)
    {
        string least = low.ToString(CultureInfo.InvariantCulture);
        return !isWhole ? ">=" + least : low == high ? least : least + ".." + high.ToString(CultureInfo.InvariantCulture);
    }

    private static int Clusters(List<FoundJoin> runs)
    {
        int clusters = 0;
        long reach = DayLine.Before;
        foreach (FoundJoin run in runs.OrderBy(static r => r.First.StartEarliest))
        {
            if (clusters == 0 || run.First.StartEarliest > DayLine.Add(reach, 1))
                clusters++;
            reach = Math.Max(reach, run.First.EndLatest);
        }
        return clusters;
    }

    private void Choose(AnswerValue[] key, List<FoundJoin> facts, AskBudget budget, List<QuestionAnswer> answers)
    {
        var lines = new List<BoundPattern> { pattern };
        lines.AddRange(pattern.Alternatives);
        foreach (BoundLine line in pattern.Lines)
        {
            if (line.Link != LineLink.Without)
                lines.AddRange([line.Pattern, .. line.Pattern.Alternatives]);
        }
        bool isWhole = !budget.IsSpent && IsTold(lines, key, Region.All);
        foreach (FoundJoin fact in facts)
        {
            FactTruth truth = fact.State.Truth;
            FactDoubts doubts = fact.State.Doubts;
            if (!isWhole && !IsToldBeside(lines, key, fact.First))
                (truth, doubts) = (truth.And(FactTruth.Unknown), doubts | FactDoubts.NotAllTold);
            foreach (FoundJoin other in facts)
            {
                JoinSpell mine = fact.First, its = other.First;
                if (ReferenceEquals(fact, other) || (mine.Key is not null && mine.Key == its.Key))
                    continue;
                (bool surely, bool perhaps) = IsAhead(mine, its);
                if (surely && other.State.Truth == FactTruth.Yes)
                    truth = FactTruth.No;
                else if (perhaps)
                    (truth, doubts) = (truth.And(FactTruth.Maybe), doubts | FactDoubts.Date);
            }
            if (truth != FactTruth.No)
                answers.Add(fact.ToAnswer(asked, fact.Values, truth, doubts));
        }
    }

    /// <summary>Whether another one surely, or perhaps, comes before this one in what is picked.</summary>
    private (bool Surely, bool Perhaps) IsAhead(JoinSpell mine, JoinSpell its) => pick.Kind switch
    {
        PickKind.First => (its.StartLatest < mine.StartEarliest, its.StartEarliest < mine.StartLatest || its.IsLoose),
        PickKind.Last => (its.StartEarliest > mine.StartLatest, its.StartLatest > mine.StartEarliest || mine.IsLoose),
        _ => (
            Length(its.StartLatest, its.EndEarliest) > Length(mine.StartEarliest, mine.EndLatest),
            Length(its.StartEarliest, its.EndLatest) > Length(mine.StartLatest, mine.EndEarliest) || its.IsLoose),
    };

    private static decimal Length(long first, long last)
        => first > last ? 0 : first == DayLine.Before || last == DayLine.After ? decimal.MaxValue : (decimal)last - first + 1;

    /// <summary>Whether all that could come before a fact is told.</summary>
    private bool IsToldBeside(List<BoundPattern> lines, AnswerValue[] key, JoinSpell first)
    {
        if (pick.Kind == PickKind.Longest || lines.Count > 1)
            return false;
        return IsTold(lines, key, pick.Kind == PickKind.First
            ? new Region(DayLine.Before, DayLine.Add(first.StartLatest, -1))
            : new Region(DayLine.Add(first.StartEarliest, 1), DayLine.After));
    }

    private bool IsTold(List<BoundPattern> lines, AnswerValue[] key, Region region)
    {
        foreach (BoundPattern line in lines)
        {
            var values = LineValues.Of(asked, line, name => pick.Each.ToList().IndexOf(name) is >= 0 and var at ? key[at] : null);
            if (!new Coverage(asked).IsTold(line, values, region, []))
                return false;
        }
        return true;
    }
}
