namespace FactDsl.CommandLine.Importing.Account;

/// <summary>Cells of a record that stand together.</summary>
/// <param name="Start">The first.</param>
/// <param name="Count">How many; 0 for what comes of no cell.</param>
internal readonly record struct CellRange(int Start, int Count);
