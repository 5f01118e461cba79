namespace FactDsl.Language.Sharing;

/// <summary>What an assembly says of its facts, as it is written in the assembly.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Version">The version of the text's form.</param>
/// <param name="Text">The text; see <see cref="InterfaceWriter"/>.</param>
public sealed record SharedText(string Assembly, int Version, string Text);
