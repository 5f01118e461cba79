using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Compilation;

/// <summary>
/// The items that have an error in them: entities, facts and additions to these. They are in no answer, no count and no export, and
/// whoever leaves them out says how many there are.
/// </summary>
public static class BrokenItems
{
    /// <summary>The items of files, in the order of their paths and then of the text.</summary>
    public static IReadOnlyList<BrokenItem> In(BoundFacts facts)
    {
        var broken = new List<BrokenItem>();
        for (int i = 0; i < facts.Files.Count; i++)
            Add(broken, facts.Files[i], facts.Syntax[i]);
        return broken;
    }

    private static void Add(List<BrokenItem> broken, BoundFile file, FileSyntax syntax)
    {
        var whole = new HashSet<int>();
        var items = new Dictionary<int, BoundItem>();
        var targets = new Dictionary<int, ItemReference>();
        foreach (BoundItem item in file.Items)
        {
            if (item.IsWhole)
                whole.Add(item.Span.Start);
            else
                items[item.Span.Start] = item;
        }
        foreach (BoundExtension extension in file.Extensions)
        {
            if (extension.IsWhole)
                whole.Add(extension.Span.Start);
            else
                targets[extension.Span.Start] = extension.Target;
        }
        foreach (FileItem item in syntax.Items)
        {
            // What could not be bound at all is not among the bound items.
            bool isItem = item.Syntax is StatementSyntax or ExtensionSyntax || (item.Syntax is BrokenSyntax && item.Syntax.Findings.HasErrors());
            if (!isItem || whole.Contains(item.Span.Start))
                continue;
            items.TryGetValue(item.Span.Start, out BoundItem? bound);
            targets.TryGetValue(item.Span.Start, out ItemReference? target);
            broken.Add(new BrokenItem(file.Path, syntax.Lines.PositionOf(item.Span.Start).Line + 1, bound) { Target = target });
        }
    }
}

/// <summary>An item with an error in it.</summary>
/// <param name="Path">The path of its file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Item">The item, as far as it could be read; null for an addition to one, and where nothing could be made of it.</param>
public sealed record BrokenItem(string Path, int Line, BoundItem? Item)
{
    /// <summary>What it adds to; null where it is no addition.</summary>
    public ItemReference? Target { get; init; }
}
