using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>
/// Sorts the time clauses of an item by who says them. Each source gives an account: its own clauses, completed by those that name
/// no source. Those are an account of their own where a source says otherwise.
/// </summary>
internal sealed class TimeAccounts
{
    private readonly IReadOnlyList<BoundTimeClause> _clauses;
    private readonly Func<IReadOnlyList<BoundTimeClause>, FactTime?> _read;
    private readonly List<(List<int> Clauses, List<BoundCitation> Citations)> _accounts = [];
    private readonly List<TimeConflict> _conflicts = [];

    private TimeAccounts(IReadOnlyList<BoundTimeClause> clauses, Func<IReadOnlyList<BoundTimeClause>, FactTime?> read)
    {
        _clauses = clauses;
        _read = read;
    }

    /// <summary>The accounts, in the order in which their sources are named; the one of no source in particular first.</summary>
    /// <param name="clauses">The clauses, in the order written.</param>
    /// <param name="ofItem">The sources of the item, whose account the clauses without a source are.</param>
    /// <param name="read">Puts the clauses of one account together; null where they say nothing.</param>
    /// <param name="conflicts">Clauses by which one source tells two times.</param>
    public static IReadOnlyList<BoundAccount> Of(
        IReadOnlyList<BoundTimeClause> clauses, IReadOnlyList<BoundCitation> ofItem, Func<IReadOnlyList<BoundTimeClause>, FactTime?> read, out IReadOnlyList<TimeConflict> conflicts)
    {
        if (IsSimple(clauses))
        {
            // So it is with nearly every item.
            conflicts = [];
            return read(clauses) is { } time ? [new BoundAccount(time, [], clauses[0].Span) { Wording = clauses[0].Wording }] : [];
        }
        var sorted = new TimeAccounts(clauses, read);
        sorted.Sort(ofItem);
        conflicts = sorted._conflicts;
        var accounts = new List<BoundAccount>(sorted._accounts.Count);
        foreach ((List<int> said, List<BoundCitation> citations) in sorted._accounts)
        {
            if (sorted.ToAccount(said, citations) is { } account)
                accounts.Add(account);
        }
        return accounts;
    }

    /// <summary>The time that stands for all accounts: the preferred one, else all that they leave possible; null for none.</summary>
    public static FactTime? Together(IReadOnlyList<BoundAccount> accounts)
    {
        if (accounts.Count == 0)
            return null;
        foreach (BoundAccount account in accounts)
        {
            if (account.IsPreferred)
                return account.Time;
        }
        return accounts.Count == 1 ? accounts[0].Time : FactTime.AnyOf([.. accounts.Select(static a => a.Time)]);
    }

    /// <summary>Whether two clauses cannot be parts of one time.</summary>
    public static bool Collide(BoundTimeClause left, BoundTimeClause right) => left.Word == right.Word || IsWhole(left.Word) || IsWhole(right.Word);

    /// <summary>Whether a word's clause is a whole time by itself.</summary>
    public static bool IsWhole(string word) => word is "on" or "during";

    private static bool IsSimple(IReadOnlyList<BoundTimeClause> clauses)
        => clauses.Count == 1 && clauses[0].Citations.Count == 0 && clauses[0].Clauses.Count == 0;

    private void Sort(IReadOnlyList<BoundCitation> ofItem)
    {
        List<int> common = Indexes(static c => c.Citations.Count == 0);
        List<ItemReference> sources = [.. _clauses.SelectMany(static c => c.Citations).Select(static c => c.Source).Distinct()];
        bool isContradicted = false;
        foreach (ItemReference source in sources)
        {
            List<int> own = Consistent(Indexes(c => c.Citations.Any(said => said.Source == source)), source);
            List<int> completed = [.. own, .. common.Where(c => !own.Exists(o => Collide(_clauses[c], _clauses[o])))];
            isContradicted |= completed.Count < own.Count + common.Count;
            if (ofItem.Any(c => c.Source == source))
                FindContradicted(own, common, source);
            completed.Sort();
            Add(completed, [.. own.SelectMany(o => _clauses[o].Citations).Where(c => c.Source == source).Distinct()]);
        }
        // What names no source is told by those of the item: an account where another source tells it differently.
        if (common.Count > 0 && (sources.Count == 0 || isContradicted))
            _accounts.Insert(0, (Consistent(common, null), sources.Count == 0 ? [] : [.. ofItem]));
    }

    /// <summary>A source of the whole item tells a clause that names none as well.</summary>
    private void FindContradicted(List<int> own, List<int> common, ItemReference source)
    {
        foreach (int clause in own)
        {
            foreach (int other in common)
            {
                if (Collide(_clauses[clause], _clauses[other]))
                    _conflicts.Add(clause > other ? new TimeConflict(_clauses[other], _clauses[clause], source) : new TimeConflict(_clauses[clause], _clauses[other], source));
            }
        }
    }

    private void Add(List<int> clauses, List<BoundCitation> citations)
    {
        // Sources that say the same together give one account.
        int same = _accounts.FindIndex(a => a.Clauses.SequenceEqual(clauses));
        if (same >= 0)
            _accounts[same].Citations.AddRange(citations);
        else
            _accounts.Add((clauses, citations));
    }

    /// <summary>The clauses of one source that go together; others collide with one before.</summary>
    private List<int> Consistent(List<int> clauses, ItemReference? source)
    {
        var kept = new List<int>(clauses.Count);
        foreach (int clause in clauses)
        {
            int before = kept.FindIndex(k => Collide(_clauses[k], _clauses[clause]));
            if (before < 0)
                kept.Add(clause);
            else
                _conflicts.Add(new TimeConflict(_clauses[kept[before]], _clauses[clause], source));
        }
        return kept;
    }

    private List<int> Indexes(Func<BoundTimeClause, bool> test) => [.. Enumerable.Range(0, _clauses.Count).Where(i => test(_clauses[i]))];

    private BoundAccount? ToAccount(List<int> clauses, List<BoundCitation> citations)
    {
        BoundTimeClause[] said = [.. clauses.Select(c => _clauses[c])];
        if (_read(said) is not { } time)
            return null;
        BoundClause[] about = [.. said.SelectMany(static c => c.Clauses)];
        // What its sources say themselves is where they differ from others.
        BoundTimeClause[] own = Array.FindAll(said, static c => c.Citations.Count > 0) is { Length: > 0 } cited ? cited : said;
        return new BoundAccount(time, citations, TextSpan.Between(own.Min(static c => c.Span.Start), own.Max(static c => c.Span.End)))
        {
            IsPreferred = about.Any(static c => c.Field == LanguageFields.Preferred),
            IsDoubted = Doubt.IsSaidBy(about),
            Certainty = about.Select(Doubt.CertaintyOf).DefaultIfEmpty(-1).Max(),
            Because = [.. about.SelectMany(static c => c.Because)],
            Wording = [.. said.SelectMany(static c => c.Wording)],
        };
    }
}

/// <summary>Two clauses by which one source tells two times.</summary>
/// <param name="First">The one that stands first.</param>
/// <param name="Second">The other.</param>
/// <param name="Source">The source; null where neither names one.</param>
internal sealed record TimeConflict(BoundTimeClause First, BoundTimeClause Second, ItemReference? Source);
