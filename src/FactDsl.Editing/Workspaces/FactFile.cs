using FactDsl.Language.Binding;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Workspaces;

/// <summary>A file of facts in one state of its text. It never changes: an edit makes another.</summary>
public sealed class FactFile
{
    private int[]? _names;

    private FactFile(string path, string fullPath, string text, FileSyntax syntax)
    {
        Path = path;
        FullPath = fullPath;
        Text = text;
        Syntax = syntax;
        Declarations = FileDeclarations.Of(path, syntax);
    }

    /// <summary>The path that its facts carry: relative to the fact base, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>Where the file lies, or the whole address of a text that is no file.</summary>
    public string FullPath { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its items as written.</summary>
    public FileSyntax Syntax { get; }

    /// <summary>What other files can see of it.</summary>
    public FileDeclarations Declarations { get; }

    /// <summary>Parses a text.</summary>
    /// <param name="path">The path that its facts carry.</param>
    /// <param name="fullPath">Where it lies.</param>
    /// <param name="text">The text.</param>
    public static FactFile Of(string path, string fullPath, string text) => new(path, fullPath, text, FileSyntax.Parse(text));

    /// <summary>The number of the item that an offset lies in or touches, the lines above it included; -1 behind the last one.</summary>
    public int ItemAt(int offset)
    {
        IReadOnlyList<FileItem> items = Syntax.Items;
        int low = 0, high = items.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// <summary>Whether a name may be written somewhere in the text; a wrong yes is possible, a wrong no is not.</summary>
    internal bool MayName(string name) => Array.BinarySearch(Names, Hash(name)) >= 0;

    /// <summary>Makes ready to be asked for names.</summary>
    internal void PrepareNames() => _ = Names;

    /// <summary>Whether any of some names may be written, by their hashes.</summary>
    internal bool MayNameAny(HashSet<int> hashes)
    {
        foreach (int name in Names)
        {
            if (hashes.Contains(name))
                return true;
        }
        return false;
    }

    /// <summary>A number that equal names share, whatever the process.</summary>
    internal static int Hash(ReadOnlySpan<char> name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
            hash = unchecked((hash ^ c) * 16777619);
        return unchecked((int)hash);
    }

    // Hashes rather than names: a thousand files of a large fact base repeat each name many times.
    private int[] Names => _names ??= CollectNames();

    private int[] CollectNames()
    {
        var names = new HashSet<int>();
        foreach (FileItem item in Syntax.Items)
        {
            ItemSyntax syntax = item.Syntax;
            for (int i = 0; i < syntax.Tokens.Count; i++)
            {
                if (syntax.Tokens[i].Kind is SyntaxTokenKind.Name or SyntaxTokenKind.QualifiedName)
                    names.Add(HashOf(syntax.SpanTextOf(i), syntax.Tokens[i].Kind));
            }
        }
        int[] sorted = [.. names];
        Array.Sort(sorted);
        return sorted;
    }

    private static int HashOf(ReadOnlySpan<char> written, SyntaxTokenKind kind)
    {
        if (kind == SyntaxTokenKind.QualifiedName)
            written = written[(written.IndexOf('.') + 1)..];
        foreach (char c in written)
        {
            if (c >= 128 || !char.IsAsciiLetterOrDigit(c))
                return Hash(NameText.Normalize(NameText.WithoutJoiners(written.ToString())));
        }
        return Hash(written);
    }
}
