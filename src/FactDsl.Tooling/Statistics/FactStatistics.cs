using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Statistics;

/// <summary>What a fact base is made of, counted.</summary>
public sealed class FactStatistics
{
    private FactStatistics(IReadOnlyList<KindStatistics> kinds, IReadOnlyList<FileStatistics> files, int sources, int leftOut)
    {
        LeftOut = leftOut;
        Kinds = kinds;
        Files = files;
        Sources = sources;
    }

    /// <summary>Every kind with an item, in the order of their words.</summary>
    public IReadOnlyList<KindStatistics> Kinds { get; }

    /// <summary>Every file, in the order of their paths.</summary>
    public IReadOnlyList<FileStatistics> Files { get; }

    /// <summary>How many items are cited as a source.</summary>
    public int Sources { get; }

    /// <summary>How many items have an error in them, so that nothing else counts them.</summary>
    public int LeftOut { get; }

    /// <summary>From when to when the facts tell.</summary>
    public TimeSpread Time => Kinds.Aggregate(TimeSpread.None, static (spread, kind) => spread.With(kind.Time));

    /// <summary>Counts. What has an error in it is not counted; what is superseded claims nothing, so its time is none that facts tell.</summary>
    public static FactStatistics Of(BoundFacts facts)
    {
        var kinds = new SortedDictionary<string, KindStatistics>(StringComparer.Ordinal);
        var all = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<FileStatistics>();
        ILookup<string, StoreRow> rows = facts.Rows().Where(static r => r is { IsBroken: false, IsImported: false }).ToLookup(static r => r.Path, StringComparer.Ordinal);
        for (int i = 0; i < facts.Files.Count; i++)
        {
            BoundFile file = facts.Files[i];
            var cited = new HashSet<string>(StringComparer.Ordinal);
            TimeSpread time = TimeSpread.None;
            int entities = 0, told = 0;
            foreach (StoreRow row in rows[file.Path])
            {
                BoundItem item = row.Item;
                if (!kinds.TryGetValue(item.Kind.Word, out KindStatistics? kind))
                    kind = new KindStatistics(item.Kind);
                kinds[item.Kind.Word] = kind.With(row);
                if (KindStatistics.TellsTime(row))
                    time = time.With(row.Time!.Value);
                entities += item.Kind.IsFact ? 0 : 1;
                told += item.Kind.IsFact ? 1 : 0;
                Cite(cited, item.Citations, item.Clauses);
            }
            foreach (BoundExtension extension in file.Extensions)
            {
                if (extension.IsWhole)
                    Cite(cited, extension.Citations, extension.Clauses);
            }
            all.UnionWith(cited);
            LineTable table = facts.Syntax[i].Lines;
            int lines = table.StartOf(table.Count - 1) == facts.Texts[i].Text.Length ? table.Count - 1 : table.Count;
            files.Add(new FileStatistics(file.Path, lines, entities, told, cited.Count, time));
        }
        return new FactStatistics([.. kinds.Values], files, all.Count, BrokenItems.In(facts).Count);
    }

    private static void Cite(HashSet<string> cited, IReadOnlyList<BoundCitation> citations, IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundCitation citation in BoundWalk.Citations(citations, clauses))
            cited.Add(citation.Source.Kind.Word + "." + citation.Source.Name);
    }
}

/// <summary>What there is of one kind.</summary>
/// <param name="Kind">The kind.</param>
public sealed record KindStatistics(KindSymbol Kind)
{
    /// <summary>How many items are of it, whatever they claim.</summary>
    public int Items { get; private init; }

    /// <summary>How many of them have a name.</summary>
    public int Named { get; private init; }

    /// <summary>How many facts are no plain assertion: denied, planned, cancelled, reported or counted, superseded, or a retraction.</summary>
    public int NotAsserted { get; private init; }

    /// <summary>How many of these claim nothing any more, since another fact replaces them or takes them back.</summary>
    public int Superseded { get; private init; }

    /// <summary>How many may be wrong, in whole or in when they were, so that they answer possibly and never certainly.</summary>
    public int Doubted { get; private init; }

    /// <summary>How many facts name no source, neither themselves nor at the margin.</summary>
    public int WithoutSource { get; private init; }

    /// <summary>From when to when its facts tell; for entities nothing.</summary>
    public TimeSpread Time { get; private init; } = TimeSpread.None;

    internal KindStatistics With(StoreRow row) => this with
    {
        Items = Items + 1,
        Named = Named + (row.Item.Name is null ? 0 : 1),
        NotAsserted = NotAsserted + (row.Standing == FactStanding.Asserted ? 0 : 1),
        Superseded = Superseded + (row.IsSuperseded ? 1 : 0),
        Doubted = Doubted + (row.IsDoubted || (row.Accounts.Count > 0 && row.Accounts.All(static a => a.IsDoubted)) ? 1 : 0),
        WithoutSource = WithoutSource + (row.Item.Kind.IsFact && row.Item.Citations.Count == 0 ? 1 : 0),
        Time = TellsTime(row) ? Time.With(row.Time!.Value) : Time,
    };

    /// <summary>Whether a row is a fact that says when, and has not been taken back.</summary>
    internal static bool TellsTime(StoreRow row) => row.Item.Kind.IsFact && row.Time is not null && !row.IsSuperseded;
}

/// <summary>What there is in one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Entities">How many entities it defines.</param>
/// <param name="Facts">How many facts it states, whatever they claim.</param>
/// <param name="Sources">How many items it cites as a source.</param>
/// <param name="Time">From when to when its facts tell.</param>
public sealed record FileStatistics(string Path, int Lines, int Entities, int Facts, int Sources, TimeSpread Time);
