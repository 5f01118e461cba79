using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks;

/// <summary>Who names what: names that nothing uses, and facts that are used though others have replaced them.</summary>
internal sealed class UseChecks
{
    private readonly CheckedFacts _facts;
    private readonly bool[] _isUsed;
    private readonly Dictionary<int, CheckedFact> _successors = [];

    private UseChecks(CheckedFacts facts)
    {
        _facts = facts;
        _isUsed = new bool[facts.Rows.Length];
    }

    public static void Run(CheckedFacts facts)
    {
        var uses = new UseChecks(facts);
        uses.FindSuccessors();
        foreach (CheckedFact fact in facts.Rows)
        {
            uses.Use(fact.Item.Citations, fact.Path);
            foreach (StoreRowClause said in fact.Stored.Clauses)
                uses.Use(said.Clause, said.Path);
        }
        foreach (BoundFile file in facts.Files)
            uses.UseOfFile(file);
        uses.ReportUnused();
    }

    private void FindSuccessors()
    {
        foreach (CheckedFact fact in _facts.Rows)
        {
            foreach (StoreRowClause said in fact.Stored.Clauses)
            {
                if (said.Clause.Field != LanguageFields.Supersedes)
                    continue;
                foreach (BoundValue value in said.Clause.Values)
                {
                    if (value.Item is { } item && _facts.RowOf(item) is >= 0 and var row && row != fact.Row && !_successors.ContainsKey(row))
                        _successors.Add(row, fact);
                }
            }
        }
    }

    private void UseOfFile(BoundFile file)
    {
        Use(file.MarginCitations, file.Path);
        foreach (BoundExtension extension in file.Extensions)
        {
            Use(extension.Citations, file.Path);
            Use(extension.Target);
        }
        foreach (BoundQuestion question in file.Questions)
            Use(question.Pattern);
        foreach (BoundExpectation expectation in file.Expectations)
        {
            Use(expectation.Pattern);
            foreach (ItemReference item in expectation.Items)
                Use(item);
        }
    }

    private void Use(BoundPattern pattern)
    {
        if (pattern.Name is { } name)
            Use(new ItemReference(pattern.Kind, name));
        foreach (BoundCitation citation in pattern.Citations)
            Use(citation.Source);
        foreach (BoundClause clause in pattern.Clauses)
        {
            foreach (BoundValue value in clause.Values)
                Use(value.Item);
        }
    }

    private void Use(BoundClause clause, string path)
    {
        bool isAboutReplacing = clause.Field == LanguageFields.Supersedes || clause.Field == LanguageFields.SameFactAs;
        foreach (BoundValue value in clause.Values)
        {
            Use(value.Item);
            if (!isAboutReplacing && value.Item is { } item)
                CheckSuperseded(item, value.Span, path);
        }
        foreach (ItemReference via in clause.Via)
            Use(via);
        if (clause.Qualifiers is not { } qualifiers)
            return;
        Use(qualifiers.Citations, path);
        foreach (BoundClause qualifier in qualifiers.Clauses)
            Use(qualifier, path);
    }

    private void Use(IReadOnlyList<BoundCitation> citations, string path)
    {
        foreach (BoundCitation citation in citations)
        {
            Use(citation.Source);
            foreach (ItemReference via in citation.Via)
                Use(via);
        }
    }

    private void Use(ItemReference? item)
    {
        if (item is not null && _facts.RowOf(item) is >= 0 and var row)
            _isUsed[row] = true;
    }

    private void CheckSuperseded(ItemReference item, TextSpan span, string path)
    {
        if (_facts.RowOf(item) is not (>= 0 and var row) || !_successors.TryGetValue(row, out CheckedFact? by) || !_facts[row].Kind.IsFact)
            return;
        var finding = Finding.At(FindingRules.SupersededUsed, span, item.Name, by.Words) with { Related = new RelatedPlace(by.Path, by.Span, "superseded here") };
        _facts.Report(path, by.Item.Name is not { } name ? finding : finding with { Fixes = EquatableArray.Of(FindingFix.Replace($"Write {name}", span, name)) });
    }

    private void ReportUnused()
    {
        KindSymbol? source = _facts.Schema.Find(Prelude.SourceKind);
        foreach (CheckedFact fact in _facts.Rows)
        {
            // A source that nothing cites is a matter of who says so, and reported there.
            if (_isUsed[fact.Row] || fact.Kind.IsFact || fact.Item.Name is not { } name || (source is not null && fact.Kind.Is(source)))
                continue;
            _facts.Report(fact.Path, Finding.At(FindingRules.UnusedName, fact.Item.NameSpan, fact.Kind.Word, name));
        }
    }
}
