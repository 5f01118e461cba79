using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>Writes why derived facts and answers are so, as <see cref="StoredReasons"/> reads it.</summary>
internal sealed class ReasonEncoder
{
    private readonly FactBase _facts;
    private readonly SectionTexts _texts = new();
    private readonly UnitWriter _body = new();
    private readonly UnitWriter _times = new();
    private readonly Dictionary<(long, long, long, long, int, string), int> _byTime = [];
    private readonly Dictionary<BoundRule, int> _rules = new(ReferenceComparer<BoundRule>.Instance);
    private readonly int _start;

    private ReasonEncoder(FactBase facts, int start)
    {
        _facts = facts;
        _start = start;
    }

    private int Place => _start + _body.Ints;

    /// <summary>Writes the section; it is empty where nothing is derived and no question looks at several facts.</summary>
    /// <param name="asked">The answers by the names of their questions.</param>
    /// <param name="derived">What rules derive, in rows of the facts.</param>
    /// <param name="facts">The facts.</param>
    public static UnitWriter Write(SortedDictionary<string, QuestionAnswers> asked, DerivedFacts? derived, Func<FactBase> facts)
    {
        var section = new UnitWriter();
        IReadOnlyList<int> rows = derived?.PlacedRows ?? [];
        bool hasReasons = rows.Count > 0;
        foreach (QuestionAnswers answers in asked.Values)
            hasReasons |= IsOfSeveral(answers);
        if (hasReasons)
            new ReasonEncoder(facts(), StoredReasons.HeaderInts + Range(rows) + asked.Count).Write(section, asked, derived, rows);
        return section;
    }

    /// <summary>How many rows there are from the first derived one to the last.</summary>
    private static int Range(IReadOnlyList<int> rows) => rows.Count == 0 ? 0 : rows[rows.Count - 1] - rows[0] + 1;

    private static bool IsOfSeveral(QuestionAnswers answers) => answers.Answers.Count > 0 && answers.Answers[0].Because is not null;

    private void Write(UnitWriter section, SortedDictionary<string, QuestionAnswers> asked, DerivedFacts? derived, IReadOnlyList<int> rows)
    {
        var places = new UnitWriter();
        int next = rows.Count > 0 ? rows[0] : 0;
        foreach (int row in rows)
        {
            // What is told stands between what is derived of two kinds.
            for (; next < row; next++)
                places.Int(-1);
            next++;
            IReadOnlyList<RuleReason> ways = derived!.ReasonsOf(new FactRef(_facts, row));
            foreach (RuleReason way in ways)
                Rule(way.Rule);
            places.Int(Place);
            int count = Math.Min(ways.Count, StoredReasons.MostWays);
            _body.Int(count);
            for (int i = 0; i < count; i++)
                Write(ways[i], new FactRef(_facts, row));
        }
        foreach (QuestionAnswers answers in asked.Values)
            places.Int(IsOfSeveral(answers) ? Write(answers) : -1);
        // Times have longs in them, which stand at even places.
        if ((Place & 1) != 0)
            _body.Int(0);
        section.Int(rows.Count > 0 ? rows[0] : 0);
        section.Int(Range(rows));
        section.Int(asked.Count);
        section.Int(Place);
        section.Int(_texts.Count);
        section.Int(Place + _times.Ints);
        section.Append(places.Written);
        section.Append(_body.Written);
        section.Append(_times.Written);
        _texts.Write(section);
    }

    /// <summary>The place of a rule's name and words.</summary>
    private int Rule(BoundRule rule)
    {
        if (_rules.TryGetValue(rule, out int place))
            return place;
        _rules.Add(rule, place = Place);
        _body.Int(_texts.Of(rule.Name));
        IReadOnlyList<LabelText> words = rule.Because.Count > 0 ? rule.Because : rule.Documentation is { Length: > 0 } documentation ? [new LabelText(documentation, null)] : [];
        _body.Int(words.Count);
        foreach (LabelText text in words)
        {
            _body.Int(_texts.Of(text.Text));
            _body.Int(text.Language is { } language ? _texts.Of(language) : -1);
        }
        return place;
    }

    private void Write(RuleReason way, FactRef fact)
    {
        _body.Int(Rule(way.Rule));
        var holes = new List<KeyValuePair<string, AnswerValue>>();
        foreach (KeyValuePair<string, AnswerValue> hole in way.Holes)
        {
            if (IsTold(way.Rule, hole.Key))
                holes.Add(hole);
        }
        _body.Int(holes.Count);
        foreach (KeyValuePair<string, AnswerValue> hole in holes)
        {
            _body.Int(_texts.Of(hole.Key));
            _body.Int(hole.Value.Row >= 0 ? hole.Value.Row << 1 : (_texts.Of(hole.Value.Text) << 1) | StoredReasons.IsText);
        }
        Write(way.Reason, fact, way.Time, way.IsCertain, way.Doubts);
    }

    /// <summary>Whether the words of a rule have a hole.</summary>
    private static bool IsTold(BoundRule rule, string hole)
    {
        foreach (LabelText text in rule.Because)
        {
            foreach (string name in ReasonHoles.In(text.Text))
            {
                if (name == hole)
                    return true;
            }
        }
        return false;
    }

    private int Write(QuestionAnswers answers)
    {
        int[] places = new int[answers.Answers.Count];
        for (int i = 0; i < places.Length; i++)
        {
            QuestionAnswer answer = answers.Answers[i];
            places[i] = Place;
            _body.Int(-1);
            _body.Int(0);
            Write(answer.Because ?? new AnswerReason([], []), answer.Fact, answer.Time, answer.IsCertain, answer.Doubts);
        }
        int list = Place;
        foreach (int place in places)
            _body.Int(place);
        return list;
    }

    private void Write(AnswerReason reason, FactRef fact, FactTime time, bool isCertain, FactDoubts doubts)
    {
        _body.Int(((int)doubts << 1) | (isCertain ? 1 : 0));
        _body.Int(TimeOf(time, fact));
        _body.Int(reason.Premises.Count);
        foreach (AnswerPremise premise in reason.Premises)
        {
            _body.Int(_texts.Of(premise.Line));
            _body.Int(premise.Fact.Row);
            _body.Int(premise.IsCertain ? 1 : 0);
            _body.Int(TimeOf(premise.Time, premise.Fact));
        }
        _body.Int(reason.Absences.Count);
        foreach (AnswerAbsence absence in reason.Absences)
        {
            _body.Int(_texts.Of(absence.Line));
            _body.Int(absence.IsCertain ? 1 : 0);
            _body.Int(absence.Near is { } near ? near.Row : -1);
            _body.Int(absence.Told.Count);
            foreach (FactRef told in absence.Told)
                _body.Int(told.Row);
        }
    }

    private int TimeOf(FactTime time, FactRef fact)
    {
        if (fact.Time is var own && own == time && own.Text == time.Text)
            return StoredReasons.OwnTime;
        int flags = (int)time.StartKind | ((int)time.EndKind << StoredReasons.BoundBits) | ((int)time.Aspect << (2 * StoredReasons.BoundBits));
        (long, long, long, long, int, string) key = (time.StartEarliest, time.StartLatest, time.EndEarliest, time.EndLatest, flags, time.Text);
        if (!_byTime.TryGetValue(key, out int number))
        {
            _byTime.Add(key, number = _byTime.Count);
            _times.Long(time.StartEarliest);
            _times.Long(time.StartLatest);
            _times.Long(time.EndEarliest);
            _times.Long(time.EndLatest);
            _times.Int(flags);
            _times.Int(_texts.Of(time.Text));
        }
        return number;
    }
}
