using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Findings;
using FactDsl.Language.Schema;
using FactDsl.Language.Sharing;
using FactDsl.Language.Syntax;

namespace FactDsl.Generator.Pipeline;

/// <summary>A file, bound when it is first asked for. What is made of it compares by its own content, so this need not.</summary>
internal sealed class BoundSource
{
    private readonly Lazy<Content> _content;

    private BoundSource(SourceFile source, Lazy<Content> content)
    {
        Source = source;
        _content = content;
    }

    /// <summary>The file.</summary>
    public SourceFile Source { get; }

    /// <summary>What was found in it, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings => _content.Value.Findings;

    /// <summary>What it says; null where the compiler failed.</summary>
    public BoundFile? File => _content.Value.File;

    /// <summary>Its items as written; null where the compiler failed.</summary>
    public FileSyntax? Syntax => _content.Value.Syntax;

    /// <summary>The kinds it was bound against; null where it was not bound.</summary>
    public FactSchema? Schema => _content.Value.Schema;

    /// <summary>The C# of its named items, or null where it has none.</summary>
    public GeneratedFile? Accessors => _content.Value.Accessors;

    /// <summary>What its items lie in, by the transitive fields of their kinds.</summary>
    public EquatableArray<SharedPlace> Places => _content.Value.Places;

    /// <summary>The questions of all files as JSON, in the order of the files' keys; null where there are none.</summary>
    public static GeneratedFile? JsonAnswersOf(ImmutableArray<BoundSource> files, CSharpModel? model)
    {
        if (model is null)
            return null;
        BoundSource[] sorted = [.. files];
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Source.Key, b.Source.Key));
        var questions = new List<QuestionModel>();
        foreach (BoundSource file in sorted)
            questions.AddRange(file._content.Value.Questions);
        return JsonWriter.WriteAnswers(model, questions);
    }

    /// <summary>A file that is soon asked for: it is bound beside what the driver does until then.</summary>
    public static BoundSource Begin(ParsedFile parsed, ProjectNames names)
    {
        var content = new Lazy<Content>(() => Bind(parsed, names));
        Background.Begin(content);
        return new BoundSource(parsed.Source, content);
    }

    private static Content Bind(ParsedFile parsed, ProjectNames names)
    {
        try
        {
            FileSyntax syntax = parsed.Syntax;
            if (names.Project.Schema is not { } schema || names.Table is not { } table)
                return new Content(syntax.Findings) { Syntax = syntax };
            BoundFile file = Binder.Bind(parsed.Source.DisplayPath, syntax, schema, table);
            var findings = new List<Finding>(syntax.Findings);
            findings.AddRange(file.Findings);
            AddCollisions(findings, file, names);
            findings.Sort(static (a, b) =>
            {
                int byPlace = a.Span.Start.CompareTo(b.Span.Start);
                return byPlace != 0 ? byPlace : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
            });
            CSharpModel? model = names.Project.Model;
            ItemNames? items = names.Items;
            return new Content(findings)
            {
                File = file,
                Syntax = syntax,
                Schema = schema,
                Places = SharedFacts.PlacesIn(file),
                Accessors = model is not null && items is not null ? AccessorWriter.Write(model, items, file, HintName.OfFile(parsed.Source.Key)) : null,
                Questions = model is not null && items is not null && file.Questions.Count > 0 ? QuestionModel.AllOf(model, items, file) : [],
            };
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new Content([CompilerFailure.ToFinding(e)]);
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
            string record = model.Of(item.Kind).NamesIn;
            findings.Add(Finding.At(FindingRules.NameCollidesWithMember, item.NameSpan, item.Name, record, record + "." + name.Member));
        }
        foreach (BoundQuestion question in file.Questions)
        {
            if (items.TypeOfQuestion(question.Name) is var type && type != question.Name)
                findings.Add(Finding.At(FindingRules.NameCollidesWithMember, question.NameSpan, question.Name, "the namespace " + model.Namespace, type));
        }
    }

    private sealed record Content(IReadOnlyList<Finding> Findings)
    {
        public BoundFile? File { get; init; }

        public FileSyntax? Syntax { get; init; }

        public FactSchema? Schema { get; init; }

        public GeneratedFile? Accessors { get; init; }

        public EquatableArray<SharedPlace> Places { get; init; }

        public IReadOnlyList<QuestionModel> Questions { get; init; } = [];
    }
}
