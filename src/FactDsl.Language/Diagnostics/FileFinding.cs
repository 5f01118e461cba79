namespace FactDsl.Language.Diagnostics;

/// <summary>A finding and the file that it is about.</summary>
/// <param name="Path">The path that the file's facts carry.</param>
/// <param name="Finding">The finding.</param>
public sealed record FileFinding(string Path, Finding Finding);
