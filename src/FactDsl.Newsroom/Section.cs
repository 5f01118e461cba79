using System.Collections.Generic;

namespace Newsroom;

/// <summary>A part of the briefing.</summary>
internal abstract class Section
{
    /// <summary>What stands above it.</summary>
    public abstract string Heading(Narrowing narrowing);

    /// <summary>Its lines; none where the facts have nothing to say.</summary>
    public abstract IEnumerable<Line> Lines(Narrowing narrowing);
}
