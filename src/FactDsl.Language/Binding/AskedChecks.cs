using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Finds what is wrong between the facts of a question or rule: holes that nothing fills, times that nobody says.</summary>
internal sealed class AskedChecks
{
    private readonly BindingScope _scope;
    private readonly BoundPattern _asked;
    private readonly bool _isRule;

    // The holes that stand for facts of lines, and those that some positive line names.
    private readonly HashSet<string> _facts;
    private readonly HashSet<string> _named;

    private AskedChecks(BindingScope scope, BoundPattern asked, bool isRule)
    {
        _scope = scope;
        _asked = asked;
        _isRule = isRule;
        _facts = AskedFacts.Named(asked);
        _named = new HashSet<string>(Positive().SelectMany(AskedFacts.Ways).SelectMany(NamesOf).Select(static h => h.Name), StringComparer.Ordinal);
    }

    /// <summary>Reports what is wrong.</summary>
    public static void Check(BindingScope scope, AskingSyntax asking, BoundPattern asked)
    {
        var checks = new AskedChecks(scope, asked, asking is RuleSyntax);
        if (asking is RuleSyntax rule)
            checks.CheckRule(rule);
        checks.CheckExceptions();
        if (asked.Lines.Count == 0 && asked.Alternatives.Count == 0)
            return;
        checks.CheckAlternatives();
        checks.CheckAbsences();
        checks.CheckDated();
        checks.CheckKinds();
        checks.CheckLinks();
    }

    /// <summary>The lines that something has to meet: of a question the first too, of a rule not what it derives.</summary>
    private IEnumerable<BoundPattern> Positive()
    {
        if (!_isRule)
            yield return _asked;
        foreach (BoundLine line in _asked.Lines)
        {
            if (line.Link != LineLink.Without)
                yield return line.Pattern;
        }
    }

    private IEnumerable<BoundLine> Absent() => _asked.Lines.Where(static l => l.Link == LineLink.Without);

    /// <summary>The holes that a fact gives what they stand for.</summary>
    private IEnumerable<AskedHole> NamesOf(BoundPattern fact) => AskedHole.Of(fact).Where(h => h.Use == HoleUse.Names && !IsDating(h));

    /// <summary>Whether the fact is meant for which the hole stands: <c>before ?m</c>.</summary>
    private bool IsDating(AskedHole hole) => hole.Use == HoleUse.Dates || (hole.Field is { Type: FieldType.Order } && _facts.Contains(hole.Name));

    private void CheckRule(RuleSyntax rule)
    {
        BoundPattern head = _asked;
        if (head.ItemHole is not null || head.Duration is not null)
            _scope.Report(FindingRules.DoesNotFitInLine, head.ItemHole is not null ? head.NameSpan : head.Duration!.Span, head.ItemHole is { } hole ? "?" + hole : "for", "what a rule derives has no name, and lasts as long as its lines say");
        if (head.Citations.Count > 0 || head.SourceHoles.Count > 0 || head.IsUncited)
            _scope.Report(FindingRules.DoesNotFitInLine, head.Span, "per", "the sources of what is derived are those of the facts that it comes from");
        foreach (BoundClause clause in head.Clauses)
        {
            if (clause.Field.Owner is null && clause.Field != LanguageFields.Because && clause.Field != LanguageFields.AccordingTo && clause.Field.Type != FieldType.Order)
                _scope.Report(FindingRules.DoesNotFitInLine, clause.Span, clause.Field.Clause, "a rule says what is so and when; this is said of facts that somebody tells");
            else if (clause.Field.IsVerbal && clause.Verb < 0)
                _scope.Report(FindingRules.DoesNotFitInLine, clause.Span, clause.Field.Clause, "it stands for any of its verbs, and what is derived needs one");
            else if (clause.Field == LanguageFields.Because)
                CheckReason(clause);
        }
        CheckHead(rule);
        if (!_scope.IsBroken)
            CheckLeast(rule.Pattern.Kind);
        CheckTimeOfRule();
        foreach (BoundPattern fact in Positive().SelectMany(AskedFacts.Ways))
            CheckStanding(rule, fact);
    }

    /// <summary>Every hole of what is derived has to stand for something.</summary>
    private void CheckHead(RuleSyntax rule)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (AskedHole hole in AskedHole.Of(_asked))
        {
            bool isFact = IsDating(hole);
            if (!_named.Contains(hole.Name) && !isFact && reported.Add(hole.Name))
                _scope.Report(FindingRules.UnboundInHead, hole.Span, "?" + hole.Name);
            else if (hole.Word is not null && !isFact && _asked.Lines.Count == 0)
                _scope.Report(FindingRules.TimeOfNoFact, hole.Span, hole.Word + " ?" + hole.Name, "?" + hole.Name, "a value");
        }
        foreach (BoundValue value in _asked.Clauses.SelectMany(static c => c.Values))
        {
            if (value is { Kind: BoundValueKind.Hole, Raw.Length: 0 })
                _scope.Report(FindingRules.UnboundInHead, value.Span, "?");
        }
    }

    private void CheckLeast(int kind)
    {
        foreach (FieldSymbol field in _asked.Kind.Fields)
        {
            int count = _asked.Clauses.Where(c => c.Field == field).Sum(static c => c.Values.Count);
            if (count >= field.Minimum)
                continue;
            if (count == 0)
                _scope.Report(FindingRules.MissingClause, _scope.SpanOf(kind), _asked.Kind.Word, field.Verbs.FirstOrDefault() ?? field.Clause, field.Wanted);
            else
                _scope.Report(FindingRules.TooFewValues, _scope.SpanOf(kind), field.Clause, field.Minimum.ToString(System.Globalization.CultureInfo.InvariantCulture), count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Holes in the words that tell the reason.</summary>
    private void CheckReason(BoundClause because)
    {
        foreach (LabelText text in because.Values.SelectMany(static v => v.Texts))
        {
            foreach (string hole in ReasonHoles.In(text.Text))
            {
                if (!_named.Contains(hole))
                    _scope.Report(FindingRules.DoesNotFitInLine, because.Span, "?" + hole, "no line of the rule gives a value for it");
            }
        }
    }

    /// <summary>What is derived needs a time: a common one of lines, or one that is said.</summary>
    private void CheckTimeOfRule()
    {
        bool isDated = _asked.Times.Count > 0 || _asked.Clauses.Any(static c => c.Field.Type == FieldType.Order);
        foreach (BoundTimeCondition time in _asked.Times)
        {
            if (time.IsOfFact && time.Word is not ("since" or "until"))
                _scope.Report(FindingRules.DoesNotFitInLine, time.Span, time.Word + " ?" + time.Hole, "write `since` and `until` for the first and the last day, `after` and `before` for the days around, or tie the line with `while`");
        }
        BoundPattern[] tied = [.. _asked.Lines.TakeWhile(static l => l.Link != LineLink.And).Where(static l => l.Link == LineLink.While).Select(static l => l.Pattern)];
        if (_asked.Kind.Aspect == FactAspect.Momentary && _asked.Kind.IsFact)
        {
            bool hasDate = _asked.Times.Any(static t => t.Date is not null);
            if (tied.Length == 0 && !isDated)
                _scope.Report(FindingRules.RuleWithoutTime, _asked.Span);
            else if (!hasDate && !tied.Any(static t => AskedFacts.Ways(t).All(static w => w.Kind is { IsFact: true, Aspect: FactAspect.Momentary })))
                _scope.Report(FindingRules.RuleWithoutMoment, _asked.Span, _asked.Kind.Word);
        }
        else if (tied.Length == 0 && !isDated)
        {
            _scope.Report(FindingRules.RuleWithoutTime, _asked.Span);
        }
    }

    /// <summary>What somebody only plans or says does not become so by a rule.</summary>
    private void CheckStanding(RuleSyntax rule, BoundPattern fact)
    {
        if (fact.Standing is not (FactStanding.Planned or FactStanding.Cancelled or FactStanding.Reported) || _asked.Standing == fact.Standing)
            return;
        string word = fact.Standing == FactStanding.Planned ? "planned" : fact.Standing == FactStanding.Cancelled ? "cancelled" : "reported";
        bool isWritten = fact.Standing != FactStanding.Reported;
        string kind = _asked.Kind.Word;
        FindingFix? fix = isWritten && rule.Pattern.Standing < 0
            ? FindingFix.Replace($"Write {word} {kind}", new TextSpan(_scope.SpanOf(rule.Pattern.Kind).Start, 0), word + " ")
            : null;
        string said = isWritten ? word + " " + fact.Kind.Word : fact.Kind.Word;
        _scope.Report(FindingRules.StandingNotCarried, fact.Span, fix, said, word, isWritten ? $"`rule … {word} {kind} …`" : $"`according-to` behind `{kind}`, and whose word it is");
    }

    private void CheckExceptions()
    {
        foreach (AskedHole hole in AskedFacts.LinesOf(_asked, positive: false).SelectMany(AskedHole.Of))
        {
            if (hole.Use == HoleUse.Excepts && !_named.Contains(hole.Name))
                _scope.Report(FindingRules.DoesNotFitInLine, hole.Span, "except ?" + hole.Name, "no line gives a value for it, so nothing is excepted");
        }
    }

    /// <summary>An alternative has to give every hole that is used elsewhere.</summary>
    private void CheckAlternatives()
    {
        foreach (BoundPattern line in Positive())
        {
            if (line.Alternatives.Count == 0)
                continue;
            var elsewhere = new HashSet<string>(Elsewhere(line), StringComparer.Ordinal);
            BoundPattern[] ways = [.. AskedFacts.Ways(line)];
            foreach (string hole in ways.SelectMany(NamesOf).Select(static h => h.Name).Distinct().Where(elsewhere.Contains))
            {
                BoundPattern giving = ways.First(w => NamesOf(w).Any(h => h.Name == hole));
                foreach (BoundPattern way in ways.Where(w => NamesOf(w).All(h => h.Name != hole)))
                    _scope.Report(FindingRules.UnboundInAlternative, way.Span, "?" + hole, giving.Text);
            }
        }
    }

    private IEnumerable<string> Elsewhere(BoundPattern line)
    {
        IEnumerable<BoundPattern> others = Positive().Where(l => l != line).Concat(Absent().Select(static l => l.Pattern)).SelectMany(AskedFacts.Ways);
        if (_isRule)
            others = others.Append(_asked);
        return others.SelectMany(AskedHole.Of).Select(static h => h.Name).Concat(_asked.Pick?.Each ?? []);
    }

    /// <summary>What is absent has to be known from elsewhere.</summary>
    private void CheckAbsences()
    {
        foreach (BoundPattern fact in Absent().SelectMany(static l => AskedFacts.Ways(l.Pattern)))
        {
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (AskedHole hole in AskedHole.Of(fact))
            {
                if (hole.Use != HoleUse.Excepts && !_named.Contains(hole.Name) && reported.Add(hole.Name))
                    _scope.Report(FindingRules.UnboundInWithout, hole.Span, "?" + hole.Name);
            }
        }
    }

    /// <summary>A hole behind a word of time stands for a fact of a line, or for a time; for nothing else.</summary>
    private void CheckDated()
    {
        AskedHole[] things = [.. Positive().SelectMany(AskedFacts.Ways).SelectMany(AskedHole.Of).Where(static h => h.Use == HoleUse.Names && h.IsOfThing)];
        foreach (AskedHole hole in AskedFacts.LinesOf(_asked, positive: false).SelectMany(AskedHole.Of))
        {
            if (hole.Word is null || IsDating(hole) || Array.FindIndex(things, t => t.Name == hole.Name) is not (>= 0 and var place))
                continue;
            string what = things[place].ItemKind is { } kind ? $"of the kind `{kind.Word}`" : "a value";
            _scope.Report(FindingRules.TimeOfNoFact, hole.Span, hole.Word + " ?" + hole.Name, "?" + hole.Name, what);
        }
    }

    /// <summary>A hole that stands for things of kinds in two lines that nothing is both of.</summary>
    private void CheckKinds()
    {
        var places = new Dictionary<string, List<KindSymbol>>(StringComparer.Ordinal);
        IEnumerable<BoundPattern> lines = (_isRule ? [_asked] : Enumerable.Empty<BoundPattern>()).Concat(Positive()).Concat(Absent().Select(static l => l.Pattern));
        foreach (BoundPattern line in lines)
        {
            // What one of several ways says of a hole holds of none of the others.
            if (line.Alternatives.Count > 0)
                continue;
            foreach (AskedHole hole in NamesOf(line))
            {
                if (hole.ItemKind is not { } kind)
                    continue;
                if (!places.TryGetValue(hole.Name, out List<KindSymbol>? kinds))
                    places.Add(hole.Name, kinds = []);
                // Two places of one line are looked at with the line.
                if (kinds.Find(k => !QuestionChecks.HasBoth(_scope.Schema, k, kind)) is { } other && !_scope.Findings.Exists(f => f.Rule == FindingRules.NothingIsBoth && f.Span == hole.Span))
                    _scope.Report(FindingRules.NothingIsBoth, hole.Span, "?" + hole.Name, other.Word, kind.Word);
                kinds.Add(kind);
            }
        }
    }

    /// <summary>Lines that have nothing to do with each other, and lines whose time nobody says.</summary>
    private void CheckLinks()
    {
        BoundPattern[] positive = [.. Positive()];
        foreach (BoundLine line in _asked.Lines)
        {
            if (line.Link == LineLink.Without)
                continue;
            string[] own = [.. HolesOf(line.Pattern)];
            var others = new HashSet<string>(positive.Where(p => p != line.Pattern).SelectMany(HolesOf), StringComparer.Ordinal);
            if (own.Length > 0 && positive.FirstOrDefault(p => p != line.Pattern && HolesOf(p).Any()) is { } first && !own.Any(others.Contains))
                _scope.Report(FindingRules.NothingShared, line.Pattern.Span, first.Kind.Word, line.Pattern.Kind.Word);
            if (line.Link == LineLink.And)
                CheckFreeTime(line.Pattern);
        }
    }

    private static IEnumerable<string> HolesOf(BoundPattern line) => AskedFacts.Ways(line).SelectMany(AskedHole.Of).Select(static h => h.Name);

    /// <summary>Writes <c>while</c> for the <c>and</c> in front of a line.</summary>
    private FindingFix? WhileInstead(BoundPattern fact)
        => _scope.WordBefore(fact.Span) is { } word && _scope.TextOf(word) == "and" ? FindingFix.Replace("Write while", _scope.SpanOf(word), "while") with { IsChoice = true } : null;

    private void CheckFreeTime(BoundPattern fact)
    {
        bool lasts = fact.Kind is { IsFact: true, Aspect: FactAspect.Lasting } && fact.Standing == FactStanding.Asserted;
        bool isTimed = fact.Times.Count > 0 || fact.Duration is not null
            || fact.Clauses.Any(static c => c.Field.Type == FieldType.Order || c.Qualifiers is { Conditions.Count: > 0 });
        // A fact that is looked up by its name, or whose time another line asks for, is meant whenever it was.
        bool isLookedUp = fact.Name is not null
            || (fact.ItemHole is { Length: > 0 } hole && AskedFacts.LinesOf(_asked, positive: false).Any(l => l != fact && AskedHole.Of(l).Any(h => h.Name == hole)));
        if (lasts && !isTimed && !isLookedUp)
            _scope.Report(FindingRules.LastingWithFreeTime, fact.Span, WhileInstead(fact), fact.Kind.Word, "and");
    }
}

/// <summary>The holes in the words that tell a rule's reason: <c>both belong to ?alliance</c>.</summary>
public static class ReasonHoles
{
    /// <summary>The names of the holes, without their <c>?</c>, in the order written.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int at = text.IndexOf('?'); at >= 0; at = text.IndexOf('?', at + 1))
        {
            int length = LengthAt(text, at);
            if (length > 0)
                yield return text.Substring(at + 1, length);
        }
    }

    /// <summary>How many characters the name of the hole has whose <c>?</c> stands there; 0 where there is no hole.</summary>
    public static int LengthAt(string text, int at) => ReasonText.LengthAt(text, at);
}
