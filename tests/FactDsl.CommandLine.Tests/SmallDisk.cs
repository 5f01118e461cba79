using System.Diagnostics;

namespace FactDsl.CommandLine.Tests;

/// <summary>A disk of a few kilobytes, which is full soon; only where the system lets one be made.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("small disk ");

    private SmallDisk(int kilobytes) => IsThere = Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={kilobytes}k"), "tmpfs", _folder.FullName);

    /// <summary>Whether it could be made.</summary>
    public bool IsThere { get; }

    /// <summary>Its folder.</summary>
    public string Folder => _folder.FullName;

    public static SmallDisk Of(int kilobytes) => new(kilobytes);

    public void Dispose()
    {
        if (IsThere)
            Run("umount", _folder.FullName);
        _folder.Delete(recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A theory that needs a disk that is full soon; where none can be made the test is passed over, and says so.</summary>
internal sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> s_isPossible = new(static () =>
    {
        using var disk = SmallDisk.Of(16);
        return disk.IsThere;
    });

    public SmallDiskTheoryAttribute()
    {
        if (!s_isPossible.Value)
            Skip = "A small disk (tmpfs) cannot be mounted here.";
    }
}
