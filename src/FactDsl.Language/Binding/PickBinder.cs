using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Binding;

/// <summary>Binds the last line of a question: what is made of its answers.</summary>
internal static class PickBinder
{
    /// <summary>Binds it; null where it is not whole, which has a finding.</summary>
    public static BoundPick? Bind(BindingScope scope, PickSyntax pick, BoundPattern asked)
    {
        if (pick.Count < 0 && pick.Which < 0)
            return null;
        var named = new HashSet<string>(AskedFacts.LinesOf(asked, positive: true).SelectMany(static l => AskedHole.Of(l)).Where(static h => h.Use == HoleUse.Names).Select(static h => h.Name));
        var each = new List<string>();
        foreach (int token in pick.Holes)
        {
            string hole = scope.TextOf(token).Substring(1);
            if (hole.Length == 0 || !named.Contains(hole))
                scope.Report(FindingRules.DoesNotFitInLine, scope.SpanOf(token), "each ?" + hole, hole.Length == 0 ? "name the hole, so that it is known which is meant" : "no line gives a value for it");
            else if (!each.Contains(hole))
                each.Add(hole);
        }
        string? countHole = null;
        FactNumber? number = null;
        if (pick.Number >= 0 && scope.Item.Tokens[pick.Number].Kind == SyntaxTokenKind.Hole)
        {
            countHole = scope.TextOf(pick.Number).Substring(1);
            if (named.Contains(countHole))
                scope.Report(FindingRules.DoesNotFitInLine, scope.SpanOf(pick.Number), "count ?" + countHole, "it stands for a number here, and a line names it: use another hole");
        }
        else if (pick.Number >= 0)
        {
            string text = scope.TextOf(pick.Number);
            if (FactNumber.TryParse(text, out FactNumber read, out FactParseIssue? issue))
                number = read;
            else
                ValueBinder.ReportIssue(scope, FindingRules.InvalidNumber, text, scope.SpanOf(pick.Number), issue!);
        }
        PickKind kind = pick.Count >= 0 ? PickKind.Count : scope.TextOf(pick.Which) switch
        {
            "first" => PickKind.First,
            "last" => PickKind.Last,
            _ => PickKind.Longest,
        };
        if (kind == PickKind.Longest && asked.Kind is { IsFact: true, Aspect: FactAspect.Momentary })
            scope.Report(FindingRules.DoesNotFitInLine, scope.SpanOf(pick.Which), "only longest", $"a {asked.Kind.Word} happens at a moment, so that none is longer");
        return new BoundPick(kind, each, scope.SpanOf(pick.First, pick.Last)) { CountHole = countHole is { Length: > 0 } ? countHole : null, Number = number };
    }
}
