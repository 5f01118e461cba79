namespace FactDsl.Language.Diagnostics;

/// <summary>
/// The definition that a finding is about, by its place among the definitions of its file. By offsets the finding would change
/// whenever text moves there.
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
}
