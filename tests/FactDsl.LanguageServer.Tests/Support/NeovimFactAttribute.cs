namespace FactDsl.LanguageServer.Tests.Support;

/// <summary>A test that drives Neovim; without it on the machine the test is passed over, and says so.</summary>
internal sealed class NeovimFactAttribute : FactAttribute
{
    public NeovimFactAttribute()
    {
        if (Program is null)
            Skip = "Neovim (`nvim`) is not installed here.";
    }

    /// <summary>Where it lies; null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "nvim.exe" : "nvim"))
        .FirstOrDefault(File.Exists);
}
