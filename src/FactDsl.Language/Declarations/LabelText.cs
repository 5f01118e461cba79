namespace FactDsl.Language.Declarations;

/// <summary>A text and its language.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">A BCP 47 tag, or null where none is said.</param>
public readonly record struct LabelText(string Text, string? Language);
