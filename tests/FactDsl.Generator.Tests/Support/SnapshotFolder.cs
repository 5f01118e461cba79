using System.Text;

namespace FactDsl.Generator.Tests.Support;

/// <summary>
/// A folder of verified files. A test's texts are compared with them; what differs is written beside as
/// <c>*.received.*</c>, and the failure says where the difference is and how to accept it.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="accepts">Whether every text received becomes the verified one.</param>
internal sealed class SnapshotFolder(string path, bool accepts = false)
{
    /// <summary>Compares the texts of a test with its verified files, and fails if they differ or if there is a file too many.</summary>
    public void Compare(string test, IReadOnlyCollection<SnapshotText> texts)
    {
        var differences = new List<string>();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (SnapshotText text in texts)
        {
            string verified = FileOf(test, text, "verified");
            string received = FileOf(test, text, "received");
            expected.Add(verified);
            if (File.Exists(received))
                File.Delete(received);
            string? difference = Difference(verified, text.Text);
            if (difference is null)
                continue;
            Directory.CreateDirectory(path);
            File.WriteAllBytes(accepts ? verified : received, text.ToBytes());
            if (!accepts)
                differences.Add($"{Path.GetFileName(verified)}: {difference}\n  to accept: mv '{received}' '{verified}'");
        }
        foreach (string leftOver in FilesOf(test).Where(file => !expected.Contains(file)))
        {
            if (accepts)
                File.Delete(leftOver);
            else
                differences.Add($"{Path.GetFileName(leftOver)}: nothing of that name is generated any more\n  to accept: rm '{leftOver}'");
        }
        if (differences.Count > 0)
            throw new SnapshotException($"{test} differs from its snapshot.\n{string.Join('\n', differences)}\nTo accept everything: SNAPSHOTS=accept dotnet test");
    }

    private string FileOf(string test, SnapshotText text, string state) => Path.Combine(path, $"{test}{text.Name}.{state}.{text.Extension}");

    private IEnumerable<string> FilesOf(string test)
    {
        if (!Directory.Exists(path))
            return [];
        return Directory.GetFiles(path)
            .Where(file => Path.GetFileName(file) is var name
                && name.Contains(".verified.", StringComparison.Ordinal)
                && (name.StartsWith(test + "#", StringComparison.Ordinal) || name.StartsWith(test + ".verified.", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static string? Difference(string verified, string received)
    {
        if (!File.Exists(verified))
            return "there is no verified file yet";
        string text = SnapshotText.WithLineFeeds(File.ReadAllText(verified, Encoding.UTF8));
        if (text == received || text == received + "\n")
            return null;
        string[] old = text.Split('\n');
        string[] now = received.Split('\n');
        int line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"line {line + 1} differs\n  verified: {LineAt(old, line)}\n  received: {LineAt(now, line)}";
    }

    private static string LineAt(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";
}

/// <summary>A snapshot that does not match.</summary>
internal sealed class SnapshotException(string message) : Exception(message);
