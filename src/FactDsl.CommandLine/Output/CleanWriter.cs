using System;
using System.IO;
using System.Text;

namespace FactDsl.CommandLine.Output;

/// <summary>
/// What a terminal shows: nothing that comes from a file, its name or a table moves the cursor, changes colours or turns the
/// direction of writing. Everything for people goes through this; colours of the command's own and lines that tell how far it has
/// come do not.
/// </summary>
/// <param name="terminal">The terminal.</param>
internal sealed class CleanWriter(TextWriter terminal) : TextWriter
{
    // What is shown in the place of a character that does something.
    private const char Instead = '\uFFFD';

    /// <inheritdoc/>
    public override Encoding Encoding => terminal.Encoding;

    /// <summary>A text as a terminal may show it: lines and tabs stay.</summary>
    public static string Clean(string text)
    {
        int at = 0;
        while (at < text.Length && IsClean(text, at))
            at++;
        return at == text.Length ? text : string.Create(text.Length, text, static (clean, text) =>
        {
            for (int i = 0; i < clean.Length; i++)
                clean[i] = IsClean(text, i) ? text[i] : Instead;
        });
    }

    /// <inheritdoc/>
    public override void Write(char value) => terminal.Write(IsClean(value) ? value : Instead);

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value is not null)
            terminal.Write(Clean(value));
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => terminal.Write(Clean(new string(buffer, index, count)));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => terminal.Write(Clean(buffer.ToString()));

    /// <inheritdoc/>
    public override void Flush() => terminal.Flush();

    // A carriage return goes back to the beginning of the line and writes over it, unless the line ends there.
    private static bool IsClean(string text, int at) => IsClean(text[at]) || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');

    private static bool IsClean(char c) => c is '\n' or '\t' || Language.Diagnostics.ShownText.IsHarmless(c);
}
