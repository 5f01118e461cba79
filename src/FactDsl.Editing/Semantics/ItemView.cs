using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Semantics;

/// <summary>An item with clauses, whatever it is: a statement, an addition to one, or a fact of a question, an expectation or a rule.</summary>
/// <param name="Item">The item and where it begins.</param>
/// <param name="Head">Its beginning; null for an addition, and for a further fact whose kind is missing.</param>
/// <param name="Body">Its clauses.</param>
/// <param name="Kind">The kind that its clauses are those of; null where it is not known.</param>
internal sealed record ItemView(FileItem Item, HeadSyntax? Head, BodySyntax Body, KindSymbol? Kind)
{
    /// <summary>The item; null where it has no clauses.</summary>
    public static ItemView? Of(FileItem item, FactSchema schema, NameTable names)
    {
        (HeadSyntax? head, BodySyntax? body) = item.Syntax switch
        {
            StatementSyntax statement => (statement.Head, statement.Body),
            AskingSyntax asking => (asking.Pattern, asking.Body),
            ExtensionSyntax extension => (null, extension.Body),
            _ => (null, null),
        };
        if (body is null)
            return null;
        KindSymbol? kind = item.Syntax is ExtensionSyntax added
            ? NameReader.Resolve(names, schema, item.Syntax.TextOf(added.Target), null)?.Kind
            : KindOf(head);
        return new ItemView(item, head, body, kind)
        {
            Further = item.Syntax is AskingSyntax { Parts.Count: > 0 } several
                ? [.. several.Parts.Select(p => new ItemView(item, p.Head, p.Body, KindOf(p.Head)) { First = p.Connective })]
                : [],
        };

        KindSymbol? KindOf(HeadSyntax? head) => head is { Kind: >= 0 } ? schema.Find(item.Syntax.TextOf(head.Kind)) : null;
    }

    /// <summary>Its first token; of a further fact the word that links it.</summary>
    public int First { get; private init; }

    /// <summary>The further facts of a question or rule.</summary>
    public IReadOnlyList<ItemView> Further { get; private init; } = [];

    /// <summary>The item, and the further facts of a question or rule.</summary>
    public IEnumerable<ItemView> All => [this, .. Further];

    /// <summary>The fact of a question or rule that a token belongs to; the item itself where it is none.</summary>
    public ItemView At(int token) => Further.LastOrDefault(f => f.First <= token) ?? this;

    /// <summary>The clauses with where they stand: in the first line, or first or later in a line of their own.</summary>
    public IEnumerable<ClauseView> Clauses
    {
        get
        {
            foreach (ClauseSyntax clause in Body.Head)
                yield return new ClauseView(clause, null, 0);
            foreach (LineSyntax line in Body.Lines)
            {
                for (int i = 0; i < line.Clauses.Count; i++)
                    yield return new ClauseView(line.Clauses[i], line, i);
            }
        }
    }

    /// <summary>The clause that a token belongs to; null where it belongs to none.</summary>
    public ClauseView? ClauseOf(int token)
    {
        foreach (ClauseView view in Clauses)
        {
            if (view.Clause.Word <= token && token <= view.Clause.Last)
                return view;
        }
        return null;
    }

    /// <summary>The characters of a token in the file.</summary>
    public TextSpan SpanOf(int token) => Item.Syntax.Tokens[token].Span.Shift(Item.Start);

    /// <summary>A token's text.</summary>
    public string TextOf(int token) => Item.Syntax.TextOf(token);
}

/// <summary>A clause and its place.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Line">Its line; null in the item's first line.</param>
/// <param name="Index">Which of the line's clauses it is.</param>
internal readonly record struct ClauseView(ClauseSyntax Clause, LineSyntax? Line, int Index)
{
    /// <summary>Whether it says something of the first clause of its line rather than of the item.</summary>
    public bool IsQualifier => Line is not null && Index > 0;
}
