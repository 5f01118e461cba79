using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>A source that a question names, and what else it says of the citation.</summary>
internal sealed class CitationMatch
{
    private readonly BoundCitation _asked;
    private readonly int _source;
    private readonly int[] _via;

    public CitationMatch(FactBase facts, StoreLayout layout, BoundCitation citation)
    {
        _asked = citation;
        _source = facts.RowOf(layout.Kind(citation.Source.Kind), citation.Source.Name);
        _via = new int[citation.Via.Count];
        for (int i = 0; i < _via.Length; i++)
            _via[i] = facts.RowOf(layout.Kind(citation.Via[i].Kind), citation.Via[i].Name);
    }

    /// <summary>The source's row; -1 where there is none of the name.</summary>
    public int Source => _source;

    /// <summary>Whether more is asked than who says so: words, places, or by what way it came.</summary>
    public bool IsParticular => _asked.Quotes.Count > 0 || _asked.Locators.Count > 0 || _via.Length > 0;

    /// <summary>Whether one of several citations is of this source, in these words and places.</summary>
    public bool IsAmong(FactValues<FactCitation> citations)
    {
        foreach (FactCitation citation in citations)
        {
            if (citation.SourceRow == _source && _source >= 0 && Says(citation))
                return true;
        }
        return false;
    }

    private bool Says(FactCitation citation)
    {
        foreach (LabelText quote in _asked.Quotes)
        {
            if (!Quotes(citation, quote.Text))
                return false;
        }
        foreach (string locator in _asked.Locators)
        {
            if (!citation.Locators.Contains(locator))
                return false;
        }
        foreach (int via in _via)
        {
            if (!CameThrough(citation, via))
                return false;
        }
        return true;
    }

    private static bool Quotes(FactCitation citation, string text)
    {
        foreach (FactText quote in citation.Quotes)
        {
            if (string.Equals(quote.Text, text, System.StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool CameThrough(FactCitation citation, int via)
    {
        foreach (IItem item in citation.Via)
        {
            if (via >= 0 && item is not FactMention && item.At.Row == via)
                return true;
        }
        return false;
    }
}
