using System.IO;
using System.Text;
using FactDsl.Language.Declarations;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Schema;

/// <summary>The built-in kinds: a file like any other, that every fact base begins with.</summary>
public static class Prelude
{
    /// <summary>The path that its kinds carry.</summary>
    public const string Path = "FactDsl/Prelude.facts";

    private static FileSyntax? s_syntax;
    private static FileDeclarations? s_declarations;

    /// <summary>Its text, parsed.</summary>
    public static FileSyntax Syntax => s_syntax ??= FileSyntax.Parse(ReadText());

    /// <summary>Its declarations.</summary>
    public static FileDeclarations Declarations => s_declarations ??= FileDeclarations.Of(Path, Syntax);

    /// <summary>Whether a word is that of a built-in kind.</summary>
    public static bool Defines(string word) => Find(word) is not null;

    /// <summary>The definition of a built-in kind; null where there is none of that word.</summary>
    public static KindDeclaration? Find(string word)
    {
        foreach (KindDeclaration declaration in Declarations.Definitions)
        {
            if (string.Equals(declaration.Word, word, System.StringComparison.Ordinal))
                return declaration;
        }
        return null;
    }

    private static string ReadText()
    {
        using Stream stream = typeof(Prelude).Assembly.GetManifestResourceStream("FactDsl.Language.Prelude.facts")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
