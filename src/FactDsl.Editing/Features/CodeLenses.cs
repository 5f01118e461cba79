using FactDsl.Editing.Navigation;
using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>An item that remarks can stand above.</summary>
/// <param name="Span">Its name.</param>
/// <param name="Item">The item.</param>
public sealed record CodeLens(TextSpan Span, ItemReference Item);

/// <summary>How many facts name a thing, above it.</summary>
public static class CodeLenses
{
    /// <summary>The named things of a file, above which it is told how many facts name them.</summary>
    public static IReadOnlyList<CodeLens> Of(FactSnapshot facts, FactFile file)
    {
        var lenses = new List<CodeLens>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Syntax is StatementSyntax { Head.Name: >= 0 } statement && facts.Schema.Find(statement.TextOf(statement.Head.Kind)) is { } kind)
                lenses.Add(new CodeLens(statement.Tokens[statement.Head.Name].Span.Shift(item.Start), new ItemReference(kind, NameReader.Normalize(statement.TextOf(statement.Head.Name)))));
        }
        return lenses;
    }

    /// <summary>What stands above a thing: <c>12 facts · 3 sources</c>.</summary>
    public static string Count(FactSnapshot facts, ItemReference item)
    {
        (int count, int sources) = Mentions.Count(facts, item);
        return count == 0 ? "no facts" : Hover.Counted(count, "fact") + " · " + Hover.Counted(sources, "source");
    }
}
