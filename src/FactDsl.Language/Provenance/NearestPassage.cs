using System;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>The passage of a text that is most like words which do not stand there.</summary>
/// <param name="Span">The passage, in the text as it is.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Text">The passage on one line, white space as single blanks.</param>
public sealed record NearestPassage(TextSpan Span, int Line, string Text);

/// <summary>A passage in the form of a text that is compared.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Just behind it.</param>
/// <param name="Cost">How far it is from the words looked for; 0 where only punctuation differs.</param>
/// <param name="Kept">How many characters of the words looked for stand there, or almost.</param>
internal readonly record struct Passage(int Start, int End, int Cost, int Kept) : IComparable<Passage>
{
    /// <summary>Orders passages, the nearest and then the first in the text before others.</summary>
    public int CompareTo(Passage other)
        => Cost != other.Cost ? Cost.CompareTo(other.Cost)
            : Kept != other.Kept ? other.Kept.CompareTo(Kept)
            : Start.CompareTo(other.Start);
}
