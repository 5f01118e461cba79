using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Schema;

/// <summary>All kinds that a fact base knows, the built-in ones among them.</summary>
public sealed class FactSchema
{
    private readonly Dictionary<string, KindSymbol> _byWord = new(StringComparer.Ordinal);

    private readonly ILookup<string, SchemaProblem> _problems;

    internal FactSchema(List<KindSymbol> kinds, IReadOnlyList<SchemaProblem> problems, IReadOnlyList<FactInterface> imports, IReadOnlyList<Finding> importFindings)
    {
        Imports = imports;
        ImportFindings = importFindings;
        _problems = problems.ToLookup(static p => p.File, StringComparer.Ordinal);
        // What is derived comes last, so that told facts have the same rows with and without it.
        kinds.Sort(static (a, b) => a.IsDerived != b.IsDerived ? a.IsDerived.CompareTo(b.IsDerived) : string.CompareOrdinal(a.Word, b.Word));
        Kinds = kinds;
        foreach (KindSymbol kind in kinds)
        {
            _byWord[kind.Word] = kind;
            kind.Complete();
        }
    }

    /// <summary>The fact bases of other assemblies whose kinds are among these; one that uses another stands before it.</summary>
    public IReadOnlyList<FactInterface> Imports { get; }

    /// <summary>What keeps those from being used together.</summary>
    public IReadOnlyList<Finding> ImportFindings { get; }

    /// <summary>Whether there are any: the types that are made of these kinds then read the facts of all of them.</summary>
    public bool HasImports => Imports.Count > 0;

    /// <summary>What the words of those mean.</summary>
    internal ImportedKinds Imported { get; init; } = new([]);

    /// <summary>How far the hedges of dates and numbers reach in comparisons.</summary>
    public FactPadding Padding { get; internal init; } = FactPadding.OneUnit;

    /// <summary>The kinds, those that rules derive last, else in ordinal order of their words: their numbers in the store.</summary>
    public IReadOnlyList<KindSymbol> Kinds { get; }

    /// <summary>What is wrong with the definitions of one file, as findings in its text.</summary>
    /// <param name="path">The path under which the file was declared.</param>
    /// <param name="file">The file.</param>
    public List<Finding> FindingsOf(string path, FileSyntax file)
    {
        var findings = new List<Finding>();
        if (!_problems.Contains(path))
            return findings;
        FileItem[] definitions = file.Items.Where(static i => i.Syntax is DefinitionSyntax).ToArray();
        foreach (SchemaProblem problem in _problems[path])
            findings.Add(problem.In(definitions));
        return findings;
    }

    /// <summary>The kind whose items <c>per</c> can cite, with those that are it; null where several have nothing to do with each other.</summary>
    public KindSymbol? CitableKind
    {
        get
        {
            KindSymbol? only = null;
            foreach (KindSymbol kind in Kinds)
            {
                if (!kind.Fields.Any(f => f.IsCited && f.Owner == kind))
                    continue;
                if (only is not null)
                    return null;
                only = kind;
            }
            return only;
        }
    }

    /// <summary>The kind that a word names, or null.</summary>
    public KindSymbol? Find(string word) => _byWord.TryGetValue(word, out KindSymbol? kind) ? kind : null;
}
