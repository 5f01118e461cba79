using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// A file, bound when it is first asked for. It stays the same object as long as the names that it asks for mean the same. So a
/// name that comes or goes elsewhere binds no other file again.
/// </summary>
internal sealed class BoundSource
{
    // By their texts, which live as long as the compiler has the file.
    private static readonly ConditionalWeakTable<SourceText, BoundSource> s_known = new();

    private readonly Lazy<Content> _content;
    private readonly object _lock = new();
    private ProjectNames _names;
    private Accessors? _accessors;

    private BoundSource(ParsedFile parsed, ProjectNames names)
    {
        Source = parsed.Source;
        _names = names;
        _content = new Lazy<Content>(() => Bind(parsed, names));
    }

    /// <summary>The file.</summary>
    public SourceFile Source { get; }

    /// <summary>What was found in it, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings => _content.Value.Findings;

    /// <summary>What it says; null where the compiler failed.</summary>
    public BoundFile? File => _content.Value.State?.Bound;

    /// <summary>Its items as written; null where the compiler failed.</summary>
    public FileSyntax? Syntax => _content.Value.Syntax;

    /// <summary>The file in its compilation; null where there are no kinds to bind it against.</summary>
    public FileState? State => _content.Value.State;

    /// <summary>What its items lie in, by the transitive fields of their kinds.</summary>
    public EquatableArray<SharedPlace> Places => _content.Value.Places;

    /// <summary>The C# of what it names, or null where it names nothing; the same object for as long as all of that is called the same.</summary>
    public GeneratedFile? AccessorsIn(ProjectNames names)
    {
        lock (_lock)
            return Write(names)?.File;
    }

    /// <summary>The file in its compilation: where the compiler failed, one that says nothing.</summary>
    public FileState StateAmong(FactSchema schema) => State ?? _content.Value.Failed(Source, schema);

    /// <summary>The files in the order of their keys, whatever order they come in.</summary>
    public static BoundSource[] InOrder(ImmutableArray<BoundSource> files) => [.. OnceEach.ByKey(files, static f => f.Source.Key)];

    /// <summary>The questions of all files as JSON, in the order of the files' keys; null where there are none.</summary>
    public static GeneratedFile? JsonAnswersOf(ImmutableArray<BoundSource> files, ProjectNames names)
    {
        if (names.Project.Model is not { } model || names.Items is not { } items)
            return null;
        var questions = new List<QuestionModel>();
        foreach (BoundSource source in InOrder(files))
        {
            if (source.File is { Questions.Count: > 0 } file)
                questions.AddRange(QuestionModel.AllOf(model, items, file));
        }
        return JsonWriter.WriteAnswers(model, questions);
    }

    /// <summary>A file that is soon asked for: where it is not known from before, it is bound beside what the driver does until then.</summary>
    public static BoundSource Begin(ParsedFile parsed, ProjectNames names)
    {
        if (s_known.TryGetValue(parsed.Source.Text, out BoundSource? known) && known.Source.Equals(parsed.Source) && known.MeansTheSameAmong(names))
            return known;
        var bound = new BoundSource(parsed, names);
        lock (s_known)
        {
            s_known.Remove(parsed.Source.Text);
            s_known.Add(parsed.Source.Text, bound);
        }
        Background.Begin(bound._content);
        return bound;
    }

    /// <summary>Whether binding among other names would give the same; then they take the place of those of before.</summary>
    private bool MeansTheSameAmong(ProjectNames names)
    {
        if (!_content.IsValueCreated)
            return false;
        lock (_lock)
        {
            if (ReferenceEquals(_names, names))
                return true;
            if (File is not { } file || !ReferenceEquals(State?.Schema, names.Project.Schema) || !ReferenceEquals(_names.Project.Model, names.Project.Model)
                || _names.Table is not { } before || names.Table is not { } after || after.Concern(file, before))
            {
                return false;
            }

            try
            {
                Accessors? written = Write(_names), now = Write(names);
                // That a name is taken by a member of its record is a finding.
                if (written is null != now is null || (written is not null && !written.InFile.HasSameMembers(now!.InFile)))
                    return false;
            }
            catch (Exception e) when (CompilerFailure.IsBug(e))
            {
                // Binding it anew fails the same way, and reports it.
                return false;
            }
            _names = names;
            return true;
        }
    }

    private Accessors? Write(ProjectNames names)
    {
        if (File is not { } file)
            return null;
        Accessors? before = _accessors ?? _content.Value.Accessors;
        return _accessors = before is not null && ReferenceEquals(before.Names, names.Items) ? before : Accessors.Write(file, Source, names, before);
    }

    private static Content Bind(ParsedFile parsed, ProjectNames names)
    {
        try
        {
            FileSyntax syntax = parsed.Syntax;
            if (names.Project.Schema is not { } schema || names.Table is not { } table)
                return new Content(syntax.Findings) { Syntax = syntax };
            BoundFile file = Binder.Bind(parsed.Source.DisplayPath, syntax, schema, table);
            var state = new FileState(new ParsedSource(parsed.Source, syntax), schema, file, Collisions(file, names));
            return new Content(state.Found)
            {
                State = state,
                Syntax = syntax,
                Places = SharedFacts.PlacesIn(file),
                Accessors = Accessors.Write(file, parsed.Source, names, null),
            };
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new Content([CompilerFailure.ToFinding(e)]);
        }
    }

    private static List<Finding> Collisions(BoundFile file, ProjectNames names)
    {
        var findings = new List<Finding>();
        if (names.Items is not { } items || names.Project.Model is not { } model)
            return findings;
        foreach (BoundItem item in file.Items)
        {
            if (item.Name is null || items.Find(item.Kind, item.Name) is not { } name || name.Member == item.Name)
                continue;
            string record = model.Of(item.Kind).Record;
            findings.Add(Finding.At(FindingRules.NameCollidesWithMember, item.NameSpan, item.Name, record, record + "." + name.Member));
        }
        foreach (BoundQuestion question in file.Questions)
        {
            if (items.TypeOfQuestion(question.Name) is var type && type != question.Name)
                findings.Add(Finding.At(FindingRules.NameCollidesWithMember, question.NameSpan, question.Name, "the namespace " + model.Namespace, type));
        }
        return findings;
    }

    private sealed record Content(IReadOnlyList<Finding> Findings)
    {
        private FileState? _failed;

        public FileState? State { get; init; }

        public FileSyntax? Syntax { get; init; }

        public EquatableArray<SharedPlace> Places { get; init; }

        public Accessors? Accessors { get; init; }

        public FileState Failed(SourceFile source, FactSchema schema)
            => _failed ??= new FileState(new ParsedSource(source, FileSyntax.Parse("")), schema, new BoundFile(source.DisplayPath), Findings);
    }

    /// <summary>A file as the compilation has it.</summary>
    private sealed class ParsedSource(SourceFile source, FileSyntax syntax) : IFactFile
    {
        public string Path => source.DisplayPath;

        public string Text => syntax.Text;

        public FileSyntax Syntax => syntax;

        public IReadOnlyList<Finding> SyntaxFindings => syntax.Findings;

        public FileDeclarations Declarations => FileDeclarations.Of(Path, syntax);

        public void OnBound()
        {
        }
    }

    /// <summary>The C# of what a file names.</summary>
    private sealed record Accessors(ItemNames Names, NamesInFile InFile, GeneratedFile? File)
    {
        /// <summary>Writes it, or takes it over where nothing in it is called otherwise.</summary>
        public static Accessors? Write(BoundFile file, SourceFile source, ProjectNames names, Accessors? before)
        {
            if (names.Items is not { } items || names.Project.Model is not { } model)
                return null;
            var inFile = NamesInFile.Of(items, file);
            GeneratedFile? written = before is not null && before.InFile.Equals(inFile)
                ? before.File
                : AccessorWriter.Write(model, items, file, HintName.OfFile(source.Key));
            return new Accessors(items, inFile, written);
        }
    }
}
