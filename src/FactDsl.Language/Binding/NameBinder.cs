using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Finds what a name means: an item of a kind that its place takes.</summary>
internal static class NameBinder
{
    /// <summary>Binds the name of a clause's value.</summary>
    /// <param name="scope">The item around it.</param>
    /// <param name="token">The token of the name, plain or qualified by a kind.</param>
    /// <param name="wanted">The kind taken, or null for any.</param>
    /// <param name="clause">The clause word, for messages.</param>
    /// <returns>The item, or null after a finding.</returns>
    public static ItemReference? Bind(BindingScope scope, int token, KindSymbol? wanted, string clause) => Bind(scope, token, wanted, citable: false, clause);

    /// <summary>Binds the name of what <c>per</c> cites.</summary>
    /// <param name="scope">The item around it.</param>
    /// <param name="token">The token of the name, plain or qualified by a kind.</param>
    /// <returns>The item, or null after a finding.</returns>
    public static ItemReference? BindSource(BindingScope scope, int token) => Bind(scope, token, scope.Schema.CitableKind, citable: true, "per");

    private static ItemReference? Bind(BindingScope scope, int token, KindSymbol? wanted, bool citable, string clause)
    {
        string written = scope.TextOf(token);
        TextSpan span = scope.SpanOf(token);
        int dot = scope.Item.Tokens[token].Kind == SyntaxTokenKind.QualifiedName ? written.IndexOf('.') : -1;
        KindSymbol? qualifier = null;
        if (dot > 0)
        {
            string word = written.Substring(0, dot);
            qualifier = scope.Schema.Find(word);
            if (qualifier is null)
            {
                IReadOnlyList<string> nearest = FactSpelling.Nearest(word, scope.Schema.Kinds.Select(static k => k.Word), Suggestion.Most);
                FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span with { Length = dot }, nearest[0]) : null;
                scope.Report(FindingRules.QualifierKindUnknown, span, fix, word, written.Substring(dot + 1), Suggestion.Text(nearest));
                return null;
            }
        }
        string name = NameText.Normalize(NameText.WithoutJoiners(written.Substring(dot + 1)));
        var place = new NamePlace(wanted, qualifier, citable);
        NameEntry? found = null, exact = null, unfit = null;
        bool isAmbiguous = false, isExcused = false;
        foreach (NameEntry entry in scope.Names.Find(name))
        {
            if (entry.Kind is null)
            {
                // An item of an unknown kind has a finding of its own.
                isExcused = true;
                continue;
            }
            if (!place.Takes(entry.Kind))
            {
                unfit ??= entry;
                continue;
            }
            found ??= entry;
            isAmbiguous |= found.Kind != entry.Kind;
            // `place.Georgia` is the place of that name, although a country is a place as well.
            if (entry.Kind == qualifier)
                exact = entry;
        }
        if (exact is not null)
            return exact.Reference;
        if (isAmbiguous)
            return ReportAmbiguous(scope, span, written, name, place);
        if (found is not null)
            return found.Reference;
        if (isExcused)
            return null;
        if (unfit is null)
        {
            ReportUnknown(scope, span, name, place);
            return null;
        }
        ReportUnfit(scope, span, name, unfit, place, clause);
        return null;
    }

    /// <summary>Reports a word where a name belongs, with the names it may stand for.</summary>
    public static void ReportWord(BindingScope scope, TextSpan span, string word, KindSymbol? wanted, string clause)
    {
        IReadOnlyList<string> nearest = scope.NearestNames(word, new NamePlace(wanted, null, false).Takes);
        FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]) : null;
        scope.Report(FindingRules.NameExpected, span, fix, clause, word, Suggestion.Text(nearest));
        scope.Together.AddLower(scope, word, nearest.Count > 0 ? new TextEdit(span, nearest[0]) : null);
    }

    private static void ReportUnfit(BindingScope scope, TextSpan span, string name, NameEntry unfit, NamePlace place, string clause)
    {
        string instead = Suggestion.Text(scope.NearestNames(name, place.Takes).Where(n => n != name).ToArray());
        string taken = place.Kind is null ? "any item" : $"items of the kind `{place.Kind.Word}`";
        scope.Findings.Add(Finding.At(FindingRules.WrongKind, span, name, unfit.Kind!.Word, clause, taken, instead) with
        {
            Definition = RelatedDefinition.OfName(unfit.File, unfit.Index, "defined here"),
        });
    }

    private static void ReportUnknown(BindingScope scope, TextSpan span, string name, NamePlace place)
    {
        IReadOnlyList<string> nearest = scope.NearestNames(name, place.Takes);
        FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]) : null;
        scope.Report(FindingRules.UnknownName, span, fix, place.Kind?.Word ?? "item", name, Suggestion.Text(nearest));
        scope.Together.AddUnknown(scope, name, place.Takes, nearest);
    }

    private static ItemReference? ReportAmbiguous(BindingScope scope, TextSpan span, string written, string name, NamePlace place)
    {
        var qualified = new List<string>();
        foreach (NameEntry entry in scope.Names.Find(name))
        {
            if (entry.Kind is null || !place.Takes(entry.Kind))
                continue;
            string text = entry.Kind.Word + "." + entry.Name;
            if (!qualified.Contains(text))
                qualified.Add(text);
        }
        qualified.Sort(StringComparer.Ordinal);
        scope.Report(
            FindingRules.AmbiguousName,
            span,
            FindingFix.Replace($"Write {qualified[0]}", span, qualified[0]),
            written,
            string.Join(" or ", qualified.Select(static q => $"`{q}`")),
            qualified[0]);
        return null;
    }

    /// <summary>Where a name stands: what its clause takes, and the kind before its dot.</summary>
    private readonly record struct NamePlace(KindSymbol? Wanted, KindSymbol? Qualifier, bool Citable)
    {
        public KindSymbol? Kind => Wanted ?? Qualifier;

        public bool Takes(KindSymbol kind) => (Wanted is null || kind.Is(Wanted)) && (!Citable || kind.IsCitable) && (Qualifier is null || kind.Is(Qualifier));
    }
}
