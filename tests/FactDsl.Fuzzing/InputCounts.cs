using System.Globalization;

namespace FactDsl.Fuzzing;

/// <summary>
/// How many inputs each target was tried with so far, in a file that hunts add to. The next hunt goes on with the number that
/// comes next, so that none is tried twice.
/// </summary>
internal sealed class InputCounts
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The file in the repository.</summary>
    public static string Path { get; } = System.IO.Path.Combine(FuzzFolder.Path, "InputCounts.txt");

    /// <summary>Reads a file; one that is not there has counted nothing.</summary>
    public static InputCounts Read(string path)
    {
        var counted = new InputCounts();
        foreach (string line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Split(' ') is [{ } name, { } count])
                counted._counts[name] = long.Parse(count, CultureInfo.InvariantCulture);
        }
        return counted;
    }

    /// <summary>Inputs of a target.</summary>
    public long this[FuzzTarget target] => _counts.GetValueOrDefault(target.Name);

    /// <summary>Inputs of all.</summary>
    public long Sum => _counts.Values.Sum();

    /// <summary>Adds to the count of a target.</summary>
    public void Add(FuzzTarget target, long count) => _counts[target.Name] = this[target] + count;

    /// <summary>Writes the file, whole or not at all.</summary>
    public void Write(string path)
    {
        File.WriteAllText(path + ".new", string.Concat(_counts.Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value}\n"))));
        File.Move(path + ".new", path, overwrite: true);
    }
}
