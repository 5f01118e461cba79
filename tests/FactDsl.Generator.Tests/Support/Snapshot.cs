using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FactDsl.Generator.Tests.Support;

/// <summary>
/// The one seam through which tests compare what a generator made with files beside them. By default the project's own
/// helper compares; with <c>-p:UseVerify=true</c> Verify.SourceGenerators does, over the same files.
/// </summary>
internal static class Snapshot
{
    private const string Folder = "Snapshots";

    /// <summary>Compares generated files, and all diagnostics, with the test's verified files.</summary>
    /// <param name="driver">A driver that has run.</param>
    /// <param name="files">Hint names of the files worth reading; the others are left out.</param>
    /// <param name="parameters">In a theory, the text that tells its cases apart.</param>
    /// <param name="path">The test's file; filled in by the compiler.</param>
    /// <param name="member">The test's method; filled in by the compiler.</param>
    public static Task Verify(
        GeneratorDriver driver,
        IReadOnlyCollection<string> files,
        string? parameters = null,
        [CallerFilePath] string path = "",
        [CallerMemberName] string member = "")
    {
#if VERIFY
        _ = member;
        var settings = new VerifyTests.VerifySettings();
        settings.UseDirectory(Folder);
        if (parameters is not null)
            settings.UseTextForParameters(parameters);
        VerifyTests.VerifySourceGenerators.IgnoreGeneratedResult(settings, source => !files.Contains(source.HintName));
        return VerifyXunit.Verifier.Verify(driver, settings, sourceFile: path).ToTask();
#else
        SnapshotText[] texts = SnapshotText.Of(driver.GetRunResult(), source => files.Contains(source.HintName));
        string test = TestName.Of(typeof(Snapshot).Assembly, path, member) + (parameters is null ? "" : "_" + parameters);
        bool accepts = Environment.GetEnvironmentVariable("SNAPSHOTS") == "accept";
        new SnapshotFolder(Path.Combine(Path.GetDirectoryName(path)!, Folder), accepts).Compare(test, texts);
        return Task.CompletedTask;
#endif
    }

#if VERIFY
    [ModuleInitializer]
    internal static void Initialize() => VerifyTests.VerifySourceGenerators.Initialize();
#endif
}
