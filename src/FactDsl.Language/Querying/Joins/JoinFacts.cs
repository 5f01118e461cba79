using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>The facts that a question of several lines is asked of: those of a store, and what rules derive.</summary>
internal sealed class JoinFacts
{
    private readonly Dictionary<BoundPattern, List<LineMatch>> _matches = new(ReferenceComparer<BoundPattern>.Instance);

    private readonly Dictionary<int, List<int>> _goingOn = [];

    public JoinFacts(FactBase facts, StoreLayout layout, DerivedFacts? derived)
    {
        Facts = facts;
        Layout = layout;
        Derived = derived;
        Members = new StoredMembers(facts);
        Nesting = new Nesting(facts, layout);
    }

    /// <summary>The store.</summary>
    public FactBase Facts { get; }

    /// <summary>Its numbers.</summary>
    public StoreLayout Layout { get; }

    /// <summary>What rules derive; null where there are no rules.</summary>
    public DerivedFacts? Derived { get; }

    /// <summary>Whom groups stand for.</summary>
    public StoredMembers Members { get; }

    /// <summary>What lies in what.</summary>
    public Nesting Nesting { get; }

    /// <summary>The asserted facts of a kind with a list that goes on.</summary>
    public IReadOnlyList<int> RowsThatGoOn(int kind)
    {
        if (_goingOn.TryGetValue(kind, out List<int>? known))
            return known;
        var found = new List<int>();
        Facts.RowsOf(kind, FactStanding.Asserted, out int low, out int high);
        for (int row = low; row < high; row++)
        {
            if (!Facts.IsBroken(row) && GoesOn(row, kind))
                found.Add(row);
        }
        _goingOn.Add(kind, found);
        return found;
    }

    private bool GoesOn(int row, int kind)
    {
        foreach (FieldSymbol field in Layout.Schema.Kinds[kind].Fields)
        {
            if (field.Owner is null || !field.IsMany || Layout.Find(kind, field.Name) is not { } stored)
                continue;
            StoredList list = Facts.ListOf(row, stored.Id);
            for (int i = 0; i < list.Total; i++)
            {
                if ((list.Value(i) & StoreTag.Mask) == StoreTag.Absence && ((list.Value(i) >> StoreTag.Bits) & StoreAbsence.Mask) == StoreAbsence.Others)
                    return true;
            }
        }
        return false;
    }

    /// <summary>The row of a named item; -1 for none.</summary>
    public int RowOf(ItemReference item) => Facts.RowOf(Layout.Kind(item.Kind), item.Name);

    /// <summary>
    /// Whether a value is the one named, or in a transitive field lies in it, or always belonged to it. Who belonged to a group for a time only
    /// is perhaps meant.
    /// </summary>
    public FactTruth Means(AnswerValue named, AnswerValue value, bool isTransitive)
    {
        if (named.Equals(value))
            return FactTruth.Yes;
        if (named.Row < 0 || value.Row < 0)
            return FactTruth.No;
        FactTruth any = isTransitive && System.Array.IndexOf(Nesting.Around(value.Row), named.Row) >= 0 ? FactTruth.Yes : FactTruth.No;
        foreach (StoredMember member in Members.Of(named.Row))
        {
            if (member.Row == value.Row)
                any = any.Or(member.Membership.IsAlways && !member.Membership.IsDoubted ? FactTruth.Yes : FactTruth.Maybe);
        }
        return any;
    }

    /// <summary>All that meets a line, whatever the other lines say. What is found of one line is found once.</summary>
    public List<LineMatch> Match(JoinLine line, AskBudget budget)
    {
        if (_matches.TryGetValue(line.Pattern, out List<LineMatch>? known))
            return known;
        var found = new List<LineMatch>();
        if (!line.IsOfDerivedOnly || Derived is null || Derived.IsStored)
        {
            var answers = new List<QuestionAnswer>();
            Questions.Find(Facts, Layout, line.Pattern, line.Holes, budget, answers, isLine: true);
            foreach (QuestionAnswer answer in answers)
            {
                if (LineMatch.Of(this, line, answer) is { } match)
                    found.Add(match);
            }
        }
        if (Derived is { IsStored: false } rules)
            rules.Match(this, line, found);
        _matches.Add(line.Pattern, found);
        return found;
    }

    /// <summary>Forgets what is found of lines that ask for derived facts: there are others now.</summary>
    public void Forget(JoinLine line) => _matches.Remove(line.Pattern);
}

/// <summary>Compares by reference: of two patterns that say the same each has matches of its own.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? one, T? other) => ReferenceEquals(one, other);

    public int GetHashCode(T value) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
}
