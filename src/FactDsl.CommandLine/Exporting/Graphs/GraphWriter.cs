using System;
using System.Collections.Generic;
using System.IO;

namespace FactDsl.CommandLine.Exporting.Graphs;

/// <summary>What a node of a graph stands for.</summary>
internal enum GraphNodeType
{
    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A fact that is asserted, counted or reported.</summary>
    Fact,

    /// <summary>A fact that is denied, planned or cancelled, or may be wrong.</summary>
    UnassertedFact,

    /// <summary>Something named in words only.</summary>
    Words,
}

/// <summary>A language that graphs are drawn from.</summary>
/// <param name="to">Where it goes.</param>
internal abstract class GraphWriter(TextWriter to)
{
    /// <summary>Where it goes.</summary>
    protected TextWriter To => to;

    /// <summary>Number of edges so far.</summary>
    public int Edges { get; private set; }

    /// <summary>Number of characters so far.</summary>
    public long Length { get; private set; }

    /// <summary>Whether more than labels of a node can be told: its documentation, and where it is said.</summary>
    public abstract bool HasTooltips { get; }

    /// <summary>Writes what stands in front of everything.</summary>
    public abstract void Begin();

    /// <summary>Writes what stands behind everything.</summary>
    public abstract void End();

    /// <summary>Writes a node.</summary>
    /// <param name="id">What it is called.</param>
    /// <param name="type">What it stands for.</param>
    /// <param name="lines">Its label.</param>
    /// <param name="tooltip">What is told of it besides.</param>
    public void Node(string id, GraphNodeType type, IReadOnlyList<string> lines, string tooltip) => Write(NodeLine(id, type, lines, tooltip));

    /// <summary>Writes an edge.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it leads.</param>
    /// <param name="lines">Its label.</param>
    public void Edge(string from, string to, IReadOnlyList<string> lines)
    {
        Edges++;
        Write(EdgeLine(from, to, lines));
    }

    /// <summary>A line for a node.</summary>
    protected abstract string NodeLine(string id, GraphNodeType type, IReadOnlyList<string> lines, string tooltip);

    /// <summary>A line for an edge.</summary>
    protected abstract string EdgeLine(string from, string to, IReadOnlyList<string> lines);

    private void Write(string line)
    {
        Length += line.Length;
        to.Write(line);
    }
}
