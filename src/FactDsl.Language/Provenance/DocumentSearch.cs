using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>The quotations that are looked for in one text: first where they stand, then what is nearest to those that do not.</summary>
internal sealed class DocumentSearch(SourceDocument document)
{
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    // Answers in the order asked, which is what bounds the work on what is nearest.
    private readonly List<Answer> _asked = [];
    private readonly List<Answer> _nearestAsked = [];

    /// <summary>Adds words to look for.</summary>
    public void Ask(string words)
    {
        if (_answers.ContainsKey(words))
            return;
        var answer = new Answer(words);
        _answers.Add(words, answer);
        _asked.Add(answer);
    }

    /// <summary>Looks for all of them: as they are written, then with their brackets taken for the quoter's own words.</summary>
    public void Search()
    {
        Search(_asked);
        var bracketed = new List<Answer>();
        foreach (Answer answer in _asked)
        {
            if (!answer.IsFound && answer.Words.HasInsertions)
            {
                answer.Words = QuotedWords.Of(answer.Written, asInsertions: true);
                bracketed.Add(answer);
            }
        }
        Search(bracketed);
    }

    private void Search(List<Answer> answers)
    {
        List<Answer> some = answers.FindAll(static a => a.Words.Parts.Count > 0);
        if (some.Count == 0)
            return;
        IReadOnlyList<QuotationSearch.Progress> progress = QuotationSearch.Run(document.Quotable.Text, some.ConvertAll(static a => a.Words));
        for (int i = 0; i < some.Count; i++)
            some[i].Progress = progress[i];
    }

    /// <summary>Whether words stand in the text; those without a letter or digit do in any.</summary>
    public bool IsFound(string words) => _answers[words].IsFound;

    /// <summary>Where the words of a quotation stand.</summary>
    public LocatedQuotation Locate(string file, Quotation quotation)
    {
        Answer answer = _answers[quotation.Words];
        var spans = new TextSpan[answer.Words.Parts.Count];
        for (int i = 0; i < spans.Length; i++)
        {
            int start = answer.Progress!.StartOf(i);
            spans[i] = document.Quotable.ToOriginal(start, start + answer.Words.Parts[i].Text.Length);
        }
        return new LocatedQuotation(file, quotation, document, new(spans));
    }

    /// <summary>Adds words that are missing, to look for what is nearest.</summary>
    public void AskNearest(string words)
    {
        Answer answer = _answers[words];
        if (!answer.IsNearestAsked)
            _nearestAsked.Add(answer);
        answer.IsNearestAsked = true;
    }

    /// <summary>Looks for what is nearest.</summary>
    public void SearchNearest()
    {
        if (_nearestAsked.Count == 0)
            return;
        string text = document.Quotable.Text;
        IReadOnlyList<Passage?> passages = PassageFinder.Find(text, _nearestAsked.ConvertAll(static a => a.Words.Parts[a.Progress!.Missing]));
        for (int i = 0; i < passages.Count; i++)
            _nearestAsked[i].Nearest = passages[i];
    }

    /// <summary>The finding that words of a quotation are missing.</summary>
    public Finding ToFinding(Quotation quotation)
    {
        Answer answer = _answers[quotation.Words];
        string words = Excerpt.OneLine(quotation.Words);
        if (answer.Nearest is not { } passage)
            return NotFound(quotation, Excerpt.Of(words, 0), "");
        TextSpan span = document.Quotable.ToOriginal(passage.Start, passage.End);
        string near = Excerpt.OneLine(document.Text.Substring(span.Start, span.Length));
        string line = (document.Lines.PositionOf(span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);
        bool isWhole = answer.Words.Parts.Count == 1;
        // A part that stands there is missing only behind those before it.
        bool isElsewhere = !isWhole && passage.Cost == 0 && answer.Words.Parts[answer.Progress!.Missing].StandsAt(document.Quotable.Text, passage.Start);
        int difference = isWhole ? Excerpt.FirstDifference(words, near) : 0;
        string hint = isElsewhere
            ? $": “{Excerpt.Of(near, 0)}” stands in front of the words before it, on line {line}"
            : $": the nearest passage is “{Excerpt.Of(near, difference)}”, on line {line}";
        Finding finding = NotFound(quotation, Excerpt.Of(words, difference), hint) with
        {
            Related = new RelatedPlace(document.Path, span, "The nearest passage"),
        };
        if (!isWhole)
            return finding;
        string tag = quotation.Language is null ? "" : "@" + quotation.Language;
        return finding with { Fixes = EquatableArray.Of(FindingFix.Replace("Quote the nearest passage", quotation.Span, StringLiteral.Quote(near) + tag)) };
    }

    private Finding NotFound(Quotation quotation, string words, string hint)
        => Finding.At(FindingRules.QuotationNotFound, quotation.Span, words, quotation.Source.Name, document.Path, hint);

    private sealed class Answer(string written)
    {
        public string Written => written;

        public QuotedWords Words { get; set; } = QuotedWords.Of(written, asInsertions: false);

        public QuotationSearch.Progress? Progress { get; set; }

        public bool IsNearestAsked { get; set; }

        public Passage? Nearest { get; set; }

        public bool IsFound => Words.Parts.Count == 0 || Progress is { IsFound: true };
    }
}
