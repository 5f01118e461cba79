using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using FactDsl.CommandLine.Exporting;
using FactDsl.CommandLine.Input;
using FactDsl.Exporting;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Comparing;

/// <summary>
/// What differs between two fact bases. Named items are found by their names, former ones too. A fact without a name is the same
/// where its identity agrees. It is a changed one where all parts of that but one agree, or its time and half of its values.
/// </summary>
internal static class Comparison
{
    // Facts that agree in much are tried against so many others at most.
    private const int MostTried = 64;

    /// <summary>Compares fact bases.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="language">The language of labels in sentences; null for the first of each.</param>
    /// <returns>The changes, by kind, time and name.</returns>
    /// <exception cref="FactStoreException">A store is damaged.</exception>
    public static IReadOnlyList<FactChange> Of(ExportedFacts first, ExportedFacts second, string? language)
    {
        var renamings = Renamings.Of(first.Facts, second.Facts);
        // A store file does not keep what only the text says.
        bool hasText = first.Facts.Image is not null && second.Facts.Image is not null;
        // Of what has an error on one side nobody knows whether it differs.
        HashSet<string> broken = [.. NamesOf(first.Facts), .. NamesOf(second.Facts)];
        var before = new ItemReader(first, renamings.Names, renamings.Used, hasText, language) { Skipped = broken };
        var after = new ItemReader(second, new Dictionary<string, string>(), renamings.Used, hasText, language) { Skipped = broken };
        var changes = new List<FactChange>();
        Compare(() => KindReader.Items(first.Facts.Schema), () => KindReader.Items(second.Facts.Schema), renamings, changes);
        Compare(before.Items, after.Items, renamings, changes);
        return [.. changes
            .OrderBy(static c => c.Item.Kind == "kind" ? 0 : 1).ThenBy(static c => c.Item.Kind, StringComparer.Ordinal)
            .ThenBy(static c => c.Item.Start).ThenBy(static c => c.Item.Heading, StringComparer.Ordinal).ThenBy(static c => c.Item.Id, StringComparer.Ordinal).ThenBy(static c => c.Type == ChangeType.Renamed ? 0 : 1)];
    }

    /// <summary>Whether a fact that is told as added or removed may have its counterpart among those with an error, which have no name to tell.</summary>
    public static bool MayBeBroken(OpenedFacts first, OpenedFacts second, IReadOnlyList<FactChange> changes)
    {
        HashSet<string> kinds = [.. first.Broken.Concat(second.Broken).Where(static b => b.Target is null && b.Item?.Name is null).Select(static b => b.Item?.Kind.Word ?? "")];
        return kinds.Count > 0 && changes.Any(c => c.Type is ChangeType.Added or ChangeType.Removed && (kinds.Contains(c.Item.Kind) || kinds.Contains("")));
    }

    /// <summary>The ids of items with an error, those that they had before, and of items to which something with an error is added.</summary>
    private static IEnumerable<string> NamesOf(OpenedFacts facts)
    {
        foreach (BrokenItem broken in facts.Broken)
        {
            if (broken.Target is { } target)
                yield return ItemIds.OfNamed(target.Kind.Word, target.Name);
            if (broken.Item is not { Name: { } name } item)
                continue;
            yield return ItemIds.OfNamed(item.Kind.Word, name);
            foreach (string former in item.FormerNames)
                yield return ItemIds.OfNamed(item.Kind.Word, former);
        }
    }

    private static void Compare(Func<IEnumerable<ComparedItem>> first, Func<IEnumerable<ComparedItem>> second, Renamings renamings, List<FactChange> changes)
    {
        (List<ComparedItem> before, List<ComparedItem> after) = Different(first, second, renamings, changes);
        Pair(before, after, static i => i.Key.Length > 0, static i => i.Key, static (_, _) => true, changes);
        Pair(before, after, static i => i.Key.Length == 0, static i => i.Identity(static _ => true), static (_, _) => true, changes);
        string[] parts = [ItemReader.Time, ItemReader.Standing, .. before.Concat(after).SelectMany(static i => i.Statements).Where(static s => s.IsIdentity).Select(static s => s.Part).Distinct().Order(StringComparer.Ordinal)];
        foreach (string part in parts.Distinct())
            Pair(before, after, static i => i.Key.Length == 0, i => i.Identity(p => p != part), static (a, b) => a.SharedWith(b) > 0, changes);
        Pair(before, after, static i => i.Key.Length == 0, static i => i.Identity(static p => p == ItemReader.Time), static (a, b) => 2 * a.SharedWith(b) >= Math.Max(a.Values, b.Values) && a.Values > 0, changes);
        changes.AddRange(before.Select(static i => new FactChange(ChangeType.Removed, i)));
        changes.AddRange(after.Select(static i => new FactChange(ChangeType.Added, i)));
    }

    /// <summary>The items of each side that the other does not have just so. Of all the others a number each is kept, so that large fact bases that differ little need little.</summary>
    private static (List<ComparedItem> Before, List<ComparedItem> After) Different(Func<IEnumerable<ComparedItem>> first, Func<IEnumerable<ComparedItem>> second, Renamings renamings, List<FactChange> changes)
    {
        var former = renamings.Names.ToDictionary(static n => n.Value, static n => n.Key, StringComparer.Ordinal);
        var left = new Dictionary<UInt128, int>();
        foreach (ComparedItem item in first())
            CollectionsMarshal.GetValueRefOrAddDefault(left, item.Fingerprint, out _)++;
        var after = new List<ComparedItem>();
        foreach (ComparedItem item in second())
        {
            if (former.TryGetValue(item.Id, out string? id))
                changes.Add(new FactChange(ChangeType.Renamed, item) { FormerId = id });
            if (!Take(left, item.Fingerprint))
                after.Add(item);
        }
        return ([.. left.Values.Any(static n => n > 0) ? first().Where(i => Take(left, i.Fingerprint)) : []], after);
    }

    private static bool Take(Dictionary<UInt128, int> left, UInt128 number)
    {
        ref int count = ref CollectionsMarshal.GetValueRefOrNullRef(left, number);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count) || count == 0)
            return false;
        count--;
        return true;
    }

    /// <summary>Takes pairs with one key out of both lists, and tells what changed in them.</summary>
    private static void Pair<T>(List<ComparedItem> before, List<ComparedItem> after, Func<ComparedItem, bool> isMeant, Func<ComparedItem, T> keyOf, Func<ComparedItem, ComparedItem, bool> isLike, List<FactChange> changes)
        where T : notnull
    {
        if (before.Count == 0 || after.Count == 0)
            return;
        var byKey = before.Where(isMeant).GroupBy(keyOf).ToDictionary(static g => g.Key, static g => g.ToList());
        var paired = new HashSet<ComparedItem>(ReferenceEqualityComparer.Instance);
        foreach (ComparedItem item in after.Where(isMeant))
        {
            if (!byKey.TryGetValue(keyOf(item), out List<ComparedItem>? others))
                continue;
            int at = others.Take(MostTried).TakeWhile(o => !isLike(o, item)).Count();
            if (at == Math.Min(others.Count, MostTried))
                continue;
            changes.AddRange(ChangesOf(others[at], item));
            paired.Add(others[at]);
            paired.Add(item);
            others.RemoveAt(at);
        }
        before.RemoveAll(paired.Contains);
        after.RemoveAll(paired.Contains);
    }

    private static IEnumerable<FactChange> ChangesOf(ComparedItem before, ComparedItem after)
    {
        foreach (string part in before.Statements.Concat(after.Statements).Select(static s => s.Part).Distinct())
        {
            List<ComparedStatement> old = [.. before.Statements.Where(s => s.Part == part)], now = [.. after.Statements.Where(s => s.Part == part)];
            Match(old, now, static (a, b) => a.Word == b.Word && a.Whole == b.Whole);
            List<(ComparedStatement?, ComparedStatement?)> changed = [.. Match(old, now, static (a, b) => a.Word == b.Word && a.Value == b.Value), .. Match(old, now, static (a, b) => a.Value == b.Value)];
            // Of what is left, one alone on each side stands for the other.
            if (old.Count == 1 && now.Count == 1)
                changed.AddRange(Match(old, now, static (_, _) => true));
            foreach ((ComparedStatement? was, ComparedStatement? @is) in changed.Concat(old.Select(static s => ((ComparedStatement?)s, (ComparedStatement?)null))).Concat(now.Select(static s => ((ComparedStatement?)null, (ComparedStatement?)s))))
                yield return new FactChange(ChangeType.Changed, after) { Before = was, After = @is };
        }
    }

    /// <summary>Takes pairs out of both lists.</summary>
    private static List<(ComparedStatement?, ComparedStatement?)> Match(List<ComparedStatement> before, List<ComparedStatement> after, Func<ComparedStatement, ComparedStatement, bool> isMatch)
    {
        var pairs = new List<(ComparedStatement?, ComparedStatement?)>();
        for (int i = 0; i < before.Count; i++)
        {
            int other = after.FindIndex(a => isMatch(before[i], a));
            if (other < 0)
                continue;
            pairs.Add((before[i], after[other]));
            after.RemoveAt(other);
            before.RemoveAt(i--);
        }
        return pairs;
    }
}
