using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;
using FactDsl.Tooling.Files;

namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>
/// A fact base in one string: files begin with <c>//- name</c>, the cursor is <c>$0</c>, and what is expected stands between
/// <c>[|</c> and <c>|]</c>.
/// </summary>
internal sealed class Marked
{
    public const string Root = "/facts";

    private readonly List<(string File, TextSpan Span)> _ranges = [];

    private Marked(string marked)
    {
        string name = "main.facts";
        var lines = new List<string>();
        foreach (string line in marked.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("//- ", StringComparison.Ordinal))
            {
                Add(name, lines);
                name = line[4..].Trim();
                lines = [];
            }
            else
            {
                lines.Add(line);
            }
        }
        Add(name, lines);
        Workspace = new FactWorkspace(Files);
        Workspace.AddFolder(Root);
    }

    public MemoryFiles Files { get; } = new();

    public FactWorkspace Workspace { get; }

    public string CursorFile { get; private set; } = "";

    public int Offset { get; private set; } = -1;

    public FactSnapshot Base => Workspace.Find(Root + "/" + CursorFile)!.Value.Base;

    public FactFile File => Workspace.Find(Root + "/" + CursorFile)!.Value.File;

    /// <summary>What stands between the marks, as <c>file:text@offset</c>.</summary>
    public IEnumerable<string> Ranges => _ranges.Select(r => Told(r.File, r.Span)).Order(StringComparer.Ordinal);

    public static Marked Of(string text) => new(text);

    public string Told(Place place) => Told(place.File.Path, place.Span, place.File.Text);

    public string TextOf(TextSpan span) => File.Text.Substring(span.Start, span.Length);

    public string After(IReadOnlyList<TextEdit> edits) => TextEdits.Apply(File.Text, edits);

    private string Told(string file, TextSpan span) => Told(file, span, Files[Root + "/" + file]!);

    private static string Told(string file, TextSpan span, string text) => FormattableString.Invariant($"{file}:{text.Substring(span.Start, span.Length)}@{span.Start}");

    private void Add(string name, List<string> lines)
    {
        if (lines.Count == 0 || (lines.Count == 1 && lines[0].Length == 0))
            return;
        string text = string.Join('\n', lines);
        if (!text.EndsWith('\n'))
            text += "\n";
        var plain = new System.Text.StringBuilder();
        int start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "$0", 0, 2) == 0)
            {
                (CursorFile, Offset) = (name, plain.Length);
                i++;
            }
            else if (string.CompareOrdinal(text, i, "[|", 0, 2) == 0)
            {
                start = plain.Length;
                i++;
            }
            else if (string.CompareOrdinal(text, i, "|]", 0, 2) == 0)
            {
                _ranges.Add((name, TextSpan.Between(start, plain.Length)));
                i++;
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        if (Offset < 0 && FactPaths.IsFacts(name))
            CursorFile = name;
        Files[Root + "/" + name] = plain.ToString();
    }
}
