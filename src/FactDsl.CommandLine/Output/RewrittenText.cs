using System.IO;
using System.Text;

namespace FactDsl.CommandLine.Output;

/// <summary>Text files that are changed: what is not changed keeps its bytes, a byte order mark among them.</summary>
internal static class RewrittenText
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Rewrites a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">The text that was read, without a byte order mark.</param>
    /// <param name="after">The text to write.</param>
    /// <exception cref="IOException">It cannot be written, is not UTF-8, or is not what was read any more.</exception>
    /// <exception cref="System.UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string path, string before, string after)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        string now;
        try
        {
            now = s_utf8.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException)
        {
            throw new IOException("it is not UTF-8, and stays as it is");
        }
        if (now != before)
            throw new IOException(bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? "it is not UTF-8, and stays as it is" : "it has changed meanwhile, and stays as it is");
        WrittenFile.Write(path, file =>
        {
            file.Write(bytes, 0, mark);
            file.Write(s_utf8.GetBytes(after));
        });
    }
}
