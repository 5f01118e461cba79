using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>Gives what rules derive rows of its own, behind those of what is told.</summary>
internal static class DerivedRows
{
    /// <summary>A store that holds what rules derive as well; the same store where no rule is told.</summary>
    /// <param name="told">What is told, compiled.</param>
    /// <param name="files">The files that it stands in.</param>
    /// <param name="limits">How much work it may cause; null for <see cref="AskLimits.Rules"/>.</param>
    public static StoreImage Add(StoreImage told, IReadOnlyList<BoundFile> files, AskLimits? limits = null)
    {
        List<(string Path, BoundRule Rule)> rules = RulesOf(files);
        if (rules.Count == 0)
            return told;
        FactBase facts = told.Open();
        DerivedFacts derived = RuleEngine.Derive(facts, told.Layout, rules.ConvertAll(static r => r.Rule), limits);
        IReadOnlyList<DerivedItem> items = Items(facts, told.Layout, derived, rules);
        ILookup<string, BoundItem> byPath = items.ToLookup(static i => i.Path, static i => i.Item, StringComparer.Ordinal);
        BoundFile[] all = [.. files.Select(f => byPath.Contains(f.Path) ? f with { Items = [.. f.Items, .. byPath[f.Path]] } : f)];
        StoreImage image = StoreBuilder.Build(told.Layout.Schema, all);
        Place(told.Layout, derived, items, image.Open());
        return image.With(told, derived);
    }

    /// <summary>The rules of all files that could be bound, in the order of their paths.</summary>
    public static List<(string Path, BoundRule Rule)> RulesOf(IReadOnlyList<BoundFile> files)
    {
        var rules = new List<(string Path, BoundRule Rule)>();
        foreach (BoundFile file in files.Where(static f => f.Rules.Count > 0).OrderBy(static f => f.Path, StringComparer.Ordinal))
            rules.AddRange(file.Rules.Where(static r => r.IsWhole).Select(r => (file.Path, r)));
        return rules;
    }

    /// <summary>Derived facts as items, each where the rule stands that derives it first; one that names a fact without a name has no place.</summary>
    /// <param name="facts">What is told.</param>
    /// <param name="layout">The numbers of its store.</param>
    /// <param name="derived">What rules derive.</param>
    /// <param name="rules">The rules, in the order of their files.</param>
    public static IReadOnlyList<DerivedItem> Items(FactBase facts, StoreLayout layout, DerivedFacts derived, IReadOnlyList<(string Path, BoundRule Rule)> rules)
    {
        var byRule = new Dictionary<BoundRule, List<DerivedFact>>(ReferenceComparer<BoundRule>.Instance);
        foreach (DerivedFact fact in derived.Facts)
        {
            if (!byRule.TryGetValue(fact.Ways[0].Rule, out List<DerivedFact>? of))
                byRule.Add(fact.Ways[0].Rule, of = []);
            of.Add(fact);
        }
        var items = new List<DerivedItem>();
        foreach ((string path, BoundRule rule) in rules)
        {
            foreach (DerivedFact fact in byRule.TryGetValue(rule, out List<DerivedFact>? of) ? of : [])
            {
                if (ToItem(facts, layout, fact) is { } item)
                    items.Add(new DerivedItem(path, item, fact));
            }
        }
        return items;
    }

    /// <summary>
    /// Tells derived facts which rows they have. Of a derived kind nobody tells facts of their standing, but denials may stand behind
    /// them, and so may what says that all is told.
    /// </summary>
    /// <param name="layout">The numbers of the store.</param>
    /// <param name="derived">What rules derive.</param>
    /// <param name="items">The items that were stored.</param>
    /// <param name="facts">The store.</param>
    public static void Place(StoreLayout layout, DerivedFacts derived, IReadOnlyList<DerivedItem> items, FactBase facts)
    {
        var keys = new RowKey[items.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = new RowKey(layout.Kind(items[i].Item.Kind), StoreRow.BandOf(items[i].Item.Standing, isBroken: false, isSuperseded: false), items[i].Item.Time, null, i);
        var rows = new Dictionary<DerivedFact, int>();
        (int Kind, FactStanding Standing) of = (-1, default);
        int row = 0;
        foreach (int place in RowKey.Sort(keys))
        {
            BoundItem item = items[place].Item;
            if (of != (layout.Kind(item.Kind), item.Standing))
            {
                of = (layout.Kind(item.Kind), item.Standing);
                facts.RowsOf(of.Kind, of.Standing, out row, out _);
            }
            rows.Add(items[place].Fact, row++);
        }
        derived.Place(rows);
    }

    /// <summary>A derived fact as an item; null where it names a fact that has no name, and so no place in a list.</summary>
    private static BoundItem? ToItem(FactBase facts, StoreLayout layout, DerivedFact fact)
    {
        BoundRule rule = fact.Ways[0].Rule;
        var clauses = new List<BoundClause>();
        foreach (DerivedValue value in fact.Values)
        {
            if (ToValue(facts, layout, value, rule) is not { } bound)
                return null;
            int last = clauses.Count - 1;
            if (last >= 0 && ReferenceEquals(clauses[last].Field, value.Field) && clauses[last].Verb == value.Verb)
                clauses[last] = clauses[last] with { Values = [.. clauses[last].Values, bound] };
            else
                clauses.Add(new BoundClause(value.Field, value.Verb, [bound], rule.NameSpan) { Line = rule.Line });
        }
        return new BoundItem(fact.Kind, null, fact.Standing, rule.Span, rule.Line)
        {
            KindSpan = rule.NameSpan,
            Time = fact.Time,
            Clauses = clauses,
            Citations = [.. RuleSources.Of(facts, fact).Select(s => new BoundCitation(ReferenceOf(facts, layout, s), [], [], []))],
            IsOnlyPossible = !fact.IsCertain,
        };
    }

    private static BoundValue? ToValue(FactBase facts, StoreLayout layout, DerivedValue value, BoundRule rule)
    {
        if (value.Value.Row >= 0)
        {
            return facts.NameOf(value.Value.Row).Length == 0 ? null
                : new BoundValue(BoundValueKind.Item, rule.NameSpan) { Item = ReferenceOf(facts, layout, value.Value.Row) };
        }
        string text = value.Value.Text;
        return value.Field.Form switch
        {
            FieldForm.Word => value.Field.Words.ToList().IndexOf(text) is >= 0 and int word ? new BoundValue(BoundValueKind.Word, rule.NameSpan) { Word = word } : null,
            FieldForm.Flag => new BoundValue(BoundValueKind.Flag, rule.NameSpan) { Word = text == "yes" ? 1 : 0 },
            FieldForm.Item or FieldForm.Order => null,
            FieldForm.Text => new BoundValue(BoundValueKind.Text, rule.NameSpan) { Texts = [new LabelText(text, null)] },
            FieldForm.Measure or FieldForm.Code => new BoundValue(BoundValueKind.Raw, rule.NameSpan) { Raw = text, Measure = value.Field.TypeInfo.Reader?.Invoke(text, out _) },
        };
    }

    private static ItemReference ReferenceOf(FactBase facts, StoreLayout layout, int row) => new(layout.Schema.Kinds[facts.KindOf(row)], facts.NameOf(row));
}

/// <summary>A derived fact as an item of a file.</summary>
/// <param name="Path">The file of the rule.</param>
/// <param name="Item">The item.</param>
/// <param name="Fact">The fact.</param>
internal sealed record DerivedItem(string Path, BoundItem Item, DerivedFact Fact);
