using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Tests.Support;

/// <summary>Files compiled together, from their texts to the bound model.</summary>
public sealed class FactBaseModel
{
    private FactBaseModel(FactSchema schema, IReadOnlyList<CompiledFile> files)
    {
        Schema = schema;
        Files = files;
    }

    public FactSchema Schema { get; }

    public IReadOnlyList<CompiledFile> Files { get; }

    public static FactBaseModel Compile(params IEnumerable<FixtureFile> files)
    {
        (string Path, FileSyntax Syntax)[] parsed = files.Select(static f => (f.Path, FileSyntax.Parse(f.Text))).ToArray();
        FileDeclarations[] declarations = parsed.Select(static f => FileDeclarations.Of(f.Path, f.Syntax)).ToArray();
        FactSchema schema = SchemaBuilder.Build(declarations);
        var names = NameTable.Of(schema, declarations);
        return new FactBaseModel(
            schema,
            parsed.Select(f => new CompiledFile(f.Syntax, Binder.Bind(f.Path, f.Syntax, schema, names))).ToArray());
    }

    /// <summary>What the facts say against each other, by path and place, as it is shown.</summary>
    public IReadOnlyList<FileFinding> Contradictions()
    {
        BoundFile[] files = [.. Files.Select(static f => f.Bound)];
        return
        [
            .. ConsistencyChecks.Run(StoreBuilder.Build(Schema, files), files)
                .Select(f => f with { Finding = f.Finding.Locate(path => Files.FirstOrDefault(x => x.Bound.Path == path)?.Syntax) }),
        ];
    }

    /// <summary>Compiles a fixture together with <see cref="Cast"/>.</summary>
    public static FactBaseModel OfFixture(string fixture) => Compile(FactBaseText.Cut(fixture).Append(Cast));

    public CompiledFile File(string path = FactBaseText.SinglePath) => Files.Single(f => f.Bound.Path == path);

    /// <summary>People and things that fixtures need not define themselves.</summary>
    public static readonly FixtureFile Cast = new("cast.facts", """
        country China "Chine"@fr "中国"@zh
        country France
        country Russia
        country Greece
        country Turkey
        person Xi "Xi Jinping"
        person Putin "Vladimir Poutine"@fr
        place Beijing "Pékin"@fr in China
        place Sochi in Russia
        event Games in Beijing
        office President of China
        topic Enlargement
        source Rfi "RFI"
        source Afp
        source Tass
        alliance Nato since 1949-04-04
        statement Communique by China, Russia on 2022-02-04
        """);
}

/// <summary>A file's syntax and what it means.</summary>
public sealed record CompiledFile(FileSyntax Syntax, BoundFile Bound)
{
    /// <summary>What the parser and the binder found.</summary>
    public IEnumerable<Finding> Findings => Syntax.Findings.Concat(Bound.Findings);

    /// <summary>The only item that the file binds.</summary>
    public BoundItem Item => Bound.Items.Single();
}
