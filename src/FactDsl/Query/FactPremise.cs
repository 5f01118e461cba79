using System.Diagnostics;

namespace FactDsl;

/// <summary>A fact that meets a line of a rule, or of a question.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FactPremise
{
    internal FactPremise(string line, FactRef at, FactTime time, bool isCertain)
    {
        Line = line;
        At = at;
        Time = time;
        IsCertain = isCertain;
    }

    /// <summary>The line as it is written.</summary>
    public string Line { get; }

    /// <summary>Where what meets it stands.</summary>
    internal FactRef At { get; }

    /// <summary>What meets it: a fact, or an item of another kind where the line asks for one.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public IItem Item => At.Facts.Item<IItem>(At.Row);

    /// <summary>When it was so, as far as the line asks; unstated where it has no time.</summary>
    public FactTime Time { get; }

    /// <summary>Whether it meets the line whatever the open dates turn out to be.</summary>
    public bool IsCertain { get; }

    /// <summary>Why it is so itself; null where somebody told it.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public FactReason? Because => At.Because;

    /// <summary>The fact as a sentence.</summary>
    /// <returns>The sentence; with <c>possibly</c> in front where it is not certain.</returns>
    public override string ToString() => (IsCertain ? "" : "possibly ") + Item;
}
