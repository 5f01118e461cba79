namespace FactDsl.TestData;

/// <summary>An item on its way into text: what stands at the margin and the lines below it.</summary>
/// <param name="Head">Everything before the labels: standing, kind and name.</param>
public sealed record MadeItem(string Head)
{
    /// <summary>Its labels, each with a language tag.</summary>
    public List<(string Text, string Language)> Labels { get; } = [];

    /// <summary>Its lines: on each a clause and what qualifies it.</summary>
    public List<List<MadeClause>> Lines { get; } = [];

    /// <summary>The clauses on its first line.</summary>
    public List<MadeClause> Clauses { get; } = [];

    /// <summary>Whether it comes after the things: it is a fact, or about one.</summary>
    public bool IsFact { get; init; }

    /// <summary>The name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Adds a clause to the first line.</summary>
    public MadeItem On(string word, params string[] values)
    {
        Clauses.Add(new MadeClause(word, values));
        return this;
    }

    /// <summary>Adds a line of one clause.</summary>
    public MadeItem With(string word, params string[] values)
    {
        Lines.Add([new MadeClause(word, values)]);
        return this;
    }

    /// <summary>Adds a line of a clause and what qualifies it.</summary>
    public MadeItem With(params MadeClause[] clauses)
    {
        Lines.Add([.. clauses]);
        return this;
    }
}

/// <summary>A clause: its word and its values as they are written.</summary>
public sealed record MadeClause(string Word, params string[] Values);

/// <summary>A file of facts.</summary>
/// <param name="Path">Relative to the fact base, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record MadeFile(string Path, string Text);
