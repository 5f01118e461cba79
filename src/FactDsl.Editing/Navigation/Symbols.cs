using System.Threading;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Navigation;

/// <summary>What a symbol is.</summary>
public enum FactSymbolKind
{
    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A fact.</summary>
    Fact,

    /// <summary>A kind.</summary>
    Kind,

    /// <summary>A field of a kind.</summary>
    Field,

    /// <summary>A question, an expectation or a rule.</summary>
    Question,

    /// <summary>What is added to an item, or a source for the facts below.</summary>
    Other,
}

/// <summary>A symbol of a file's outline.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">What else there is to say, or nothing.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">The characters that name it.</param>
public sealed record FactSymbol(string Name, string Detail, FactSymbolKind Kind, TextSpan Span, TextSpan NameSpan)
{
    /// <summary>The symbols inside.</summary>
    public IReadOnlyList<FactSymbol> Children { get; init; } = [];
}

/// <summary>A named item or kind of a fact base.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Container">Its kind's word, and the label that was found where it is no part of the name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record FoundSymbol(string Name, string Container, FactSymbolKind Kind, Place Place);

/// <summary>Outlines, and search for names.</summary>
public static class Symbols
{
    /// <summary>The outline of a file.</summary>
    public static IReadOnlyList<FactSymbol> Of(FactSnapshot facts, FactFile file)
    {
        var symbols = new List<FactSymbol>();
        foreach (FileItem item in file.Syntax.Items)
        {
            if (item.Syntax is not BrokenSyntax && item.Syntax.Tokens.Count > 1)
                symbols.Add(Of(facts, item));
        }
        return symbols;
    }

    /// <summary>The items and kinds whose name, label or other name has all the letters of a text in their order, the best first.</summary>
    /// <param name="facts">The fact base.</param>
    /// <param name="text">What was typed; empty for everything.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyList<FoundSymbol> Find(FactSnapshot facts, string text, int most, CancellationToken cancellation = default)
    {
        string wanted = FactSpelling.Fold(text);
        var ranked = new List<(int Rank, int Order, NameEntry Entry, string Spelling)>();
        int order = 0;
        foreach (NameEntry entry in facts.Names.All)
        {
            if ((++order & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (Rank(entry.Declaration, wanted, out string spelling) is { } rank)
                ranked.Add((rank, order, entry, spelling));
        }
        ranked.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Order.CompareTo(b.Order));
        var found = new List<FoundSymbol>();
        foreach (KindSymbol kind in facts.Schema.Kinds)
        {
            if (kind.Word.Contains(text, StringComparison.OrdinalIgnoreCase) && kind.File != Prelude.Path && Definitions.OfKind(facts, kind) is { } place)
                found.Add(new FoundSymbol(kind.Word, "kind", FactSymbolKind.Kind, place));
        }
        foreach ((_, _, NameEntry entry, string spelling) in ranked)
        {
            if (found.Count >= most)
                break;
            if (facts.Find(entry.File) is not { } file || Language.Diagnostics.RelatedDefinition.OfName(entry.File, entry.Index, "").In(file.Syntax) is not { } place)
                continue;
            string container = spelling == entry.Name ? entry.Declaration.Kind : $"{entry.Declaration.Kind} · {spelling}";
            found.Add(new FoundSymbol(entry.Name, container, entry.Kind?.IsFact == true ? FactSymbolKind.Fact : FactSymbolKind.Entity, new Place(file, place.Span)));
        }
        return found;
    }

    private static int? Rank(NameDeclaration name, string wanted, out string spelling)
    {
        int? best = null;
        spelling = name.Name;
        foreach (string candidate in Spellings(name))
        {
            string folded = FactSpelling.Fold(candidate);
            int? rank = folded == wanted ? 0 : folded.StartsWith(wanted, StringComparison.Ordinal) ? 1 : folded.Contains(wanted, StringComparison.Ordinal) ? 2 : HasLetters(folded, wanted) ? 3 : null;
            if (rank < (best ?? 4))
                (best, spelling) = (rank, candidate);
        }
        return best;
    }

    private static IEnumerable<string> Spellings(NameDeclaration name)
    {
        yield return name.Name;
        foreach (LabelText label in name.Labels)
            yield return label.Text;
        foreach (string other in name.OtherNames)
            yield return other;
    }

    private static bool HasLetters(string text, string letters)
    {
        int at = 0;
        foreach (char c in text)
        {
            if (at < letters.Length && c == letters[at])
                at++;
        }
        return at == letters.Length;
    }

    private static FactSymbol Of(FactSnapshot facts, FileItem item)
    {
        ItemSyntax syntax = item.Syntax;
        TextSpan SpanOf(int token) => syntax.Tokens[token].Span.Shift(item.Start);
        switch (syntax)
        {
            case DefinitionSyntax definition when definition.Head.Word >= 0:
                return new FactSymbol(definition.TextOf(definition.Head.Word), definition.TextOf(0, Math.Max(0, definition.Head.Word - 1)), FactSymbolKind.Kind, item.Span, SpanOf(definition.Head.Word))
                {
                    Children = [.. definition.Fields.Select(f => new FactSymbol(definition.TextOf(f.Name), f.Type < 0 ? "" : definition.TextOf(f.Type), FactSymbolKind.Field, SpanOf(f.Name), SpanOf(f.Name)))],
                };
            case StatementSyntax statement:
                bool isFact = facts.Schema.Find(statement.TextOf(statement.Head.Kind))?.IsFact == true;
                int name = statement.Head.Name >= 0 ? statement.Head.Name : statement.Head.Kind;
                string detail = statement.Head.Name >= 0 ? statement.TextOf(statement.Head.Kind) : "";
                return new FactSymbol(statement.Head.Name >= 0 ? statement.TextOf(name) : FirstLine(item), detail, isFact ? FactSymbolKind.Fact : FactSymbolKind.Entity, item.Span, SpanOf(name));
            case QuestionSyntax question:
                return new FactSymbol(question.TextOf(question.Name), "question", FactSymbolKind.Question, item.Span, SpanOf(question.Name));
            case RuleSyntax rule:
                return new FactSymbol(rule.TextOf(rule.Name), "rule", FactSymbolKind.Question, item.Span, SpanOf(rule.Name));
            case ExpectationSyntax:
                return new FactSymbol(FirstLine(item), "", FactSymbolKind.Question, item.Span, SpanOf(0));
            default:
                return new FactSymbol(FirstLine(item), "", FactSymbolKind.Other, item.Span, SpanOf(0));
        }
    }

    /// <summary>The first line of an item, for one that has no name.</summary>
    internal static string FirstLine(FileItem item)
    {
        ItemSyntax syntax = item.Syntax;
        int last = 0;
        while (last + 2 < syntax.Tokens.Count && !syntax.Tokens[last + 1].StartsLine)
            last++;
        return syntax.TextOf(0, last);
    }
}
