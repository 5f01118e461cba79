using System;
using System.Collections.Generic;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Generator.Pipeline;

/// <summary>A file, bound. What is made of it compares by its own content, so this need not.</summary>
/// <param name="Source">The file.</param>
/// <param name="Findings">What was found in it, in the order of the text.</param>
internal sealed record BoundSource(SourceFile Source, IReadOnlyList<Finding> Findings)
{
    /// <summary>What it says; null where the compiler failed.</summary>
    public BoundFile? File { get; private init; }

    /// <summary>Its items as written; null where the compiler failed.</summary>
    public FileSyntax? Syntax { get; private init; }

    /// <summary>The kinds it was bound against; null where it was not bound.</summary>
    public FactSchema? Schema { get; private init; }

    /// <summary>The C# of its named items, or null where it has none.</summary>
    public GeneratedFile? Accessors { get; private init; }

    /// <summary>Binds a file.</summary>
    public static BoundSource Bind(ParsedFile parsed, ProjectNames names)
    {
        try
        {
            FileSyntax syntax = parsed.Syntax;
            if (names.Project.Schema is not { } schema || names.Table is not { } table)
                return new BoundSource(parsed.Source, syntax.Findings) { Syntax = syntax };
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
                Syntax = syntax,
                Schema = schema,
                Accessors = names.Project.Model is { } model && names.Items is { } items
                    ? AccessorWriter.Write(model, items, file, HintName.OfFile(parsed.Source.Key))
                    : null,
            };
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new BoundSource(parsed.Source, [CompilerFailure.ToFinding(e)]);
        }
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
