namespace FactDsl.CommandLine.Importing;

/// <summary>One value on its way from a table into facts.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsWritten">Whether it is written in the language already, so that it goes into the facts as it is.</param>
/// <param name="Column">The column that it comes from, for messages.</param>
internal readonly record struct Cell(string Text, bool IsWritten, string Column);
