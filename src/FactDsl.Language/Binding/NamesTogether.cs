using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// What a file names and nobody defines, and what it writes in small letters that is a name. Each is one finding, however often it is
/// written, and its fix mends all places.
/// </summary>
internal sealed class NamesTogether
{
    private const int MostAdded = 3;

    private readonly List<Unknown> _unknown = [];
    private readonly List<Lower> _lower = [];

    // What entities without a name are called in small letters, and the names that they get.
    private readonly Dictionary<string, string> _defined = new(StringComparer.Ordinal);

    /// <summary>Takes notice of a name that nobody defines; its finding is the last one.</summary>
    /// <param name="scope">The item that names it.</param>
    /// <param name="name">The name.</param>
    /// <param name="takes">Which kinds its place takes.</param>
    /// <param name="nearest">Names that are near.</param>
    public void AddUnknown(BindingScope scope, string name, Func<KindSymbol, bool> takes, IReadOnlyList<string> nearest)
        => _unknown.Add(new Unknown(name, takes, nearest, scope.Findings[scope.Findings.Count - 1], scope.Start, scope.TakesLabels));

    /// <summary>Takes notice of a word where a name belongs; its finding is the last one.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="word">The word.</param>
    /// <param name="edit">What mends it; null where only what is defined elsewhere in the file may.</param>
    public void AddLower(BindingScope scope, string word, TextEdit? edit) => _lower.Add(new Lower(word, edit, scope.Findings[scope.Findings.Count - 1]));

    /// <summary>Takes notice that an entity is called something in small letters.</summary>
    public void Define(string word, string name) => _defined[FactSpelling.Fold(word)] = name;

    /// <summary>Puts the findings together that are about one thing.</summary>
    public void Finish(List<Finding> findings, FactSchema schema)
    {
        if (_unknown.Count == 0 && _lower.Count == 0)
            return;
        var instead = new Dictionary<Finding, Finding?>(ByReference.Comparer);
        foreach (IGrouping<string, Unknown> name in _unknown.GroupBy(static u => u.Name, StringComparer.Ordinal))
            Join([.. name], schema, instead);
        JoinLower(instead);
        for (int i = findings.Count - 1; i >= 0; i--)
        {
            if (!instead.TryGetValue(findings[i], out Finding? joined))
                continue;
            if (joined is null)
                findings.RemoveAt(i);
            else
                findings[i] = joined;
        }
    }

    private static void Join(Unknown[] uses, FactSchema schema, Dictionary<Finding, Finding?> instead)
    {
        Unknown first = uses[0];
        string[] words = [.. first.Finding.Arguments];
        if (uses.Length > 1)
            words[2] = ", and " + uses.Length.ToString(CultureInfo.InvariantCulture) + " places name it" + words[2];
        var fixes = new List<FindingFix>();
        string[] common = [.. first.Nearest.Where(n => Array.TrueForAll(uses, u => u.Nearest.Contains(n)))];
        if (common.Length > 0)
            fixes.Add(new FindingFix($"Write {common[0]}", new([.. uses.Select(u => new TextEdit(u.Finding.Span, common[0]))]), IsSafe: false));
        else if (uses.Length > 1)
            words[2] = words[2].Substring(0, words[2].IndexOf(" it", StringComparison.Ordinal) + 3);
        if (!first.IsAsked && common.Length == 0)
        {
            // Nobody knows better than the author what there is, so nothing is added unasked.
            foreach (KindSymbol kind in schema.Kinds.Where(k => !k.IsAbstract && !k.IsDerived && !k.IsFact && Array.TrueForAll(uses, u => u.Takes(k))).OrderBy(Habits.RankOf).Take(MostAdded))
                fixes.Add(FindingFix.Replace($"Add the {kind.Word}", new TextSpan(first.ItemStart, 0), $"{kind.Word} {first.Name}\n") with { IsChoice = true });
        }
        instead[first.Finding] = Finding.At(first.Finding.Rule, first.Finding.Span, words) with { Fixes = new([.. fixes]) };
        foreach (Unknown other in uses.Skip(1))
            instead[other.Finding] = null;
    }

    private void JoinLower(Dictionary<Finding, Finding?> instead)
    {
        var edits = new List<TextEdit>();
        Finding? first = null;
        foreach (Lower lower in _lower)
        {
            TextEdit? edit = lower.Edit ?? (_defined.TryGetValue(FactSpelling.Fold(lower.Word), out string? name) ? new TextEdit(lower.Finding.Span, name) : null);
            if (edit is not { } mended)
                continue;
            edits.Add(mended);
            if (first is null)
                first = lower.Finding;
            else
                instead[lower.Finding] = null;
        }
        if (first is not null)
            instead[first] = first with { Fixes = new([new FindingFix(edits.Count == 1 ? $"Write {edits[0].Text}" : "Write names with a capital letter", new([.. edits.OrderBy(static e => e.Span.Start)]), IsSafe: false)]) };
    }

    private sealed record Unknown(string Name, Func<KindSymbol, bool> Takes, IReadOnlyList<string> Nearest, Finding Finding, int ItemStart, bool IsAsked);

    private sealed record Lower(string Word, TextEdit? Edit, Finding Finding);

    /// <summary>Two findings may say the same and are two.</summary>
    private sealed class ByReference : IEqualityComparer<Finding>
    {
        public static readonly ByReference Comparer = new();

        public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

        public int GetHashCode(Finding obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
