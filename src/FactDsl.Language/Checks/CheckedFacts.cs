using System;
using System.Collections.Generic;
using System.Threading;
using FactDsl.Language.Binding;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>All facts of a fact base as the checks see them, and the place where their findings go.</summary>
internal sealed class CheckedFacts
{
    private static readonly int[] NoSources = [];

    private readonly Func<ItemReference, int> _rowOf;
    private readonly FactBase? _facts;
    private readonly CheckedFact[] _rows;
    private readonly List<FileFinding> _findings = [];
    private readonly Lives?[] _lives;
    private readonly bool[] _isLifeKnown;

    public CheckedFacts(StoreImage image, FactBase facts, IReadOnlyList<BoundFile> files)
        : this(image.Layout, image.Rows, image.RowOf, facts, files)
    {
    }

    private CheckedFacts(StoreLayout layout, IReadOnlyList<StoreRow> rows, Func<ItemReference, int> rowOf, FactBase? facts, IReadOnlyList<BoundFile> files)
    {
        Layout = layout;
        _rowOf = rowOf;
        _facts = facts;
        Files = files;
        _rows = new CheckedFact[rows.Count];
        _lives = new Lives?[_rows.Length];
        _isLifeKnown = new bool[_rows.Length];
        for (int row = 0; row < _rows.Length; row++)
            _rows[row] = new CheckedFact(row, rows[row], SourcesOf(rows[row].Item.Citations)) { Counts = rows[row].Item.IsWhole };
        foreach (CheckedFact fact in _rows)
            FindWhatDoesNotCount(fact);
    }

    private CheckedFacts(CheckedFacts same)
    {
        Layout = same.Layout;
        _rowOf = same._rowOf;
        _facts = same._facts;
        Files = same.Files;
        _rows = same._rows;
        _lives = same._lives;
        _isLifeKnown = same._isLifeKnown;
    }

    /// <summary>The facts as rows only, for checks that ask no question.</summary>
    public static CheckedFacts OfRows(StoreLayout layout, IReadOnlyList<BoundFile> files)
    {
        BoundRows rows = BoundRows.Of(layout, files);
        return new CheckedFacts(layout, rows.All, new StoreContext(layout, rows).RowOf, null, files);
    }

    /// <summary>The same facts with a place of their own for findings.</summary>
    public CheckedFacts Apart() => new(this);

    /// <summary>The numbers of kinds, fields and clauses.</summary>
    public StoreLayout Layout { get; }

    /// <summary>The facts, opened.</summary>
    public FactBase Facts => _facts ?? throw new InvalidOperationException("These facts cannot be asked.");

    /// <summary>The files that they stand in.</summary>
    public IReadOnlyList<BoundFile> Files { get; }

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
            return NoSources;
        if (citations.Count == 1)
            return RowOf(citations[0].Source) is >= 0 and var only ? [only] : NoSources;
        var rows = new SortedSet<int>();
        foreach (BoundCitation citation in citations)
        {
            if (RowOf(citation.Source) is >= 0 and var row)
                rows.Add(row);
        }
        var sources = new int[rows.Count];
        rows.CopyTo(sources);
        return sources;
    }

    /// <summary>The sources of a clause: its own, those of the extension that adds it, else those of the fact.</summary>
    public int[] SourcesOf(CheckedFact fact, StoreRowClause said)
        => said.Clause.Qualifiers?.Citations is { Count: > 0 } own ? SourcesOf(own)
            : said.Extension is { } extension ? SourcesOf(extension.Citations)
            : fact.Sources;

    /// <summary>Whether a clause is to be held against others: neither disputed nor doubtful, and read as a whole.</summary>
    public static bool Counts(StoreRowClause said)
    {
        if (said.Extension is { IsWhole: false })
            return false;
        foreach (BoundClause qualifier in said.Clause.Qualifiers?.Clauses ?? [])
        {
            if (IsDoubt(qualifier))
                return false;
        }
        return true;
    }

    /// <summary>The values of a fact that name, count or tell something, as far as they count.</summary>
    public IEnumerable<CheckedValue> ValuesOf(CheckedFact fact)
    {
        foreach (StoreRowClause said in fact.Stored.Clauses)
        {
            if (!Counts(said))
                continue;
            FactTime? time = said.Clause.Qualifiers?.Time ?? fact.Time;
            int[] sources = SourcesOf(fact, said);
            foreach (BoundValue value in said.Clause.Values)
                yield return new CheckedValue(fact, said, value, value.Item is { } item ? RowOf(item) : -1, time, sources);
        }
    }

    /// <summary>When something existed; null where nothing is known of it, or where it happened at a moment.</summary>
    public Lives? LivesOf(int row)
    {
        // Two checks may both find out; they find the same.
        if (!Volatile.Read(ref _isLifeKnown[row]))
        {
            _lives[row] = Lives.Of(_rows[row]);
            Volatile.Write(ref _isLifeKnown[row], true);
        }
        return _lives[row];
    }

    private void FindWhatDoesNotCount(CheckedFact fact)
    {
        foreach (StoreRowClause said in fact.Stored.Clauses)
        {
            if (IsDoubt(said.Clause))
                fact.Counts = false;
            if (said.Clause.Field != LanguageFields.Supersedes)
                continue;
            foreach (BoundValue value in said.Clause.Values)
            {
                if (value.Item is { } item && RowOf(item) is >= 0 and var row && row != fact.Row)
                    _rows[row].Counts = false;
            }
        }
    }

    private static bool IsDoubt(BoundClause clause)
        => clause.Field == LanguageFields.Disputed
            || (clause.Field == LanguageFields.Certainty && clause.Values.Count > 0 && clause.Values[0].Word >= 0
                && LanguageFields.Certainty.Words[clause.Values[0].Word] == "doubtful");
}
