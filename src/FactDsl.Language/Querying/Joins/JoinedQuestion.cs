using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>Answers questions of several lines.</summary>
internal static class JoinedQuestion
{
    /// <summary>Answers a question.</summary>
    public static QuestionAnswers Ask(JoinFacts asked, BoundPattern pattern, AskBudget budget)
    {
        var told = HoleTable.Of(pattern);
        var found = new Dictionary<(int Fact, AnswerValues Values), FoundJoin>();
        var order = new List<FoundJoin>();
        foreach (JoinBody body in JoinBody.Of(asked, pattern, isRule: false, budget))
            Collect(asked, body, told.Names, budget, found, order);
        if (pattern.Answer == FactAnswer.Certainly && pattern.Pick is null)
            order.RemoveAll(static f => f.State.Truth != FactTruth.Yes);
        if (pattern.Pick is { } pick)
            return new Picks(asked, pattern, pick, told.Names).Of(order, budget);
        List<QuestionAnswer> answers = order.ConvertAll(f => f.ToAnswer(asked));
        return new QuestionAnswers(told.Names, Questions.InOrder(answers), !budget.IsSpent, isOpen: false) { Facts = asked.Facts };
    }

    /// <summary>Keeps of all ways that give the same answer the surest, else the first.</summary>
    private static void Collect(
        JoinFacts asked, JoinBody body, IReadOnlyList<string> holes, AskBudget budget, Dictionary<(int, AnswerValues), FoundJoin> found, List<FoundJoin> order)
    {
        int[] numbers = new int[holes.Count];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = body.Holes.Find(holes[i]);
        new JoinSearch(asked, body, budget, state =>
        {
            var values = new AnswerValue[numbers.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] = numbers[i] < 0 ? AnswerValue.OfText("") : state.Values[numbers[i]] ?? AnswerValue.OfText("");
            (int Identity, AnswerValues) key = (state.Matches[0].Identity, new AnswerValues(values));
            if (!found.TryGetValue(key, out FoundJoin? known))
            {
                if (!budget.TryAnswer(values.Length))
                    return;
                found.Add(key, known = new FoundJoin(body, state.Keep(), values));
                order.Add(known);
            }
            else if (known.State.Truth != FactTruth.Yes && state.Truth == FactTruth.Yes)
            {
                known.Body = body;
                known.State = state.Keep();
            }
        }).Run();
    }
}

/// <summary>An answer to a question of several lines, with the way in which it was found.</summary>
internal sealed class FoundJoin(JoinBody body, JoinState state, AnswerValue[] values)
{
    /// <summary>The lines that were met.</summary>
    public JoinBody Body { get; set; } = body;

    /// <summary>How they were met.</summary>
    public JoinState State { get; set; } = state;

    /// <summary>What the holes stand for.</summary>
    public AnswerValue[] Values { get; } = values;

    /// <summary>When the first line was met.</summary>
    public JoinSpell First => State.Spells[0];

    /// <summary>The answer as it is told.</summary>
    public QuestionAnswer ToAnswer(JoinFacts asked) => ToAnswer(asked, Values, State.Truth, State.Doubts);

    /// <summary>The answer as it is told, where a pick has something to say of it.</summary>
    public QuestionAnswer ToAnswer(JoinFacts asked, AnswerValue[] values, FactTruth truth, FactDoubts doubts)
    {
        var times = new List<int>();
        var memberships = new List<AnswerMembership>();
        for (int i = 0; i < State.Matches.Length; i++)
        {
            foreach (int time in Body.Lines[i].Moment == 0 ? State.Matches[i].Times : [])
            {
                if (!times.Contains(time))
                    times.Add(time);
            }
            foreach (AnswerMembership through in State.Matches[i].Memberships)
            {
                if (!memberships.Contains(through))
                    memberships.Add(through);
            }
        }
        if (times.Count == 0)
            times.Add(-1);
        return new QuestionAnswer(new FactRef(asked.Facts, State.Matches[0].Row), AnswerSpell.Of(asked.Facts, times), values, truth == FactTruth.Yes)
        {
            Memberships = memberships,
            Because = Reason(asked),
            Doubts = truth == FactTruth.Yes ? FactDoubts.None : doubts == FactDoubts.None ? FactDoubts.Date : doubts,
        };
    }

    private AnswerReason Reason(JoinFacts asked)
    {
        var premises = new List<AnswerPremise>(State.Matches.Length);
        for (int i = 0; i < State.Matches.Length; i++)
        {
            LineMatch match = State.Matches[i];
            premises.Add(new AnswerPremise(
                Body.Lines[i].Source.Text, new FactRef(asked.Facts, match.Row), TimeOf(asked, match, Body.Lines[i]), match.Truth == FactTruth.Yes));
        }
        var absences = new List<AnswerAbsence>(State.Absences.Count);
        foreach (FoundAbsence absence in State.Absences)
        {
            var told = new List<FactRef>(absence.Told.Count);
            foreach (int row in absence.Told)
                told.Add(new FactRef(asked.Facts, row));
            absences.Add(new AnswerAbsence(
                absence.Line.Source.Text, absence.Truth == FactTruth.Yes, absence.Near is { Row: >= 0 } near ? new FactRef(asked.Facts, near.Row) : null, told));
        }
        return new AnswerReason(premises, absences);
    }

    private static FactTime TimeOf(JoinFacts asked, LineMatch match, JoinLine line)
        => match.Times.Count == 0 ? FactTime.Unstated(line.Source.Kind.Aspect) : AnswerSpell.Of(asked.Facts, [.. match.Times]).Time;
}
