using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>A file as items. It equals another when its source does: the same text has the same items.</summary>
internal sealed record ParsedFile(SourceFile Source)
{
    // The generator and the analyzers of one compilation get the same SourceText and share its items through this.
    private static readonly ConditionalWeakTable<SourceText, Lazy<FileSyntax>> s_known = new();

    /// <summary>The items.</summary>
    public FileSyntax Syntax => SyntaxOf(Source.Text).Value;

    /// <summary>A file whose items are soon asked for: it is parsed beside what the driver does until then.</summary>
    public static ParsedFile Begin(SourceFile source)
    {
        Background.Begin(SyntaxOf(source.Text));
        return new ParsedFile(source);
    }

    private static Lazy<FileSyntax> SyntaxOf(SourceText text)
        => s_known.GetValue(text, static text => new Lazy<FileSyntax>(() => FileSyntax.Parse(text.ToString())));

    /// <summary>What other files can see of it. A failure of the parser is reported where the file is bound.</summary>
    public DeclaredFile Declare()
    {
        try
        {
            return new DeclaredFile(Source.Key, FileDeclarations.Of(Source.DisplayPath, Syntax));
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            return new DeclaredFile(Source.Key, new FileDeclarations(Source.DisplayPath, default, default));
        }
    }
}

/// <summary>What other files can see of a file.</summary>
/// <param name="Key">Which file it is.</param>
/// <param name="Declarations">Its kinds and names.</param>
internal sealed record DeclaredFile(string Key, FileDeclarations Declarations)
{
    /// <summary>The files in an order that does not depend on the one they come in, each once (see <see cref="OnceEach"/>).</summary>
    public static List<DeclaredFile> Sort(ImmutableArray<DeclaredFile> files)
    {
        List<DeclaredFile> sorted = OnceEach.ByKey(files, static f => f.Key);
        sorted.Sort(static (a, b) =>
        {
            int byPath = string.CompareOrdinal(a.Declarations.Path, b.Declarations.Path);
            return byPath != 0 ? byPath : string.CompareOrdinal(a.Key, b.Key);
        });
        return sorted;
    }
}
