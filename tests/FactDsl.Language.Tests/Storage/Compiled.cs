using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Tests.Storage;

/// <summary>Facts compiled from text into a store, asked in the words of the language.</summary>
internal sealed class Compiled
{
    private Compiled(FactSchema schema, IReadOnlyList<BoundFile> files)
    {
        Schema = schema;
        Files = files;
        Image = StoreBuilder.Build(schema, files);
        Facts = Image.Open();
    }

    public FactSchema Schema { get; }

    public IReadOnlyList<BoundFile> Files { get; }

    public StoreImage Image { get; }

    public FactBase Facts { get; }

    public string Dump => StoreDump.Of(Image);

    public static Compiled From(string text) => From(("test.facts", text));

    public static Compiled From(params (string Path, string Text)[] files)
    {
        (string Path, FileSyntax Syntax)[] parsed = files.Select(f => (f.Path, FileSyntax.Parse(f.Text))).ToArray();
        FileDeclarations[] declarations = parsed.Select(f => FileDeclarations.Of(f.Path, f.Syntax)).ToArray();
        FactSchema schema = SchemaBuilder.Build(declarations);
        var names = NameTable.Of(schema, declarations);
        return new Compiled(schema, parsed.Select(f => Binder.Bind(f.Path, f.Syntax, schema, names)).ToArray());
    }

    public static Compiled From(FactSchema schema, IReadOnlyList<BoundFile> files) => new(schema, files);

    public KindSymbol Kind(string word) => Schema.Find(word)!;

    public int Field(string kind, string field) => Image.Layout.Field(Kind(kind), Kind(kind).FindField(field)!);

    public int Clause(string kind, string clause)
    {
        FieldSymbol field = Kind(kind).FindClause(clause, out int verb)!;
        return verb >= 0 ? Image.Layout.Verb(Kind(kind), field, verb) : Image.Layout.Clause(Kind(kind), field);
    }

    public int Exact(string kind, string clause) => Image.Layout.Exact(Kind(kind), Kind(kind).FindClause(clause, out _)!);

    public FactQuery All(string kind, FactStanding standing = FactStanding.Asserted) => Facts.Query(Image.Layout.Kind(Kind(kind)), standing);

    public IItem Item(string kind, string name) => Facts.Find(kind, name) ?? throw new KeyNotFoundException(name);

    public FactRef At(string kind, string name) => Item(kind, name).At;

    /// <summary>The answers by name; a fact without one is called by its line.</summary>
    public static string[] Names(FactQuery query)
    {
        var names = new List<string>();
        foreach (IItem item in Each(query))
            names.Add(item.Name.Length > 0 ? item.Name : "line " + item.Location.Line);
        return names.ToArray();
    }

    public static IEnumerable<IItem> Each(FactQuery query)
    {
        FactQuery.Enumerator<IItem> items = query.Each<IItem>();
        while (items.MoveNext())
            yield return items.Current;
    }
}
