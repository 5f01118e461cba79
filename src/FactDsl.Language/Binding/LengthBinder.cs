using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Reads lengths of time (<c>for >=9 years</c>, <c>by &lt;=31 days</c>) and what a hole does not stand for (<c>except Ana</c>).</summary>
internal static class LengthBinder
{
    /// <summary>Reads a length of time; null after a finding.</summary>
    /// <param name="scope">The question or rule.</param>
    /// <param name="word">The token <c>for</c> or <c>by</c>.</param>
    /// <param name="value">The number with its unit.</param>
    public static BoundDuration? Bind(BindingScope scope, int word, ValueSyntax value)
    {
        // Where the unit is missing, the parser has said so.
        if (value.Last == value.First)
            return null;
        string text = scope.TextOf(value.First);
        if (!FactNumber.TryParse(text, out FactNumber number, out FactParseIssue? issue))
        {
            ValueBinder.ReportIssue(scope, FindingRules.InvalidNumber, text, scope.SpanOf(value.First), issue!);
            return null;
        }
        if (!TryCount(number.Lowest, number.IncludesLowest, 1, out int? least) || !TryCount(number.Highest, number.IncludesHighest, -1, out int? most) || (least is null && most is null))
        {
            scope.Report(FindingRules.InvalidNumber, scope.SpanOf(value.First), text, "a length of time is a whole number of days, months or years, such as `3`, `>=5` or `<=31`");
            return null;
        }
        CalendarUnit unit = scope.TextOf(value.Last)[0] switch
        {
            'd' => CalendarUnit.Day,
            'm' => CalendarUnit.Month,
            _ => CalendarUnit.Year,
        };
        return new BoundDuration(least, most, unit, scope.SpanOf(word, value.Last));
    }

    private static bool TryCount(decimal? bound, bool isIncluded, int step, out int? count)
    {
        count = null;
        if (bound is not { } value)
            return true;
        if (value < 0 || value > int.MaxValue / 2 || value != decimal.Truncate(value))
            return false;
        count = (int)value + (isIncluded ? 0 : step);
        return count >= 0;
    }

    /// <summary>The length that goes on with a clause (<c>before ?m by >=5 years</c>); null where none does.</summary>
    public static BoundDuration? BindGap(BindingScope scope, ClauseSyntax clause)
    {
        foreach (TailSyntax tail in clause.Tails)
        {
            if (tail.Values.Count == 1 && tail.Values[0].Kind == ValueSyntaxKind.Duration)
                return Bind(scope, tail.Word, tail.Values[0]);
        }
        return null;
    }

    /// <summary>Reports what a clause excepts, where it has no hole that could stand for it.</summary>
    public static void RefuseExceptions(BindingScope scope, ClauseSyntax clause)
    {
        foreach (TailSyntax tail in clause.Tails)
        {
            if (scope.TextOf(tail.Word) == "except")
                scope.Report(FindingRules.ExceptionOfNothing, scope.SpanOf(tail.Word));
        }
    }

    /// <summary>Puts what a clause excepts at its holes.</summary>
    public static BoundValue[] WithExceptions(BindingScope scope, FieldSymbol field, ClauseSyntax clause, BoundValue[] values)
    {
        foreach (TailSyntax tail in clause.Tails)
        {
            if (scope.TextOf(tail.Word) != "except")
                continue;
            BoundValue[] excepted = BindExceptions(scope, tail, field.ItemKind);
            bool hasHole = false;
            for (int i = 0; i < values.Length; i++)
            {
                if (values[i].Kind != BoundValueKind.Hole)
                    continue;
                hasHole = true;
                values[i] = values[i] with { Except = [.. values[i].Except, .. excepted] };
            }
            if (!hasHole)
                scope.Report(FindingRules.ExceptionOfNothing, scope.SpanOf(tail.Word));
        }
        return values;
    }

    /// <summary>Reads the items and holes behind <c>except</c>.</summary>
    public static BoundValue[] BindExceptions(BindingScope scope, TailSyntax tail, KindSymbol? kind)
    {
        var bound = new System.Collections.Generic.List<BoundValue>();
        foreach (ValueSyntax value in tail.Values)
        {
            TextSpan span = scope.SpanOf(value);
            if (value.Kind == ValueSyntaxKind.Hole && scope.TextOf(value.First).Length > 1)
                bound.Add(new BoundValue(BoundValueKind.Hole, span) { Raw = scope.TextOf(value.First).Substring(1) });
            else if (value.Kind == ValueSyntaxKind.Name)
                Add(NameBinder.Bind(scope, value.First, KindOf(scope, value.First, kind), "except"));
            else if (value.Kind == ValueSyntaxKind.Text && scope.TakesLabels && value.StringCount == 0)
                Add(LabelBinder.Bind(scope, value.First, null, mayBeWords: false));
            else
                scope.Report(FindingRules.WrongValue, span, "except", "names or holes such as `?a`", scope.TextOf(value));

            void Add(ItemReference? item)
            {
                if (item is not null)
                    bound.Add(new BoundValue(BoundValueKind.Item, span) { Item = item });
            }
        }
        return [.. bound];
    }

    /// <summary>The kind among which a name is looked for: that of the hole, unless nothing of it has the name, as a group of such things.</summary>
    private static KindSymbol? KindOf(BindingScope scope, int token, KindSymbol? kind)
    {
        if (kind is null)
            return null;
        string name = NameText.Normalize(NameText.WithoutJoiners(scope.TextOf(token)));
        foreach (NameEntry entry in scope.Names.Find(name))
        {
            if (entry.Kind?.Is(kind) == true)
                return kind;
        }
        return null;
    }
}
