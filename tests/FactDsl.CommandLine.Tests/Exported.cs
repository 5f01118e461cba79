namespace FactDsl.CommandLine.Tests;

/// <summary>
/// What commands write of the facts in <c>Exported/story.facts</c>, kept beside them to be read and compared. Run the tests with
/// <c>EXPORTED=write</c> to renew it.
/// </summary>
internal static class Exported
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "FactDsl.CommandLine.Tests", "Exported");

    /// <summary>A folder with the story in it.</summary>
    public static Terminal Story() => new Terminal().With("story.facts", Read("story.facts"));

    /// <summary>A kept file.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(s_folder, name));

    /// <summary>Compares what a command wrote with what is kept.</summary>
    public static void IsKept(string name, string written)
    {
        if (Environment.GetEnvironmentVariable("EXPORTED") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(s_folder, name))!);
            File.WriteAllText(Path.Combine(s_folder, name), written);
        }
        Assert.Equal(Read(name), written);
    }
}
