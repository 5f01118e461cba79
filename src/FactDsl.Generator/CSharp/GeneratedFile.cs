namespace FactDsl.Generator.CSharp;

/// <summary>A file of generated C#. It equals another by its text, so an unchanged file is never handed to the compiler again.</summary>
/// <param name="HintName">Its name for the compiler.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string HintName, string Text);
