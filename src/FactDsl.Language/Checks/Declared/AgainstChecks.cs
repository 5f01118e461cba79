using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Findings;
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
    public static void Run(HeldFacts facts, CheckSymbol check, AgainstRequirement against)
    {
        var claims = new ClaimTable(facts, check, FindingRules.OppositeVerbs, FindingRules.SourcesDifferOnVerbs, FindingRules.MaybeOppositeVerbs);
        List<FieldSymbol> fields = FieldsOfSubject(check.Owner, against.Field);
        foreach (CheckedFact fact in facts.Of(check))
            AddClaims(facts, against, fact, SubjectsOf(facts, fact, fields), claims);
        claims.Report(static (one, two) => one != two);
    }

    private static void AddClaims(HeldFacts facts, AgainstRequirement against, CheckedFact fact, List<Subject> subjects, ClaimTable claims)
    {
        foreach (CheckedValue value in facts.ValuesOf(fact, new CheckedField(against.Field, -1)))
        {
            int verb = value.Verb;
            int side = verb == against.Verb ? 0 : IsAmong(verb, against.Against) ? 1 : -1;
            if (side < 0 || facts.Numbers.NumberOf(value.Value) is not { } number)
                continue;
            int turn = 0;
            foreach (Subject subject in subjects)
            {
                turn++;
                FactTime? time = subject.Time;
                if (!ClaimTimes.TryNarrow(ref time, value.Said.Clause.Qualifiers?.Time))
                    continue;
                if ((time ?? fact.Time) is { IsUnstated: false } held)
                    claims.Add(subject.Key + number.ToString(CultureInfo.InvariantCulture), subject.Words, HeldFacts.Tell(value), ClaimValues.Of(value.Value), new Claim(value, against.Field.Verbs[verb], side, held, turn));
            }
        }
    }

    private static List<FieldSymbol> FieldsOfSubject(KindSymbol kind, FieldSymbol verbs)
    {
        var fields = new List<FieldSymbol>();
        if (!kind.IsFact)
            return fields;
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Owner is not null && field != verbs && field.Minimum > 0 && field.Type is FieldType.Item or FieldType.Any)
                fields.Add(field);
        }
        return fields;
    }

    /// <summary>Everybody whom the fact is about: each way of taking one value of every field.</summary>
    private static List<Subject> SubjectsOf(HeldFacts facts, CheckedFact fact, List<FieldSymbol> fields)
    {
        if (fields.Count == 0)
            return [new Subject(fact.Row.ToString(CultureInfo.InvariantCulture) + ",", fact.Words, null)];
        var subjects = new List<Subject> { new("", "", null) };
        foreach (FieldSymbol field in fields)
        {
            List<CheckedValue> values = facts.ValuesOf(fact, new CheckedField(field, -1));
            var next = new List<Subject>();
            if ((long)subjects.Count * values.Count > MostSubjects)
                return next;
            foreach (Subject subject in subjects)
            {
                foreach (CheckedValue value in values)
                {
                    FactTime? time = subject.Time;
                    if (facts.Numbers.NumberOf(value.Value) is not { } number || !ClaimTimes.TryNarrow(ref time, value.Said.Clause.Qualifiers?.Time))
                        continue;
                    string words = (subject.Words.Length == 0 ? "" : subject.Words + ", ") + "`" + HeldFacts.Tell(value) + "`";
                    next.Add(new Subject(subject.Key + number.ToString(CultureInfo.InvariantCulture) + ",", words, time));
                }
            }
            subjects = next;
        }
        return subjects;
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

    private readonly record struct Subject(string Key, string Words, FactTime? Time);
}
