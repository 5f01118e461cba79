using System;
using System.Collections.Generic;
using Piece = FactDsl.Language.Provenance.QuotableText.Piece;

namespace FactDsl.Language.Provenance;

/// <summary>Reads a text into the form in which quotations are compared; see <see cref="QuotableText"/>.</summary>
internal sealed class QuotableReader(string text)
{
    // Longer runs are normalised in parts, so that a heap of combining marks costs no more than other text.
    private const int LongestRun = 256;
    private const int LongestCluster = 32;

    private readonly string _text = text;
    private readonly List<Piece> _pieces = [];
    private char[] _plain = new char[text.Length + 16];
    private int _length;
    private int _space = -1;
    private int _spaceEnd;

    /// <summary>The text in the compared form, and where its characters come from.</summary>
    public string Read(out List<Piece> pieces)
    {
        for (int i = 0; i < _text.Length;)
            i = ReadAt(i);
        pieces = _pieces;
        return new string(_plain, 0, _length);
    }

    private int ReadAt(int i)
    {
        char c = _text[i];
        if (c >= 'a' && c <= 'z' && !IsMarkAt(i + 1))
        {
            Emit(c, i, 1);
            return i + 1;
        }
        if (QuotableCharacters.IsSpace(c))
        {
            AddSpace(i);
            return i + 1;
        }
        if (QuotableCharacters.IsInvisible(c))
            return i + 1;
        char plain = QuotableCharacters.Plain(c);
        int end = plain switch
        {
            '.' or QuotableCharacters.Ellipsis => EndOfEllipsis(i),
            QuotableCharacters.Dash => EndOfDashes(i),
            _ => 0,
        };
        if (end > 0)
        {
            Emit(plain == QuotableCharacters.Dash ? plain : QuotableCharacters.Ellipsis, i, end - i);
            return end;
        }
        if (plain != c || (QuotableCharacters.IsComposed(c) && !IsMarkAt(i + 1)))
        {
            Emit(plain, i, 1);
            return i + 1;
        }
        return ReadRun(i);
    }

    /// <summary>Reads characters whose compatibility form has to be looked up.</summary>
    private int ReadRun(int start)
    {
        int end = start + 1;
        while (end < _text.Length && !IsPlainAt(end) && (end - start < LongestRun || !IsBoundary(end)) && end - start < LongestRun + LongestCluster)
            end++;
        if (end < _text.Length && char.IsLowSurrogate(_text[end]) && char.IsHighSurrogate(_text[end - 1]) && end - start > 1)
            end--;
        string composed = QuotableCharacters.Compose(_text, start, end - start);
        if (composed.Length == end - start && string.CompareOrdinal(composed, 0, _text, start, composed.Length) == 0)
        {
            for (int i = start; i < end; i++)
                Emit(_text[i], i, 1);
            return end;
        }
        for (int i = start; i < end;)
        {
            int next = i + 1;
            while (next < end && !IsBoundary(next) && next - i < LongestCluster)
                next++;
            string cluster = QuotableCharacters.Compose(_text, i, next - i);
            foreach (char c in cluster)
            {
                if (QuotableCharacters.IsSpace(c))
                    AddSpace(i);
                else if (!QuotableCharacters.IsInvisible(c))
                    Emit(QuotableCharacters.Plain(c), i, next - i);
            }
            i = next;
        }
        return end;
    }

    /// <summary>Whether a character begins something that needs no look-up.</summary>
    private bool IsPlainAt(int i)
    {
        char c = _text[i];
        if (QuotableCharacters.IsMark(c))
            return false;
        return QuotableCharacters.IsSpace(c) || QuotableCharacters.IsInvisible(c) || QuotableCharacters.Plain(c) != c
            || c == QuotableCharacters.Ellipsis || (QuotableCharacters.IsComposed(c) && !IsMarkAt(i + 1));
    }

    private bool IsBoundary(int i) => !IsMarkAt(i) && !(char.IsLowSurrogate(_text[i]) && char.IsHighSurrogate(_text[i - 1]));

    private bool IsMarkAt(int i)
        => i < _text.Length && _text[i] >= '\u0300'
            && (QuotableCharacters.IsMark(_text[i]) || (char.IsHighSurrogate(_text[i]) && !CanonicalTable.IsSettled(CanonicalText.At(_text, i, out _))));

    /// <summary>Just behind three or more dots, also with blanks between them, or an ellipsis with dots behind; 0 for fewer.</summary>
    private int EndOfEllipsis(int start)
    {
        int dots = 0, end = start;
        for (int i = start; i < _text.Length; i++)
        {
            char plain = QuotableCharacters.Plain(_text[i]);
            if (plain is '.' or QuotableCharacters.Ellipsis)
            {
                dots += plain == '.' ? 1 : 3;
                end = i + 1;
            }
            else if (!(_text[i] is ' ' or '\u00A0' && i == end))
            {
                break;
            }
        }
        return dots >= 3 ? end : 0;
    }

    private int EndOfDashes(int start)
    {
        int end = start + 1;
        while (end < _text.Length && QuotableCharacters.Plain(_text[end]) == QuotableCharacters.Dash)
            end++;
        return end;
    }

    private void AddSpace(int at)
    {
        if (_space < 0)
            _space = at;
        _spaceEnd = at + 1;
    }

    private void Emit(char plain, int original, int length)
    {
        if (_space >= 0)
        {
            if (_length > 0 && IsSpaceKept(_plain[_length - 1], plain))
                Append(' ', _space, _spaceEnd - _space);
            _space = -1;
        }
        Append(plain, original, length);
    }

    private static bool IsSpaceKept(char before, char after)
        => !QuotableCharacters.HidesSpaceAround(before) && !QuotableCharacters.HidesSpaceBefore(after)
            && !(QuotableCharacters.IsFullWidth(before) && QuotableCharacters.IsFullWidth(after));

    private void Append(char plain, int original, int length)
    {
        if (_length == _plain.Length)
            Array.Resize(ref _plain, _plain.Length * 2);
        AddPiece(original, length);
        _plain[_length++] = plain;
    }

    private void AddPiece(int original, int length)
    {
        if (_pieces.Count > 0)
        {
            Piece last = _pieces[_pieces.Count - 1];
            bool goesOn = last.IsStraight
                ? length == 1 && last.Original + (_length - last.Start) == original
                : last.Original == original && last.Length == length;
            if (goesOn)
                return;
        }
        _pieces.Add(new Piece(_length, original, length == 1 ? 0 : length));
    }
}
