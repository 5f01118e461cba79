using System.Threading;
using FactDsl.Language.Compilation;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Workspaces;

/// <summary>
/// A file of facts in one state of its text. It never changes: an edit makes another. Bound items of a file that nobody has open
/// are dropped when memory is short: they are larger than their text, and quickly made again.
/// </summary>
public sealed class FactFile : IFactFile
{
    private readonly WeakReference<FileSyntax> _syntax;
    private readonly EditingCounters? _counters;
    private FileSyntax? _kept;
    private LineTable? _lines;
    private int[]? _names;
    private bool _isOpen;

    private FactFile(string path, string fullPath, string text, FileSyntax syntax, EditingCounters? counters)
    {
        Path = path;
        FullPath = fullPath;
        Text = text;
        _kept = syntax;
        _syntax = new WeakReference<FileSyntax>(syntax);
        _counters = counters;
        SyntaxFindings = syntax.Findings;
        Declarations = FileDeclarations.Of(path, syntax);
    }

    /// <summary>The path that its facts carry: relative to the fact base, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>Where the file lies, or the whole address of a text that is no file.</summary>
    public string FullPath { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its items as written; whoever needs them more than once holds on to them.</summary>
    public FileSyntax Syntax
    {
        get
        {
            if ((Volatile.Read(ref _kept) ?? (_syntax.TryGetTarget(out FileSyntax? known) ? known : null)) is { } syntax)
                return syntax;
            syntax = FileSyntax.Parse(Text);
            _syntax.SetTarget(syntax);
            _counters?.AddReread();
            return syntax;
        }
    }

    /// <summary>Where its lines begin.</summary>
    public LineTable Lines => _lines ??= LineTable.Of(Text);

    /// <summary>What the parser found in it.</summary>
    public IReadOnlyList<Finding> SyntaxFindings { get; }

    /// <summary>What other files can see of it.</summary>
    public FileDeclarations Declarations { get; }

    /// <summary>Parses a text.</summary>
    /// <param name="path">The path that its facts carry.</param>
    /// <param name="fullPath">Where it lies.</param>
    /// <param name="text">The text.</param>
    /// <param name="counters">Where it is counted when its items are read again.</param>
    public static FactFile Of(string path, string fullPath, string text, EditingCounters? counters = null)
        => new(path, fullPath, text, FileSyntax.Parse(text), counters);

    /// <summary>Keeps the items as long as an author is at work on them.</summary>
    internal void Open()
    {
        FileSyntax syntax = Syntax;
        lock (_syntax)
            (_isOpen, _kept) = (true, syntax);
    }

    /// <summary>Lets the items go when memory is wanted for something else.</summary>
    internal void Close()
    {
        lock (_syntax)
            (_isOpen, _kept) = (false, null);
    }

    /// <summary>The same where nobody is at work on them, since what they mean is known now.</summary>
    public void OnBound()
    {
        // Its hashed names are made from the items as well.
        PrepareNames();
        lock (_syntax)
        {
            if (!_isOpen)
                _kept = null;
        }
    }

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
    private void PrepareNames() => _ = Names;

    /// <summary>A number that equal names share, whatever the process.</summary>
    private static int Hash(ReadOnlySpan<char> name)
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
