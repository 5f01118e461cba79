using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Binding;

/// <summary>Binds questions and expectations: facts with holes, whose fields are conditions.</summary>
internal static class PatternBinder
{
    /// <summary>The name of a question as it is compared.</summary>
    public static string NameOf(QuestionSyntax question) => NameText.Of(question, question.Name);

    /// <summary>Binds a named question; null where its kind is not known.</summary>
    /// <param name="scope">The question and what is around it.</param>
    /// <param name="question">The question.</param>
    /// <param name="first">Where the name is asked first; null where this is the place.</param>
    public static BoundQuestion? Bind(BindingScope scope, QuestionSyntax question, string? first)
    {
        string name = NameOf(question);
        if (first is not null)
            scope.Report(FindingRules.DuplicateQuestion, scope.SpanOf(question.Name), name, first);
        if (BindPattern(scope, question.Pattern, question.Body, out IReadOnlyList<BoundAcceptance> accepted) is not { } pattern)
            return null;
        return new BoundQuestion(name, pattern, scope.Item.Span.Shift(scope.Start))
        {
            NameSpan = scope.SpanOf(question.Name),
            Text = TextBehind(question),
            Documentation = question.Documentation,
            Line = scope.LineOf(scope.SpanOf(0).Start),
            IsWhole = first is null && scope.IsWhole,
            Accepted = accepted,
        };
    }

    /// <summary>Binds an expectation; null where its kind is not known.</summary>
    public static BoundExpectation? Bind(BindingScope scope, ExpectationSyntax expectation)
    {
        if (BindPattern(scope, expectation.Pattern, expectation.Body, out IReadOnlyList<BoundAcceptance> accepted) is not { } pattern)
            return null;
        int found = scope.Findings.Count;
        int first = expectation.Answer[0];
        string number = "";
        var items = new List<ItemReference>();
        if (scope.Item.Tokens[first].Kind == SyntaxTokenKind.Scalar)
        {
            number = scope.TextOf(first);
            if (!FactNumber.TryParse(number, out _, out FactParseIssue? issue))
                ValueBinder.ReportIssue(scope, FindingRules.InvalidNumber, number, scope.SpanOf(first), issue!);
        }
        else if (scope.Item.Tokens[first].Kind != SyntaxTokenKind.Word)
        {
            foreach (int token in expectation.Answer)
            {
                if (NameBinder.Bind(scope, token, null, "expect") is { } item)
                    items.Add(item);
            }
        }
        bool isNone = number.Length == 0 && scope.Item.Tokens[first].Kind == SyntaxTokenKind.Word;
        return new BoundExpectation(number, isNone, items.ConvertAll(static i => i.Name), pattern, scope.Item.Span.Shift(scope.Start))
        {
            AnswerSpan = scope.SpanOf(first, expectation.Answer[expectation.Answer.Count - 1]),
            Items = items,
            IsWhole = pattern.IsWhole && !scope.Findings.HasErrors(found),
            Accepted = accepted,
        };
    }

    private static BoundPattern? BindPattern(BindingScope scope, HeadSyntax head, BodySyntax bodySyntax, out IReadOnlyList<BoundAcceptance> accepted)
    {
        accepted = [];
        int found = scope.Findings.Count;
        string word = scope.TextOf(head.Kind);
        if (scope.Schema.Find(word) is not { } kind)
        {
            scope.Report(FindingRules.UnknownKind, scope.SpanOf(head.Kind), word, Suggestion.For(word, scope.Schema.Kinds.Select(static k => k.Word)));
            return null;
        }
        var body = new BodyBinder(scope, kind);
        body.Bind(bodySyntax);
        accepted = body.Accepted;
        FactStanding standing = !kind.IsFact ? FactStanding.Asserted
            : head.Standing >= 0 ? ItemBinder.ReadStanding(scope.TextOf(head.Standing))
            : body.IsReported ? FactStanding.Reported
            : body.IsCounted ? FactStanding.Counted
            : FactStanding.Asserted;
        if (head.Standing >= 0 && !kind.IsFact)
            scope.Report(FindingRules.StandingOfEntity, scope.SpanOf(head.Standing), scope.TextOf(head.Standing), kind.Word);
        FactAnswer answer = head.Certainty >= 0 && scope.TextOf(head.Certainty) == "certainly" ? FactAnswer.Certainly : FactAnswer.Possibly;
        bool hasHole = head.Name >= 0 && scope.Item.Tokens[head.Name].Kind == SyntaxTokenKind.Hole;
        string? name = head.Name < 0 || hasHole ? null : NameBinder.Bind(scope, head.Name, kind, word)?.Name;
        if (head.Labels.Count > 0)
            name = LabelBinder.BindHead(scope, head, kind)?.Name ?? name;
        var pattern = new BoundPattern(kind, standing, answer)
        {
            Name = name,
            ItemHole = hasHole ? scope.TextOf(head.Name).Substring(1) : null,
            Clauses = QualifiersAsked.Place(body.ToClauses(null), body.HeadClauses),
            Times = body.Times.ToConditions(),
            Citations = body.Citations,
            SourceHoles = body.SourceHoles,
            IsUncited = body.HasCitations && body.Citations.Count == 0 && body.SourceHoles.Count == 0,
            IsAnswerStated = head.Certainty >= 0,
        };
        QuestionChecks.Check(scope, pattern);
        return pattern with { IsWhole = !scope.Findings.HasErrors(found) };
    }

    private static string TextBehind(QuestionSyntax question)
    {
        var text = new StringBuilder();
        for (int i = question.Name + 1; i < question.Tokens.Count - 1; i++)
        {
            bool isApart = question.Tokens[i].Start > question.Tokens[i - 1].End;
            text.Append(text.Length > 0 && isApart ? " " : "").Append(question.TextOf(i));
        }
        return text.ToString();
    }
}
