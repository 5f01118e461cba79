using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Binds questions, expectations and rules: facts with holes, whose fields are conditions.</summary>
internal static class PatternBinder
{
    /// <summary>Binds a named question; null where its kind is not known.</summary>
    /// <param name="scope">The question and what is around it.</param>
    /// <param name="question">The question.</param>
    /// <param name="first">Where the name is asked first; null where this is the place.</param>
    public static BoundQuestion? Bind(BindingScope scope, QuestionSyntax question, string? first)
    {
        string name = NameText.Of(question, question.Name);
        if (first is not null)
            scope.Report(FindingRules.DuplicateQuestion, scope.SpanOf(question.Name), name, first);
        if (BindAsked(scope, question, out IReadOnlyList<BoundAcceptance> accepted) is not { } pattern)
            return null;
        return new BoundQuestion(name, pattern, scope.Item.Span.Shift(scope.Start))
        {
            NameSpan = scope.SpanOf(question.Name),
            Labels = LabelsOf(scope, question.Labels),
            Text = TextOf(question, FirstOf(question.Pattern), question.Tokens.Count - 2),
            Documentation = question.Documentation,
            Line = scope.LineOf(scope.SpanOf(0).Start),
            IsWhole = first is null && scope.IsWhole,
            Accepted = accepted,
        };
    }

    /// <summary>Binds a rule; null where the kind that it derives is not known.</summary>
    /// <param name="scope">The rule and what is around it.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="first">Where the first rule of the name stands; null where this is it.</param>
    public static BoundRule? Bind(BindingScope scope, RuleSyntax rule, string? first)
    {
        string name = NameText.Of(rule, rule.Name);
        if (first is not null)
            scope.Report(FindingRules.DuplicateRule, scope.SpanOf(rule.Name), name, first);
        if (BindAsked(scope, rule, out IReadOnlyList<BoundAcceptance> accepted) is not { } head)
            return null;
        BoundClause? because = head.Clauses.FirstOrDefault(static c => c.Field == LanguageFields.Because);
        return new BoundRule(name, head with { Clauses = [.. head.Clauses.Where(static c => c.Field != LanguageFields.Because)] }, scope.Item.Span.Shift(scope.Start))
        {
            NameSpan = scope.SpanOf(rule.Name),
            Labels = LabelsOf(scope, rule.Labels),
            Because = because is { Values.Count: > 0 } ? because.Values[0].Texts : [],
            Text = TextOf(rule, FirstOf(rule.Pattern), rule.Tokens.Count - 2),
            Documentation = rule.Documentation,
            Line = scope.LineOf(scope.SpanOf(0).Start),
            IsWhole = first is null && scope.IsWhole,
            Accepted = accepted,
        };
    }

    /// <summary>Binds an expectation; null where its kind is not known.</summary>
    public static BoundExpectation? Bind(BindingScope scope, ExpectationSyntax expectation)
    {
        if (BindAsked(scope, expectation, out IReadOnlyList<BoundAcceptance> accepted) is not { } pattern)
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

    /// <summary>Binds all facts of a question or rule; null where the kind of the first is not known.</summary>
    private static BoundPattern? BindAsked(BindingScope scope, AskingSyntax asking, out IReadOnlyList<BoundAcceptance> accepted)
    {
        int found = scope.Findings.Count;
        var acceptances = new List<BoundAcceptance>();
        accepted = acceptances;
        bool isRule = asking is RuleSyntax;
        int lastOfFirst = asking.Parts.Count > 0 ? asking.Parts[0].Connective - 1 : asking.Pick is { } pick ? pick.First - 1 : asking.Tokens.Count - 2;
        BoundPattern? first = isRule && !MayBeDerived(scope, asking.Pattern) ? null : BindPattern(scope, asking.Pattern, asking.Body, lastOfFirst, acceptances);
        var alternatives = new List<BoundPattern>();
        var lines = new List<BoundLine>();
        foreach (PartSyntax part in asking.Parts)
        {
            if (part.Head is not { } head)
                continue;
            RefuseCertainty(scope, asking, head);
            if (BindPattern(scope, head, part.Body, part.Last, acceptances) is not { } pattern)
                continue;
            string connective = scope.TextOf(part.Connective);
            if (connective != "or")
                lines.Add(new BoundLine(LinkOf(connective), pattern) { LinkSpan = scope.SpanOf(part.Connective) });
            else if (lines.Count > 0)
                lines[lines.Count - 1] = lines[lines.Count - 1] with { Pattern = WithAlternative(lines[lines.Count - 1].Pattern, pattern) };
            else
                alternatives.Add(pattern);
        }
        if (first is null)
            return null;
        first = first with { Alternatives = alternatives, Lines = lines };
        if (asking.Pick is { } last && !isRule)
            first = first with { Pick = PickBinder.Bind(scope, last, first) };
        if (lines.Count > 0 || alternatives.Count > 0)
            first = AskedFacts.WithTimesOfFacts(first);
        AskedChecks.Check(scope, asking, first);
        bool isWhole = !scope.Findings.HasErrors(found) && !(first.IsJoined && scope.IsBroken);
        return first with { IsWhole = isWhole };
    }

    private static BoundPattern WithAlternative(BoundPattern line, BoundPattern alternative) => line with { Alternatives = [.. line.Alternatives, alternative] };

    private static LineLink LinkOf(string connective) => connective switch
    {
        "while" => LineLink.While,
        "and" => LineLink.And,
        _ => LineLink.Without,
    };

    /// <summary>Reports <c>certainly</c> or <c>possibly</c> in front of a further fact.</summary>
    private static void RefuseCertainty(BindingScope scope, AskingSyntax asking, HeadSyntax head)
    {
        if (head.Certainty < 0)
            return;
        string word = scope.TextOf(head.Certainty);
        var gone = TextSpan.Between(scope.SpanOf(head.Certainty).Start, scope.SpanOf(head.Standing >= 0 ? head.Standing : head.Kind).Start);
        FindingFix? fix = asking is RuleSyntax || asking.Pattern.Certainty >= 0
            ? FindingFix.Replace($"Remove {word}", gone, "")
            : new FindingFix("Write it before the first kind", new([new TextEdit(new TextSpan(scope.SpanOf(FirstOf(asking.Pattern)).Start, 0), word + " "), new TextEdit(gone, "")]), false);
        scope.Report(FindingRules.CertaintyOfLine, scope.SpanOf(head.Certainty), fix, word);
    }

    /// <summary>Whether a kind that a rule names can be derived; an unknown one has its finding elsewhere.</summary>
    private static bool MayBeDerived(BindingScope scope, HeadSyntax head)
    {
        if (head.Certainty >= 0)
            scope.Report(FindingRules.DoesNotFitInLine, scope.SpanOf(head.Certainty), scope.TextOf(head.Certainty), "how sure it is what a rule derives, its lines say");
        if (head.Standing >= 0 && scope.TextOf(head.Standing) is "no" or "superseded")
            scope.Report(FindingRules.DoesNotFitInLine, scope.SpanOf(head.Standing), scope.TextOf(head.Standing), "a rule derives what is so, or what is planned or cancelled");
        if (scope.Schema.Find(scope.TextOf(head.Kind)) is not { IsDerived: false } kind)
            return true;
        if (kind.IsFact)
            ReportTold(scope, head, kind);
        else
            scope.Report(FindingRules.DoesNotFitInLine, scope.SpanOf(head.Kind), kind.Word, "entities are told, and a rule derives facts");
        return false;
    }

    /// <summary>Reports that a told kind is derived; the fix defines one of the project's own in front of the rule.</summary>
    private static void ReportTold(BindingScope scope, HeadSyntax head, KindSymbol kind)
    {
        string category = kind.Aspect == FactAspect.Momentary ? "momentary fact" : "lasting fact", own = "my-" + kind.Word;
        FindingFix? fix = scope.Schema.Find(own) is null
            ? new FindingFix($"Define {own}, and derive that", new([new TextEdit(new TextSpan(scope.Start, 0), $"derived {category} {own} is {kind.Word}\n"), new TextEdit(scope.SpanOf(head.Kind), own)]), false)
            : null;
        scope.Report(FindingRules.ToldKindDerived, scope.SpanOf(head.Kind), fix, kind.Word, category);
    }

    private static BoundPattern? BindPattern(BindingScope scope, HeadSyntax head, BodySyntax bodySyntax, int last, List<BoundAcceptance> accepted)
    {
        int found = scope.Findings.Count;
        string word = scope.TextOf(head.Kind);
        if (scope.Schema.Find(word) is not { } kind)
        {
            scope.Report(FindingRules.UnknownKind, scope.SpanOf(head.Kind), word, Suggestion.For(word, scope.Schema.Kinds.Select(static k => k.Word)));
            return null;
        }
        var body = new BodyBinder(scope, kind);
        body.Bind(bodySyntax);
        accepted.AddRange(body.Accepted);
        FactStanding standing = !kind.IsFact ? FactStanding.Asserted
            : head.Standing >= 0 ? ItemBinder.ReadStanding(scope.TextOf(head.Standing))
            : body.IsReported ? FactStanding.Reported
            : body.IsCounted ? FactStanding.Counted
            : FactStanding.Asserted;
        if (head.Standing >= 0 && !kind.IsFact)
            scope.Report(FindingRules.StandingOfEntity, scope.SpanOf(head.Standing), scope.TextOf(head.Standing), kind.Word);
        FactAnswer answer = head.Certainty >= 0 && scope.TextOf(head.Certainty) == "certainly" ? FactAnswer.Certainly : FactAnswer.Possibly;
        bool hasHole = head.Name >= 0 && scope.Item.Tokens[head.Name].Kind == SyntaxTokenKind.Hole;
        string? name = head.Name < 0 || hasHole ? null : NameIn(scope, head, kind);
        if (head.Labels.Count > 0)
            name = LabelBinder.BindHead(scope, head, kind)?.Name ?? name;
        IReadOnlyList<BoundValue> except = head.Except is null ? [] : LengthBinder.BindExceptions(scope, head.Except, kind);
        if (head.Except is not null && !hasHole)
            scope.Report(FindingRules.ExceptionOfNothing, scope.SpanOf(head.Except.Word));
        int first = head.Standing >= 0 ? head.Standing : head.Kind;
        while (last > first && scope.Item.Tokens[last].Kind == SyntaxTokenKind.Plus)
            last--;
        var pattern = new BoundPattern(kind, standing, answer)
        {
            Name = name,
            NameSpan = head.Name >= 0 ? scope.SpanOf(head.Name) : default,
            ItemHole = hasHole ? scope.TextOf(head.Name).Substring(1) : null,
            Except = except,
            Duration = body.Duration,
            Clauses = QualifiersAsked.Place(body.ToClauses(null), body.HeadClauses),
            Times = body.Times.ToConditions(),
            Citations = body.Citations,
            SourceHoles = body.SourceHoles,
            IsUncited = body.HasCitations && body.Citations.Count == 0 && body.SourceHoles.Count == 0,
            IsAnswerStated = head.Certainty >= 0,
            Span = scope.SpanOf(first, last),
            Text = TextOf(scope.Item, first, last),
        };
        QuestionChecks.Check(scope, pattern);
        return pattern with { IsWhole = !scope.Findings.HasErrors(found) };
    }

    private static string? NameIn(BindingScope scope, HeadSyntax head, KindSymbol kind)
    {
        if (!kind.IsDerived)
            return NameBinder.Bind(scope, head.Name, kind, kind.Word)?.Name;
        var gone = TextSpan.Between(scope.SpanOf(head.Kind).End, scope.SpanOf(head.Name).End);
        scope.Report(FindingRules.DerivedWithName, scope.SpanOf(head.Name), FindingFix.Replace("Remove the name", gone, ""), scope.TextOf(head.Name));
        return null;
    }

    private static LabelText[] LabelsOf(BindingScope scope, IReadOnlyList<int> tokens) => [.. tokens.Select(t => TextBinder.Bind(scope, t))];

    private static int FirstOf(HeadSyntax head) => head.Certainty >= 0 ? head.Certainty : head.Standing >= 0 ? head.Standing : head.Kind;

    /// <summary>The tokens from one to another, on one line and without comments.</summary>
    private static string TextOf(ItemSyntax item, int first, int last)
    {
        var text = new StringBuilder();
        for (int i = first; i <= last; i++)
        {
            if (item.Tokens[i].Kind == SyntaxTokenKind.Plus)
                continue;
            bool isApart = item.Tokens[i].Start > item.Tokens[i - 1].End;
            text.Append(text.Length > 0 && isApart ? " " : "").Append(item.TextOf(i));
        }
        return text.ToString();
    }
}
