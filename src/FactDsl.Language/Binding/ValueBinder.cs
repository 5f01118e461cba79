using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Reads one value as what its field takes.</summary>
internal static class ValueBinder
{
    private const int MostListed = 60;

    /// <summary>Binds a value; null after a finding.</summary>
    public static BoundValue? Bind(BindingScope scope, FieldSymbol field, string clause, ValueSyntax value)
    {
        TextSpan span = scope.SpanOf(value);
        switch (value.Kind)
        {
            case ValueSyntaxKind.Hole when scope.IsPattern:
                return new BoundValue(BoundValueKind.Hole, span) { Raw = scope.TextOf(value.First).Substring(1) };
            case ValueSyntaxKind.Hole:
                scope.Report(FindingRules.HoleOutsideQuestion, scope.SpanOf(value.First), FindingFix.Replace("Write unknown", scope.SpanOf(value.First), "unknown") with { IsChoice = true }, scope.TextOf(value.First));
                return null;
            case ValueSyntaxKind.Special:
                return BindSpecial(scope, field, value, span);
        }
        BoundValue? bound = field.Type switch
        {
            FieldType.Text => BindText(scope, field, value, span),
            FieldType.Date => BindDate(scope, value, span),
            FieldType.Number or FieldType.Money => BindAmount(scope, field.TypeInfo, scope.TextOf(value), value, span),
            FieldType.Url => BindUrl(scope, value, span),
            FieldType.Language => BindLanguage(scope, value, span),
            FieldType.Flag => BindFlag(scope, value, span),
            FieldType.Word => BindWord(scope, field, value, span),
            FieldType.Code => BindCode(value, span, scope),
            FieldType.Item or FieldType.Any => BindItem(scope, field, clause, value, span),
            FieldType.Order => value.Kind == ValueSyntaxKind.Name || (value.Kind == ValueSyntaxKind.Text && scope.TakesLabels) ? BindItem(scope, field, clause, value, span) : BindDate(scope, value, span),
        };
        if (bound is not null && field == LanguageFields.Count && bound.Measure is FactNumber count && IsNegative(count, bound.Raw))
        {
            scope.Report(FindingRules.NegativeCount, span, scope.TextOf(value));
            return null;
        }
        if (bound is not null)
            return WithWording(scope, value, bound);
        // A name has its own finding, or the item that it names has one.
        if (value.Kind == ValueSyntaxKind.Name && field.TypeInfo.TakesNames)
            return null;
        if (field.TypeInfo.TakesDates && (DateInWords.ReportQuoted(scope, clause, value) || DateInWords.ReportWord(scope, value)))
            return null;
        FindingFix? fix = value.Kind == ValueSyntaxKind.Text && value.StringCount == 0 && field.ItemKind is { } wanted ? LabelBinder.NameInstead(scope, value.First, span, wanted) : null;
        if (scope.Findings.Count == 0 || !span.Contains(scope.Findings[scope.Findings.Count - 1].Span))
            scope.Report(FindingRules.WrongValue, span, fix, clause, field.Wanted, scope.TextOf(value));
        return null;
    }

    private static BoundValue WithWording(BindingScope scope, ValueSyntax value, BoundValue bound)
        => value.StringCount == 0 || bound.Texts.Count > 0
            ? bound
            : bound with { Texts = TextBinder.BindAll(scope, value.Last + 1, value.StringCount) };

    private static BoundValue? BindSpecial(BindingScope scope, FieldSymbol field, ValueSyntax value, TextSpan span)
    {
        string word = scope.TextOf(value.First);
        if (value.Last > value.First)
        {
            string amount = scope.Item.TextOf(value.First + 1, value.Last);
            if (!field.TypeInfo.IsAmount)
            {
                scope.Report(FindingRules.WrongValue, span, field.Clause, field.Wanted, scope.TextOf(value));
                return null;
            }
            if (BindAmount(scope, field.TypeInfo, amount, value, scope.SpanOf(value.First + 1, value.Last)) is not { } known)
                return null;
            return new BoundValue(word == "unknown" ? BoundValueKind.Unknown : BoundValueKind.Undisclosed, span) { Raw = word + " " + amount, Measure = known.Measure };
        }
        BoundValueKind kind = word switch
        {
            "unknown" => BoundValueKind.Unknown,
            "undisclosed" => BoundValueKind.Undisclosed,
            "none" => BoundValueKind.None,
            _ => BoundValueKind.Others,
        };
        if (kind == BoundValueKind.Others && !field.IsMany)
        {
            scope.Report(FindingRules.OthersNotTaken, span, FindingFix.Replace("Write unknown", span, "unknown"), field.Clause);
            return null;
        }
        return WithWording(scope, value, new BoundValue(kind, span));
    }

    private static BoundValue? BindText(BindingScope scope, FieldSymbol field, ValueSyntax value, TextSpan span)
    {
        if (value.Kind == ValueSyntaxKind.Text)
        {
            return new BoundValue(BoundValueKind.Text, span)
            {
                Texts = TextBinder.BindAll(scope, value.First, 1 + value.StringCount),
                FirstLength = value.StringCount == 0 ? 0 : scope.SpanOf(value.First).Length,
            };
        }
        if (field == LanguageFields.Tag && value.Kind == ValueSyntaxKind.Word)
            return new BoundValue(BoundValueKind.Text, span) { Texts = [new LabelText(scope.TextOf(value.First), null)] };
        return null;
    }

    /// <summary>Reads a date, and reports what the date reader has to say at the characters it is about.</summary>
    public static BoundValue? BindDate(BindingScope scope, ValueSyntax value, TextSpan span)
        => TryReadDate(scope, value, out FactDate date) ? new BoundValue(BoundValueKind.Raw, span) { Raw = scope.TextOf(value), Measure = date } : null;

    /// <summary>Reads a date; false after a finding, and silently where the value is no scalar.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="value">The value.</param>
    /// <param name="date">The date.</param>
    /// <param name="isBeginning">Whether it is to be the beginning of what lasts, so that a span that is offered is one beginning and one end.</param>
    public static bool TryReadDate(BindingScope scope, ValueSyntax value, out FactDate date, bool isBeginning = false)
    {
        date = default;
        if (value.Kind != ValueSyntaxKind.Scalar)
            return false;
        string text = scope.TextOf(value);
        if (IsUnclosedSet(text))
            return false;
        bool isDate = FactDate.TryParse(text, out date, out FactParseIssue? issue);
        if (issue is not null)
            ReportIssue(scope, isDate ? FindingRules.TolerableDate : FindingRules.InvalidDate, text, scope.SpanOf(value.First, value.Last), isBeginning ? DateInWords.AsBeginning(issue) : issue);
        return isDate;
    }

    /// <summary>Whether a set lacks its end: the lexer has said so, and which values belong to it nobody knows.</summary>
    public static bool IsUnclosedSet(string text)
        => (text[0] == '[' && text.IndexOf(']') < 0) || (text[0] == '{' && text.IndexOf('}') < 0);

    private static BoundValue? BindAmount(BindingScope scope, FieldTypeInfo type, string text, ValueSyntax value, TextSpan span)
    {
        if (value.Kind is not (ValueSyntaxKind.Scalar or ValueSyntaxKind.Special))
            return null;
        if (type.Reader!(text, out FactParseIssue? issue) is { } measure)
            return new BoundValue(BoundValueKind.Raw, span) { Raw = text, Measure = measure };
        ReportIssue(scope, type.Invalid!, text, new TextSpan(scope.SpanOf(value.First, value.Last).End - text.Length, text.Length), issue!);
        return null;
    }

    /// <summary>Whether a number says of what is counted that there is less than nothing of it, or may be.</summary>
    private static bool IsNegative(FactNumber count, string number)
        => count.Lowest < 0 || count.Highest < 0 || (count.Highest == 0 && !count.IncludesHighest) || (count.Kind == FactNumberKind.About && number.IndexOf('-') >= 0);

    /// <summary>Reports what a reader of dates or numbers has to say about a text.</summary>
    public static void ReportIssue(BindingScope scope, FindingRule rule, string text, TextSpan whole, FactParseIssue issue)
    {
        // The issue's own characters are the place; one that covers nothing stands for the whole value.
        var span = new TextSpan(whole.Start + Math.Min(issue.Start, whole.Length), Math.Min(issue.Length, whole.Length - Math.Min(issue.Start, whole.Length)));
        if (span.Length == 0)
            span = whole;
        IEnumerable<FindingFix> fixes = issue.Suggestions.Select(s => FindingFix.Replace($"Write {s}", span, s) with { IsChoice = issue.Suggestions.Count > 1 });
        string advice = issue.Suggestions.Count == 0 || issue.Message.Contains("`" + issue.Suggestion + "`") ? "" : $"; write {Suggestion.Listed(issue.Suggestions)}";
        scope.Report(rule, span, fixes, text, issue.Message + advice);
    }

    private static BoundValue? BindUrl(BindingScope scope, ValueSyntax value, TextSpan span)
    {
        if (value.Kind is not (ValueSyntaxKind.Url or ValueSyntaxKind.Text))
            return null;
        string text = value.Kind == ValueSyntaxKind.Url
            ? scope.TextOf(value).TrimStart('<').TrimEnd('>')
            : TextBinder.Bind(scope, value.First).Text;
        if (text.IndexOf(':') > 0 && Uri.TryCreate(text, UriKind.Absolute, out _))
            return new BoundValue(BoundValueKind.Raw, span) { Raw = text };
        string whole = "<https://" + text + ">";
        FindingFix? fix = text.StartsWith("www.", StringComparison.Ordinal) ? FindingFix.Replace($"Write {whole}", span, whole) : null;
        scope.Report(FindingRules.InvalidUrl, span, fix, scope.TextOf(value));
        return null;
    }

    private static BoundValue? BindLanguage(BindingScope scope, ValueSyntax value, TextSpan span)
    {
        if (value.Kind is not (ValueSyntaxKind.Word or ValueSyntaxKind.Name))
            return null;
        string tag = scope.TextOf(value);
        if (TextBinder.IsLanguageTag(tag))
            scope.TakeCode(value);
        else
            tag = scope.TextOf(value.First);
        if (TextBinder.IsLanguageTag(tag))
            return new BoundValue(BoundValueKind.Raw, span) { Raw = tag };
        scope.Report(FindingRules.InvalidLanguageTag, span, tag);
        return null;
    }

    private static BoundValue? BindFlag(BindingScope scope, ValueSyntax value, TextSpan span)
    {
        if (value.Kind != ValueSyntaxKind.Word)
            return null;
        return scope.TextOf(value.First) switch
        {
            "yes" => new BoundValue(BoundValueKind.Flag, span) { Word = 1 },
            "no" => new BoundValue(BoundValueKind.Flag, span) { Word = 0 },
            _ => null,
        };
    }

    private static BoundValue? BindWord(BindingScope scope, FieldSymbol field, ValueSyntax value, TextSpan span)
    {
        if (value.Kind is not (ValueSyntaxKind.Word or ValueSyntaxKind.Name))
            return null;
        string word = scope.TextOf(value.First);
        for (int i = 0; i < field.Words.Count; i++)
        {
            if (field.Words[i] == word)
                return new BoundValue(BoundValueKind.Word, span) { Word = i };
        }
        IReadOnlyList<string> nearest = scope.NearestWords(word, field.Words);
        FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]) : null;
        scope.Report(FindingRules.UnknownWord, span, fix, word, field.Clause, Listed(field.Words), Suggestion.Text(nearest));
        return null;
    }

    /// <summary>The words of a list, as many as a message shows.</summary>
    private static string Listed(IReadOnlyList<string> words)
        => words.Count <= MostListed ? string.Join(", ", words) : string.Join(", ", words.Take(MostListed)) + ", …";

    private static BoundValue? BindCode(ValueSyntax value, TextSpan span, BindingScope scope)
    {
        // Of words and names every token belongs to the code; a scalar has more than one only where an amount or a date is read.
        bool isBare = value.Kind is ValueSyntaxKind.Name or ValueSyntaxKind.Word or ValueSyntaxKind.Url || (value.Kind == ValueSyntaxKind.Scalar && value.First == value.Last);
        string? code = isBare ? scope.TextOf(value) : value.Kind == ValueSyntaxKind.Text ? InQuotes(TextBinder.Bind(scope, value.First)) : null;
        if (code is null || !CodeText.IsVisible(code))
            return null;
        scope.TakeCode(value);
        return new BoundValue(BoundValueKind.Raw, span) { Raw = NameText.Compose(code) };
    }

    /// <summary>The code that a string says; null where it has a language, which no code has.</summary>
    private static string? InQuotes(LabelText text) => text.Language is null ? text.Text : null;

    private static BoundValue? BindItem(BindingScope scope, FieldSymbol field, string clause, ValueSyntax value, TextSpan span)
    {
        switch (value.Kind)
        {
            case ValueSyntaxKind.Name:
                return NameBinder.Bind(scope, value.First, field.ItemKind, clause) is { } item
                    ? new BoundValue(BoundValueKind.Item, span) { Item = item }
                    : null;
            case ValueSyntaxKind.Text when scope.TakesLabels && value.StringCount == 0:
                int found = scope.Findings.Count;
                if (LabelBinder.Bind(scope, value.First, field.ItemKind, mayBeWords: field.Type == FieldType.Any) is { } called)
                    return new BoundValue(BoundValueKind.Item, span) { Item = called };
                if (field.Type != FieldType.Any || scope.Findings.Count > found)
                    return null;
                return new BoundValue(BoundValueKind.Text, span) { Texts = TextBinder.BindAll(scope, value.First, 1) };
            case ValueSyntaxKind.Text when field.Type == FieldType.Any:
                return new BoundValue(BoundValueKind.Text, span) { Texts = TextBinder.BindAll(scope, value.First, 1 + value.StringCount) };
            case ValueSyntaxKind.Word:
                NameBinder.ReportWord(scope, scope.SpanOf(value.First), scope.TextOf(value.First), field.ItemKind, clause);
                return null;
            default:
                return null;
        }
    }
}
