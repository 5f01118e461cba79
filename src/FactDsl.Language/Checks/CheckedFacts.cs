using System;
using System.Collections.Generic;
using System.Threading;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>All facts of a fact base as the checks see them, and the place where their findings go.</summary>
internal sealed class CheckedFacts
{
    private static readonly int[] s_noSources = [];

    private readonly Func<ItemReference, int> _rowOf;
    private readonly FactBase? _facts;
    private readonly CheckedFact[] _rows;
    private readonly List<FileFinding> _findings = [];
    private readonly Lifespans?[] _lifespans;
    private readonly bool[] _isLifeKnown;
    private readonly List<(int, int)> _links = [];

    public CheckedFacts(StoreImage image, FactBase? facts, IReadOnlyList<BoundFile> files)
        : this(image.Layout, image.Rows, image.RowOf, facts, files)
    {
    }

    /// <summary>The facts as rows only, for checks that ask no question.</summary>
    public CheckedFacts(StoreDraft draft, IReadOnlyList<BoundFile> files)
        : this(draft.Layout, draft.Rows, draft.RowOf, null, files)
    {
    }

    private CheckedFacts(StoreLayout layout, IReadOnlyList<StoreRow> rows, Func<ItemReference, int> rowOf, FactBase? facts, IReadOnlyList<BoundFile> files)
    {
        Layout = layout;
        _rowOf = rowOf;
        _facts = facts;
        Files = files;
        _rows = new CheckedFact[rows.Count];
        _lifespans = new Lifespans?[_rows.Length];
        _isLifeKnown = new bool[_rows.Length];
        for (int row = 0; row < _rows.Length; row++)
            _rows[row] = new CheckedFact(row, rows[row], SourcesOf(rows[row].Item.Citations)) { Counts = rows[row].Item is { IsWhole: true, IsOnlyPossible: false } && !rows[row].IsSuperseded };
        foreach (CheckedFact fact in _rows)
            FindWhatDoesNotCount(fact);
        Same = SameFacts.Of(_links);
    }

    private CheckedFacts(CheckedFacts same, FactBase? facts)
    {
        Layout = same.Layout;
        _rowOf = same._rowOf;
        _facts = facts;
        Files = same.Files;
        _rows = same._rows;
        _lifespans = same._lifespans;
        _isLifeKnown = same._isLifeKnown;
        Same = same.Same;
    }

    /// <summary>The same facts with a place of their own for findings.</summary>
    public CheckedFacts Apart() => new(this, _facts);

    /// <summary>The same facts, opened, with a place of their own for findings.</summary>
    public CheckedFacts Asking(FactBase facts) => new(this, facts);

    /// <summary>The numbers of kinds, fields and clauses.</summary>
    public StoreLayout Layout { get; }

    /// <summary>The facts, opened.</summary>
    public FactBase Facts => _facts ?? throw new InvalidOperationException("These facts cannot be asked.");

    /// <summary>The files that they stand in.</summary>
    public IReadOnlyList<BoundFile> Files { get; }

    /// <summary>Which rows are said to be one fact.</summary>
    public SameFacts Same { get; }

    /// <summary>The kinds.</summary>
    public FactSchema Schema => Layout.Schema;

    /// <summary>All rows, in their order.</summary>
    public ReadOnlySpan<CheckedFact> Rows => _rows;

    /// <summary>Everything found so far, in no particular order; to be asked when no check runs any more.</summary>
    public IReadOnlyList<FileFinding> Findings => _findings;

    /// <summary>A row.</summary>
    public CheckedFact this[int row] => _rows[row];

    /// <summary>The row of an item; -1 where there is none.</summary>
    public int RowOf(ItemReference item) => _rowOf(item);

    /// <summary>Reports a finding in a file; checks that run side by side may.</summary>
    public void Report(string path, Finding finding)
    {
        lock (_findings)
            _findings.Add(new FileFinding(path, finding));
    }

    /// <summary>The rows of the sources cited, in order, each once.</summary>
    public int[] SourcesOf(IReadOnlyList<BoundCitation> citations)
    {
        if (citations.Count == 0)
            return s_noSources;
        if (citations.Count == 1)
            return RowOf(citations[0].Source) is >= 0 and var only ? [only] : s_noSources;
        var rows = new SortedSet<int>();
        foreach (BoundCitation citation in citations)
        {
            if (RowOf(citation.Source) is >= 0 and var row)
                rows.Add(row);
        }
        int[] sources = new int[rows.Count];
        rows.CopyTo(sources);
        return sources;
    }

    /// <summary>The sources of a value: those of its clause, those of the extension that adds it, else those of the fact.</summary>
    public int[] SourcesOf(in CheckedValue value)
        => value.Said.Clause.Qualifiers?.Citations is { Count: > 0 } own ? SourcesOf(own)
            : value.Said.Extension is { } extension ? SourcesOf(extension.Citations)
            : value.Fact.Sources;

    /// <summary>Whether a clause is to be held against others: neither disputed nor doubtful, not one of several values, and read as a whole.</summary>
    public static bool Counts(StoreRowClause said)
    {
        if (said.Extension is { IsWhole: false } || said.Clause.IsOneOf)
            return false;
        foreach (BoundClause qualifier in (said.Clause.Qualifiers?.Clauses).Each())
        {
            if (IsDoubt(qualifier))
                return false;
        }
        return true;
    }

    /// <summary>Whether a row is an asserted single fact, or an entity, that is to be held against others.</summary>
    public static bool IsHeld(StoreRow row)
    {
        bool isHeld = row is { Item: { IsWhole: true, IsOnlyPossible: false, Standing: FactStanding.Asserted }, IsSuperseded: false };
        for (int i = 0; i < row.Clauses.Count && isHeld; i++)
            isHeld = !IsDoubt(row.Clauses[i].Clause);
        return isHeld;
    }

    /// <summary>The values of a fact that name something, as far as they count.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">Where they come in, in place of what was in it.</param>
    public void ReadNaming(CheckedFact fact, List<CheckedValue> values)
    {
        values.Clear();
        foreach (StoreRowClause said in fact.Stored.Clauses.Each())
        {
            if (!Counts(said))
                continue;
            foreach (BoundValue value in said.Clause.Values.Each())
            {
                if (value.Item is { } item && RowOf(item) is >= 0 and var row)
                    values.Add(new CheckedValue(fact, said, value, row));
            }
        }
    }

    /// <summary>When something existed; null where nothing is known of it, or where it happened at a moment.</summary>
    public Lifespans? LifespansOf(int row)
    {
        // Two checks may both find out; they find the same.
        if (!Volatile.Read(ref _isLifeKnown[row]))
        {
            _lifespans[row] = Lifespans.Of(_rows[row], Schema.Padding);
            Volatile.Write(ref _isLifeKnown[row], true);
        }
        return _lifespans[row];
    }

    private void FindWhatDoesNotCount(CheckedFact fact)
    {
        bool isSame = false;
        foreach (StoreRowClause said in fact.Stored.Clauses.Each())
        {
            if (IsDoubt(said.Clause))
                fact.Counts = false;
            if (said.Clause.Field == LanguageFields.SameFactAs)
                isSame = true;
        }
        if (isSame)
            SameFacts.AddLinks(_links, fact.Stored, fact.Row, _rowOf, row => _rows[row].Stored);
    }

    private static bool IsDoubt(BoundClause clause)
        => clause.Field == LanguageFields.Disputed
            || (clause.Field == LanguageFields.Certainty && clause.Values.Count > 0 && clause.Values[0].Word >= (int)FactCertainty.Doubtful);
}
