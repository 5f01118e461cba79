using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Diagnostics;

/// <summary>
/// Everything the compiler can find, one rule an id. Ids come in families by hundred (see <see cref="FindingCategory"/>)
/// and are never used again for anything else.
/// </summary>
public static partial class FindingRules
{
    // The rules of one category stand in one file; which of the files begins is not said, so none of them makes the list by an initialiser.
    private static List<FindingRule>? s_rules;
    private static FindingRule[]? s_sorted;

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<FindingRule> All => s_sorted ??= [.. s_rules!.OrderBy(static r => r.Id, StringComparer.Ordinal)];

    /// <summary>The rule of an id, or null.</summary>
    public static FindingRule? Find(string id) => All.FirstOrDefault(r => r.Id == id);

    private static FindingRule Error(int number, FindingCategory category, string title, string message)
        => Add(number, category, title, message, FindingSeverity.Error);

    private static FindingRule Warning(int number, FindingCategory category, string title, string message)
        => Add(number, category, title, message, FindingSeverity.Warning);

    private static FindingRule Information(int number, FindingCategory category, string title, string message)
        => Add(number, category, title, message, FindingSeverity.Information);

    private static FindingRule Add(int number, FindingCategory category, string title, string message, FindingSeverity severity)
    {
        var rule = new FindingRule("FACT" + number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), title, message, severity, category);
        (s_rules ??= []).Add(rule);
        return rule;
    }
}
