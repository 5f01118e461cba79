using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Commands;

/// <summary>What nobody can look up: facts without a quotation, and quotations that were not found or not looked for.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Shown">The first line of the fact, or the words quoted.</param>
/// <param name="IsFact">Whether it is a fact; else it is a quotation.</param>
/// <param name="Reason">The reason, as a word for programs.</param>
/// <param name="Sources">The sources that it is about.</param>
/// <param name="Language">The language of the words, where they say one.</param>
internal sealed record AuditedPlace(string File, TextSpan Span, string Shown, bool IsFact, string Reason, IReadOnlyList<string> Sources, string? Language)
{
    /// <summary>The places of an audit, in the order of files and lines.</summary>
    public static IReadOnlyList<AuditedPlace> Of(FactAudit audit, IReadOnlyDictionary<string, FactFileText> files)
        =>
        [
            .. audit.Unquoted.Select(f => new AuditedPlace(f.File, f.Span, ShownText.Of(files[f.File].Text.Substring(f.Span.Start, f.Span.Length)), true, WordOf(f.Reason), [.. f.Sources], null))
                .Concat(audit.Quotations.Where(static q => q.Outcome != QuotationOutcome.Found).Select(static q => new AuditedPlace(
                    q.File, q.Quotation.Span, ShownText.Of(q.Quotation.Words), false, QuotationOutcomes.WordOf(q.Outcome), [q.Quotation.Source.Name], q.Quotation.Language)))
                .OrderBy(static p => p.File, StringComparer.Ordinal).ThenBy(static p => p.Span.Start),
        ];

    /// <summary>The reason in plain words.</summary>
    public string Why => Reason switch
    {
        "onlyCited" => $"no quotation, it only cites {Names}",
        "somebodysWord" => $"no quotation, it is the word of {Names}",
        "noSource" => "no quotation and no source",
        "missing" => $"not found in the text of {Names}",
        "otherLanguage" => $"not checked, {Names} is in another language than {Language}",
        "noText" => $"not checked, {Names} has no text at hand",
        "textNotAtHand" => $"not checked, the text that {Names} names was not found",
        _ => "not checked, it has no word to look for",
    };

    private string Names => string.Join(", ", Sources);

    private static string WordOf(UnquotedReason reason) => reason switch
    {
        UnquotedReason.OnlyCited => "onlyCited",
        UnquotedReason.SomebodysWord => "somebodysWord",
        _ => "noSource",
    };
}
