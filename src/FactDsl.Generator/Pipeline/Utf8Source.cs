using System.Text;
using FactDsl.Language.Text;
using Microsoft.CodeAnalysis.Text;

namespace FactDsl.Generator.Pipeline;

/// <summary>
/// The text of a file as the rest of FactDsl reads it. The compiler reads bytes that are no UTF-8 in another encoding, or leaves
/// U+FFFD for them. Either way the text would depend on who reads it.
/// </summary>
internal static class Utf8Source
{
    private const int Utf8 = 65001, Utf16 = 1200, Utf16BigEndian = 1201;

    /// <summary>The text, the same where it was UTF-8.</summary>
    public static SourceText Of(SourceText text)
    {
        switch (text.Encoding)
        {
            // The compiler first tries an encoding that refuses strange bytes: what that one has read has none.
            case null or { CodePage: Utf8, DecoderFallback: DecoderExceptionFallback } or { CodePage: Utf16 or Utf16BigEndian }:
                return text;
            case { CodePage: Utf8 }:
                string replaced = text.ToString(), told = FileText.OfReplaced(replaced);
                return ReferenceEquals(told, replaced) || told == replaced ? text : SourceText.From(told, text.Encoding, text.ChecksumAlgorithm);
            case { } encoding:
                return SourceText.From(FileText.Decode(encoding.GetBytes(text.ToString())), Encoding.UTF8, text.ChecksumAlgorithm);
        }
    }
}
