using System;
using System.Linq;

namespace FactDsl.Language.Tests.Edits;

/// <summary>Facts that are edited, with an editor and a build that follow the edits.</summary>
internal sealed class EditedFacts(EditedFiles files)
{
    private readonly EditorFacts _editor = new(files);
    private readonly BuiltFacts _built = new(files);

    /// <summary>The files as they are.</summary>
    public EditedFiles Files { get; private set; } = files;

    public void Apply(Edit edit) => Files = edit.Apply(Files);

    public void Edit(string path, Func<string, string> edit) => Files = Files.With(path, edit(Files.Find(path) ?? ""));

    public void Remove(string path) => Files = Files.With(path, null);

    /// <summary>What the files say to somebody who reads them now; it fails where editor or build say anything else.</summary>
    public ToldFacts Same()
    {
        ToldFacts fresh = FreshFacts.Of(Files), edited = _editor.Of(Files), built = _built.Of(Files);
        Assert.Equal(string.Join('\n', fresh.Findings), string.Join('\n', edited.Findings));
        Assert.True(fresh.Pages!.SequenceEqual(edited.Pages!), "the editor's facts are others");
        // The build tells errors apart from everything else.
        Assert.Equal(string.Join('\n', fresh.Findings.Order(StringComparer.Ordinal)), string.Join('\n', built.Findings.Order(StringComparer.Ordinal)));
        Assert.True(built.Pages is null ? !Files.All.Any() : fresh.Pages!.SequenceEqual(built.Pages), "the build's facts are others");
        return fresh;
    }
}
