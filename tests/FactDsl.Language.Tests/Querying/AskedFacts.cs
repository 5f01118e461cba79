using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Tests.Querying;

/// <summary>Facts written as text, compiled into a store, and questions to them in the same words.</summary>
internal sealed class AskedFacts
{
    private readonly NameTable _names;

    private AskedFacts(FactSchema schema, NameTable names, IReadOnlyList<BoundFile> files, IReadOnlyList<Finding> findings)
    {
        Schema = schema;
        _names = names;
        Files = files;
        Findings = findings;
        Image = StoreBuilder.Build(schema, files);
        Facts = Image.Open();
    }

    public FactSchema Schema { get; }

    public IReadOnlyList<BoundFile> Files { get; }

    /// <summary>What parser and binder found; none in a fact base that is to be asked.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public StoreImage Image { get; }

    public FactBase Facts { get; }

    public static AskedFacts From(string text) => From(("test.facts", text));

    public static AskedFacts From(params (string Path, string Text)[] files)
    {
        (string Path, FileSyntax Syntax)[] parsed = files.Select(static f => (f.Path, FileSyntax.Parse(f.Text))).ToArray();
        FileDeclarations[] declarations = parsed.Select(static f => FileDeclarations.Of(f.Path, f.Syntax)).ToArray();
        FactSchema schema = SchemaBuilder.Build(declarations);
        var names = NameTable.Of(schema, declarations);
        BoundFile[] bound = parsed.Select(f => Binder.Bind(f.Path, f.Syntax, schema, names)).ToArray();
        return new AskedFacts(schema, names, bound, parsed.SelectMany(static f => f.Syntax.Findings).Concat(bound.SelectMany(static f => f.Findings)).ToArray());
    }

    public BoundPattern Pattern(string question)
    {
        var file = FileSyntax.Parse("question Asked " + question + "\n");
        BoundFile bound = Binder.Bind("question.facts", file, Schema, _names);
        Assert.Empty(file.Findings.Concat(bound.Findings).Select(static f => f.Message));
        return Assert.Single(bound.Questions).Pattern;
    }

    public QuestionAnswers Ask(string question, AskLimits? limits = null) => Questions.Ask(Facts, Image.Layout, Pattern(question), limits);

    /// <summary>The answers in a line: values of one answer with <c>+</c> between them, what is only possible with a <c>?</c>.</summary>
    public string Told(string question)
    {
        Assert.Empty(Findings.Select(static f => f.Message));
        return string.Join(", ", Ask(question).Distinct.Select(static a => Told(a) + (a.IsCertain ? "" : "?")));
    }

    private static string Told(QuestionAnswer answer)
        => answer.Values.Count == 0 ? answer.ToString() : string.Join("+", answer.Values.Select(static v => v.ToString()));

    /// <summary>How many facts of a kind a set finds whose <c>of</c> names all of some items, and how many of them for certain.</summary>
    public (int Possible, int Certain) CountOf(string kind, IEnumerable<string> names)
    {
        KindSymbol symbol = Schema.Find(kind)!;
        int of = Image.Layout.Exact(symbol, symbol.FindClause("of", out _)!);
        FactQuery query = Facts.Query(Image.Layout.Kind(symbol), FactStanding.Asserted);
        foreach (string name in names)
            query = query.Where(of, Facts.Items.Single(i => i.Name == name).At);
        return (query.Count, query.CountCertain);
    }
}
