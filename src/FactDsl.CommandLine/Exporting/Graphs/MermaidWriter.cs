using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace FactDsl.CommandLine.Exporting.Graphs;

/// <summary>A graph as a flowchart of Mermaid, which Markdown shows at many places.</summary>
/// <param name="to">Where it goes.</param>
internal sealed class MermaidWriter(TextWriter to) : GraphWriter(to)
{
    /// <summary>What Mermaid draws unless it is configured otherwise (its <c>maxEdges</c> and <c>maxTextSize</c>).</summary>
    public const int MostEdges = 500, MostCharacters = 50_000;

    // Characters of text that mean nothing to Mermaid or to the Markdown in its labels, beside letters and digits.
    private const string Plain = " ,:()'/-.";

    /// <inheritdoc/>
    public override bool HasTooltips => false;

    /// <inheritdoc/>
    public override void Begin() => To.Write("flowchart LR\n  classDef unasserted stroke-dasharray: 5 5\n");

    /// <inheritdoc/>
    public override void End()
    {
    }

    /// <inheritdoc/>
    protected override string NodeLine(string id, GraphNodeType type, IReadOnlyList<string> lines, string tooltip) => type switch
    {
        GraphNodeType.Entity => $"  {Id(id)}([{Label(lines)}])\n",
        GraphNodeType.Fact => $"  {Id(id)}[{Label(lines)}]\n",
        GraphNodeType.UnassertedFact => $"  {Id(id)}[{Label(lines)}]:::unasserted\n",
        _ => $"  {Id(id)}>{Label(lines)}]\n",
    };

    /// <inheritdoc/>
    protected override string EdgeLine(string from, string to, IReadOnlyList<string> lines) => $"  {Id(from)} -->|{Label(lines)}| {Id(to)}\n";

    /// <summary>A name that is no word of Mermaid's own and has only characters that its names may have; different ids stay different.</summary>
    private static string Id(string id)
    {
        var text = new StringBuilder("n_");
        foreach (char c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '.')
                text.Append(c);
            else
                text.Append('_').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('_');
        }
        return text.ToString();
    }

    private static string Label(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder("\"");
        text.AppendJoin("<br/>", lines.SelectMany(static l => l.Split('\n')).Select(Escape));
        return text.Append('"').ToString();
    }

    private static string Escape(string line)
    {
        var text = new StringBuilder(line.Length);
        // What begins a line may begin a list of Markdown, which a label cannot show: `- ` and `1. `.
        bool begins = true;
        foreach (Rune c in line.EnumerateRunes())
        {
            bool isPlain = c.IsAscii ? char.IsAsciiLetterOrDigit((char)c.Value) || (Plain.Contains((char)c.Value) && !(begins && c.Value is '-' or '.' or ')')) : true;
            if (isPlain)
                text.Append(c);
            else
                text.Append(CultureInfo.InvariantCulture, $"#{c.Value};");
            begins &= Rune.IsDigit(c) || c.Value == ' ';
        }
        return text.ToString();
    }
}
