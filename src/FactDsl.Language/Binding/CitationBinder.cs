using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Binding;

/// <summary>Reads <c>per</c> clauses: sources, the words quoted from them, where, and by what way.</summary>
internal static class CitationBinder
{
    /// <summary>Binds a clause and adds its citations; <c>per none</c> adds nothing.</summary>
    /// <returns>Whether all that it names could be read; what could not has a finding.</returns>
    public static bool Bind(BindingScope scope, ClauseSyntax clause, List<BoundCitation> citations)
    {
        bool isRead = clause.Values.Count > 0;
        if (!isRead)
            scope.ReportNoValue(clause, "the name of a source, or `none`");
        IReadOnlyList<string> locators = BindLocators(scope, clause);
        IReadOnlyList<ItemReference> via = BindVia(scope, clause);
        foreach (ValueSyntax value in clause.Values)
        {
            if (value.Kind == ValueSyntaxKind.Name)
            {
                IReadOnlyList<LabelText> quotes = TextBinder.BindAll(scope, value.Last + 1, value.StringCount);
                if (NameBinder.BindSource(scope, value.First) is { } source)
                {
                    citations.Add(new BoundCitation(source, quotes, locators, via)
                    {
                        SourceSpan = scope.SpanOf(value.First),
                        QuoteSpan = quotes.Count > 0 ? scope.SpanOf(TextBinder.NextString(scope, value.Last + 1)) : default,
                    });
                }
                else
                {
                    isRead = false;
                }
            }
            else if (value.Kind == ValueSyntaxKind.Hole && scope.IsPattern)
            {
                continue;
            }
            else if (value.Kind != ValueSyntaxKind.Special || scope.TextOf(value) != "none")
            {
                isRead = false;
                FindingFix? fix = value.Kind == ValueSyntaxKind.Text && value.StringCount == 0 && scope.Schema.CitableKind is { } citable ? LabelBinder.NameInstead(scope, value.First, scope.SpanOf(value), citable) : null;
                scope.Report(FindingRules.WrongValue, scope.SpanOf(value), fix, "per", "names of sources, or `none`", scope.TextOf(value));
            }
        }
        return isRead;
    }

    /// <summary>The holes of a question's clause, without their <c>?</c>.</summary>
    public static IReadOnlyList<string> BindHoles(BindingScope scope, ClauseSyntax clause)
    {
        List<string>? holes = null;
        foreach (ValueSyntax value in clause.Values)
        {
            if (value.Kind == ValueSyntaxKind.Hole)
                (holes ??= []).Add(scope.TextOf(value.First).Substring(1));
        }
        return holes ?? (IReadOnlyList<string>)[];
    }

    /// <summary>The items named after <c>via</c>, nearest first.</summary>
    public static IReadOnlyList<ItemReference> BindVia(BindingScope scope, ClauseSyntax clause)
    {
        List<ItemReference>? via = null;
        foreach (TailSyntax tail in clause.Tails)
        {
            if (scope.TextOf(tail.Word) != "via")
                continue;
            foreach (ValueSyntax value in tail.Values)
            {
                if (NameBinder.Bind(scope, value.First, null, "via") is { } item)
                    (via ??= []).Add(item);
            }
        }
        return via ?? (IReadOnlyList<ItemReference>)[];
    }

    /// <summary>The texts after <c>because</c>.</summary>
    public static IReadOnlyList<LabelText> BindBecause(BindingScope scope, ClauseSyntax clause)
    {
        foreach (TailSyntax tail in clause.Tails)
        {
            if (scope.TextOf(tail.Word) == "because" && tail.Values.Count > 0)
                return TextBinder.BindAll(scope, tail.Values[0].First, 1 + tail.Values[0].StringCount);
        }
        return [];
    }

    /// <summary>A place that is counted: its unit and its number, which has to be of the unit's form.</summary>
    private static string BindCounted(BindingScope scope, ValueSyntax value)
    {
        string word = scope.TextOf(value.First), number = scope.TextOf(value.Last);
        FactLocatorUnit unit = FactLocator.UnitOf(word.AsSpan());
        if (!FactLocator.IsValue(unit, number.AsSpan()))
            scope.Report(FindingRules.InvalidLocator, scope.SpanOf(value.Last), FindingFix.Replace("Write it in quotes", scope.SpanOf(value), "\"" + word + " " + number + "\""), number, word, FactLocator.Wanted(unit));
        return word + " " + number;
    }

    private static IReadOnlyList<string> BindLocators(BindingScope scope, ClauseSyntax clause)
    {
        List<string>? locators = null;
        foreach (TailSyntax tail in clause.Tails)
        {
            if (scope.TextOf(tail.Word) != "at")
                continue;
            foreach (ValueSyntax value in tail.Values)
                (locators ??= []).Add(value.Kind == ValueSyntaxKind.Text ? TextBinder.Bind(scope, value.First).Text : BindCounted(scope, value));
        }
        return locators ?? (IReadOnlyList<string>)[];
    }
}
