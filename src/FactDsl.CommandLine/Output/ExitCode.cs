namespace FactDsl.CommandLine.Output;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Something was found.</summary>
    public const int Findings = 1;

    /// <summary>The command could not do what it was asked for.</summary>
    public const int Failed = 2;
}
