using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Who says so, audited: which facts quote the words that they rest on, and which quotations could be compared with the text
/// of their source. A fact quotes where it, a clause of it, or an addition to it does.
/// </summary>
public sealed class FactAudit
{
    private readonly List<UnquotedFact> _unquoted = [];
    private readonly int[] _outcomes = new int[QuotationOutcomes.All.Count];

    private FactAudit(IReadOnlyList<CheckedQuotation> quotations)
    {
        Quotations = quotations;
        foreach (CheckedQuotation quotation in quotations)
            _outcomes[(int)quotation.Outcome]++;
    }

    /// <summary>How many facts there are, those with errors left out.</summary>
    public int FactCount { get; private set; }

    /// <summary>How many facts have errors.</summary>
    public int BrokenCount { get; private set; }

    /// <summary>How many facts have a quotation.</summary>
    public int QuotingCount => FactCount - _unquoted.Count;

    /// <summary>How many facts have a quotation that was compared with the text of its source, whether it stands there or not.</summary>
    public int CheckedCount { get; private set; }

    /// <summary>The facts without a quotation, in the order of files and places.</summary>
    public IReadOnlyList<UnquotedFact> Unquoted => _unquoted;

    /// <summary>All quotations, those of entities and at the margin among them, in the order of files and places.</summary>
    public IReadOnlyList<CheckedQuotation> Quotations { get; }

    /// <summary>How many quotations were not compared with any text.</summary>
    public int UncheckedCount => Quotations.Count - CountOf(QuotationOutcome.Found) - CountOf(QuotationOutcome.Missing);

    /// <summary>Audits a fact base.</summary>
    /// <param name="files">Its files, bound.</param>
    /// <param name="report">What the checks of its sources found.</param>
    public static FactAudit Of(IReadOnlyList<BoundFile> files, ProvenanceReport report)
    {
        var audit = new FactAudit(report.Checked);
        var outcomes = new Dictionary<(string, int), QuotationOutcome>();
        foreach (CheckedQuotation quotation in report.Checked)
            outcomes[(quotation.File, quotation.Quotation.Span.Start)] = quotation.Outcome;
        var added = new Dictionary<SourceName, Quoting>();
        foreach (BoundFile file in files)
        {
            foreach (BoundExtension extension in file.Extensions)
            {
                var name = new SourceName(extension.Target.Kind.Word, extension.Target.Name);
                added.TryGetValue(name, out Quoting before);
                if (extension.Target.Kind.IsFact && extension.IsWhole)
                    added[name] = before | QuotingOf(file.Path, extension, outcomes);
            }
        }
        foreach (BoundFile file in files)
        {
            foreach (BoundItem item in file.Items)
            {
                if (item.Kind.IsFact)
                    audit.Add(file.Path, item, outcomes, added);
            }
        }
        return audit;
    }

    /// <summary>How many quotations came to something.</summary>
    public int CountOf(QuotationOutcome outcome) => _outcomes[(int)outcome];

    private void Add(string path, BoundItem item, Dictionary<(string, int), QuotationOutcome> outcomes, Dictionary<SourceName, Quoting> added)
    {
        if (!item.IsWhole)
        {
            BrokenCount++;
            return;
        }
        FactCount++;
        var quotations = new QuotationReader();
        quotations.Add(item);
        Quoting quoting = QuotingOf(path, quotations, outcomes);
        if (item.Name is not null && added.TryGetValue(new SourceName(item.Kind.Word, item.Name), out Quoting more))
            quoting |= more;
        if ((quoting & Quoting.Checked) != 0)
            CheckedCount++;
        if (quoting == Quoting.None)
            _unquoted.Add(UnquotedFact.Of(path, item));
    }

    private static Quoting QuotingOf(string path, BoundExtension extension, Dictionary<(string, int), QuotationOutcome> outcomes)
    {
        var quotations = new QuotationReader();
        quotations.Add(extension);
        return QuotingOf(path, quotations, outcomes);
    }

    private static Quoting QuotingOf(string path, QuotationReader quotations, Dictionary<(string, int), QuotationOutcome> outcomes)
    {
        Quoting quoting = Quoting.None;
        foreach (Quotation quotation in quotations.Take())
        {
            quoting |= Quoting.Any;
            if (outcomes.TryGetValue((path, quotation.Span.Start), out QuotationOutcome outcome) && outcome is QuotationOutcome.Found or QuotationOutcome.Missing)
                quoting |= Quoting.Checked;
        }
        return quoting;
    }

    [Flags]
    private enum Quoting
    {
        None = 0,
        Any = 1,
        Checked = 2,
    }
}

/// <summary>Why a fact has no quotation.</summary>
public enum UnquotedReason
{
    /// <summary>It names sources and quotes none of their words.</summary>
    OnlyCited,

    /// <summary>It is somebody's word (<c>according-to</c>) and names no source.</summary>
    SomebodysWord,

    /// <summary>Nothing says where it comes from.</summary>
    NoSource,
}

/// <summary>A fact that quotes nobody's words.</summary>
/// <param name="File">The path of its file.</param>
/// <param name="Span">Its characters in the file.</param>
/// <param name="Kind">The word of its kind.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="Sources">The names of the sources that it cites, or of those whose word it is, each once.</param>
public sealed record UnquotedFact(string File, TextSpan Span, string Kind, string? Name, UnquotedReason Reason, EquatableArray<string> Sources)
{
    internal static UnquotedFact Of(string path, BoundItem item)
    {
        var cited = new List<string>();
        var said = new List<string>();
        foreach (BoundCitation citation in BoundWalk.Citations(item.Citations, item.Clauses))
            AddOnce(cited, citation.Source.Name);
        foreach (BoundClause clause in BoundWalk.Clauses(item.Clauses))
        {
            for (int i = 0; clause.Field == LanguageFields.AccordingTo && i < clause.Values.Count; i++)
                AddOnce(said, clause.Values[i].Item?.Name ?? (clause.Values[i].Texts.Count > 0 ? clause.Values[i].Texts[0].Text : ""));
        }
        UnquotedReason reason = cited.Count > 0 ? UnquotedReason.OnlyCited : said.Count > 0 ? UnquotedReason.SomebodysWord : UnquotedReason.NoSource;
        return new UnquotedFact(path, item.Span, item.Kind.Word, item.Name, reason, EquatableArray.From(cited.Count > 0 ? cited : said));
    }

    private static void AddOnce(List<string> names, string name)
    {
        if (name.Length > 0 && !names.Contains(name))
            names.Add(name);
    }
}
