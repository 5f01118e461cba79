using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Suppression;

namespace FactDsl.Language.Provenance;

/// <summary>Looks for all quotations, text by text, and says of each what became of it.</summary>
internal sealed class QuotationChecks
{
    private readonly IReadOnlyList<FileProvenance> _files;
    private readonly IReadOnlyDictionary<SourceName, SourceReading> _readings;
    private readonly Dictionary<SourceDocument, DocumentSearch> _searches = [];
    private readonly List<DocumentSearch> _order = [];
    private readonly List<Asked> _asked = [];
    private readonly List<LocatedQuotation> _located = [];
    private readonly List<CheckedQuotation> _checked = [];

    public QuotationChecks(IReadOnlyList<FileProvenance> files, IReadOnlyDictionary<SourceName, SourceReading> readings)
    {
        _files = files;
        _readings = readings;
        Findings = files.Select(static _ => new List<Finding>()).ToArray();
        Acceptable = files.Select(static _ => new List<AcceptablePlace>()).ToArray();
    }

    /// <summary>What was found, file by file.</summary>
    public IReadOnlyList<List<Finding>> Findings { get; }

    /// <summary>Where a finding is not possible on this machine and may be on another, file by file.</summary>
    public IReadOnlyList<List<AcceptablePlace>> Acceptable { get; }

    /// <summary>The quotations that stand in a text.</summary>
    public IReadOnlyList<LocatedQuotation> Located => _located;

    /// <summary>All quotations.</summary>
    public IReadOnlyList<CheckedQuotation> Checked => _checked;

    /// <summary>Looks for them.</summary>
    public void Run()
    {
        for (int i = 0; i < _files.Count; i++)
        {
            foreach (Quotation quotation in _files[i].Quotations.AsSpan())
                Ask(i, quotation);
        }
        foreach (DocumentSearch search in _order)
            search.Search();
        var missing = new List<Asked>();
        foreach (Asked asked in _asked)
        {
            if (asked.Readings.Count == 0 || !Locate(asked))
                Miss(asked, missing);
        }
        foreach (Asked asked in missing)
            SearchOf(asked.Readings[0]).AskNearest(asked.Quotation.Words);
        foreach (DocumentSearch search in _order)
            search.SearchNearest();
        foreach (Asked asked in missing)
            Findings[asked.File].Add(SearchOf(asked.Readings[0]).ToFinding(asked.Quotation with { Source = asked.Readings[0].Source }));
    }

    private void Ask(int file, Quotation quotation)
    {
        var asked = new Asked(file, quotation);
        Ask(asked, quotation.Source);
        foreach (SourceName other in quotation.Others.AsSpan())
            Ask(asked, other);
        _asked.Add(asked);
    }

    private void Ask(Asked asked, SourceName source)
    {
        if (!_readings.TryGetValue(source, out SourceReading? reading))
        {
            asked.LeaveOpen(source, QuotationOutcome.NoText);
            return;
        }
        if (!reading.IsIn(asked.Quotation.Language))
        {
            asked.LeaveOpen(source, QuotationOutcome.OtherLanguage);
            return;
        }
        if (reading.IsIncomplete)
        {
            asked.LeaveOpen(source, QuotationOutcome.TextNotAtHand);
            var place = new AcceptablePlace(FindingRules.QuotationNotFound.Id, asked.Quotation.Span);
            if (!Acceptable[asked.File].Contains(place))
                Acceptable[asked.File].Add(place);
        }
        if (reading.Documents.Count == 0)
        {
            if (!reading.IsIncomplete)
                asked.LeaveOpen(source, QuotationOutcome.NoText);
            return;
        }
        asked.Readings.Add(reading);
        foreach (SourceDocument document in reading.Documents)
        {
            if (!_searches.TryGetValue(document, out DocumentSearch? search))
            {
                _searches.Add(document, search = new DocumentSearch(document));
                _order.Add(search);
            }
            search.Ask(asked.Quotation.Words);
        }
    }

    /// <summary>Takes the first text that has the words; false where none has.</summary>
    private bool Locate(Asked asked)
    {
        foreach (SourceReading reading in asked.Readings)
        {
            foreach (SourceDocument document in reading.Documents)
            {
                if (!_searches[document].IsFound(asked.Quotation.Words))
                    continue;
                LocatedQuotation located = _searches[document].Locate(_files[asked.File].Path, asked.Quotation with { Source = reading.Source });
                _located.Add(located);
                Tell(asked, reading.Source, located.Spans.Count == 0 ? QuotationOutcome.NoWords : QuotationOutcome.Found);
                return true;
            }
        }
        return false;
    }

    /// <summary>What no text has is missing, unless it may stand in one that could not be searched.</summary>
    private void Miss(Asked asked, List<Asked> missing)
    {
        if (asked.Open is var (source, why))
        {
            Tell(asked, source, why);
            return;
        }
        Tell(asked, asked.Readings[0].Source, QuotationOutcome.Missing);
        missing.Add(asked);
    }

    private void Tell(Asked asked, SourceName source, QuotationOutcome outcome)
        => _checked.Add(new CheckedQuotation(_files[asked.File].Path, asked.Quotation with { Source = source }, outcome));

    private DocumentSearch SearchOf(SourceReading reading) => _searches[reading.Documents[0]];

    /// <summary>A quotation with the sources whose texts can be searched, and one whose text cannot.</summary>
    private sealed class Asked(int file, Quotation quotation)
    {
        public int File => file;

        public Quotation Quotation => quotation;

        public List<SourceReading> Readings { get; } = new(1);

        public (SourceName Source, QuotationOutcome Why)? Open { get; private set; }

        public void LeaveOpen(SourceName source, QuotationOutcome why) => Open ??= (source, why);
    }
}
