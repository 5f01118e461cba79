using System;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Schema;

/// <summary>Where the definitions and items stand that findings are about.</summary>
public static class DefinitionPlaces
{
    /// <summary>
    /// The same finding as it is shown: with <see cref="Finding.Related"/> where <see cref="Finding.Definition"/> stands now, and with
    /// the lines that its words tell.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="files">Gives the file of a path; null for one that is not at hand.</param>
    public static Finding Locate(this Finding finding, Func<string, FileSyntax?> files)
    {
        if (finding.Definition is { } definition)
            finding = finding with { Related = definition.In(files(definition.File)) };
        return finding.Lines.Count == 0 ? finding : finding with { Arguments = ToldLine.In(finding.Arguments, finding.Lines, path => files(path)?.Lines), Lines = default };
    }

    /// <summary>Where a definition stands now; null where the file does not have it any more.</summary>
    /// <param name="related">The definition.</param>
    /// <param name="file">The file of that path; null for one that is not at hand. The prelude always is.</param>
    public static RelatedPlace? In(this RelatedDefinition related, FileSyntax? file)
    {
        file ??= related.File == Prelude.Path ? Prelude.Syntax : null;
        if (file is null)
            return null;
        int left = related.Name;
        foreach (FileItem item in file.Items)
        {
            int token = item.Syntax switch
            {
                DefinitionSyntax definition when related.Kind is { } kind && IsDefinitionOf(definition, kind) => definition.Head.Word,
                StatementSyntax { Head.Name: >= 0 } statement when related.Kind is null && left-- == 0 => statement.Head.Name,
                _ => -1,
            };
            if (token >= 0)
                return new RelatedPlace(related.File, item.Syntax.Tokens[token].Span.Shift(item.Start), related.Message);
        }
        return null;
    }

    private static bool IsDefinitionOf(DefinitionSyntax definition, string kind)
        => definition.TextOf(definition.Head.Category) != "extend" && definition.TextOf(definition.Head.Word) == kind;
}
