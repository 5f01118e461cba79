using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Reads <c>accept</c> clauses: ids of findings, and why it is right to keep what they are about.</summary>
internal static class AcceptanceBinder
{
    /// <summary>Binds a clause and adds what it accepts.</summary>
    public static void Bind(BindingScope scope, ClauseSyntax clause, List<BoundAcceptance> accepted)
    {
        IReadOnlyList<LabelText> because = CitationBinder.BindBecause(scope, clause);
        string reason = because.Count > 0 ? because[0].Text : "";
        // A `+` in front says that the line goes on with the clause: it goes when the clause goes.
        bool isContinuation = scope.Item.Tokens[Math.Max(0, clause.Word - 1)].Kind == SyntaxTokenKind.Plus;
        TextSpan span = scope.SpanOf(isContinuation ? clause.Word - 1 : clause.Word, clause.Last);
        foreach (ValueSyntax value in clause.Values)
        {
            string id = scope.TextOf(value.First);
            if (value.Kind != ValueSyntaxKind.Name || !IsFindingId(id))
                scope.Report(FindingRules.InvalidAcceptedId, scope.SpanOf(value), id);
            else if (FindingRules.Find(id) is { IsAcceptable: false } rule)
                scope.Report(FindingRules.NotAcceptable, scope.SpanOf(value), clause.Values.Count == 1 ? scope.Removal(span, "accept") : null, id, rule.Title);
            else
                accepted.Add(new BoundAcceptance(id, reason, scope.SpanOf(value)) { ClauseSpan = clause.Values.Count == 1 ? span : default });
        }
        if (clause.Values.Count == 0)
            scope.ReportNoValue(clause, "the id of a finding, such as FACT3104");
    }

    private static bool IsFindingId(string id)
    {
        if (id.Length != 8 || !id.StartsWith("FACT", StringComparison.Ordinal))
            return false;
        foreach (char c in id.AsSpan(4))
        {
            if (c is < '0' or > '9')
                return false;
        }
        return true;
    }
}
