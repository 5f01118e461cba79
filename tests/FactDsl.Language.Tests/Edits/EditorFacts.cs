using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.Tooling.Projects;

namespace FactDsl.Language.Tests.Edits;

/// <summary>Files that an editor has open: every state is made of the one before.</summary>
internal sealed class EditorFacts
{
    // Snapshots never change, so all scripts begin with one that is settled.
    private static readonly FactSnapshot s_start = Open(EditedWorld.Start);

    private readonly EditingCounters _counters = new();
    private EditedFiles _files;
    private FactSnapshot _snapshot;

    public EditorFacts(EditedFiles files)
    {
        _files = files;
        _snapshot = ReferenceEquals(files, EditedWorld.Start) ? s_start : Open(files);
    }

    public ToldFacts Of(EditedFiles files)
    {
        var changes = new Dictionary<string, FactFile?>(StringComparer.Ordinal);
        foreach ((string path, string _) in _files.All.Where(f => files.Find(f.Path) is null))
            changes.Add(path, null);
        foreach ((string Path, string Text) file in files.All.Where(f => !string.Equals(_files.Find(f.Path), f.Text, StringComparison.Ordinal)))
            changes.Add(file.Path, Parse(file));
        if (changes.Count > 0)
            _snapshot = _snapshot.With(changes);
        _files = files;
        FactFindings settled = _snapshot.Settle();
        Assert.Null(settled.Failure);
        return new ToldFacts(
            [.. _snapshot.Files.SelectMany(f => settled.In(f.Path).Select(x => ToldFacts.Line(f.Path, x)))],
            [.. _snapshot.ToBoundFacts().ToStore().Pages]);
    }

    private static FactSnapshot Open(EditedFiles files)
    {
        var counters = new EditingCounters();
        var snapshot = FactSnapshot.Of("/", files.All.Select(f => FactFile.Of(f.Path, "/" + f.Path, f.Text, counters)), SourceDocuments.None, ReferencedFacts.None, counters);
        snapshot.Settle();
        return snapshot;
    }

    private FactFile Parse((string Path, string Text) file) => FactFile.Of(file.Path, "/" + file.Path, file.Text, _counters);
}
