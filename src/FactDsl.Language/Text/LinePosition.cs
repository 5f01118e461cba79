namespace FactDsl.Language.Text;

/// <summary>A place in a text as people say it, counted from 0.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The UTF-16 unit in that line, from 0.</param>
public readonly record struct LinePosition(int Line, int Character);
