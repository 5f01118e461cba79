using System.Collections.Generic;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// A text as it is compared with quotations: what only print sets differently is the same. White space is one blank. There is
/// none beside quotation marks, dashes and ellipses, before <c>; : ! ?</c>, and between East Asian characters. All quotation
/// marks are one, and so are all apostrophes and all dashes. Three dots are an ellipsis. Soft hyphens and other invisible
/// characters are gone. Everything else is in Unicode's NFKC. Every place leads back to the text as it was.
/// </summary>
internal sealed class QuotableText
{
    private readonly Piece[] _pieces;

    private QuotableText(string text, Piece[] pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    /// <summary>The text in the form that is compared.</summary>
    public string Text { get; }

    /// <summary>Brings a text into the form that is compared.</summary>
    public static QuotableText Of(string text)
    {
        var reader = new QuotableReader(text);
        string plain = reader.Read(out List<Piece> pieces);
        return new QuotableText(plain, pieces.ToArray());
    }

    /// <summary>The characters of the original from which a run of <see cref="Text"/> comes.</summary>
    /// <param name="start">Where the run starts.</param>
    /// <param name="end">Just behind it; more than <paramref name="start"/>.</param>
    public TextSpan ToOriginal(int start, int end)
    {
        Piece first = _pieces[PieceOf(start)];
        int at = PieceOf(end - 1);
        Piece last = _pieces[at];
        int from = first.Original + (first.IsStraight ? start - first.Start : 0);
        int to = last.IsStraight ? last.Original + (end - last.Start) : last.Original + last.Length;
        return TextSpan.Between(from, to);
    }

    private int PieceOf(int place)
    {
        int low = 0, high = _pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= place)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    /// <summary>Characters that come from one place: one by one, or all from one run of the original.</summary>
    /// <param name="Start">Where they start in the compared form.</param>
    /// <param name="Original">Where they come from.</param>
    /// <param name="Length">How many characters of the original all of them come from; 0 where each comes from its own.</param>
    internal readonly record struct Piece(int Start, int Original, int Length)
    {
        public bool IsStraight => Length == 0;
    }
}
