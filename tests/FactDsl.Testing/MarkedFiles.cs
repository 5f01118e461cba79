using System.Text;

namespace FactDsl.Testing;

/// <summary>
/// Several files in one string: each begins with <c>//- name</c>, the cursor is <c>$0</c>, and what is expected stands between
/// <c>[|</c> and <c>|]</c>.
/// </summary>
public sealed class MarkedFiles
{
    private readonly List<(string Name, string Text)> _files = [];
    private readonly List<(string File, int Start, int End)> _ranges = [];

    private MarkedFiles()
    {
    }

    /// <summary>The files, without marks.</summary>
    public IReadOnlyList<(string Name, string Text)> Files => _files;

    /// <summary>Where the cursor is; null where there is none.</summary>
    public (string File, int Offset)? Cursor { get; private set; }

    /// <summary>What stands between marks.</summary>
    public IReadOnlyList<(string File, int Start, int End)> Ranges => _ranges;

    /// <summary>Reads the files; what stands before the first name is <c>main.facts</c>.</summary>
    public static MarkedFiles Read(string marked)
    {
        var files = new MarkedFiles();
        string name = "main.facts";
        var lines = new List<string>();
        foreach (string line in marked.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("//- ", StringComparison.Ordinal))
            {
                files.Add(name, lines);
                name = line[4..].Trim();
                lines = [];
            }
            else
            {
                lines.Add(line);
            }
        }
        files.Add(name, lines);
        return files;
    }

    private void Add(string name, List<string> lines)
    {
        if (lines.Count == 0 || (lines.Count == 1 && lines[0].Length == 0))
            return;
        string text = string.Join('\n', lines);
        if (!text.EndsWith('\n'))
            text += "\n";
        var plain = new StringBuilder();
        int start = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsAt("$0"))
            {
                Cursor = (name, plain.Length);
                i++;
            }
            else if (IsAt("[|"))
            {
                start = plain.Length;
                i++;
            }
            else if (IsAt("|]"))
            {
                _ranges.Add((name, start, plain.Length));
                i++;
            }
            else
            {
                plain.Append(text[i]);
            }

            bool IsAt(string mark) => string.CompareOrdinal(text, i, mark, 0, mark.Length) == 0;
        }
        _files.Add((name, plain.ToString()));
    }
}
