using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Findings;
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
    public static ItemReference? Bind(BindingScope scope, int token, KindSymbol? wanted, string clause)
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
                scope.Report(FindingRules.QualifierKindUnknown, span, word, written.Substring(dot + 1), Suggestion.For(word, scope.Schema.Kinds.Select(static k => k.Word)));
                return null;
            }
        }
        string name = NameText.Normalize(NameText.WithoutJoiners(written.Substring(dot + 1)));
        IReadOnlyList<NameEntry> entries = scope.Names.Find(name);
        NameEntry? found = null;
        var others = new List<KindSymbol>();
        foreach (NameEntry entry in entries)
        {
            // An item of an unknown kind has a finding of its own.
            if (entry.Kind is null)
                return null;
            bool fits = (qualifier is null || entry.Kind.Is(qualifier)) && (wanted is null || entry.Kind.Is(wanted));
            if (!fits)
                others.Add(entry.Kind);
            else if (found is null)
                found = entry;
            else if (found.Kind != entry.Kind)
                return ReportAmbiguous(scope, span, written, entries);
        }
        if (found is not null)
            return new ItemReference(found.Kind!, name);
        if (others.Count > 0)
        {
            string instead = Suggestion.Text(scope.NearestNames(name, Takes(wanted, qualifier)).Where(n => n != name).ToArray());
            scope.Report(FindingRules.WrongKind, span, name, others[0].Word, clause, Taken(wanted ?? qualifier), instead);
            return null;
        }
        ReportUnknown(scope, span, name, wanted ?? qualifier, Takes(wanted, qualifier));
        return null;
    }

    /// <summary>Reports a word where a name belongs, with the names it may stand for.</summary>
    public static void ReportWord(BindingScope scope, TextSpan span, string word, KindSymbol? wanted, string clause)
    {
        IReadOnlyList<string> nearest = scope.NearestNames(word, Takes(wanted, null));
        FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]) : null;
        scope.Report(FindingRules.NameExpected, span, fix, clause, word, Suggestion.Text(nearest));
    }

    private static Func<KindSymbol, bool> Takes(KindSymbol? wanted, KindSymbol? qualifier)
        => kind => (wanted is null || kind.Is(wanted)) && (qualifier is null || kind.Is(qualifier));

    private static string Taken(KindSymbol? wanted) => wanted is null ? "any item" : $"items of the kind `{wanted.Word}`";

    private static void ReportUnknown(BindingScope scope, TextSpan span, string name, KindSymbol? wanted, Func<KindSymbol, bool> takes)
    {
        IReadOnlyList<string> nearest = scope.NearestNames(name, takes);
        FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]) : null;
        scope.Report(FindingRules.UnknownName, span, fix, wanted?.Word ?? "item", name, Suggestion.Text(nearest));
    }

    private static ItemReference? ReportAmbiguous(BindingScope scope, TextSpan span, string written, IReadOnlyList<NameEntry> entries)
    {
        var qualified = new List<string>();
        foreach (NameEntry entry in entries)
        {
            string text = entry.Kind!.Word + "." + entry.Name;
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
}
