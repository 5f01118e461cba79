using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// Finds what a label means in a question: the one thing that is called so. Facts and the questions of files name things by their names,
/// which last; who asks at a terminal knows what things are called.
/// </summary>
internal static class LabelBinder
{
    /// <summary>Binds the label in the place of a value.</summary>
    /// <param name="scope">The question.</param>
    /// <param name="token">The string.</param>
    /// <param name="wanted">The kind taken; null for any.</param>
    /// <param name="mayBeWords">Whether the place also takes things that are named only in words.</param>
    /// <returns>The item; null after a finding, and for what may be words and is no label.</returns>
    public static ItemReference? Bind(BindingScope scope, int token, KindSymbol? wanted, bool mayBeWords)
    {
        string label = TextBinder.Bind(scope, token).Text;
        TextSpan span = scope.SpanOf(token);
        IReadOnlyList<NameEntry> found = scope.Called(label, kind => wanted is null || kind.Is(wanted));
        if (found.Count == 1)
            return found[0].Reference;
        if (found.Count > 1)
        {
            string[] names = [.. found.Select(static e => e.Kind!.Word + "." + e.Name).Distinct().OrderBy(static n => n, System.StringComparer.Ordinal)];
            var fix = FindingFix.Replace($"Write {names[0]}", span, names[0]);
            scope.Report(FindingRules.AmbiguousName, span, fix, label, string.Join(" or ", names.Select(static n => $"`{n}`")), names[0]);
        }
        else if (!mayBeWords)
        {
            IReadOnlyList<string> nearest = scope.NearestNames(label, kind => wanted is null || kind.Is(wanted));
            FindingFix? fix = nearest.Count > 0 ? FindingFix.Replace($"Write {nearest[0]}", span, nearest[0]) : null;
            scope.Report(FindingRules.UnknownName, span, fix, wanted?.Word ?? "item", label, Suggestion.Text(nearest));
        }
        return null;
    }

    /// <summary>The fix where a label stands in the place of a name, and one thing has it; else null.</summary>
    public static FindingFix? NameInstead(BindingScope scope, int token, TextSpan span, KindSymbol wanted)
    {
        IReadOnlyList<NameEntry> found = scope.Called(TextBinder.Bind(scope, token).Text, kind => kind.Is(wanted));
        return found.Count == 1 ? FindingFix.Replace($"Write {found[0].Name}", span, found[0].Name) : null;
    }

    /// <summary>Binds the label in the place of the name that is asked for; in a file there is none.</summary>
    public static ItemReference? BindHead(BindingScope scope, HeadSyntax head, KindSymbol kind)
    {
        int label = head.Labels[0];
        if (scope.TakesLabels && head.Name < 0 && head.Labels.Count == 1)
            return Bind(scope, label, kind, mayBeWords: false);
        TextSpan span = scope.SpanOf(label, head.Labels[head.Labels.Count - 1]);
        IReadOnlyList<NameEntry> found = head.Name >= 0 ? [] : scope.Called(TextBinder.Bind(scope, label).Text, k => k.Is(kind));
        FindingFix fix = found.Count == 1 ? FindingFix.Replace($"Write {found[0].Name}", span, found[0].Name) : FindingFix.Replace("Remove it", span, "");
        scope.Report(FindingRules.LabelInQuestion, span, fix, scope.TextOf(label), found.Count == 1 ? $": write `{found[0].Name}`" : "");
        return null;
    }
}

/// <summary>What things are called: by name, label and other name, in any language.</summary>
public static class NamesOfLabels
{
    /// <summary>The things that are called just so; case and diacritics do not matter.</summary>
    /// <param name="all">All names.</param>
    /// <param name="text">What is looked for.</param>
    /// <param name="takes">Which kinds may be meant.</param>
    /// <returns>Each thing once, in the order of the names.</returns>
    public static IReadOnlyList<NameEntry> Called(IEnumerable<NameEntry> all, string text, System.Func<KindSymbol, bool> takes)
    {
        string wanted = FactSpelling.Fold(text.Trim());
        return Find(all, takes, called => FactSpelling.Fold(called.Trim()) == wanted);
    }

    /// <summary>The things of whose name or label a text is one or several whole words.</summary>
    /// <param name="all">All names.</param>
    /// <param name="text">What is looked for.</param>
    /// <param name="takes">Which kinds may be meant.</param>
    /// <returns>Each thing once, in the order of the names.</returns>
    public static IReadOnlyList<NameEntry> CalledInPart(IEnumerable<NameEntry> all, string text, System.Func<KindSymbol, bool> takes)
    {
        string wanted = FactSpelling.Fold(text.Trim());
        return wanted.Length == 0 ? [] : Find(all, takes, called => HasWord(FactSpelling.Fold(called), wanted));
    }

    private static List<NameEntry> Find(IEnumerable<NameEntry> all, System.Func<KindSymbol, bool> takes, System.Predicate<string> isIt)
    {
        var found = new List<NameEntry>();
        foreach (NameEntry entry in all)
        {
            bool isCalled = entry.Kind is { } kind && takes(kind)
                && (isIt(entry.Name) || entry.Declaration.Labels.Any(l => isIt(l.Text)) || entry.Declaration.OtherNames.Any(n => isIt(n)));
            if (isCalled && !found.Exists(e => e.Reference == entry.Reference))
                found.Add(entry);
        }
        return found;
    }

    private static bool HasWord(string called, string wanted)
    {
        for (int at = called.IndexOf(wanted, System.StringComparison.Ordinal); at >= 0; at = called.IndexOf(wanted, at + 1, System.StringComparison.Ordinal))
        {
            int end = at + wanted.Length;
            if ((at == 0 || !char.IsLetterOrDigit(called[at - 1])) && (end == called.Length || !char.IsLetterOrDigit(called[end])))
                return true;
        }
        return false;
    }
}
