using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Syntax;

/// <summary>Reads definitions of kinds and additions to them; the reader stands at the first token.</summary>
internal static class DefinitionParser
{
    /// <summary>Reads the item.</summary>
    public static ItemSyntax Read(ItemSource source, TokenReader reader)
    {
        DefinitionHeadSyntax? head = ReadHead(reader);
        if (head is null)
            return new BrokenSyntax(source);
        SkipLine(reader);
        var fields = new List<FieldSyntax>();
        var checks = new List<CheckSyntax>();
        IReadOnlyList<int> life = [];
        while (!reader.IsAtEnd)
        {
            if (IsField(reader))
            {
                fields.Add(ReadField(reader));
            }
            else if (reader.Is(reader.At, "life"))
            {
                life = CheckParser.ReadLife(reader, life.Count > 0) ?? life;
            }
            else if (reader.Is(reader.At, "check"))
            {
                if (CheckParser.ReadCheck(reader) is { } check)
                    checks.Add(check);
            }
            else
            {
                reader.Report(FindingRules.FieldExpected, reader.At, reader.TextOf(reader.At));
                reader.Take();
                while (!reader.IsAtLineStart)
                    reader.Take();
            }
            SkipLine(reader);
        }
        return new DefinitionSyntax(source, head, fields, life, checks);
    }

    private static DefinitionHeadSyntax? ReadHead(TokenReader reader)
    {
        var modifiers = new List<int>();
        while (reader.Kind == SyntaxTokenKind.Word && (reader.At == 0 || !reader.IsAtLineStart)
            && reader.Text(reader.At) is "abstract" or "derived" or "momentary" or "lasting")
        {
            modifiers.Add(reader.Take());
        }

        bool hasCategory = reader.Kind == SyntaxTokenKind.Word && (reader.At == 0 || !reader.IsAtLineStart)
            && reader.Text(reader.At) is "entity" or "fact" or "extend";
        if (!hasCategory)
        {
            reader.Report(FindingRules.IncompleteDefinition, modifiers[modifiers.Count - 1], "`entity` or `fact` is missing");
            return null;
        }
        int category = reader.Take();
        if (reader.IsAtLineStart || reader.Kind != SyntaxTokenKind.Word)
        {
            string found = reader.IsAtLineStart ? "the kind's word is missing" : $"found `{reader.TextOf(reader.At)}`, and a kind's word begins in lower case";
            reader.Report(FindingRules.IncompleteDefinition, reader.IsAtLineStart ? category : reader.At, found);
            return null;
        }
        int word = reader.Take();
        var labels = new List<int>();
        while (!reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.String)
            labels.Add(reader.Take());
        IReadOnlyList<int> bases = reader.TryTake("is") ? ReadWords(reader) : [];
        return new DefinitionHeadSyntax(modifiers, category, word, labels, bases);
    }

    private static bool IsField(TokenReader reader)
    {
        if (reader.Kind != SyntaxTokenKind.Word)
            return false;
        int next = reader.After(reader.At);
        if (reader.KindAt(next) == SyntaxTokenKind.Colon)
            return true;
        int clause = reader.After(next);
        return reader.Is(next, "as") && reader.KindAt(clause) == SyntaxTokenKind.Word && reader.KindAt(reader.After(clause)) == SyntaxTokenKind.Colon;
    }

    /// <summary>Whether a line of its own begins here rather than the next word of a list.</summary>
    public static bool IsLine(TokenReader reader)
    {
        if (!reader.IsAtLineStart)
            return false;
        int next = reader.After(reader.At);
        bool isOther = (reader.Is(reader.At, "life") || reader.Is(reader.At, "check")) && reader.KindAt(next) == SyntaxTokenKind.Word && !reader.StartsLine(next);
        return isOther || IsField(reader);
    }

    private static FieldSyntax ReadField(TokenReader reader)
    {
        string? documentation = reader.DocumentationOf(reader.At);
        int name = reader.Take();
        int clause = -1;
        if (reader.Kind != SyntaxTokenKind.Colon)
        {
            reader.Take();
            clause = reader.Take();
        }
        reader.Take();
        int type = -1;
        int multiplicity = -1;
        IReadOnlyList<int> words = [];
        bool hasType = !reader.IsAtLineStart && reader.Kind == SyntaxTokenKind.Word && !reader.Is(reader.At, "by") && !reader.Is(reader.At, "with");
        if (hasType)
        {
            type = reader.Take();
            if (reader.Is(type, "one") && reader.TryTake("of"))
                words = ReadWords(reader);
            if (!reader.IsAtLineStart && reader.Kind is SyntaxTokenKind.Multiplicity or SyntaxTokenKind.Scalar or SyntaxTokenKind.Hole)
                multiplicity = reader.Take();
        }
        int transitive = -1, anytime = -1, distributive = -1, delegating = -1, quoted = -1, cited = -1;
        while (!reader.IsAtLineStart)
        {
            if (transitive < 0 && reader.Is(reader.At, "transitive"))
                transitive = reader.Take();
            else if (anytime < 0 && reader.Is(reader.At, "anytime"))
                anytime = reader.Take();
            else if (distributive < 0 && reader.Is(reader.At, "distributive"))
                distributive = reader.Take();
            else if (delegating < 0 && reader.Is(reader.At, "delegating"))
                delegating = reader.Take();
            else if (quoted < 0 && reader.Is(reader.At, "quoted"))
                quoted = reader.Take();
            else if (cited < 0 && reader.Is(reader.At, "cited"))
                cited = reader.Take();
            else
                break;
        }
        IReadOnlyList<int> verbs = reader.TryTake("by") ? ReadWords(reader) : [];
        IReadOnlyList<int> qualifiers = reader.TryTake("with") ? ReadWords(reader) : [];
        return new FieldSyntax(name, clause, type, words, multiplicity, transitive, anytime, distributive, delegating, quoted, cited, verbs, qualifiers, documentation);
    }

    /// <summary>Words with commas between them; a list may go on in the next line behind a comma.</summary>
    private static List<int> ReadWords(TokenReader reader)
    {
        var words = new List<int>();
        while (reader.Kind == SyntaxTokenKind.Word && (!reader.IsAtLineStart || (words.Count > 0 && !IsLine(reader))))
        {
            words.Add(reader.Take());
            if (reader.IsAtLineStart || reader.Kind != SyntaxTokenKind.Comma)
                return words;
            reader.Take();
        }
        reader.Report(words.Count == 0 ? FindingRules.FieldExpected : FindingRules.MissingValueAfterComma, reader.Last, reader.TextOf(reader.Last));
        return words;
    }

    /// <summary>Passes over what is left of a line, with one finding.</summary>
    private static void SkipLine(TokenReader reader)
    {
        bool reported = false;
        while (!reader.IsAtLineStart)
        {
            if (!reported && reader.Kind != SyntaxTokenKind.Bad)
                reader.Report(FindingRules.FieldExpected, reader.At, reader.TextOf(reader.At));
            reported = true;
            reader.Take();
        }
    }
}
