using FactDsl.Editing.Semantics;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Features;

/// <summary>What can be written at a place.</summary>
internal enum CompletionPlace
{
    /// <summary>Nothing that is known.</summary>
    Nothing,

    /// <summary>An item.</summary>
    Item,

    /// <summary>The kind behind a standing or a question's name.</summary>
    Kind,

    /// <summary>A clause of the item.</summary>
    Clause,

    /// <summary>A clause that says something of the one in front.</summary>
    Qualifier,

    /// <summary>A value of a clause.</summary>
    Value,

    /// <summary>The item that clauses are added to.</summary>
    Extended,

    /// <summary>A type, or what may follow one, in a definition.</summary>
    Type,

    /// <summary>A kind behind <c>is</c>.</summary>
    Base,

    /// <summary>The kind of a further fact, behind the word that links it.</summary>
    Fact,

    /// <summary>A hole of the question.</summary>
    Hole,

    /// <summary>What is made of the answers, behind the holes of <c>each</c>.</summary>
    Pick,

    /// <summary>Which of the answers, behind <c>only</c>.</summary>
    Which,

    /// <summary>The unit of a length of time.</summary>
    Unit,

    /// <summary>The language of a string.</summary>
    LanguageTag,
}

/// <summary>Where an author is about to write.</summary>
/// <param name="Place">What can stand there.</param>
/// <param name="Prefix">The characters that stand there already.</param>
internal sealed record CompletionContext(CompletionPlace Place, TextSpan Prefix)
{
    /// <summary>The item around; null at the margin and in definitions.</summary>
    public ItemView? Item { get; init; }

    /// <summary>The clause word whose value is written, or whose line is qualified.</summary>
    public string Clause { get; init; } = "";

    /// <summary>Whether a date stands in front that names no calendar, so that one can follow.</summary>
    public bool IsBehindDate { get; init; }

    /// <summary>Finds out from the text before an offset what can follow it.</summary>
    public static CompletionContext At(FactSnapshot facts, FactFile file, int offset)
    {
        string text = file.Text;
        int lineStart = offset;
        while (lineStart > 0 && !Characters.IsLineBreak(text[lineStart - 1]))
            lineStart--;
        if (IsInComment(text, lineStart, offset))
            return new CompletionContext(CompletionPlace.Nothing, new TextSpan(offset, 0));
        int start = offset;
        while (start > lineStart && !Characters.EndsRun(text[start - 1]))
            start--;
        var prefix = TextSpan.Between(start, offset);
        int tag = text.LastIndexOf('@', Math.Max(0, offset - 1), Math.Max(0, offset - lineStart));
        if (tag > 0 && text[tag - 1] == '"' && text.AsSpan(tag + 1, offset - tag - 1).IndexOfAny(' ', ',', '"') < 0)
            return new CompletionContext(CompletionPlace.LanguageTag, TextSpan.Between(tag + 1, offset));
        if (IsInString(text, lineStart, offset))
            return new CompletionContext(CompletionPlace.Nothing, prefix);
        if (start == lineStart)
            return new CompletionContext(CompletionPlace.Item, prefix);
        bool startsLine = text.AsSpan(lineStart, start - lineStart).Trim().Length == 0;
        int index = ItemBefore(file, start);
        if (index < 0)
            return new CompletionContext(CompletionPlace.Nothing, prefix);
        FileItem item = file.Syntax.Items[index];
        return item.Syntax is DefinitionSyntax definition
            ? InDefinition(definition, item, prefix)
            : InItem(facts, item, prefix, startsLine);
    }

    /// <summary>The last item that begins in front of an offset: blank lines behind it may be where it goes on.</summary>
    private static int ItemBefore(FactFile file, int offset)
    {
        int at = file.Syntax.Items.Count - 1;
        while (at >= 0 && file.Syntax.Items[at].Span.Start >= offset)
            at--;
        return at;
    }

    private static CompletionContext InDefinition(DefinitionSyntax definition, FileItem item, TextSpan prefix)
    {
        int before = TokenBefore(item, prefix.Start);
        if (before < 0)
            return new CompletionContext(CompletionPlace.Nothing, prefix);
        for (int i = before; i >= 0; i--)
        {
            SyntaxToken token = definition.Tokens[i];
            if (token.Kind == SyntaxTokenKind.Colon)
                return new CompletionContext(CompletionPlace.Type, prefix);
            if (token.Kind == SyntaxTokenKind.Word && definition.SpanTextOf(i).SequenceEqual("is"))
                return new CompletionContext(CompletionPlace.Base, prefix);
            if (token.StartsLine)
                break;
        }
        return definition.TextOf(before) == "extend"
            ? new CompletionContext(CompletionPlace.Kind, prefix)
            : new CompletionContext(CompletionPlace.Nothing, prefix);
    }

    private static CompletionContext InItem(FactSnapshot facts, FileItem item, TextSpan prefix, bool startsLine)
    {
        ItemSyntax syntax = item.Syntax;
        int before = TokenBefore(item, prefix.Start);
        if (before < 0)
            return new CompletionContext(CompletionPlace.Item, prefix);
        SyntaxToken token = syntax.Tokens[before];
        string word = syntax.TextOf(before);
        ItemView? view = ItemView.Of(item, facts.Schema, facts.Names)?.At(before);
        bool isFirst = before == 0;
        if (isFirst && word == "extend")
            return new CompletionContext(CompletionPlace.Extended, prefix) { Item = view };
        if (isFirst && word is "per" or "accept" && syntax is MarginCitationSyntax or MarginAcceptanceSyntax or BrokenSyntax)
            return new CompletionContext(CompletionPlace.Value, prefix) { Clause = word };
        if (syntax is AskingSyntax asking && InAsked(asking, before) is { } place)
            return new CompletionContext(place, prefix) { Item = view };
        if (word is "no" or "planned" or "cancelled" or "superseded" or "certainly" or "possibly" && before <= 3 && view?.ClauseOf(before) is null)
            return new CompletionContext(CompletionPlace.Kind, prefix);
        if (syntax is RuleSyntax rule && before == rule.Name)
            return new CompletionContext(CompletionPlace.Kind, prefix) { Item = view };
        if (syntax is QuestionSyntax question && before == question.Name || syntax is ExpectationSyntax expectation && before == expectation.Answer.LastOrDefault(-1) || (isFirst && word == "expect"))
            return new CompletionContext(CompletionPlace.Kind, prefix);
        if (syntax is MarginCitationSyntax margin)
            return token.Kind == SyntaxTokenKind.Comma ? new CompletionContext(CompletionPlace.Value, prefix) { Clause = syntax.TextOf(margin.Clause.Word) } : new CompletionContext(CompletionPlace.Nothing, prefix);
        if (view is null)
            return new CompletionContext(CompletionPlace.Nothing, prefix);
        ClauseView? clause = ClauseBefore(view, before);
        string clauseWord = clause is { } around ? view.TextOf(around.Clause.Word) : "";
        if (token.Kind == SyntaxTokenKind.Comma)
            return new CompletionContext(CompletionPlace.Value, prefix) { Item = view, Clause = clauseWord };
        if (startsLine)
            return new CompletionContext(CompletionPlace.Clause, prefix) { Item = view };
        if (clause is { } open && before == open.Clause.Word)
            return new CompletionContext(CompletionPlace.Value, prefix) { Item = view, Clause = clauseWord };
        if (word == "via" && clause is { } tailed && before > tailed.Clause.Word)
            return new CompletionContext(CompletionPlace.Value, prefix) { Item = view, Clause = "via" };
        bool isBehindDate = token.Kind == SyntaxTokenKind.Scalar && FactDate.TryParse(word + " julian", out _, out _)
            && (LanguageWords.IsTime(clauseWord) || view.Kind?.FindClause(clauseWord, out _) is { TypeInfo.TakesDates: true });
        return clause is { Line: { } line }
            ? new CompletionContext(CompletionPlace.Qualifier, prefix) { Item = view, Clause = view.TextOf(line.Clauses[0].Word), IsBehindDate = isBehindDate }
            : new CompletionContext(CompletionPlace.Clause, prefix) { Item = view, IsBehindDate = isBehindDate };
    }

    /// <summary>What can follow a token that links facts, or counts or picks answers; null behind any other.</summary>
    private static CompletionPlace? InAsked(AskingSyntax asking, int before)
    {
        SyntaxToken token = asking.Tokens[before];
        string word = asking.TextOf(before);
        foreach (PartSyntax part in asking.Parts)
        {
            bool isStanding = part.Head is { } head && (before == head.Standing || before == head.Kind && word is "no" or "planned" or "cancelled" or "superseded");
            if (before == part.Connective || isStanding)
                return CompletionPlace.Fact;
        }
        if (token.Kind == SyntaxTokenKind.Scalar && before > 0 && asking.TextOf(before - 1) is "by" or "for")
            return CompletionPlace.Unit;
        if (asking.Pick is not { } pick || before < pick.First)
            return null;
        return before == pick.Each || (token.Kind == SyntaxTokenKind.Comma && before < pick.Last + 2) ? CompletionPlace.Hole
            : before == pick.Only ? CompletionPlace.Which
            : pick.Holes.Contains(before) ? CompletionPlace.Pick
            : CompletionPlace.Nothing;
    }

    /// <summary>The last token that ends in front of an offset; -1 where none does.</summary>
    private static int TokenBefore(FileItem item, int offset)
    {
        SyntaxList<SyntaxToken> tokens = item.Syntax.Tokens;
        int found = -1;
        for (int i = 0; i + 1 < tokens.Count && item.Start + tokens[i].End <= offset; i++)
            found = i;
        return found;
    }

    /// <summary>The last clause that begins no later than a token.</summary>
    private static ClauseView? ClauseBefore(ItemView view, int token)
    {
        ClauseView? found = null;
        foreach (ClauseView clause in view.Clauses)
        {
            if (clause.Clause.Word > token)
                break;
            found = clause;
        }
        return found;
    }

    private static bool IsInComment(string text, int lineStart, int offset)
    {
        bool isInString = false;
        for (int i = lineStart; i + 1 < offset; i++)
        {
            if (text[i] == '"' && (i == lineStart || text[i - 1] != '\\'))
                isInString = !isInString;
            else if (!isInString && text[i] == '/' && text[i + 1] == '/' && (i == lineStart || Characters.EndsRun(text[i - 1])))
                return true;
        }
        return false;
    }

    private static bool IsInString(string text, int lineStart, int offset)
    {
        bool isIn = false;
        for (int i = lineStart; i < offset; i++)
        {
            if (text[i] == '\\' && isIn)
                i++;
            else if (text[i] == '"')
                isIn = !isIn;
        }
        return isIn;
    }
}
