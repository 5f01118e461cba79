using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>
/// A finding as editors take it: what the Language Server Protocol calls a diagnostic with its code actions, as plain data.
/// Lines and characters count from 0, characters in UTF-16 units.
/// </summary>
/// <param name="Range">The characters it is about.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">The rule's id.</param>
/// <param name="CodeHref">The address of the rule's page.</param>
/// <param name="Message">The message.</param>
public sealed record EditorFinding(LineRange Range, EditorSeverity Severity, string Code, string CodeHref, string Message)
{
    /// <summary>The other places involved whose text is at hand.</summary>
    public EquatableArray<EditorRelated> Related { get; init; }

    /// <summary>Ways to mend it, the best first.</summary>
    public EquatableArray<EditorFix> Fixes { get; init; }

    /// <summary>The editor's form of a finding.</summary>
    /// <param name="reported">The finding and the texts involved.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reported"/> is null.</exception>
    public static EditorFinding Of(ReportedFinding reported)
    {
        if (reported is null)
            throw new ArgumentNullException(nameof(reported));
        Finding finding = reported.Finding;
        var fixes = new EditorFix[finding.Fixes.Count];
        for (int i = 0; i < fixes.Length; i++)
            fixes[i] = FixOf(finding.Fixes[i], reported.Source);
        return new EditorFinding(LineRange.Of(reported.Source, finding.Span), SeverityOf(finding.Rule.Severity), finding.Rule.Id, finding.Rule.HelpLink, finding.Message)
        {
            Related = RelatedOf(reported),
            Fixes = new(fixes),
        };
    }

    private static EquatableArray<EditorRelated> RelatedOf(ReportedFinding reported)
    {
        var related = new List<EditorRelated>();
        foreach (RelatedPlace place in reported.Finding.OtherPlaces)
        {
            if (reported.SourceOf(place.File) is { } source)
                related.Add(new EditorRelated(place.File, LineRange.Of(source, place.Span), place.Message));
        }
        return EquatableArray.From(related);
    }

    private static EditorFix FixOf(FindingFix fix, FindingSource source)
    {
        var edits = new EditorEdit[fix.Edits.Count];
        for (int i = 0; i < edits.Length; i++)
            edits[i] = new EditorEdit(LineRange.Of(source, fix.Edits[i].Span), fix.Edits[i].Text);
        return new EditorFix(ShownText.Of(fix.Title), new(edits), fix.IsSafe);
    }

    private static EditorSeverity SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => EditorSeverity.Error,
        FindingSeverity.Warning => EditorSeverity.Warning,
        _ => EditorSeverity.Information,
    };
}

/// <summary>How much a finding matters, in the numbers of the Language Server Protocol.</summary>
public enum EditorSeverity
{
    /// <summary>The facts cannot be compiled as written.</summary>
    Error = 1,

    /// <summary>Probably not what the author means.</summary>
    Warning = 2,

    /// <summary>Worth knowing.</summary>
    Information = 3,
}

/// <summary>Another place that a finding is about.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Range">The characters there.</param>
/// <param name="Message">What that place has to do with it.</param>
public sealed record EditorRelated(string File, LineRange Range, string Message);

/// <summary>A way to mend a finding.</summary>
/// <param name="Title">What it does, as a menu entry.</param>
/// <param name="Edits">The changes, in the file of the finding, that do not overlap.</param>
/// <param name="IsSafe">Whether it can be applied without being asked for.</param>
public sealed record EditorFix(string Title, EquatableArray<EditorEdit> Edits, bool IsSafe);

/// <summary>One change of a text.</summary>
/// <param name="Range">What goes.</param>
/// <param name="NewText">What comes in its place.</param>
public readonly record struct EditorEdit(LineRange Range, string NewText);
