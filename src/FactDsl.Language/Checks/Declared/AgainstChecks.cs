using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Checks.Declared;

/// <summary>
/// <c>check supports against opposes</c>: verbs that exclude each other for one value at one time, of whoever the fact is
/// about. That is what its required fields name; without any it is the item itself.
/// </summary>
internal static class AgainstChecks
{
    /// <summary>The most things that one fact may be about before it is left out: everybody times everything.</summary>
    private const int MostSubjects = 10_000;

    /// <summary>Checks all facts that the check is about.</summary>
    public static void Run(AssertedFacts facts, CheckSymbol check, AgainstRequirement against)
    {
        var claims = new ClaimTable(facts, check, FindingRules.OppositeVerbs, FindingRules.SourcesDifferOnVerbs, FindingRules.MaybeOppositeVerbs);
        List<FieldSymbol> fields = FieldsOfSubject(check.Owner, against.Field);
        var subjects = new SubjectReader(facts, fields);
        var values = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Of(check))
        {
            facts.Read(fact, new CheckedField(against.Field, -1), values);
            foreach (CheckedValue value in values)
            {
                int side = value.Verb == against.Verb ? 0 : IsAmong(value.Verb, against.Against) ? 1 : -1;
                if (side >= 0 && facts.Numbers.NumberOf(value.Value) is { } number)
                    AddClaims(claims, fact, subjects.Read(fact), value, number, side);
            }
        }
        claims.Report(static (one, two) => one != two);
    }

    private static void AddClaims(ClaimTable claims, CheckedFact fact, List<FactSubject> subjects, in CheckedValue value, int number, int side)
    {
        int turn = 0;
        foreach (FactSubject subject in subjects)
        {
            turn++;
            FactTime? time = subject.Time;
            if (!ClaimTimes.TryNarrow(ref time, value.Said.Clause.Qualifiers?.Time))
                continue;
            if ((time ?? fact.Time) is { IsUnstated: false } held)
                claims.Of(new ClaimKey(number, subject.Key), value, filled: null, subject).Add(new Claim(value, side, held, turn));
        }
    }

    private static List<FieldSymbol> FieldsOfSubject(KindSymbol kind, FieldSymbol verbs)
    {
        var fields = new List<FieldSymbol>();
        if (!kind.IsFact)
            return fields;
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Owner is not null && field != verbs && field.Minimum > 0 && field.TakesItems)
                fields.Add(field);
        }
        return fields;
    }

    private static bool IsAmong(int verb, IReadOnlyList<int> verbs)
    {
        for (int i = 0; i < verbs.Count; i++)
        {
            if (verbs[i] == verb)
                return true;
        }
        return false;
    }

    /// <summary>Reads whom facts are about.</summary>
    private sealed class SubjectReader(AssertedFacts facts, List<FieldSymbol> fields)
    {
        // Of the fact at hand.
        private readonly List<CheckedValue> _values = [];
        private List<FactSubject> _subjects = [];
        private List<FactSubject> _next = [];
        private CheckedFact? _fact;

        /// <summary>Everybody whom a fact is about: each way of taking one value of every field. To be read before the next is asked for.</summary>
        public List<FactSubject> Read(CheckedFact fact)
        {
            if (ReferenceEquals(_fact, fact))
                return _subjects;
            _fact = fact;
            _subjects.Clear();
            _subjects.Add(fields.Count == 0 ? new FactSubject(fact.Row.ToString(CultureInfo.InvariantCulture) + ",", fact.Words, null) { Fact = fact } : new FactSubject("", "", null));
            foreach (FieldSymbol field in fields)
            {
                facts.Read(fact, new CheckedField(field, -1), _values);
                _next.Clear();
                if ((long)_subjects.Count * _values.Count <= MostSubjects)
                    AddEach();
                (_subjects, _next) = (_next, _subjects);
            }
            return _subjects;
        }

        private void AddEach()
        {
            foreach (FactSubject subject in _subjects)
            {
                foreach (CheckedValue value in _values)
                {
                    FactTime? time = subject.Time;
                    if (facts.Numbers.NumberOf(value.Value) is not { } number || !ClaimTimes.TryNarrow(ref time, value.Said.Clause.Qualifiers?.Time))
                        continue;
                    string words = (subject.Words.Length == 0 ? "" : subject.Words + ", ") + "`" + ShownText.Of(AssertedFacts.Tell(value)) + "`";
                    _next.Add(new FactSubject(subject.Key + number.ToString(CultureInfo.InvariantCulture) + ",", words, time));
                }
            }
        }
    }
}
