using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Tests.Support;

/// <summary>
/// Writes items so that their structure shows: <c>meeting M {of A, B} {on 2022}</c>, indented lines below it, values
/// joined by commas, tails after a tilde. Two texts with the same structure are written the same, whatever their layout.
/// </summary>
public static class SyntaxText
{
    public static string Write(FileSyntax file) => string.Join('\n', file.Items.Select(static i => Write(i.Syntax)));

    public static string Write(ItemSyntax item) => item switch
    {
        StatementSyntax s => Head(item, s.Head) + Body(item, s.Body),
        ExtensionSyntax e => "extend item " + item.TextOf(e.Target) + Body(item, e.Body),
        MarginAcceptanceSyntax m => "margin " + Clause(item, m.Clause),
        MarginCitationSyntax m => "margin " + Clause(item, m.Clause),
        QuestionSyntax q => "question " + Named(item, q.Name, q.Labels) + ": " + Asked(q),
        RuleSyntax r => "rule " + Named(item, r.Name, r.Labels) + ": " + Asked(r),
        ExpectationSyntax e => "expect " + Join(item, e.Answer) + ": " + Asked(e),
        DefinitionSyntax d => Definition(d),
        _ => "broken " + item.TextOf(0, item.Tokens.Count - 2),
    };

    private static string Named(ItemSyntax item, int name, IReadOnlyList<int> labels) => string.Join(' ', [item.TextOf(name), .. labels.Select(l => item.TextOf(l))]);

    private static string Asked(AskingSyntax item)
    {
        var text = new StringBuilder(Head(item, item.Pattern) + Body(item, item.Body));
        foreach (PartSyntax part in item.Parts)
            text.Append("\n ").Append(part.Documentation is null ? "" : " /// " + part.Documentation).Append(' ').Append(item.TextOf(part.Connective)).Append(' ').Append(part.Head is null ? "-" : Head(item, part.Head)).Append(Body(item, part.Body));
        if (item.Pick is { } pick)
            text.Append("\n  pick").Append(Tokens([pick.Each, .. pick.Holes])).Append(Tokens(pick.Count, pick.Number)).Append(Tokens(pick.Only, pick.Which));
        return text.ToString();

        string Tokens(params int[] tokens) => string.Concat(tokens.Where(static t => t >= 0).Select(t => " " + item.TextOf(t)));
    }

    private static string Head(ItemSyntax item, HeadSyntax head)
    {
        var text = new StringBuilder();
        foreach (int token in (int[])[head.Certainty, head.Standing, head.Other, head.Kind, head.Name, .. head.Labels])
        {
            if (token >= 0)
                text.Append(text.Length > 0 ? " " : "").Append(item.TextOf(token));
        }
        if (head.Except is { } except)
            text.Append(" ~except ").Append(Values(item, except.Values));
        return text.ToString();
    }

    private static string Body(ItemSyntax item, BodySyntax body)
    {
        var text = new StringBuilder();
        foreach (ClauseSyntax clause in body.Head)
            text.Append(' ').Append(Clause(item, clause));
        foreach (LineSyntax line in body.Lines)
        {
            text.Append("\n ");
            if (line.Documentation is not null)
                text.Append(" /// ").Append(line.Documentation);
            foreach (ClauseSyntax clause in line.Clauses)
                text.Append(' ').Append(Clause(item, clause));
        }
        return text.ToString();
    }

    private static string Clause(ItemSyntax item, ClauseSyntax clause)
    {
        StringBuilder text = new StringBuilder("{").Append(item.TextOf(clause.Word));
        if (clause.Values.Count > 0)
            text.Append(' ').Append(Values(item, clause.Values));
        foreach (TailSyntax tail in clause.Tails)
            text.Append(" ~").Append(item.TextOf(tail.Word)).Append(' ').Append(Values(item, tail.Values));
        return text.Append('}').ToString();
    }

    private static string Values(ItemSyntax item, IReadOnlyList<ValueSyntax> values)
        => string.Concat(values.Select((v, at) => (at == 0 ? "" : v.IsAlternative ? " or " : ", ") + string.Join(' ', Enumerable.Range(v.First, v.End - v.First + 1).Where(t => item.Tokens[t].Kind != SyntaxTokenKind.Plus).Select(t => item.TextOf(t)))));

    private static string Definition(DefinitionSyntax item)
    {
        DefinitionHeadSyntax head = item.Head;
        var text = new StringBuilder("define");
        foreach (int token in (int[])[.. head.Modifiers, head.Category, head.Word, .. head.Labels])
            text.Append(' ').Append(item.TextOf(token));
        if (head.Bases.Count > 0)
            text.Append(" is ").Append(Join(item, head.Bases));
        foreach (FieldSyntax field in item.Fields)
        {
            text.Append("\n ");
            if (field.Documentation is not null)
                text.Append(" /// ").Append(field.Documentation);
            text.Append(' ').Append(item.TextOf(field.Name));
            Append(" as ", field.Clause);
            Append(": ", field.Type);
            if (field.Words.Count > 0)
                text.Append(" of ").Append(Join(item, field.Words));
            Append(" x ", field.Multiplicity);
            Append(" ", field.Transitive);
            Append(" ", field.Anytime);
            Append(" ", field.Quoted);
            if (field.Verbs.Count > 0)
                text.Append(" by ").Append(Join(item, field.Verbs));
            if (field.Qualifiers.Count > 0)
                text.Append(" with ").Append(Join(item, field.Qualifiers));
        }
        if (item.Life.Count > 0)
            text.Append("\n  life ").Append(Join(item, item.Life));
        foreach (CheckSyntax check in item.Checks)
        {
            text.Append("\n  check ").Append(Part(check.Requirement));
            foreach (CheckPartSyntax condition in check.Conditions)
                text.Append(" when ").Append(Part(condition));
            Append(" ", check.Message);
            Append(" as ", check.Severity);
        }
        return text.ToString();

        string Part(CheckPartSyntax part)
            => $"{part.Form}({Join(item, part.Names)}{(part.Amount < 0 ? "" : " " + item.TextOf(part.Amount))})";

        void Append(string before, int token)
        {
            if (token >= 0)
                text.Append(before).Append(item.TextOf(token));
        }
    }

    private static string Join(ItemSyntax item, IEnumerable<int> tokens) => string.Join(", ", tokens.Select(t => item.TextOf(t)));
}
