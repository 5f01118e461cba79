using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Acceptance;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Checks who says so: facts without a source, sources that nobody cites, and quotations that do not stand in their
/// source's text where that is at hand. What it costs grows with the facts and with the texts, never with both.
/// </summary>
public sealed class ProvenanceChecks
{
    private readonly IReadOnlyList<FileProvenance> _files;
    private readonly SourceDocuments _documents;
    private readonly List<Finding>[] _findings;
    private readonly List<AcceptablePlace>[] _acceptable;
    private readonly Dictionary<SourceName, SourceReading> _readings = [];

    private ProvenanceChecks(IReadOnlyList<FileProvenance> files, SourceDocuments documents)
    {
        _files = files;
        _documents = documents;
        _findings = files.Select(static _ => new List<Finding>()).ToArray();
        _acceptable = files.Select(static _ => new List<AcceptablePlace>()).ToArray();
    }

    /// <summary>Checks a whole fact base.</summary>
    /// <param name="schema">Its kinds.</param>
    /// <param name="files">Its files, bound.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    public static ProvenanceReport Run(FactSchema schema, IReadOnlyList<BoundFile> files, SourceDocuments documents)
        => Run(files.Select(f => FileProvenance.Of(schema, f)).ToArray(), documents);

    /// <summary>Checks a whole fact base from what its files say about sources.</summary>
    /// <param name="files">One for each file; the report has them in the same order.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    public static ProvenanceReport Run(IReadOnlyList<FileProvenance> files, SourceDocuments documents)
    {
        var checks = new ProvenanceChecks(files, documents);
        checks.CheckFacts();
        checks.CheckSources();
        checks.ReadTexts();
        IReadOnlyList<LocatedQuotation> located = checks.CheckQuotations();
        return new ProvenanceReport(
            files.Select((file, i) => new FileProvenanceFindings(file.Path, Ordered(checks._findings[i]), EquatableArray.From(checks._acceptable[i]))).ToArray(),
            checks._readings.Values.Where(static r => r.Documents.Count > 0).ToArray(),
            located);
    }

    private static EquatableArray<Finding> Ordered(List<Finding> findings)
    {
        findings.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        return EquatableArray.From(findings);
    }

    private void CheckFacts()
    {
        for (int i = 0; i < _files.Count; i++)
        {
            foreach (UnsourcedFact fact in _files[i].Unsourced.AsSpan())
                _findings[i].Add(Finding.At(FindingRules.FactWithoutSource, fact.Span, fact.What));
        }
    }

    private void CheckSources()
    {
        // What could not be bound may cite any of them.
        if (_files.Any(static f => f.MayCiteMore))
            return;
        var cited = new HashSet<SourceName>();
        foreach (FileProvenance file in _files)
            cited.UnionWith(file.Cited);
        for (int i = 0; i < _files.Count; i++)
        {
            foreach (DeclaredSource source in _files[i].Declared.AsSpan())
            {
                if (!cited.Contains(source.Source))
                    _findings[i].Add(Finding.At(FindingRules.SourceNotCited, source.Span, source.Source.Name));
            }
        }
    }

    private void ReadTexts()
    {
        for (int i = 0; i < _files.Count; i++)
        {
            FileProvenance file = _files[i];
            foreach (SourceTextName text in file.Texts.AsSpan())
            {
                SourceReading reading = ReadingOf(text.Source);
                if (_documents.Find(file.Path, text.Name) is { } document)
                {
                    reading.Add(document);
                    _acceptable[i].Add(new AcceptablePlace(FindingRules.SourceTextNotAtHand.Id, text.Span));
                    continue;
                }
                reading.IsIncomplete = true;
                _findings[i].Add(NotAtHand(file.Path, text));
            }
            foreach (SourceLanguage language in file.Languages.AsSpan())
                ReadingOf(language.Source).Languages.Add(language.Tag);
        }
    }

    private SourceReading ReadingOf(SourceName source)
    {
        if (!_readings.TryGetValue(source, out SourceReading? reading))
            _readings.Add(source, reading = new SourceReading(source));
        return reading;
    }

    private Finding NotAtHand(string file, SourceTextName text)
    {
        IReadOnlyList<string> nearest = _documents.Nearest(file, text.Name);
        string why = SourceDocument.IsSourceText(text.Name)
            ? "the project has no such AdditionalFiles item beside this file or under that path" + Suggestion.Text(nearest)
            : $"only files whose names end with `{SourceDocuments.Extension}` are read" + Suggestion.Text(nearest);
        var finding = Finding.At(FindingRules.SourceTextNotAtHand, text.Span, text.Name, text.Source.Name, why);
        return nearest.Count == 0 ? finding : finding with
        {
            Fixes = EquatableArray.Of(FindingFix.Replace($"Write {nearest[0]}", text.Span, Syntax.StringLiteral.Quote(nearest[0]))),
        };
    }

    /// <summary>Looks for all quotations, text by text.</summary>
    private IReadOnlyList<LocatedQuotation> CheckQuotations()
    {
        var searches = new Dictionary<SourceDocument, DocumentSearch>();
        var order = new List<DocumentSearch>();
        var asked = new List<AskedQuotation>();
        for (int i = 0; i < _files.Count; i++)
        {
            foreach (Quotation quotation in _files[i].Quotations.AsSpan())
            {
                if (!_readings.TryGetValue(quotation.Source, out SourceReading? reading) || !reading.IsIn(quotation.Language))
                    continue;
                if (reading.IsIncomplete)
                    _acceptable[i].Add(new AcceptablePlace(FindingRules.QuotationNotFound.Id, quotation.Span));
                if (reading.Documents.Count == 0)
                    continue;
                asked.Add(new AskedQuotation(i, quotation, reading));
                foreach (SourceDocument document in reading.Documents)
                {
                    if (!searches.TryGetValue(document, out DocumentSearch? search))
                    {
                        searches.Add(document, search = new DocumentSearch(document));
                        order.Add(search);
                    }
                    search.Ask(quotation.Words);
                }
            }
        }
        foreach (DocumentSearch search in order)
            search.Search();
        var located = new List<LocatedQuotation>();
        var missing = new List<AskedQuotation>();
        foreach (AskedQuotation question in asked)
        {
            DocumentSearch? found = null;
            foreach (SourceDocument document in question.Reading.Documents)
                found ??= searches[document].IsFound(question.Quotation.Words) ? searches[document] : null;
            if (found is not null)
                located.Add(found.Locate(_files[question.File].Path, question.Quotation));
            else if (!question.Reading.IsIncomplete)
                missing.Add(question);
        }
        foreach (AskedQuotation question in missing)
            searches[question.Reading.Documents[0]].AskNearest(question.Quotation.Words);
        foreach (DocumentSearch search in order)
            search.SearchNearest();
        foreach (AskedQuotation question in missing)
            _findings[question.File].Add(searches[question.Reading.Documents[0]].ToFinding(question.Quotation));
        return located;
    }

    private readonly record struct AskedQuotation(int File, Quotation Quotation, SourceReading Reading);
}
