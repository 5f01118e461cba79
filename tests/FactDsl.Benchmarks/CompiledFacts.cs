using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;
using FactDsl.Language.Syntax;
using FactDsl.TestData;

namespace FactDsl.Benchmarks;

/// <summary>A made fact base with what each stage of the compiler makes of it.</summary>
internal sealed class CompiledFacts
{
    public CompiledFacts(int facts)
    {
        Made = MadeFacts.Of(facts);
        Syntax = [.. Made.Files.Select(static f => FileSyntax.Parse(f.Text))];
        Declarations = [.. Made.Files.Zip(Syntax, static (f, s) => FileDeclarations.Of(f.Path, s))];
        Schema = SchemaBuilder.Build(Declarations);
        Names = NameTable.Of(Schema, Declarations);
        Bound = [.. Made.Files.Zip(Syntax, (f, s) => Binder.Bind(f.Path, s, Schema, Names))];
        Image = StoreBuilder.Build(Schema, Bound);
    }

    public MadeFacts Made { get; }

    public IReadOnlyList<FileSyntax> Syntax { get; }

    public IReadOnlyList<FileDeclarations> Declarations { get; }

    public FactSchema Schema { get; }

    public NameTable Names { get; }

    public IReadOnlyList<BoundFile> Bound { get; }

    public StoreImage Image { get; }
}
