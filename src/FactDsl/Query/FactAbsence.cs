using System.Collections.Generic;
using System.Diagnostics;

namespace FactDsl;

/// <summary>A line that nothing meets (<c>without</c>).</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FactAbsence
{
    internal FactAbsence(string line, bool isCertain, IFact? near, IReadOnlyList<IFact> told)
    {
        Line = line;
        IsCertain = isCertain;
        Near = near;
        Told = told;
    }

    /// <summary>The line as it is written.</summary>
    public string Line { get; }

    /// <summary>Whether surely nothing meets it: something says that all is told.</summary>
    public bool IsCertain { get; }

    /// <summary>A fact that may meet it; null where none is told.</summary>
    public IFact? Near { get; }

    /// <summary>What says that all is told: denials, and statements that nothing else happened. Empty where nothing says so.</summary>
    public IReadOnlyList<IFact> Told { get; }

    /// <summary>The line, behind <c>without</c>.</summary>
    /// <returns>The line; with <c>possibly</c> in front where it is not certain.</returns>
    public override string ToString() => (IsCertain ? "" : "possibly ") + "without " + Line;
}
