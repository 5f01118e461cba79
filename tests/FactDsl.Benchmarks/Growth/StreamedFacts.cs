using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;
using FactDsl.TestData;

namespace FactDsl.Benchmarks.Growth;

/// <summary>
/// Made facts that are too many to keep their texts: each file is made, parsed and let go twice, once for its names and once for what
/// it says.
/// </summary>
internal static class StreamedFacts
{
    private const int FilesAtOnce = 256;

    /// <summary>The facts, bound, without their texts and syntax.</summary>
    public static BoundFacts Of(int facts)
    {
        FileDeclarations[] declarations = [.. Each(facts, static file => FileDeclarations.Of(file.Path, FileSyntax.Parse(file.Text)))];
        FactSchema schema = SchemaBuilder.Build(declarations);
        NameTable names = NameTable.Of(schema, declarations);
        BoundFile[] files = [.. Each(facts, file => Binder.Bind(file.Path, FileSyntax.Parse(file.Text), schema, names))];
        return BoundFacts.Of([], [], schema, names, files);
    }

    private static IEnumerable<T> Each<T>(int facts, Func<MadeFile, T> read)
    {
        foreach (MadeFile[] files in MadeFacts.FilesOf(facts).Chunk(FilesAtOnce))
        {
            var done = new T[files.Length];
            Parallel.For(0, files.Length, i => done[i] = read(files[i]));
            foreach (T one in done)
                yield return one;
        }
    }
}
