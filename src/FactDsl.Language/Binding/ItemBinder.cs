using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Binds entities, facts and what is added to them.</summary>
internal static class ItemBinder
{
    /// <summary>Binds a statement; null where its kind is not known or cannot have items.</summary>
    /// <param name="scope">The item.</param>
    /// <param name="statement">Its syntax.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="margin">The sources that hold from above.</param>
    /// <param name="isDuplicate">Whether another item has the name already: the fact stays, without the name.</param>
    public static BoundItem? Bind(BindingScope scope, StatementSyntax statement, KindSymbol kind, IReadOnlyList<BoundCitation> margin, bool isDuplicate)
    {
        HeadSyntax head = statement.Head;
        var labels = head.Labels.Select(token => TextBinder.Bind(scope, token)).ToArray();
        var body = new BodyBinder(scope, kind);
        body.Bind(statement.Body);
        if (!kind.IsFact && head.Name < 0)
        {
            scope.Report(FindingRules.EntityNeedsName, scope.SpanOf(head.Kind), kind.Word);
            return null;
        }
        FactStanding standing = StandingOf(scope, head, kind, body);
        FactTime? time = body.Times.ToItemTime(scope, kind, standing, out FactDate? standingDate);
        if (time is null && kind.IsFact)
            time = FactTime.Unstated(kind.Reading);
        IReadOnlyList<BoundClause> clauses = body.ToClauses(time);
        IReadOnlyList<BoundCitation> citations = body.HasCitations ? body.Citations : margin;
        CheckFields(scope, head.Kind, kind, standing, clauses, statement.Body, citations);
        bool isNamed = head.Name >= 0 && !isDuplicate;
        return new BoundItem(kind, isNamed ? NameText.Normalize(NameText.WithoutJoiners(scope.TextOf(head.Name))) : null, standing, scope.Item.Span.Shift(scope.Start), scope.LineOf(scope.SpanOf(0).Start))
        {
            NameSpan = isNamed ? scope.SpanOf(head.Name) : default,
            Labels = labels,
            Documentation = statement.Documentation,
            Time = time,
            TimeWording = body.Times.Wording,
            StandingDate = standingDate,
            Clauses = clauses,
            Citations = citations,
            FormerNames = body.FormerNames,
            Accepted = body.Accepted,
        };
    }

    /// <summary>Binds an addition to an item; null where the item is not known.</summary>
    public static BoundExtension? Bind(BindingScope scope, ExtensionSyntax extension, IReadOnlyList<BoundCitation> margin)
    {
        if (NameBinder.Bind(scope, extension.Target, null, "extend") is not { } target)
            return null;
        var body = new BodyBinder(scope, target.Kind);
        body.Bind(extension.Body);
        FactTime? time = body.Times.ToItemTime(scope, target.Kind, FactStanding.Asserted, out _);
        IReadOnlyList<BoundCitation> citations = body.HasCitations ? body.Citations : margin;
        return new BoundExtension(target, body.ToClauses(null), citations, scope.Item.Span.Shift(scope.Start), scope.LineOf(scope.SpanOf(0).Start)) { Time = time };
    }

    private static FactStanding StandingOf(BindingScope scope, HeadSyntax head, KindSymbol kind, BodyBinder body)
    {
        if (head.Standing >= 0)
        {
            string word = scope.TextOf(head.Standing);
            if (!kind.IsFact)
            {
                scope.Report(FindingRules.StandingOfEntity, scope.SpanOf(head.Standing), word, kind.Word);
                return FactStanding.Asserted;
            }
            return ReadStanding(word);
        }
        if (!kind.IsFact)
            return FactStanding.Asserted;
        return body.IsReported ? FactStanding.Reported : body.IsCounted ? FactStanding.Counted : FactStanding.Asserted;
    }

    /// <summary>The standing that a word in front of a kind gives.</summary>
    public static FactStanding ReadStanding(string word) => word switch
    {
        "no" => FactStanding.Denied,
        "planned" => FactStanding.Planned,
        _ => FactStanding.Cancelled,
    };

    private static void CheckFields(
        BindingScope scope,
        int kindToken,
        KindSymbol kind,
        FactStanding standing,
        IReadOnlyList<BoundClause> clauses,
        BodySyntax body,
        IReadOnlyList<BoundCitation> citations)
    {
        // In a denial or a summary the fields are filters: what is not said is not restricted.
        bool isFilter = standing is FactStanding.Denied or FactStanding.Counted;
        foreach (FieldSymbol field in kind.Fields)
        {
            int count = CountWritten(scope, kind, field, body, out bool isOpen);
            if (!isFilter && !isOpen && count < field.Minimum)
            {
                if (count == 0)
                    scope.Report(FindingRules.MissingClause, scope.SpanOf(kindToken), kind.Word, field.Verbs.FirstOrDefault() ?? field.Clause, ValueBinder.Describe(field));
                else
                    scope.Report(FindingRules.TooFewValues, scope.SpanOf(kindToken), field.Clause, field.Minimum.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture));
            }
            if (!field.IsMany)
                CheckRepeated(scope, field, clauses, citations);
        }
    }

    /// <summary>Counts the values an author wrote, right or wrong: a value with a finding of its own is not missing too.</summary>
    private static int CountWritten(BindingScope scope, KindSymbol kind, FieldSymbol field, BodySyntax body, out bool isOpen)
    {
        int count = 0;
        isOpen = false;
        foreach (ClauseSyntax clause in body.Head.Concat(body.Lines.Select(static l => l.Clauses[0])))
        {
            if (kind.FindClause(scope.TextOf(clause.Word), out _) != field)
                continue;
            // A clause without values has its finding already.
            isOpen |= clause.Values.Count == 0;
            count += clause.Values.Count;
            foreach (ValueSyntax value in clause.Values)
                isOpen |= value.Kind == ValueSyntaxKind.Special;
        }
        return count;
    }

    /// <summary>A single-valued clause may be repeated, once per source.</summary>
    private static void CheckRepeated(BindingScope scope, FieldSymbol field, IReadOnlyList<BoundClause> clauses, IReadOnlyList<BoundCitation> citations)
    {
        List<IReadOnlyList<BoundCitation>>? seen = null;
        foreach (BoundClause clause in clauses)
        {
            if (clause.Field != field)
                continue;
            IReadOnlyList<BoundCitation> sources = clause.Qualifiers?.Citations is { Count: > 0 } own ? own : citations;
            // Spells of one field over time do not contradict each other.
            bool hasTime = clause.Qualifiers?.Time is not null;
            if (!hasTime && seen is not null && seen.Any(s => HaveCommonSource(s, sources)))
                scope.Report(FindingRules.RepeatedClause, clause.Span, field.Clause);
            if (!hasTime)
                (seen ??= []).Add(sources);
        }
    }

    private static bool HaveCommonSource(IReadOnlyList<BoundCitation> left, IReadOnlyList<BoundCitation> right)
        => (left.Count == 0 && right.Count == 0) || left.Any(l => right.Any(r => r.Source == l.Source));
}
