using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Diagnostics;

/// <summary>
/// The definition that a finding is about, by its place among the definitions of its file rather than by offsets, so that
/// the finding stays the same while text moves there.
/// </summary>
/// <param name="File">The file's path.</param>
/// <param name="Kind">The word of the kind defined; null where an item is.</param>
/// <param name="Name">Which of the file's named items it is, from 0; -1 where a kind is defined.</param>
/// <param name="Message">What that place has to do with the finding.</param>
public sealed record RelatedDefinition(string File, string? Kind, int Name, string Message)
{
    /// <summary>A kind's definition.</summary>
    public static RelatedDefinition OfKind(string file, string word, string message) => new(file, word, -1, message);

    /// <summary>The definition of a named item.</summary>
    public static RelatedDefinition OfName(string file, int index, string message) => new(file, null, index, message);

    /// <summary>Where the definition stands now; null where the file does not have it any more.</summary>
    /// <param name="file">The file of that path; null for one that is not at hand. The prelude always is.</param>
    public RelatedPlace? In(FileSyntax? file)
    {
        file ??= File == Prelude.Path ? Prelude.Syntax : null;
        if (file is null)
            return null;
        int left = Name;
        foreach (FileItem item in file.Items)
        {
            int token = item.Syntax switch
            {
                DefinitionSyntax definition when Kind is not null && IsDefinitionOf(definition, Kind) => definition.Head.Word,
                StatementSyntax { Head.Name: >= 0 } statement when Kind is null && left-- == 0 => statement.Head.Name,
                _ => -1,
            };
            if (token >= 0)
                return new RelatedPlace(File, item.Syntax.Tokens[token].Span.Shift(item.Start), Message);
        }
        return null;
    }

    private static bool IsDefinitionOf(DefinitionSyntax definition, string kind)
        => definition.TextOf(definition.Head.Category) != "extend" && definition.TextOf(definition.Head.Word) == kind;
}
