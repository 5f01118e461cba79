using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace FactDsl.CommandLine.Exporting.Graphs;

/// <summary>A graph in the DOT language of Graphviz.</summary>
/// <param name="to">Where it goes.</param>
internal sealed class DotWriter(TextWriter to) : GraphWriter(to)
{
    /// <inheritdoc/>
    public override bool HasTooltips => true;

    /// <inheritdoc/>
    public override void Begin() => To.Write("digraph facts {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n");

    /// <inheritdoc/>
    public override void End() => To.Write("}\n");

    /// <inheritdoc/>
    protected override string NodeLine(string id, GraphNodeType type, IReadOnlyList<string> lines, string tooltip)
        => $"  {Quoted(id)} [{Shape(type)}, label={Label(lines)}{(tooltip.Length > 0 ? ", tooltip=" + Label([tooltip]) : "")}];\n";

    /// <inheritdoc/>
    protected override string EdgeLine(string from, string to, IReadOnlyList<string> lines) => $"  {Quoted(from)} -> {Quoted(to)} [label={Label(lines)}];\n";

    private static string Shape(GraphNodeType type) => type switch
    {
        GraphNodeType.Entity => "shape=ellipse",
        GraphNodeType.Fact => "shape=box",
        GraphNodeType.UnassertedFact => "shape=box, style=dashed",
        _ => "shape=plaintext",
    };

    private static string Quoted(string id) => "\"" + id.Replace("\"", "\\\"") + "\"";

    /// <summary>Lines as text that Graphviz shows as it is: backslashes begin its escapes, and ampersands those of HTML.</summary>
    private static string Label(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder("\"");
        foreach ((int i, string line) in lines.Index())
        {
            text.Append(i > 0 ? "\\n" : "");
            foreach (char c in line)
            {
                text.Append(c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '&' => "&amp;",
                    '\n' => "\\n",
                    _ => null,
                });
                if (c is not ('"' or '\\' or '&' or '\n'))
                    text.Append(c);
            }
        }
        return text.Append('"').ToString();
    }
}
