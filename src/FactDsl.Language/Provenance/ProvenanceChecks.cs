using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Suppression;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Checks who says so: facts without a source, sources that nobody cites, and quotations that do not stand in their
/// source's text where that is at hand. What it costs grows with the facts and with the texts, never with both.
/// </summary>
public sealed class ProvenanceChecks
{
    private const int MostOffered = 3;

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
    /// <param name="files">Its files, bound.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    public static ProvenanceReport Run(IReadOnlyList<BoundFile> files, SourceDocuments documents)
        => Run(files.Select(f => FileProvenance.Of(f)).ToArray(), documents);

    /// <summary>Checks a whole fact base from what its files say about sources.</summary>
    /// <param name="files">One for each file; the report has them in the same order.</param>
    /// <param name="documents">The texts of sources that are at hand.</param>
    public static ProvenanceReport Run(IReadOnlyList<FileProvenance> files, SourceDocuments documents)
    {
        var checks = new ProvenanceChecks(files, documents);
        checks.CheckFactsAndSources();
        checks.ReadTexts();
        var quotations = new QuotationChecks(files, checks._readings);
        quotations.Run();
        for (int i = 0; i < files.Count; i++)
        {
            checks._findings[i].AddRange(quotations.Findings[i]);
            checks._acceptable[i].AddRange(quotations.Acceptable[i]);
        }
        return new ProvenanceReport(
            files.Select((file, i) => new FileProvenanceFindings(file.Path, Ordered(checks._findings[i]), EquatableArray.From(checks._acceptable[i]))).ToArray(),
            checks._readings.Values.Where(static r => r.Documents.Count > 0).ToArray(),
            quotations.Located,
            quotations.Checked);
    }

    /// <summary>
    /// Checks a fact base again after some of its files have changed. Files that need not be looked at keep their findings, the
    /// same object.
    /// </summary>
    /// <param name="before">What was found before.</param>
    /// <param name="beforeFiles">The files then, in the order of the report.</param>
    /// <param name="files">The files now; those that did not change are the same objects.</param>
    /// <param name="documents">The texts of sources that are at hand, the same as before.</param>
    public static ProvenanceReport Next(ProvenanceReport before, IReadOnlyList<FileProvenance> beforeFiles, IReadOnlyList<FileProvenance> files, SourceDocuments documents)
    {
        // Quotations are searched for text by text, all at once.
        if (beforeFiles.Any(static f => f.Texts.Count > 0) || files.Any(static f => f.Texts.Count > 0))
            return Run(files, documents);
        var known = new Dictionary<FileProvenance, FileProvenanceFindings>(files.Count, SameFile.Comparer);
        var byPath = new Dictionary<string, FileProvenanceFindings>(files.Count, System.StringComparer.Ordinal);
        for (int i = 0; i < beforeFiles.Count; i++)
        {
            known[beforeFiles[i]] = before.Files[i];
            byPath[beforeFiles[i].Path] = before.Files[i];
        }
        HashSet<SourceName>? cited = CitedIn(files);
        var findings = new FileProvenanceFindings[files.Count];
        for (int i = 0; i < findings.Length; i++)
        {
            FileProvenance file = files[i];
            if (file.Declared.Count == 0 && known.TryGetValue(file, out FileProvenanceFindings? same))
            {
                findings[i] = same;
                continue;
            }
            var found = new FileProvenanceFindings(file.Path, Ordered(FindIn(file, cited)), default);
            findings[i] = byPath.TryGetValue(file.Path, out FileProvenanceFindings? was) && was == found ? was : found;
        }
        return new ProvenanceReport(findings, [], [], []);
    }

    /// <summary>All that is cited; null where something could not be bound, which may cite anything.</summary>
    private static HashSet<SourceName>? CitedIn(IReadOnlyList<FileProvenance> files)
    {
        if (files.Any(static f => f.MayCiteMore))
            return null;
        var cited = new HashSet<SourceName>();
        foreach (FileProvenance file in files)
            cited.UnionWith(file.Cited);
        return cited;
    }

    private static List<Finding> FindIn(FileProvenance file, HashSet<SourceName>? cited)
    {
        var found = new List<Finding>();
        foreach (UnsourcedFact fact in file.Unsourced.AsSpan())
            found.Add(Finding.At(FindingRules.FactWithoutSource, fact.Span, fact.What) with { Fixes = new([.. SourcesToCite(file).Select(s => FindingFix.Replace($"Write per {s}", new TextSpan(fact.End, 0), $"\n  per {s}") with { IsChoice = true })]) });
        foreach (DeclaredSource source in file.Declared.AsSpan())
        {
            if (cited?.Contains(source.Source) == false)
                found.Add(Finding.At(FindingRules.SourceNotCited, source.Span, source.Source.Name) with { Fixes = source.Whole.Length > 0 ? EquatableArray.Of(FindingFix.Replace("Remove the source", source.Whole, "") with { IsChoice = true }) : default });
        }
        return found;
    }

    /// <summary>The sources that are offered for what has none: the first that the file cites, else those that it defines.</summary>
    private static IEnumerable<string> SourcesToCite(FileProvenance file)
        => (file.Cited.Count > 0 ? file.Cited.Select(static s => s.Name) : file.Declared.Select(static s => s.Source.Name)).Where(static n => n.Length > 0).Distinct(StringComparer.Ordinal).Take(MostOffered);

    private static EquatableArray<Finding> Ordered(List<Finding> findings)
    {
        findings.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        return EquatableArray.From(findings);
    }

    private void CheckFactsAndSources()
    {
        HashSet<SourceName>? cited = CitedIn(_files);
        for (int i = 0; i < _files.Count; i++)
            _findings[i].AddRange(FindIn(_files[i], cited));
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
                    if (NotUtf8(document, text) is { } problem)
                    {
                        // What is quoted may stand where the bytes are that nobody can read.
                        reading.IsIncomplete = true;
                        _findings[i].Add(problem);
                    }
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

    private static Finding? NotUtf8(SourceDocument document, SourceTextName text)
    {
        if (document.StrayAt is not { } stray)
            return null;
        string place = FileText.ByteAt(document.Text, stray).ToString(CultureInfo.InvariantCulture);
        return Finding.At(FindingRules.SourceTextNotUtf8, text.Span, text.Name, place, (document.Lines.PositionOf(stray).Line + 1).ToString(CultureInfo.InvariantCulture));
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

    /// <summary>Compares files as the objects that they are.</summary>
    private sealed class SameFile : IEqualityComparer<FileProvenance>
    {
        public static SameFile Comparer { get; } = new();

        public bool Equals(FileProvenance? x, FileProvenance? y) => ReferenceEquals(x, y);

        public int GetHashCode(FileProvenance obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
