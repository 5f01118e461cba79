using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// Finds words between a date and <c>per</c> that tell no date. What stands behind a date is its wording in the source, so that
/// a quotation in front of its source becomes the date's wording, and quotes nothing.
/// </summary>
internal static class MisplacedQuotation
{
    /// <summary>Reports them in an item.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="body">Its clauses.</param>
    public static void Report(BindingScope scope, KindSymbol kind, BodySyntax body)
    {
        Report(scope, kind, body.Head);
        foreach (LineSyntax line in body.Lines)
            Report(scope, kind, line.Clauses);
    }

    private static void Report(BindingScope scope, KindSymbol kind, SyntaxList<ClauseSyntax> clauses)
    {
        for (int i = 0; i + 1 < clauses.Count; i++)
        {
            // Most clauses have no text behind their last value.
            SyntaxList<ValueSyntax> values = clauses[i].Values;
            if (values.Count > 0 && values[values.Count - 1] is { Kind: ValueSyntaxKind.Scalar, StringCount: > 0 }
                && scope.TextOf(clauses[i + 1].Word) == "per" && IsDate(scope, kind, clauses[i]))
            {
                Report(scope, clauses[i], clauses[i + 1]);
            }
        }
    }

    private static bool IsDate(BindingScope scope, KindSymbol kind, ClauseSyntax clause)
    {
        string word = scope.TextOf(clause.Word);
        return LanguageWords.IsTime(word) || kind.FindClause(word, out _) is { TypeInfo.TakesDates: true };
    }

    private static void Report(BindingScope scope, ClauseSyntax date, ClauseSyntax per)
    {
        ValueSyntax value = date.Values[date.Values.Count - 1];
        if (per.Values.Count == 0 || per.Values.Any(static v => v.Kind != ValueSyntaxKind.Name || v.StringCount > 0))
            return;
        int first = TextBinder.NextString(scope, value.Last + 1);
        // The first string is the source's own; what follows is a translation of it. Whatever is wrong with it was found before.
        var literal = StringLiteral.Read(scope.TextOf(first), []);
        if (TimeWords.MayTell(new LabelText(literal.Text, literal.Tag)))
            return;
        string source = scope.TextOf(per.Values[0]);
        scope.Findings.Add(Finding.At(FindingRules.MisplacedQuotation, scope.SpanOf(first), scope.TextOf(date.Word), source) with
        {
            Fixes = FixesOf(scope, date, value, per),
        });
    }

    private static EquatableArray<FindingFix> FixesOf(BindingScope scope, ClauseSyntax date, ValueSyntax value, ClauseSyntax per)
    {
        var written = TextSpan.Between(scope.SpanOf(value.First, value.Last).End, scope.SpanOf(value).End);
        string strings = scope.Item.TextOf(value.Last + 1, value.End), clause = scope.Item.TextOf(per.Word, per.Last);
        // What goes on over several lines, perhaps with comments, is the author's to move.
        if (scope.LineOf(scope.SpanOf(date.Word).Start) != scope.LineOf(scope.SpanOf(per).End))
            return default;
        var fixes = new List<FindingFix>();
        foreach (ValueSyntax source in per.Values)
        {
            fixes.Add(new FindingFix(
                $"Quote it from {scope.TextOf(source)}",
                EquatableArray.Of(new TextEdit(written, ""), new TextEdit(new TextSpan(scope.SpanOf(source).End, 0), " " + strings)),
                IsSafe: false));
        }
        fixes.Add(new FindingFix(
            "It tells the date: write per in front",
            EquatableArray.Of(
                new TextEdit(scope.SpanOf(date.Word) with { Length = 0 }, clause + " "),
                new TextEdit(TextSpan.Between(written.End, scope.SpanOf(per).End), "")),
            IsSafe: false));
        return EquatableArray.From(fixes);
    }
}
