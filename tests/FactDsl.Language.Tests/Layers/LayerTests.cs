using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace FactDsl.Language.Tests.Layers;

/// <summary>Data goes one way: a folder refers to those below it. The order stands in <c>layers.txt</c>.</summary>
public sealed class LayerTests
{
    private static readonly LayerList s_layers = LayerList.Read(Path.Combine(Repository.Root, "tests", "FactDsl.Language.Tests", "Layers", "layers.txt"));

    [Fact]
    public void Every_folder_has_its_layer()
    {
        foreach (string project in s_layers.Projects)
        {
            string[] folders = [.. FolderReferences.FilesOf(Path.Combine(Repository.Root, "src", project)).Select(static f => FolderReferences.PlaceOf(Path.Combine(Repository.Root, "src"), f).Folder).Distinct()];
            Assert.Equal(folders.Order(StringComparer.Ordinal), s_layers.FoldersOf(project).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void No_reference_runs_up()
    {
        IReadOnlyDictionary<FolderReference, string> found = FolderReferences.In(Path.Combine(Repository.Root, "src"), s_layers.Projects);
        // Something is wrong with the search where it finds hardly anything.
        Assert.True(found.Count > 50);
        string[] up = [.. found.Where(static r => s_layers.RunsUp(r.Key)).Select(static r => $"{r.Key}   ({r.Value})").Order(StringComparer.Ordinal)];
        Assert.True(up.Length == 0, "These run up:\n" + string.Join('\n', up));
    }
}
