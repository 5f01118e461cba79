using System.Collections.Generic;
using FactDsl.CommandLine.Importing.Account;
using FactDsl.Language.Declarations;

namespace FactDsl.CommandLine.Importing;

/// <summary>A value as the language writes it, and the cells that it comes from.</summary>
/// <param name="Text">The value.</param>
/// <param name="From">The cells.</param>
internal sealed record WrittenValue(string Text, IReadOnlyList<CellRange> From);

/// <summary>A text in its language, and the cells that it comes from.</summary>
/// <param name="Text">The text.</param>
/// <param name="From">The cells.</param>
internal sealed record WrittenText(LabelText Text, IReadOnlyList<CellRange> From);
