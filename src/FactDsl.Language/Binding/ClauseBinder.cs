using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Binds a clause's values to its field and checks how many there are.</summary>
internal static class ClauseBinder
{
    /// <summary>Binds a clause whose field is known.</summary>
    public static BoundClause Bind(BindingScope scope, FieldSymbol field, int verb, ClauseSyntax clause)
    {
        string word = scope.TextOf(clause.Word);
        if (field == LanguageFields.Preferred || field == LanguageFields.Disputed)
        {
            if (clause.Values.Count > 0)
                scope.Report(FindingRules.TakesNoValue, scope.SpanOf(clause.Values[0]), clause.Values[0].Kind == ValueSyntaxKind.Text ? FindingFix.Replace("Write because in front of it", new TextSpan(scope.SpanOf(clause.Values[0]).Start, 0), "because ") : null, word);
            IReadOnlyList<LabelText> because = CitationBinder.BindBecause(scope, clause);
            var reason = new BoundValue(BoundValueKind.Text, scope.SpanOf(clause)) { Texts = because.Count > 0 ? because : [new LabelText("", null)] };
            return new BoundClause(field, -1, [reason], scope.SpanOf(clause)) { Line = LineOf(scope, clause), Because = because };
        }
        IReadOnlyList<BoundValue> values = [];
        if (field.Type == FieldType.Flag && clause.Values.Count == 0)
            values = [new BoundValue(BoundValueKind.Flag, scope.SpanOf(clause.Word)) { Word = 1 }];
        else if (clause.Values.Count == 0)
            scope.ReportNoValue(clause, field.Wanted);
        if (IsFlagBeforeClause(scope, field, clause))
        {
            TextSpan behind = new(scope.SpanOf(clause.Word).End, 0);
            scope.Report(FindingRules.FlagTakesWord, scope.SpanOf(clause.Word), FindingFix.Replace("Write yes", behind, " yes"), word);
        }
        else
        {
            if (clause.Values.Count > 0)
                values = BindValues(scope, field, word, clause);
            Alternatives.Check(scope, field, word, clause);
            CheckMost(scope, field, word, clause);
        }
        return new BoundClause(field, verb, values, scope.SpanOf(clause))
        {
            Line = LineOf(scope, clause),
            By = field.Type == FieldType.Order ? LengthBinder.BindGap(scope, clause) : null,
            Because = CitationBinder.BindBecause(scope, clause),
            Via = field == LanguageFields.AccordingTo ? CitationBinder.BindVia(scope, clause) : [],
        };
    }

    private static BoundValue[] BindValues(BindingScope scope, FieldSymbol field, string word, ClauseSyntax clause)
    {
        SyntaxList<ValueSyntax> values = clause.Values;
        var bound = new BoundValue[values.Count];
        int count = 0;
        foreach (ValueSyntax value in values)
        {
            if (ValueBinder.Bind(scope, field, word, value) is { } one)
                bound[count++] = value.IsAlternative && count > 0 ? one with { IsAlternative = true } : one;
        }
        if (count < bound.Length)
            Array.Resize(ref bound, count);
        return clause.Tails.Count > 0 ? LengthBinder.WithExceptions(scope, field, clause, bound) : bound;
    }

    /// <summary>Whether a bare flag has taken the next clause's word for its value (<c>secret domain economic</c>).</summary>
    public static bool IsFlagBeforeClause(BindingScope scope, FieldSymbol field, ClauseSyntax clause)
        => field.Type == FieldType.Flag && clause.Values.Count == 1 && clause.Values[0].Kind == ValueSyntaxKind.Word
            && scope.TextOf(clause.Values[0]) is not ("yes" or "no");

    private static int LineOf(BindingScope scope, ClauseSyntax clause) => scope.LineOf(scope.SpanOf(clause.Word).Start);

    /// <summary>How many values a clause has, where what stands on both sides of an <c>or</c> is one.</summary>
    public static int Count(SyntaxList<ValueSyntax> values)
    {
        int count = 0;
        foreach (ValueSyntax value in values)
            count += value.IsAlternative ? 0 : 1;
        return count;
    }

    private static void CheckMost(BindingScope scope, FieldSymbol field, string word, ClauseSyntax clause)
    {
        int values = Count(clause.Values);
        if (values <= field.Maximum)
            return;
        int extra = 0;
        for (int left = field.Maximum; left > 0 || clause.Values[extra].IsAlternative; extra++)
            left -= clause.Values[extra].IsAlternative ? 0 : 1;
        ValueSyntax first = clause.Values[extra];
        bool hasComma = scope.HasComma(first);
        if ((!hasComma && !scope.TakeMissingComma(first)) || (first.Kind == ValueSyntaxKind.Special && scope.TextOf(first) == "others"))
            return;
        bool isDecimal = field.TypeInfo.IsAmount && clause.Values.Count == 2 && IsDecimalComma(scope, clause.Values[0], first);
        string hint = isDecimal ? ": a decimal point is written `.`" : "";
        FindingFix? fix = !hasComma ? scope.Removal(first)
            : isDecimal
            ? FindingFix.Replace("Write a decimal point", TextSpan.Between(scope.SpanOf(clause.Values[0].First).End, scope.SpanOf(first.First).Start), ".")
            : null;
        scope.Report(FindingRules.TooManyValues, scope.SpanOf(first), fix, word, Most(field), values.ToString(CultureInfo.InvariantCulture), hint);
    }

    /// <summary>How many values a field takes, in words.</summary>
    public static string Most(FieldSymbol field)
        => field.Maximum == 1 ? "one value" : field.Maximum.ToString(CultureInfo.InvariantCulture) + " values";

    private static bool IsDecimalComma(BindingScope scope, ValueSyntax left, ValueSyntax right)
        => left.Kind == ValueSyntaxKind.Scalar && right.Kind == ValueSyntaxKind.Scalar && left.First == left.Last
            && scope.SpanOf(left.First).End + 1 == scope.SpanOf(right.First).Start;
}
