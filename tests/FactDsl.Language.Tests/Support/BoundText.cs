using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using static System.FormattableString;

namespace FactDsl.Language.Tests.Support;

/// <summary>
/// Writes bound items compactly: standing, kind, name and time, then field by field what was bound, qualifiers in
/// braces, sources in square brackets: <c>Asserted alliance Nato (since 1949) of=Greece {since 1952 [Rfi]}</c>.
/// </summary>
public static class BoundText
{
    public static IEnumerable<string> Write(BoundFile file)
        => file.Items.Select(Write)
            .Concat(file.Extensions.Select(Write))
            .Concat(file.Questions.Select(static q => "question " + Join(q.Name, string.Join(' ', q.Labels.Select(Write))) + ": " + Write(q.Pattern)))
            .Concat(file.Rules.Select(static r => "rule " + Join(r.Name, string.Join(' ', r.Labels.Select(Write))) + ": " + Join(string.Join(' ', r.Because.Select(Write)), WriteLine(r.Head) + Further(r.Head))))
            .Concat(file.Expectations.Select(Write));

    public static string Write(BoundItem item)
        => Join(
            item.Kind.IsFact || item.Standing != FactStanding.Asserted ? item.Standing.ToString() : "",
            item.Kind.Word,
            item.Name ?? "",
            string.Join(' ', item.Labels.Select(Write)),
            Write(item.Time),
            item.TimeWording.Count > 0 ? "worded " + string.Join(' ', item.TimeWording.Select(Write)) : "",
            item.StandingDate is { } date ? "said " + date.Text : "",
            string.Join(' ', item.Clauses.Select(Write)),
            Write(item.Citations),
            item.FormerNames.Count > 0 ? "was " + string.Join(", ", item.FormerNames) : "",
            string.Join(' ', item.Accepted.Select(static a => "accepts " + a.Id + " “" + a.Reason + "”")));

    public static string Write(BoundExtension extension)
        => Join("extend", Write(extension.Target), Write(extension.Time), string.Join(' ', extension.Clauses.Select(Write)), Write(extension.Citations));

    public static string Write(BoundPattern pattern) => Join(pattern.Answer.ToString(), WriteLine(pattern) + Further(pattern));

    private static string Further(BoundPattern pattern)
        => Alternatives(pattern)
            + string.Concat(pattern.Lines.Select(static l => "\n  " + l.Link.ToString().ToLowerInvariant() + " " + WriteLine(l.Pattern) + Alternatives(l.Pattern)))
            + (pattern.Pick is { } pick ? "\n  " + Join("each " + string.Join(',', pick.Each), pick.Kind.ToString().ToLowerInvariant(), pick.CountHole is null ? "" : "?" + pick.CountHole, pick.Number?.Text ?? "") : "");

    private static string Alternatives(BoundPattern pattern) => string.Concat(pattern.Alternatives.Select(static a => "\n    or " + WriteLine(a)));

    private static string Write(BoundDuration? length)
        => length is null ? "" : Invariant($"{length.Least}..{length.Most} ") + length.Unit.ToString().ToLowerInvariant() + "s";

    private static string WriteExcept(IReadOnlyList<BoundValue> except)
        => except.Count == 0 ? "" : "!" + string.Join('!', except.Select(static v => v.Item?.Name ?? "?" + v.Raw));

    private static string WriteLine(BoundPattern pattern)
        => Join(
            pattern.Standing.ToString(),
            pattern.Kind.Word,
            pattern.Name ?? "",
            pattern.ItemHole is null ? "" : "?" + pattern.ItemHole + WriteExcept(pattern.Except),
            string.Join(' ', pattern.Clauses.Select(Write)),
            string.Join(' ', pattern.Times.Select(static t => $"({t.Word} {t.Date?.Text ?? (t.IsOfFact ? "fact " : "") + "?"})")),
            pattern.Duration is null ? "" : "for " + Write(pattern.Duration),
            Write(pattern.Citations));

    public static string Write(BoundExpectation expectation)
        => "expect " + (expectation.IsNone ? "none" : expectation.Number + string.Join(", ", expectation.Names)) + ": " + Write(expectation.Pattern);

    public static string Write(BoundClause clause)
        => Join(
            (clause.Verb >= 0 ? clause.Field.Verbs[clause.Verb] : clause.Field.Clause) + "=" + string.Join(clause.IsOneOf ? " or " : ",", clause.Values.Select(v => Write(clause.Field, v))),
            clause.By is null ? "" : "by " + Write(clause.By),
            clause.Via.Count > 0 ? "via " + string.Join(',', clause.Via.Select(Write)) : "",
            clause.Because.Count > 0 && clause.Field.Name is not ("preferred" or "disputed") ? "because " + string.Join(' ', clause.Because.Select(Write)) : "",
            Write(clause.Qualifiers));

    private static string Write(FieldSymbol field, BoundValue value)
    {
        string texts = string.Join(' ', value.Texts.Select(Write));
        return value.Kind switch
        {
            BoundValueKind.Item => Join(Write(value.Item!), texts),
            BoundValueKind.Text => texts,
            BoundValueKind.Word => field.Words[value.Word],
            BoundValueKind.Flag => value.Word == 1 ? "yes" : "no",
            BoundValueKind.Raw => Join(value.Raw, texts),
            BoundValueKind.Hole => "?" + value.Raw + WriteExcept(value.Except),
            _ => value.Raw.Length > 0 ? value.Raw : value.Kind.ToString().ToLowerInvariant(),
        };
    }

    private static string Write(BoundQualifiers? qualifiers) => qualifiers is null
        ? ""
        : "{" + Join(Write(qualifiers.Time), string.Join(' ', qualifiers.Clauses.Select(Write)), Write(qualifiers.Citations)) + "}";

    private static string Write(IReadOnlyList<BoundCitation> citations)
        => citations.Count == 0 ? "" : "[" + string.Join("; ", citations.Select(Write)) + "]";

    private static string Write(BoundCitation citation)
        => Join(
            citation.Source.Name,
            string.Join(' ', citation.Quotes.Select(Write)),
            citation.Locators.Count > 0 ? "at " + string.Join(',', citation.Locators) : "",
            citation.Via.Count > 0 ? "via " + string.Join(',', citation.Via.Select(Write)) : "");

    private static string Write(ItemReference item) => item.Name;

    private static string Write(LabelText text) => "“" + text.Text + "”" + (text.Language is null ? "" : "@" + text.Language);

    private static string Write(FactTime? time) => time switch
    {
        null => "",
        { IsUnstated: true } => "(untimed)",
        { IsMoment: true } moment => "(moment " + moment.Text + ")",
        { } stretch => "(" + stretch.Text + ")",
    };

    private static string Join(params string[] parts) => string.Join(' ', parts.Where(static p => p.Length > 0));
}
