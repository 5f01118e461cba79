using System.Text;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.LanguageServer.Serving;

namespace FactDsl.LanguageServer.Tests.Features;

/// <summary>One file is one file, whatever way leads to it.</summary>
public sealed class PathTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("facts # C# ");

    private string this[string path] => Path.Combine(_folder.FullName, path);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_workspace_that_is_opened_over_a_link_has_its_files_by_their_real_paths_too()
    {
        Write("real/a.facts", "person Ada\n");
        Directory.CreateSymbolicLink(this["link"], this["real"]);
        var uris = new DocumentUris();
        var workspace = new FactWorkspace(new DiskFiles());
        workspace.AddFolder(uris.ToFolder(new Uri(this["link"]).AbsoluteUri));
        string opened = uris.ToPath(new Uri(this["real/a.facts"]).AbsoluteUri);
        Assert.Equal(this["link/a.facts"], opened);
        FactSnapshot facts = workspace.Open(opened, "person Ada\nperson Ada\n");
        Assert.Same(facts, Assert.Single(workspace.Bases));
        Assert.Equal(["a.facts"], facts.Files.Select(static f => f.Path));
        // The client hears of it by the address that it has opened, and of other files by that of its folder.
        Assert.Equal(new Uri(this["real/a.facts"]).AbsoluteUri, uris.ToUri(facts.Files[0]));
        Assert.Equal(new Uri(this["link"]).AbsoluteUri + "/b%20c.facts", uris.ToUri(this["link/b c.facts"]));
    }

    [Fact]
    public void And_one_that_is_opened_by_its_real_path_over_a_link()
    {
        Write("real/a.facts", "person Ada\n");
        Directory.CreateSymbolicLink(this["link"], this["real"]);
        var uris = new DocumentUris();
        uris.ToFolder(new Uri(this["real"]).AbsoluteUri);
        Assert.Equal(this["real/a.facts"], uris.ToPath(new Uri(this["link/a.facts"]).AbsoluteUri));
    }

    [Theory]
    [InlineData("file:///", "file:///home/a.facts")]
    [InlineData("file:///home", "file:///home/a.facts")]
    [InlineData("file:///home/", "file:///home/a.facts")]
    public void A_file_in_a_folder_has_a_whole_address(string folder, string file)
    {
        var uris = new DocumentUris();
        uris.ToFolder(folder);
        Assert.Equal(file, uris.ToUri("/home/a.facts"));
    }

    [Fact]
    public void A_folder_that_is_closed_takes_no_file_any_more()
    {
        Write("real/a.facts", "person Ada\n");
        Directory.CreateSymbolicLink(this["link"], this["real"]);
        var uris = new DocumentUris();
        string folder = new Uri(this["link"]).AbsoluteUri;
        uris.ToFolder(folder);
        Assert.Equal(this["link"], uris.Forget(folder));
        Assert.Equal(this["real/a.facts"], uris.ToPath(new Uri(this["real/a.facts"]).AbsoluteUri));
    }

    [Theory]
    [InlineData("file:///facts/C# & F#/a.facts")]
    [InlineData("file:///facts/C%23%20%26%20F%23/a.facts")]
    [InlineData("file:///facts/C#%20%26%20F#/a.facts")]
    public void A_number_sign_belongs_to_a_path(string uri) => Assert.Equal("/facts/C# & F#/a.facts", new DocumentUris().ToPath(uri));

    [Fact]
    public void A_question_mark_belongs_to_a_path() => Assert.Equal("/facts/why?/a.facts", new DocumentUris().ToPath("file:///facts/why?/a.facts"));

    [Fact]
    public void A_link_to_the_own_parent_brings_nothing_twice()
    {
        Write("ws/a.facts", "person Ada\n");
        Write("ws/sub/b.facts", "person Bob\n");
        Directory.CreateSymbolicLink(this["ws/sub/up"], this["ws"]);
        File.CreateSymbolicLink(this["ws/same.facts"], this["ws/a.facts"]);
        File.CreateSymbolicLink(this["ws/.#a.facts"], "ada@machine.1:2");
        Write("ws/._a.facts", "\0");
        Assert.Equal([this["ws/a.facts"], this["ws/sub/b.facts"]], new DiskFiles().Below(this["ws"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_text_of_a_source_is_not_read_from_elsewhere_because_a_link_says_so()
    {
        Write("secret.txt", "x");
        Write("ws/own.source.txt", "y");
        File.CreateSymbolicLink(this["ws/x.source.txt"], this["secret.txt"]);
        Assert.Equal([this["ws/own.source.txt"]], new DiskFiles().Below(this["ws"]));
    }

    [Fact]
    public void A_folder_that_is_gone_takes_its_files_with_it_and_one_that_comes_brings_them()
    {
        Write("ws/a.facts", "person Ada\nmeeting of Bob, Ada on 2014\n");
        Write("ws/sub/deep/b.facts", "person Bob\n");
        var workspace = new FactWorkspace(new DiskFiles());
        workspace.AddFolder(this["ws"]);
        Assert.Equal(2, Assert.Single(workspace.Bases).Files.Count);
        Directory.Move(this["ws/sub"], this["gone"]);
        workspace.FilesChanged([this["ws/sub"]]);
        FactSnapshot facts = Assert.Single(workspace.Bases);
        Assert.Equal(["a.facts"], facts.Files.Select(static f => f.Path));
        Assert.Contains(facts.Settle().In("a.facts"), static f => f.Rule == FindingRules.UnknownName);
        Directory.Move(this["gone"], this["ws/sub"]);
        workspace.FilesChanged([this["ws/sub"]]);
        facts = Assert.Single(workspace.Bases);
        Assert.Equal(["a.facts", "sub/deep/b.facts"], facts.Files.Select(static f => f.Path));
        Assert.DoesNotContain(facts.Settle().In("a.facts"), static f => f.Rule == FindingRules.UnknownName);
    }

    [Fact]
    public void A_file_that_is_not_utf8_says_so_in_the_editor_too()
    {
        Directory.CreateDirectory(this["ws"]);
        File.WriteAllBytes(this["ws/a.facts"], Encoding.Latin1.GetBytes("person Ada\n  note \"\u00E9t\u00E9\"\n"));
        var workspace = new FactWorkspace(new DiskFiles());
        workspace.AddFolder(this["ws"]);
        Assert.Contains(Assert.Single(workspace.Bases).Settle().In("a.facts"), static f => f.Rule == FindingRules.LostCharacter);
        // Editors show such a file with U+FFFD, and send that.
        FactSnapshot opened = workspace.Open(this["ws/a.facts"], "person Ada\n  note \"\uFFFDt\uFFFD\"\n");
        Assert.Contains(opened.Settle().In("a.facts"), static f => f.Rule == FindingRules.LostCharacter);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }
}
