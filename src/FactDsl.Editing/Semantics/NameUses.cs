using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Semantics;

/// <summary>What a name does where it stands.</summary>
public enum NameRole
{
    /// <summary>It defines the item.</summary>
    Definition,

    /// <summary>It is the value of a clause.</summary>
    Value,

    /// <summary>It is cited, or what was said came by way of it.</summary>
    Source,

    /// <summary>Clauses are added to it.</summary>
    Extension,

    /// <summary>It is asked for, or expected as an answer.</summary>
    Question,
}

/// <summary>A name in a file.</summary>
/// <param name="Span">Its characters; a kind in front of it is among them.</param>
/// <param name="Item">What it means.</param>
/// <param name="Role">What it does there.</param>
/// <param name="InItem">The number of the file's item that it stands in.</param>
public readonly record struct NameUse(TextSpan Span, ItemReference Item, NameRole Role, int InItem);

/// <summary>Finds the names of a file and what they mean.</summary>
internal static class NameUses
{
    /// <summary>Every name of a file whose meaning is known, in the order of the text.</summary>
    public static List<NameUse> Of(FactSnapshot facts, FactFile file)
    {
        Dictionary<int, ItemReference> bound = BoundNames.Of(facts.BoundOf(file));
        var uses = new List<NameUse>();
        for (int i = 0; i < file.Syntax.Items.Count; i++)
            Add(uses, facts, file.Syntax.Items[i], i, bound);
        return uses;
    }

    /// <summary>The places of a fact base where an item is named, by file.</summary>
    public static IEnumerable<(FactFile File, NameUse Use)> Of(FactSnapshot facts, ItemReference item)
    {
        foreach (FactFile file in facts.Files)
        {
            if (!file.MayName(item.Name))
                continue;
            foreach (NameUse use in Of(facts, file))
            {
                if (use.Item == item)
                    yield return (file, use);
            }
        }
    }

    /// <summary>The name at an offset, or that ends there.</summary>
    public static NameUse? At(FactSnapshot facts, FactFile file, int offset)
    {
        foreach (NameUse use in Of(facts, file))
        {
            if (use.Span.Start <= offset && offset <= use.Span.End)
                return use;
        }
        return null;
    }

    private static void Add(List<NameUse> uses, FactSnapshot facts, FileItem item, int index, Dictionary<int, ItemReference> bound)
    {
        ItemSyntax syntax = item.Syntax;
        if (syntax is DefinitionSyntax or BrokenSyntax)
            return;
        int head = syntax switch
        {
            StatementSyntax statement => statement.Head.Name,
            AskingSyntax asking => asking.Pattern.Name,
            _ => -1,
        };
        for (int i = 0; i < syntax.Tokens.Count; i++)
        {
            SyntaxToken token = syntax.Tokens[i];
            if (token.Kind is not (SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName))
                continue;
            TextSpan span = token.Span.Shift(item.Start);
            if (bound.TryGetValue(span.Start, out ItemReference? reference))
            {
                NameRole role = syntax is MarginCitationSyntax || IsIn(syntax, i, "per") ? NameRole.Source
                    : syntax is AskingSyntax ? NameRole.Question : NameRole.Value;
                uses.Add(new NameUse(span, reference, role, index));
            }
            else if (Resolve(facts, syntax, i, head) is (var other, var role))
            {
                uses.Add(new NameUse(span, other, role, index));
            }
        }
    }

    /// <summary>Names that no bound clause holds: of the item itself, of what is added to, of answers, and of the way that something came.</summary>
    private static (ItemReference, NameRole)? Resolve(FactSnapshot facts, ItemSyntax syntax, int token, int head)
    {
        switch (syntax)
        {
            case StatementSyntax statement when token == head:
                return facts.Schema.Find(statement.TextOf(statement.Head.Kind)) is { } kind
                    ? (new ItemReference(kind, NameReader.Normalize(statement.TextOf(token))), NameRole.Definition)
                    : null;
            case ExtensionSyntax extension when token == extension.Target:
                return With(facts, syntax, token, null, NameRole.Extension);
            case ExpectationSyntax expectation when token == head || expectation.Answer.Contains(token):
                return With(facts, syntax, token, facts.Schema.Find(expectation.TextOf(expectation.Pattern.Kind)), NameRole.Question);
            case QuestionSyntax question when token == question.Name:
            case RuleSyntax rule when token == rule.Name:
                return null;
            case AskingSyntax asking when token == head:
                return With(facts, syntax, token, facts.Schema.Find(asking.TextOf(asking.Pattern.Kind)), NameRole.Question);
            default:
                return IsIn(syntax, token, "via") ? With(facts, syntax, token, null, NameRole.Source) : null;
        }
    }

    private static (ItemReference, NameRole)? With(FactSnapshot facts, ItemSyntax syntax, int token, KindSymbol? wanted, NameRole role)
        => NameReader.Resolve(facts.Names, facts.Schema, syntax.TextOf(token), wanted) is { } item ? (item, role) : null;

    /// <summary>Whether the nearest word in front of a token is a given one.</summary>
    private static bool IsIn(ItemSyntax syntax, int token, string word)
    {
        while (--token >= 0)
        {
            if (syntax.Tokens[token].Kind == SyntaxTokenKind.Word)
                return syntax.SpanTextOf(token).SequenceEqual(word);
        }
        return false;
    }
}
