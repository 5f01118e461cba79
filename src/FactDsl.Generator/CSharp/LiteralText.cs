using System;
using System.Globalization;

namespace FactDsl.Generator.CSharp;

/// <summary>Texts between the quotes of a C# string literal.</summary>
internal static class LiteralText
{
    /// <summary>
    /// Writes a text. Only what would end the literal or might not survive a file is escaped. That is quotes, backslashes,
    /// controls, line ends of any script, halves of pairs, and what no encoding keeps.
    /// </summary>
    public static void Write(CodeWriter writer, string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan();
        int start = 0;
        for (int i = 0; i < rest.Length; i++)
        {
            if (IsPlain(rest[i]))
                continue;
            writer.Raw(rest.Slice(start, i - start));
            writer.Raw(Escaped(rest[i]).AsSpan());
            start = i + 1;
        }
        writer.Raw(rest.Slice(start));
    }

    private static bool IsPlain(char c)
        => c is >= ' ' and < '\u007F' and not '"' and not '\\'
            || c is >= '\u00A0' and < '\uD800' and not '\u2028' and not '\u2029'
            || c is > '\uDFFF' and < '\uFFF0' and not '\uFEFF';

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    };
}
