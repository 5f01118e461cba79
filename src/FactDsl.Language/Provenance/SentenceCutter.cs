using System.Collections.Generic;
using FactDsl.Language.Text;

namespace FactDsl.Language.Provenance;

/// <summary>
/// Cuts a text into sentences by a few plain rules, the same for every language.
/// A paragraph ends at an empty line; in a text without empty lines every line is one. Inside it a sentence ends behind <c>. ! ?
/// …</c> (and <c>؟ ۔ ।</c>) if white space follows and then anything but a small letter. Quotation marks and brackets that close
/// there belong to it. Behind <c>。！？</c> it ends at once. A full stop does not end one behind an abbreviation (<c>M.</c>,
/// <c>Mr.</c>, <c>No.</c>, <c>e.g.</c>, <c>г.</c>; see <see cref="Abbreviations"/>), behind a single capital (<c>J. Smith</c>) or
/// between digits. A paragraph of one line, at most 100 characters and without such an end is a heading.
/// </summary>
public static class SentenceCutter
{
    private const int LongestHeading = 100;

    /// <summary>The sentences of a text, in its order. What has no letter or digit is none.</summary>
    public static IReadOnlyList<Sentence> Cut(string text)
    {
        var sentences = new List<Sentence>();
        bool hasEmptyLines = HasEmptyLine(text);
        int start = 0;
        while (start < text.Length)
        {
            int end = EndOfParagraph(text, start, hasEmptyLines);
            CutParagraph(text, start, end, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private static bool HasEmptyLine(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsLineEnd(text, i) && IsEmptyLine(text, i + 1, out int next) && next < text.Length)
                return true;
        }
        return false;
    }

    /// <summary>The line break or end behind which a paragraph has nothing more.</summary>
    private static int EndOfParagraph(string text, int start, bool hasEmptyLines)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (IsLineEnd(text, i) && (!hasEmptyLines || IsEmptyLine(text, i + 1, out _)))
                return i;
        }
        return text.Length;
    }

    private static bool IsLineEnd(string text, int i)
        => text[i] is '\n' or '\u2028' or '\u2029' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'));

    /// <summary>Whether a line has white space only.</summary>
    private static bool IsEmptyLine(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && QuotableCharacters.IsSpace(text[end]))
        {
            if (IsLineEnd(text, end))
                return true;
            end++;
        }
        return end == text.Length;
    }

    private static void CutParagraph(string text, int start, int end, List<Sentence> sentences)
    {
        int count = sentences.Count;
        int from = start;
        bool isEnded = false;
        for (int i = start; i < end;)
        {
            int behind = EndAt(text, i, start, end);
            if (behind == 0)
            {
                i++;
                continue;
            }
            isEnded = true;
            Add(text, from, behind, isHeading: false, sentences);
            from = i = behind;
        }
        TextSpan rest = Trim(text, from, end);
        bool isHeading = sentences.Count == count && !isEnded && rest.Length <= LongestHeading && IsOneLine(text, rest) && !IsEnd(text, rest);
        Add(text, from, end, isHeading, sentences);
    }

    private static void Add(string text, int from, int to, bool isHeading, List<Sentence> sentences)
    {
        TextSpan span = Trim(text, from, to);
        for (int i = span.Start; i < span.End; i++)
        {
            if (!QuotableCharacters.IsWordPart(text[i]) && !char.IsSurrogate(text[i]))
                continue;
            sentences.Add(new Sentence(span, isHeading));
            return;
        }
    }

    private static TextSpan Trim(string text, int from, int to)
    {
        while (from < to && IsBlank(text[from]))
            from++;
        while (to > from && IsBlank(text[to - 1]))
            to--;
        return TextSpan.Between(from, to);
    }

    private static bool IsBlank(char c) => QuotableCharacters.IsSpace(c) || QuotableCharacters.IsInvisible(c);

    private static bool IsOneLine(string text, TextSpan span) => text.IndexOfAny(['\n', '\r'], span.Start, span.Length) < 0;

    /// <summary>Whether a whole paragraph ends as a sentence does: nothing follows that could tell.</summary>
    private static bool IsEnd(string text, TextSpan span)
    {
        int last = span.End - 1;
        while (last > span.Start && (IsCloser(text[last]) || IsBlank(text[last])))
            last--;
        return span.Length > 0 && (IsEnder(text[last]) || IsFullStop(text[last]));
    }

    /// <summary>Just behind a sentence's end that begins at a place; 0 where none does.</summary>
    private static int EndAt(string text, int at, int start, int end)
    {
        bool endsAtOnce = IsFullStop(text[at]);
        if (!endsAtOnce && !IsEnder(text[at]))
            return 0;
        int behind = at + 1;
        while (behind < end && (IsEnder(text[behind]) || IsFullStop(text[behind])))
            behind++;
        bool isLoneDot = text[at] == '.' && behind == at + 1;
        int closed = BehindClosers(text, behind, end);
        if (endsAtOnce)
            return closed;
        if (closed < end && !QuotableCharacters.IsSpace(text[closed]) && !QuotableCharacters.IsFullWidth(text[closed]))
            return 0;
        int next = closed;
        while (next < end && !QuotableCharacters.IsWordPart(text[next]) && !IsEnder(text[next]))
            next++;
        bool isBeforeNumber = next < end && Characters.ClassOf(text[next]) == CharacterClass.Digit;
        if (isLoneDot && closed == behind && Abbreviations.EndsAt(text, start, at, isBeforeNumber))
            return 0;
        return next < end && Characters.IsLower(text[next]) ? 0 : closed;
    }

    /// <summary>Behind what closes at a sentence's end, also a guillemet behind a blank that does not break.</summary>
    private static int BehindClosers(string text, int at, int end)
    {
        while (at < end)
        {
            int next = at;
            while (next < end && text[next] is ' ' or '\u00A0' or '\u202F')
                next++;
            bool isSetApart = next > at;
            if (next == end || !IsCloser(text[next]) || (isSetApart && text[next] is not ('»' or '›')))
                break;
            at = next + 1;
        }
        return at;
    }

    private static bool IsEnder(char c) => c is '.' or '!' or '?' or '…' or '‽' or '؟' or '۔' or '।' or '॥' or '⁇' or '⁈' or '⁉';

    private static bool IsFullStop(char c) => c is '。' or '！' or '？' or '｡' or '．';

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or '›' or '“' or ')' or ']' or '」' or '』' or '）' or '】' or '》';
}
