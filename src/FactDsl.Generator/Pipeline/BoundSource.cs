using System;
using System.Collections.Generic;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Findings;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>A file, bound. What is made of it compares by its own content, so this need not.</summary>
/// <param name="Source">The file.</param>
/// <param name="Findings">What was found in it, in the order of the text.</param>
internal sealed record BoundSource(SourceFile Source, IReadOnlyList<Finding> Findings)
{
    /// <summary>What it says; null where the compiler failed.</summary>
    public BoundFile? File { get; private init; }

    /// <summary>Where its lines begin; null where the compiler failed.</summary>
    public LineTable? Lines { get; private init; }

    /// <summary>The C# of its named items, or null where it has none.</summary>
    public GeneratedFile? Accessors { get; private init; }

    /// <summary>Binds a file.</summary>
    public static BoundSource Bind(ParsedFile parsed, ProjectNames names)
    {
        try
        {
            FileSyntax syntax = parsed.Syntax;
            if (names.Project.Schema is not { } schema || names.Table is not { } table)
                return new BoundSource(parsed.Source, syntax.Findings) { Lines = syntax.Lines };
            BoundFile file = Binder.Bind(parsed.Source.DisplayPath, syntax, schema, table);
            var findings = new List<Finding>(syntax.Findings);
            findings.AddRange(file.Findings);
            AddCollisions(findings, file, names);
            findings.Sort(static (a, b) =>
            {
                int byPlace = a.Span.Start.CompareTo(b.Span.Start);
                return byPlace != 0 ? byPlace : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
            });
            return new BoundSource(parsed.Source, findings)
            {
                File = file,
                Lines = syntax.Lines,
                Accessors = names.Project.Model is { } model && names.Items is { } items
                    ? AccessorWriter.Write(model, items, file, HintName.OfFile(parsed.Source.Key))
                    : null,
            };
        }
        catch (Exception e) when (Failure.IsBug(e))
        {
            return new BoundSource(parsed.Source, [Failure.ToFinding(e)]);
        }
    }

    /// <summary>The findings as the compiler shows them.</summary>
    public FileFindings ToFindings() => Place(Findings);

    /// <summary>Findings about this file, whoever made them, as the compiler shows them.</summary>
    public FileFindings Place(IReadOnlyList<Finding> all)
    {
        var findings = new PlacedFinding[all.Count];
        for (int i = 0; i < findings.Length; i++)
        {
            Finding finding = all[i];
            LinePosition start = Lines?.PositionOf(finding.Span.Start) ?? default;
            LinePosition end = Lines?.PositionOf(finding.Span.End) ?? default;
            var arguments = new string[finding.Arguments.Count];
            for (int a = 0; a < arguments.Length; a++)
                arguments[a] = ShownText.Of(finding.Arguments[a]);
            findings[i] = new PlacedFinding(finding.Rule, finding.Span, start, end, new(arguments));
        }
        return new FileFindings(Source.FullPath, new EquatableArray<PlacedFinding>(findings));
    }

    private static void AddCollisions(List<Finding> findings, BoundFile file, ProjectNames names)
    {
        if (names.Items is not { } items || names.Project.Model is not { } model)
            return;
        foreach (BoundItem item in file.Items)
        {
            if (item.Name is null || items.Find(item.Kind, item.Name) is not { } name || name.Member == item.Name)
                continue;
            string record = model.Of(item.Kind).Record;
            findings.Add(Finding.At(FindingRules.NameCollidesWithMember, item.NameSpan, item.Name, record, record + "." + name.Member));
        }
    }
}
