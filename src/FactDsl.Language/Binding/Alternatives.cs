using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Values of which one holds and nobody knows which: <c>of A or B</c>.</summary>
internal static class Alternatives
{
    /// <summary>
    /// Adds a clause as one or several: values of which one holds stand in a clause of their own, so that whoever reads clauses takes none
    /// of them for certain.
    /// </summary>
    public static void AddApart(List<BoundClause> clauses, BoundClause clause)
    {
        IReadOnlyList<BoundValue> values = clause.Values;
        int from = 0;
        for (int i = 1; i <= values.Count; i++)
        {
            // A run of plain values goes on up to the first of those that an `or` joins.
            bool isRun = i < values.Count && (values[i].IsAlternative || !(values[i - 1].IsAlternative || IsBeforeOr(values, i)));
            if (isRun)
                continue;
            clauses.Add(from == 0 && i == values.Count ? clause : clause with { Values = [.. values.Skip(from).Take(i - from)] });
            from = i;
        }
        if (values.Count == 0)
            clauses.Add(clause);
    }

    /// <summary>Reports alternatives that the field of a clause has no meaning for.</summary>
    public static void Check(BindingScope scope, FieldSymbol field, string word, ClauseSyntax clause)
    {
        ValueSyntax? second = null;
        foreach (ValueSyntax value in clause.Values)
            second ??= value.IsAlternative ? value : null;
        if (second is { } or && WhyNot(field) is { } why)
            scope.Report(FindingRules.AlternativeDoesNotFit, scope.SpanOf(or), SetOf(scope, field, clause), word, why);
    }

    /// <summary>Reports alternatives in what is denied, told to be complete, or counted: "no meeting of A or B" denies both to one and either to another.</summary>
    public static void Check(BindingScope scope, FactStanding standing, IReadOnlyList<BoundClause> clauses)
    {
        if (standing is not (FactStanding.Denied or FactStanding.Complete or FactStanding.Counted))
            return;
        foreach (BoundClause clause in clauses)
        {
            if (clause.IsOneOf && WhyNot(clause.Field) is null)
                scope.Report(FindingRules.AlternativeDoesNotFit, clause.Values[1].Span, clause.Field.Clause, "what is denied or counted of either is said of each in a fact of its own");
        }
    }

    private static string? WhyNot(FieldSymbol field) => field.Form switch
    {
        FieldForm.Measure when field.TypeInfo.TakesDates => "one of several dates is written `[2014,2015]`",
        FieldForm.Measure => "bounds are written `30..35`, and what is about so `~30`",
        FieldForm.Flag => "what is not known is left out",
        FieldForm.Text when field.IsQuoted || field.Owner is null => "each text is said for itself",
        FieldForm.Item or FieldForm.Word when field.Owner is null && field != LanguageFields.AccordingTo => "it says one thing of each value",
        FieldForm.Order => "it says one thing of each value",
        FieldForm.Item or FieldForm.Word or FieldForm.Text or FieldForm.Code => null,
    };

    private static FindingFix? SetOf(BindingScope scope, FieldSymbol field, ClauseSyntax clause)
    {
        if (!field.TypeInfo.TakesDates)
            return null;
        string set = "[" + string.Join(",", clause.Values.Select(scope.TextOf)) + "]";
        return FactDate.TryParse(set, out _, out FactParseIssue? issue) && issue is null
            ? FindingFix.Replace($"Write {set}", TextSpan.Between(scope.SpanOf(clause.Values[0]).Start, scope.SpanOf(clause.Values[clause.Values.Count - 1]).End), set)
            : null;
    }

    private static bool IsBeforeOr(IReadOnlyList<BoundValue> values, int at) => at + 1 < values.Count && values[at + 1].IsAlternative;
}
