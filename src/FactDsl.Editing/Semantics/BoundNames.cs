using FactDsl.Language.Binding;

namespace FactDsl.Editing.Semantics;

/// <summary>The names that bound clauses hold, by where they begin.</summary>
internal static class BoundNames
{
    public static Dictionary<int, ItemReference> Of(BoundFile file)
    {
        var names = new Dictionary<int, ItemReference>();
        Add(names, file.MarginCitations);
        foreach (BoundItem item in file.Items)
        {
            Add(names, item.Clauses);
            Add(names, item.Citations);
        }
        foreach (BoundExtension extension in file.Extensions)
        {
            names[extension.TargetSpan.Start] = extension.Target;
            Add(names, extension.Clauses);
            Add(names, extension.Citations);
        }
        foreach (BoundPattern fact in file.Patterns.SelectMany(static p => p.Facts))
            Add(names, fact);
        return names;
    }

    private static void Add(Dictionary<int, ItemReference> names, BoundPattern pattern)
    {
        if (pattern.Name is { } name)
            names[pattern.NameSpan.Start] = new ItemReference(pattern.Kind, name);
        Add(names, pattern.Except);
        Add(names, pattern.Clauses);
        Add(names, pattern.Citations);
    }

    private static void Add(Dictionary<int, ItemReference> names, IReadOnlyList<BoundCitation> citations)
    {
        foreach (BoundCitation citation in citations)
            names[citation.SourceSpan.Start] = citation.Source;
    }

    private static void Add(Dictionary<int, ItemReference> names, IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundClause clause in clauses)
        {
            Add(names, clause.Values);
            if (clause.Qualifiers is not { } qualifiers)
                continue;
            Add(names, qualifiers.Clauses);
            Add(names, qualifiers.Citations);
        }
    }

    private static void Add(Dictionary<int, ItemReference> names, IReadOnlyList<BoundValue> values)
    {
        foreach (BoundValue value in values)
        {
            if (value.Item is { } item)
                names[value.Span.Start] = item;
            Add(names, value.Except);
        }
    }
}
