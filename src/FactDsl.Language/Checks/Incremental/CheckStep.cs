using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks.Declared;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Incremental;

/// <summary>
/// One step from findings of one state to those of the next. Each family of checks is asked again for the items that an edit can
/// concern, over a slice of the facts; the other findings move along with their texts.
/// </summary>
internal sealed class CheckStep
{
    // Where an edit concerns so many, all facts are checked at the same cost.
    private const int MostItems = 30_000;

    private readonly CheckResults _before;
    private readonly ChangeImpact _edited;
    private readonly FindingMoves _moves;
    private readonly StoreLayout _layout;

    // Old findings whose items must be checked again though they were not edited.
    private readonly HashSet<(string Path, TextSpan Span)> _staleItems = [];
    private readonly HashSet<(string Path, TextSpan Span)> _staleFilters = [];
    private readonly HashSet<(string Path, TextSpan Span)> _staleRetold = [];
    private readonly Dictionary<CheckSymbol, HashSet<string>> _claimValues = new(SameCheck.Comparer);
    private bool _areCirclesStale;

    private CheckStep(CheckResults before, ChangeImpact edited)
    {
        _before = before;
        _edited = edited;
        _moves = new FindingMoves(edited.Edits);
        _layout = StoreLayout.Of(before.Schema);
    }

    /// <summary>Where everything stands now.</summary>
    public FactIndex After => _edited.After;

    /// <summary>The findings now.</summary>
    public Dictionary<string, FileChecks> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>What expectations and questions came to, if that is still so; else null.</summary>
    public Dictionary<string, List<Finding>>? Asked { get; private set; }

    /// <summary>How many items were held against others.</summary>
    public int ItemsChecked { get; private set; }

    /// <summary>Makes the step.</summary>
    /// <returns>The step; null where all facts are better checked again.</returns>
    public static CheckStep? Run(CheckResults before, FactIndex after)
    {
        if (ChangeImpact.Of(before.Index, after) is not { } edited)
            return null;
        var step = new CheckStep(before, edited);
        return step.Run() ? step : null;
    }

    private bool Run()
    {
        FindStale();
        HashSet<ItemPlace> items = _edited.Concerned();
        foreach ((string path, TextSpan span) in _staleItems)
            _edited.AddAt(items, path, span);
        if (items.Count > MostItems || FindFilters() is not { } filters)
            return false;
        FindClaimValues();
        PlaceSet itemPlaces = PlaceSet.Of(After, items), filterPlaces = PlaceSet.Of(After, filters);
        HashSet<ItemPlace> retold = RetoldItems.Of(_edited, _staleRetold);
        var retoldPlaces = PlaceSet.Of(After, retold);
        var found = new FoundByFamily(
            CheckItems(items, itemPlaces), CheckClaims(), UnusedInEdit(out HashSet<ItemReference> names), CheckCircles(), CheckFilters(filters, filterPlaces),
            CheckRetold(retold, retoldPlaces));
        Merge(found.ByPath(), itemPlaces, names, filterPlaces, retoldPlaces);
        Asked = MoveAsked();
        return true;
    }

    /// <summary>Looks for findings that tell of what was edited.</summary>
    private void FindStale()
    {
        foreach (KeyValuePair<string, FileChecks> file in _before.ByPath)
        {
            foreach (Finding finding in file.Value.Items)
            {
                if (_moves.Move(file.Key, finding, out bool isStale) is { } moved && isStale)
                    _staleItems.Add((file.Key, moved.Span));
            }
            foreach (Finding finding in file.Value.Filters)
            {
                if (_moves.Move(file.Key, finding, out bool isStale) is { } moved && isStale)
                    _staleFilters.Add((file.Key, moved.Span));
            }
            foreach (Finding finding in file.Value.Retold)
            {
                if (_moves.Move(file.Key, finding, out bool isStale) is { } moved && isStale)
                    _staleRetold.Add((file.Key, moved.Span));
            }
            foreach (Finding finding in file.Value.Circles)
                _areCirclesStale |= _moves.Move(file.Key, finding, out bool isStale) is null || isStale;
            foreach (FoundClaim claim in file.Value.Claims)
            {
                if (_moves.Move(file.Key, claim.Finding, out bool isStale) is null || isStale)
                    ValuesOf(claim.Check).Add(claim.Value);
            }
        }
    }

    private IReadOnlyList<FileFinding> CheckItems(HashSet<ItemPlace> items, PlaceSet places)
    {
        if (items.Count == 0)
            return [];
        return Within(ConsistencyChecks.FindOnItems(Slice(items)), places);
    }

    private CheckedFacts Slice(IEnumerable<ItemPlace> items)
    {
        List<BoundFile> files = ToFiles(items);
        return new CheckedFacts(StoreDraft.Of(_layout, files), files);
    }

    private List<BoundFile> ToFiles(IEnumerable<ItemPlace> items, bool hasMembers = false)
    {
        var slice = new FactSlice(After, hasMembers);
        foreach (ItemPlace item in items)
            slice.Add(item);
        List<BoundFile> files = slice.ToFiles();
        ItemsChecked += slice.Count;
        return files;
    }

    private static List<FileFinding> Within(IReadOnlyList<FileFinding> findings, PlaceSet places)
    {
        var within = new List<FileFinding>();
        foreach (FileFinding finding in findings)
        {
            if (places.Contains(finding))
                within.Add(finding);
        }
        return within;
    }

    private HashSet<string> ValuesOf(CheckSymbol check)
    {
        if (!_claimValues.TryGetValue(check, out HashSet<string>? values))
            _claimValues.Add(check, values = new HashSet<string>(StringComparer.Ordinal));
        return values;
    }

    private void FindClaimValues()
    {
        foreach (CheckSymbol check in DeclaredChecks.Of(_before.Schema))
        {
            if (ClaimValues.Key(check) is not { } key)
                continue;
            foreach (EditedItem item in _edited.Items)
            {
                if (!item.Kind.Is(check.Owner) || (check.Requirement is OneRequirement { Value: { } value } && !item.Has(value.Field)) || !item.Has(key.Field))
                    continue;
                foreach (IReadOnlyList<BoundClause> clauses in item.Clauses)
                    ClaimValues.Add(ValuesOf(check), key.Field, clauses);
            }
        }
    }

    private IReadOnlyList<FoundClaim> CheckClaims()
    {
        if (_claimValues.Count == 0)
            return [];
        var items = new HashSet<ItemPlace>();
        foreach (KeyValuePair<CheckSymbol, HashSet<string>> check in _claimValues)
        {
            FieldSymbol field = ClaimValues.Key(check.Key)!.Value.Field;
            for (int file = 0; file < After.Files.Count; file++)
            {
                BoundFile bound = After.Files[file];
                for (int i = 0; i < bound.Items.Count; i++)
                {
                    if (bound.Items[i].Kind.Is(check.Key.Owner) && ClaimValues.HasAny(check.Value, field, bound.Items[i].Clauses))
                        items.Add(new ItemPlace(file, i));
                }
                foreach (BoundExtension extension in bound.Extensions)
                {
                    if (extension.Target.Kind.Is(check.Key.Owner) && ClaimValues.HasAny(check.Value, field, extension.Clauses) && After.Find(extension.Target) is { } target)
                        items.Add(target);
                }
            }
        }
        if (items.Count == 0)
            return [];
        var held = new AssertedFacts(Slice(items));
        DeclaredChecks.RunOnClaims(held, _claimValues.Keys);
        var claims = new List<FoundClaim>();
        foreach (FoundClaim claim in held.Claims)
        {
            if (_claimValues[claim.Check].Contains(claim.Value))
                claims.Add(claim);
        }
        return claims;
    }

    private List<FileFinding> UnusedInEdit(out HashSet<ItemReference> names)
    {
        names = _edited.NamesInEdit();
        var unused = new HashSet<ItemReference>();
        foreach (ItemReference name in names)
        {
            if (After.Find(name) is { } place && UnusedNames.MustBeUsed(After[place]))
                unused.Add(name);
        }
        Func<ItemReference, bool> isLeft = NameTest.Of(unused);
        bool Use(ItemReference item)
        {
            if (!isLeft(item))
                return false;
            unused.Remove(item);
            isLeft = NameTest.Of(unused);
            return unused.Count == 0;
        }
        foreach (BoundFile file in After.Files)
        {
            if (unused.Count == 0)
                break;
            bool isDone = References.AnyOutside(file, Use);
            for (int i = 0; i < file.Items.Count && !isDone; i++)
                isDone = References.Any(file.Items[i], Use);
            for (int i = 0; i < file.Extensions.Count && !isDone; i++)
                isDone = References.Any(file.Extensions[i], Use);
        }
        var findings = new List<FileFinding>();
        foreach (ItemReference name in unused)
        {
            ItemPlace place = After.Find(name)!.Value;
            findings.Add(new FileFinding(After.PathOf(place), UnusedNames.ToFinding(After[place])));
        }
        return findings;
    }

    private IReadOnlyList<FileFinding> CheckCircles()
    {
        _areCirclesStale |= _edited.Leads;
        if (!_areCirclesStale)
            return [];
        CheckedFacts facts = Slice(After.Leading);
        CycleChecks.Run(facts);
        return facts.Findings;
    }

    /// <summary>The denials and counts that the edit may concern; null where it may concern very many.</summary>
    private HashSet<ItemPlace>? FindFilters()
    {
        const int most = 300;
        var filters = new HashSet<ItemPlace>();
        foreach (ItemPlace place in After.Filters)
        {
            if (_edited.HasOtherSurroundings || _edited.IsConcerned(place) || Fits(new FilterShape(After, place)))
                filters.Add(place);
        }
        foreach ((string path, TextSpan span) in _staleFilters)
            _edited.AddAt(filters, path, span);
        return filters.Count > most ? null : filters;
    }

    private bool Fits(FilterShape filter)
    {
        foreach (EditedItem item in _edited.Items)
        {
            if (filter.MayFit(item.Kind, item.Clauses))
                return true;
        }
        return false;
    }

    private IReadOnlyList<FileFinding> CheckFilters(HashSet<ItemPlace> filters, PlaceSet places)
    {
        if (filters.Count == 0)
            return [];
        var shapes = new List<FilterShape>();
        foreach (ItemPlace filter in filters)
            shapes.Add(new FilterShape(After, filter));
        var items = new HashSet<ItemPlace>(filters);
        for (int file = 0; file < After.Files.Count; file++)
        {
            for (int i = 0; i < After.Files[file].Items.Count; i++)
            {
                BoundItem item = After.Files[file].Items[i];
                // Denials are held against counts too.
                if (item.Standing is FactStanding.Asserted or FactStanding.Counted && item.Kind.IsFact && shapes.Exists(s => s.MayFit(After, item)))
                    items.Add(new ItemPlace(file, i));
            }
        }
        List<BoundFile> files = ToFiles(items, hasMembers: true);
        StoreImage image = StoreBuilder.Build(_before.Schema, files);
        var facts = new CheckedFacts(image, image.Open(), files);
        ConsistencyChecks.RunFilters(facts);
        return Within(facts.Findings, places);
    }

    private IReadOnlyList<FileFinding> CheckRetold(HashSet<ItemPlace> items, PlaceSet places)
    {
        if (items.Count == 0)
            return [];
        CheckedFacts facts = Slice(items);
        RetoldChecks.Run(facts);
        return Within(facts.Findings, places);
    }

    /// <summary>Puts what stays and what was found together.</summary>
    private void Merge(Dictionary<string, FileChecks> found, PlaceSet items, HashSet<ItemReference> names, PlaceSet filters, PlaceSet retold)
    {
        var unusedPlaces = new HashSet<(string, TextSpan)>();
        foreach (ItemReference name in names)
        {
            if (After.Find(name) is { } place)
                unusedPlaces.Add((After.PathOf(place), After[place].NameSpan));
        }
        foreach (KeyValuePair<string, FileChecks> file in _before.ByPath)
        {
            string path = file.Key;
            if (!found.TryGetValue(path, out FileChecks? added))
                added = FileChecks.None;
            found.Remove(path);
            FileChecks old = file.Value;
            var merged = new FileChecks
            {
                Items = Merge(path, old.Items, f => items.Contains(path, f), added.Items),
                Claims = MergeClaims(path, old.Claims, added.Claims),
                Names = Merge(path, old.Names, f => unusedPlaces.Contains((path, f.Span)), added.Names),
                Circles = _areCirclesStale ? added.Circles : Merge(path, old.Circles, static _ => false, added.Circles),
                Filters = Merge(path, old.Filters, f => filters.Contains(path, f), added.Filters),
                Retold = Merge(path, old.Retold, f => retold.Contains(path, f), added.Retold),
            };
            ByPath.Add(path, merged.IsSame(old) ? old : merged);
        }
        foreach (KeyValuePair<string, FileChecks> file in found)
            ByPath.Add(file.Key, file.Value);
    }

    private IReadOnlyList<Finding> Merge(string path, IReadOnlyList<Finding> old, Func<Finding, bool> isAsked, IReadOnlyList<Finding> added)
    {
        var merged = new List<Finding>(old.Count + added.Count);
        bool isSame = added.Count == 0;
        foreach (Finding finding in old)
        {
            Finding? moved = _moves.Move(path, finding, out _);
            if (moved is not null && isAsked(moved))
                moved = null;
            isSame &= ReferenceEquals(moved, finding);
            if (moved is not null)
                merged.Add(moved);
        }
        merged.AddRange(added);
        return isSame ? old : merged;
    }

    private IReadOnlyList<FoundClaim> MergeClaims(string path, IReadOnlyList<FoundClaim> old, IReadOnlyList<FoundClaim> added)
    {
        var merged = new List<FoundClaim>(old.Count + added.Count);
        bool isSame = added.Count == 0;
        foreach (FoundClaim claim in old)
        {
            bool isAsked = _claimValues.TryGetValue(claim.Check, out HashSet<string>? values) && values.Contains(claim.Value);
            Finding? moved = isAsked ? null : _moves.Move(path, claim.Finding, out _);
            isSame &= ReferenceEquals(moved, claim.Finding);
            if (moved is not null)
                merged.Add(ReferenceEquals(moved, claim.Finding) ? claim : claim with { Finding = moved });
        }
        merged.AddRange(added);
        return isSame ? old : merged;
    }

    private Dictionary<string, List<Finding>>? MoveAsked()
    {
        if (_before.Asked is not { } before || !After.HasQuestions || _edited.MayAnswer())
            return null;
        var asked = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, List<Finding>> file in before)
        {
            var moved = new List<Finding>(file.Value.Count);
            foreach (Finding finding in file.Value)
            {
                if (_moves.Move(file.Key, finding, out bool isStale) is not { } now || isStale)
                    return null;
                moved.Add(now);
            }
            asked.Add(file.Key, moved);
        }
        return asked;
    }
}
