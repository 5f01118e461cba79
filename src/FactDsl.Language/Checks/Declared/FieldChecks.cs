using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Declared;

/// <summary>A project's own checks of single items: <c>check sponsors 2.. when format summit "a summit needs two hosts"</c>.</summary>
internal static class FieldChecks
{
    /// <summary>Checks all items that the check is about.</summary>
    public static void Run(AssertedFacts facts, CheckSymbol check, FieldTest test)
    {
        var values = new List<CheckedValue>();
        foreach (CheckedFact fact in facts.Of(check))
        {
            if (FindBroken(facts, fact, test, values) is { } broken)
                facts.Report(broken.Path, ToFinding(check, broken));
        }
    }

    private static Broken? FindBroken(AssertedFacts facts, CheckedFact fact, FieldTest test, List<CheckedValue> values)
    {
        bool hasDoubtful = facts.Read(fact, test.Of, values);
        if (test.Words.Count > 0)
            return FindOtherWord(values, test);
        ValueCount count = facts.Conditions.Count(values, hasDoubtful, test.Of.Field);
        if (count.IsIn(test.Minimum, test.Maximum) != FactTruth.No)
            return null;
        if (values.Count == 0 || (count.AtMost == 0 && values[0].Value.Kind != BoundValueKind.None))
            return new Broken(fact.Path, fact.Item.KindSpan, $"`{test.Of.Word}` is not said");
        CheckedValue place = values[values.Count > test.Maximum ? test.Maximum : 0];
        string found = test.Maximum == 0 ? $"`{test.Of.Word}` is said"
            : count.AtLeast == 1 ? $"`{test.Of.Word}` has 1 value"
            : $"`{test.Of.Word}` has {count.AtLeast.ToString(CultureInfo.InvariantCulture)} values";
        return new Broken(place.Said.Path, count.AtLeast > test.Maximum ? place.Value.Span : place.Said.Clause.Span, found);
    }

    /// <summary>The first word that is none of those allowed.</summary>
    private static Broken? FindOtherWord(List<CheckedValue> values, FieldTest test)
    {
        foreach (CheckedValue value in values)
        {
            bool isAllowed = value.Value.Kind is not (BoundValueKind.Word or BoundValueKind.Flag);
            for (int i = 0; i < test.Words.Count; i++)
                isAllowed |= test.Words[i] == value.Value.Word;
            if (!isAllowed)
                return new Broken(value.Said.Path, value.Value.Span, $"`{test.Of.Word}` is `{AssertedFacts.Tell(value)}`");
        }
        return null;
    }

    private static Finding ToFinding(CheckSymbol check, Broken broken) => ToFinding(check, broken.Span, broken.Found);

    /// <summary>What breaks a check, as serious as the check says.</summary>
    public static Finding ToFinding(CheckSymbol check, TextSpan span, string found)
    {
        FindingRule rule = check.Severity switch
        {
            FindingSeverity.Error => FindingRules.CheckBroken,
            FindingSeverity.Warning => FindingRules.CheckNotMet,
            _ => FindingRules.CheckNoted,
        };
        string message = check.Message.Length == 0 ? $"`check {check.Text}` does not hold" : check.Message;
        return Finding.At(rule, span, message, found);
    }

    private readonly record struct Broken(string Path, TextSpan Span, string Found);
}
