using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;
using FactDsl.Tooling.Files;

namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>A fact base in one string, as <see cref="MarkedFiles"/> reads it.</summary>
internal sealed class MarkedWorkspace
{
    public const string Root = "/facts";

    private readonly MarkedFiles _marked;

    private MarkedWorkspace(string marked)
    {
        _marked = MarkedFiles.Read(marked);
        foreach ((string name, string text) in _marked.Files)
            Files[Root + "/" + name] = text;
        (CursorFile, Offset) = _marked.Cursor ?? (_marked.Files.LastOrDefault(static f => FactPaths.IsFacts(f.Name)).Name ?? "", -1);
        Workspace = new FactWorkspace(Files);
        Workspace.AddFolder(Root);
    }

    public MemoryFiles Files { get; } = new();

    public FactWorkspace Workspace { get; }

    public string CursorFile { get; }

    public int Offset { get; }

    public FactSnapshot Base => Workspace.Find(Root + "/" + CursorFile)!.Value.Base;

    public FactFile File => Workspace.Find(Root + "/" + CursorFile)!.Value.File;

    /// <summary>What stands between the marks, as <c>file:text@offset</c>.</summary>
    public IEnumerable<string> Ranges => _marked.Ranges.Select(r => Told(r.File, TextSpan.Between(r.Start, r.End))).Order(StringComparer.Ordinal);

    public static MarkedWorkspace Of(string text) => new(text);

    public string Told(Place place) => Told(place.File.Path, place.Span, place.File.Text);

    public string TextOf(TextSpan span) => File.Text.Substring(span.Start, span.Length);

    public string After(IReadOnlyList<TextEdit> edits) => TextEdits.Apply(File.Text, edits);

    private string Told(string file, TextSpan span) => Told(file, span, Files[Root + "/" + file]!);

    private static string Told(string file, TextSpan span, string text) => FormattableString.Invariant($"{file}:{text.Substring(span.Start, span.Length)}@{span.Start}");
}
