namespace FactDsl.Fuzzing;

/// <summary>Where the hunts have their seeds and keep what they find.</summary>
internal static class FuzzFolder
{
    /// <summary>The folder of this project.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "tests", "FactDsl.Fuzzing");
}
