namespace FactDsl.Language.Diagnostics;

/// <content>Rules about values that are none of their type.</content>
public static partial class FindingRules
{
    /// <summary>A date that cannot be read.</summary>
    public static readonly FindingRule InvalidDate = Error(2301, FindingCategory.Values, "Invalid date", "`{0}` is not a date (EDTF): {1}");

    /// <summary>A date that could be written better.</summary>
    public static readonly FindingRule TolerableDate = Warning(2302, FindingCategory.Values, "Date written unusually", "`{0}`: {1}");

    /// <summary>A number that cannot be read.</summary>
    public static readonly FindingRule InvalidNumber = Error(2303, FindingCategory.Values, "Invalid number", "`{0}` is not a number: {1}");

    /// <summary>A sum that cannot be read.</summary>
    public static readonly FindingRule InvalidMoney = Error(2304, FindingCategory.Values, "Invalid sum of money", "`{0}` is not a sum of money: {1}");

    /// <summary>Time clauses that say two things.</summary>
    public static readonly FindingRule ConflictingTimes = Error(2305, FindingCategory.Values, "Two times", "`{0}` and `{1}` both say when: keep one");

    /// <summary>A finding's id that cannot be one.</summary>
    public static readonly FindingRule InvalidAcceptedId = Error(2306, FindingCategory.Values, "No such finding", "`{0}` is not the id of a finding: write `accept FACT3104 because \"…\"`");

    /// <summary>An acceptance of an error that leaves out what is written.</summary>
    public static readonly FindingRule NotAcceptable = Error(2307, FindingCategory.Values, "Error accepted", "`{0}` ({1}) cannot be accepted: what it is about would be left out of the facts, so mend it");
}
