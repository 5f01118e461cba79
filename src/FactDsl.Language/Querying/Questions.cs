using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>
/// Answers questions: facts with holes, asked of a store. One engine serves expectations, named questions, the command line
/// and the checks.
/// </summary>
public static class Questions
{
    /// <summary>Answers a question.</summary>
    /// <param name="facts">The store, opened; see <see cref="StoreImage.Open"/>.</param>
    /// <param name="layout">The numbers by which the store was written.</param>
    /// <param name="pattern">The question, bound against the layout's schema.</param>
    /// <param name="limits">How much work it may cause; null for <see cref="AskLimits.Default"/>, of several lines <see cref="AskLimits.Rules"/>.</param>
    /// <param name="derived">What rules derive from the facts; null where there are none.</param>
    /// <returns>The answers; where a limit was reached, those found until then.</returns>
    /// <remarks>
    /// A hole stands for another value than those that its list names or binds beside it. The same hole stands for the same value
    /// wherever it is written. A condition on time asks the values that can have a time of their own; of several it asks the days
    /// that they share. It asks the fact only where no value can have a time, or all have conditions of their own. An answer is
    /// given for each spell of a value. A value of which sources disagree answers possibly.
    /// </remarks>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static QuestionAnswers Ask(FactBase facts, StoreLayout layout, BoundPattern pattern, AskLimits? limits = null, DerivedFacts? derived = null)
    {
        var budget = new AskBudget(limits ?? (pattern.IsJoined ? AskLimits.Rules : AskLimits.Default));
        if (pattern.IsJoined)
            return JoinedQuestion.Ask(new JoinFacts(facts, layout, derived), pattern, budget);
        var holes = HoleTable.Of(pattern);
        var answers = new List<QuestionAnswer>();
        bool isOpen = Find(facts, layout, pattern, holes, budget, answers, isLine: false);
        return new QuestionAnswers(holes.Names, InOrder(answers), !budget.IsSpent, isOpen) { Facts = facts };
    }

    /// <summary>Finds the answers of all facts to one line; tells whether a list that a hole stands in goes on.</summary>
    internal static bool Find(FactBase facts, StoreLayout layout, BoundPattern pattern, HoleTable holes, AskBudget budget, List<QuestionAnswer> answers, bool isLine)
    {
        bool isOpen = false;
        foreach (KindSymbol kind in layout.Schema.Kinds)
        {
            if (kind.IsAbstract || !kind.Is(pattern.Kind) || QuestionPlan.Make(facts, layout, pattern, kind, holes, isLine) is not { } plan)
                continue;
            if (plan.IsTooWide)
                budget.Exhaust();
            var search = new RowSearch(facts, layout, plan, holes, budget);
            if (budget.IsSpent)
                break;
            if (pattern.Name is { } name)
                SearchNamed(facts, layout, plan, name, search, answers);
            else
                SearchAll(plan, search, answers, budget);
            isOpen |= search.IsOpen;
        }
        return isOpen;
    }

    /// <summary>All facts that name an item, of whatever kind and standing, as answers of their own.</summary>
    /// <param name="facts">The store, opened.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static QuestionAnswers About(FactBase facts, IItem item)
    {
        var answers = new List<QuestionAnswer>();
        var members = new StoredMembers(facts);
        foreach (IFact fact in facts.StoryOf(item).Timeline())
        {
            // What a group did, each member may have done; what it did not, none of them did who belonged to it all that time.
            int group = GroupNaming.GroupOf(facts, members, fact.At.Row, item.At, out FactTruth belonged);
            bool isItsOwn = group < 0 || (fact.Standing is FactStanding.Denied or FactStanding.Complete && belonged == FactTruth.Yes);
            answers.Add(new QuestionAnswer(fact.At, AnswerSpell.Of(facts, facts.TimeOf(fact.At.Row)), [], isCertain: isItsOwn && !fact.At.IsDoubted)
            {
                Memberships = group < 0 ? [] : [new AnswerMembership(item.At, new FactRef(facts, group))],
            });
        }
        return new QuestionAnswers([], answers, isComplete: true, isOpen: false) { Facts = facts };
    }

    private static void SearchNamed(FactBase facts, StoreLayout layout, QuestionPlan plan, string name, RowSearch search, List<QuestionAnswer> answers)
    {
        int row = facts.RowOf(layout.Kind(plan.Kind), name);
        if (row >= 0 && facts.StandingOf(row) == plan.Pattern.Standing && !facts.IsBroken(row))
            search.Search(row, answers);
    }

    private static void SearchAll(QuestionPlan plan, RowSearch search, List<QuestionAnswer> answers, AskBudget budget)
    {
        var rows = new RowCursor(plan.Rows);
        while (!budget.IsSpent && rows.MoveNext())
            search.Search(rows.Row, answers);
    }

    /// <summary>By time, then by the fact's name, then by its place; answers of one fact as its values are written.</summary>
    internal static QuestionAnswer[] InOrder(List<QuestionAnswer> answers)
    {
        var keys = new AnswerKey[answers.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = new AnswerKey(answers[i], i);
        Array.Sort(keys);
        return Array.ConvertAll(keys, static k => k.Answer);
    }

    private readonly struct AnswerKey(QuestionAnswer answer, int place) : IComparable<AnswerKey>
    {
        private readonly FactTime _time = answer.Time;
        private readonly string _name = answer.Fact.Name;
        private readonly int _place = place;

        public QuestionAnswer Answer { get; } = answer;

        public int CompareTo(AnswerKey other)
        {
            int order = RowOrder.IsUndated(other._time).CompareTo(RowOrder.IsUndated(_time));
            order = order != 0 ? order : _time.StartEarliest.CompareTo(other._time.StartEarliest);
            order = order != 0 ? order : _time.StartLatest.CompareTo(other._time.StartLatest);
            order = order != 0 ? order : _time.EndEarliest.CompareTo(other._time.EndEarliest);
            order = order != 0 ? order : _time.EndLatest.CompareTo(other._time.EndLatest);
            order = order != 0 ? order : string.CompareOrdinal(_name, other._name);
            order = order != 0 ? order : Answer.Fact.Row.CompareTo(other.Answer.Fact.Row);
            return order != 0 ? order : _place.CompareTo(other._place);
        }
    }
}
