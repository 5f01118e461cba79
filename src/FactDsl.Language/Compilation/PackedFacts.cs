using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Storage.Packing;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Compilation;

/// <summary>
/// The files of a fact base of any size, for their store alone. Each is read twice, once for its names and once for what it says. Of
/// each is kept only what a store is made of. The store is the same as that of <see cref="BoundFacts"/>.
/// </summary>
public sealed class PackedFacts
{
    // So many are bound side by side, and let go, before the next are read.
    private const int FilesAtOnce = 256;

    private readonly PackedFile[] _files;
    private readonly PackedSymbols _symbols;
    private readonly List<StoreRow> _imported;
    private readonly SupersededNames _superseded;
    private readonly List<BoundQuestion> _questions;
    private readonly List<(string Path, BoundRule Rule)> _rules;

    private PackedFacts(FactSchema schema, PackedFile[] files, PackedSymbols symbols, List<StoreRow> imported, SupersededNames superseded, List<BoundQuestion> questions, List<(string Path, BoundRule Rule)> rules, int errors)
    {
        Schema = schema;
        _files = files;
        _symbols = symbols;
        _imported = imported;
        _superseded = superseded;
        _questions = questions;
        _rules = rules;
        Errors = errors;
    }

    /// <summary>The kinds.</summary>
    public FactSchema Schema { get; }

    /// <summary>How many errors parsing and binding find; what they are in is missing from the store.</summary>
    public int Errors { get; }

    /// <summary>Parses, binds and packs files.</summary>
    /// <param name="paths">Relative to the fact base, with <c>/</c>; no path twice.</param>
    /// <param name="read">Gives the text of a path, the same both times; from any thread.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for <see cref="FactPadding.OneUnit"/>.</param>
    /// <exception cref="IOException">A file cannot be read, or has another text the second time.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public static PackedFacts Of(IEnumerable<string> paths, Func<string, string> read, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null)
    {
        string[] ordered = [.. paths.OrderBy(static p => p, StringComparer.Ordinal)];
        ulong[] checksums = new ulong[ordered.Length];
        FileDeclarations[] declarations = [.. Each(ordered, (path, i) =>
        {
            string text = read(path);
            checksums[i] = ChecksumOf(text);
            return FileDeclarations.Of(path, FileSyntax.Parse(text));
        })];
        var project = ProjectDeclarations.Of(declarations, imports, padding);
        var symbols = new PackedSymbols();
        var files = new PackedFile[ordered.Length];
        var imported = new ImportedRows();
        var superseded = new SupersededNames();
        var questions = new List<BoundQuestion>();
        var rules = new List<(string Path, BoundRule Rule)>();
        int errors = 0, next = 0;
        foreach ((BoundFile file, PackedFile packed, int wrong) in Each(ordered, (path, i) =>
        {
            string text = read(path);
            if (ChecksumOf(text) != checksums[i])
                throw new IOException($"{path} changed while it was read");
            var syntax = FileSyntax.Parse(text);
            BoundFile bound = Binder.Bind(path, syntax, project.Schema, project.Names);
            return (bound, FilePacker.Pack(symbols, bound), syntax.Findings.CountErrors() + bound.Findings.CountErrors());
        }))
        {
            imported.Add(file);
            superseded.Add(file);
            questions.AddRange(file.Questions);
            foreach (BoundRule rule in file.Rules)
            {
                if (rule.IsWhole)
                    rules.Add((file.Path, rule));
            }
            files[next++] = packed;
            errors += wrong;
        }
        return new PackedFacts(project.Schema, files, symbols, [.. imported.Rows()], superseded, questions, rules, errors);
    }

    /// <summary>The facts as a store, with the answers to the questions that are named among them.</summary>
    /// <exception cref="FactStoreException">There are more facts than one store can hold.</exception>
    public PagedStore ToStore()
    {
        var layout = StoreLayout.Of(Schema);
        var store = PagedStore.Of(layout, PackedRows.Of(layout, _files, _symbols, _imported, _superseded));
        DerivedFacts? derived = null;
        if (_rules.Count > 0)
        {
            FactBase told = store.Open();
            derived = RuleEngine.Derive(told, layout, [.. _rules.Select(static r => r.Rule)]);
            IReadOnlyList<DerivedItem> items = DerivedRows.Items(told, layout, derived, _rules);
            PackedFile[] files = [.. _files, .. items.GroupBy(static i => i.Path).Select(g => FilePacker.Pack(_symbols, new BoundFile(g.Key) { Items = [.. g.Select(static i => i.Item)] }))];
            var rows = PackedRows.Of(layout, [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)], _symbols, _imported, _superseded);
            store = PagedStore.Of(layout, rows);
            DerivedRows.Place(layout, derived, items, store.Open());
        }
        SortedDictionary<string, QuestionAnswers> asked = NamedQuestions.Ask(store.Open, layout, _questions, derived);
        return asked.Count == 0 && derived is null ? store : store.WithAnswers(AnswerEncoder.Write(asked, derived, store.Open));
    }

    /// <summary>Does what concerns no other file on all cores; results come in the order of the paths.</summary>
    private static IEnumerable<T> Each<T>(string[] paths, Func<string, int, T> work)
    {
        for (int first = 0; first < paths.Length; first += FilesAtOnce)
        {
            var done = new T[Math.Min(FilesAtOnce, paths.Length - first)];
            var failed = new Exception?[done.Length];
            int from = first;
            Parallel.For(0, done.Length, i =>
            {
                try
                {
                    done[i] = work(paths[from + i], from + i);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    failed[i] = e;
                }
            });
            // Of several that cannot be read the first is told, however the threads ran.
            if (Array.Find(failed, static e => e is not null) is { } failure)
                ExceptionDispatchInfo.Capture(failure).Throw();
            foreach (T one in done)
                yield return one;
        }
    }

    private static ulong ChecksumOf(string text) => StoreChecksum.Of(MemoryMarshal.AsBytes(text.AsSpan()));
}
