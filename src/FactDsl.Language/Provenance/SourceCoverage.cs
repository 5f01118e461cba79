using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>Which sentences of a source's text the facts quote.</summary>
/// <param name="Source">The source.</param>
/// <param name="Document">Its text.</param>
/// <param name="Sentences">The sentences of the text, in its order, headings among them.</param>
public sealed record SourceCoverage(SourceName Source, SourceDocument Document, IReadOnlyList<SentenceCoverage> Sentences)
{
    /// <summary>Number of sentences, headings not counted.</summary>
    public int Count => CountOf(quotedOnly: false);

    /// <summary>Number of sentences of which at least a word is quoted, headings not counted.</summary>
    public int QuotedCount => CountOf(quotedOnly: true);

    /// <summary>The sentences of which nothing is quoted, headings left out.</summary>
    public IEnumerable<SentenceCoverage> Unquoted()
    {
        foreach (SentenceCoverage sentence in Sentences)
        {
            if (!sentence.Sentence.IsHeading && sentence.Quotations.Count == 0)
                yield return sentence;
        }
    }

    /// <summary>
    /// The report as text, without a line break at the end: <c>Rfi (rfi.source.txt): 12 of 14 sentences are quoted</c>, then the others, each with the
    /// line on which it begins.
    /// </summary>
    public override string ToString()
    {
        var report = new StringBuilder();
        report.Append(Source.Name).Append(" (").Append(Document.Path).Append("): ")
            .Append(QuotedCount.ToString(CultureInfo.InvariantCulture)).Append(" of ")
            .Append(Count.ToString(CultureInfo.InvariantCulture)).Append(" sentences are quoted");
        foreach (SentenceCoverage sentence in Unquoted())
        {
            report.Append("\n  ").Append(sentence.Line.ToString(CultureInfo.InvariantCulture)).Append(": ")
                .Append(Excerpt.OneLine(Document.Text.Substring(sentence.Sentence.Span.Start, sentence.Sentence.Span.Length)));
        }
        return report.ToString();
    }

    private int CountOf(bool quotedOnly)
    {
        int count = 0;
        foreach (SentenceCoverage sentence in Sentences)
        {
            if (!sentence.Sentence.IsHeading && !(quotedOnly && sentence.Quotations.Count == 0))
                count++;
        }
        return count;
    }
}

/// <summary>A sentence and who quotes it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Quotations">The quotations of which at least a word stands in it.</param>
public sealed record SentenceCoverage(Sentence Sentence, int Line, IReadOnlyList<LocatedQuotation> Quotations);

/// <summary>Reports which sentences of the sources' texts the facts quote, and which nobody does.</summary>
public static class CoverageReport
{
    /// <summary>One report for each text of each source, ordered by the source's name and then by the text's path.</summary>
    /// <remarks>A quotation counts for the first place at which it stands; what it leaves out (<c>[…]</c>) does not count.</remarks>
    public static IReadOnlyList<SourceCoverage> Of(ProvenanceReport report)
    {
        var quotations = new Dictionary<(SourceName, SourceDocument), List<LocatedQuotation>>();
        foreach (LocatedQuotation quotation in report.Quotations)
        {
            (SourceName, SourceDocument) place = (quotation.Quotation.Source, quotation.Document);
            if (!quotations.TryGetValue(place, out List<LocatedQuotation>? some))
                quotations.Add(place, some = []);
            some.Add(quotation);
        }
        var coverages = new List<SourceCoverage>();
        foreach (SourceReading reading in report.Readings)
        {
            foreach (SourceDocument document in reading.Documents)
                coverages.Add(Of(reading.Source, document, quotations.TryGetValue((reading.Source, document), out List<LocatedQuotation>? some) ? some : []));
        }
        coverages.Sort(static (a, b) =>
        {
            int byName = string.CompareOrdinal(a.Source.Name, b.Source.Name);
            int byKind = byName != 0 ? byName : string.CompareOrdinal(a.Source.Kind, b.Source.Kind);
            return byKind != 0 ? byKind : string.CompareOrdinal(a.Document.Path, b.Document.Path);
        });
        return coverages;
    }

    /// <summary>The reports as one text, one behind the other.</summary>
    public static string Write(IReadOnlyList<SourceCoverage> coverages)
    {
        var text = new StringBuilder();
        foreach (SourceCoverage coverage in coverages)
            text.Append(coverage).Append('\n');
        return text.ToString();
    }

    private static SourceCoverage Of(SourceName source, SourceDocument document, IReadOnlyList<LocatedQuotation> quotations)
    {
        IReadOnlyList<Sentence> sentences = SentenceCutter.Cut(document.Text);
        var quoted = new List<LocatedQuotation>?[sentences.Count];
        foreach (LocatedQuotation quotation in quotations)
        {
            foreach (TextSpan span in quotation.Spans)
            {
                for (int i = FirstBehind(sentences, span.Start); i < sentences.Count && sentences[i].Span.Start < span.End; i++)
                {
                    List<LocatedQuotation> list = quoted[i] ??= [];
                    if (list.Count == 0 || !ReferenceEquals(list[list.Count - 1], quotation))
                        list.Add(quotation);
                }
            }
        }
        var covered = new SentenceCoverage[sentences.Count];
        for (int i = 0; i < covered.Length; i++)
        {
            int line = document.Lines.PositionOf(sentences[i].Span.Start).Line + 1;
            covered[i] = new SentenceCoverage(sentences[i], line, quoted[i] ?? (IReadOnlyList<LocatedQuotation>)[]);
        }
        return new SourceCoverage(source, document, covered);
    }

    /// <summary>The first sentence that ends behind a place.</summary>
    private static int FirstBehind(IReadOnlyList<Sentence> sentences, int place)
    {
        int low = 0, high = sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sentences[middle].Span.End > place)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
