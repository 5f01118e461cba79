using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Reads the words that items quote: behind the sources that they name, and in fields that are <c>quoted</c>, whose words are
/// those of the clause's sources.
/// </summary>
internal sealed class QuotationReader
{
    private readonly List<Quotation> _quotations = [];
    private readonly HashSet<TextSpan> _isRead = [];

    /// <summary>What was read since the last time, each place once, in the order of the text.</summary>
    public List<Quotation> Take()
    {
        var taken = new List<Quotation>(_quotations);
        taken.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        _quotations.Clear();
        _isRead.Clear();
        return taken;
    }

    /// <summary>Adds an entity or a fact.</summary>
    public void Add(BoundItem item)
    {
        Add(item.Citations);
        // What a denial says, or that all is told, was not said, in so many words at least.
        Add(item.Clauses, item.Citations, isSaid: item.Standing is not (FactStanding.Denied or FactStanding.Complete));
    }

    /// <summary>Adds what is added to an item.</summary>
    public void Add(BoundExtension extension)
    {
        Add(extension.Citations);
        Add(extension.Clauses, extension.Citations, isSaid: true);
    }

    /// <summary>Adds the words behind sources.</summary>
    public void Add(IReadOnlyList<BoundCitation> citations)
    {
        foreach (BoundCitation citation in citations)
        {
            // The sources at the margin are those of many items, and their words are quoted once.
            if (citation.Quotes.Count > 0 && _isRead.Add(citation.QuoteSpan))
                _quotations.Add(new Quotation(NameOf(citation), citation.Quotes[0].Text, citation.Quotes[0].Language, citation.QuoteSpan));
        }
    }

    private void Add(IReadOnlyList<BoundClause> clauses, IReadOnlyList<BoundCitation> ofItem, bool isSaid)
    {
        foreach (BoundClause clause in clauses)
        {
            IReadOnlyList<BoundCitation> sources = clause.Qualifiers is { Citations.Count: > 0 } own ? own.Citations : ofItem;
            if (clause.Field.IsQuoted && isSaid && sources.Count > 0)
                AddSaid(clause, sources);
            if (clause.Qualifiers is not { } qualifiers)
                continue;
            Add(qualifiers.Citations);
            Add(qualifiers.Clauses, sources, isSaid);
        }
    }

    private void AddSaid(BoundClause clause, IReadOnlyList<BoundCitation> sources)
    {
        foreach (BoundValue value in clause.Values)
        {
            if (value is not { Kind: BoundValueKind.Text, Texts.Count: > 0 } || !_isRead.Add(value.FirstSpan))
                continue;
            _quotations.Add(new Quotation(NameOf(sources[0]), value.Texts[0].Text, value.Texts[0].Language, value.FirstSpan) { Others = OthersOf(sources) });
        }
    }

    private static EquatableArray<SourceName> OthersOf(IReadOnlyList<BoundCitation> sources)
    {
        if (sources.Count == 1)
            return default;
        var others = new List<SourceName>(sources.Count - 1);
        for (int i = 1; i < sources.Count; i++)
        {
            SourceName name = NameOf(sources[i]);
            if (name != NameOf(sources[0]) && !others.Contains(name))
                others.Add(name);
        }
        return EquatableArray.From(others);
    }

    private static SourceName NameOf(BoundCitation citation) => new(citation.Source.Kind.Word, citation.Source.Name);
}
