using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>Reads the records of a JSON text one by one, however long the text is: no more than one of them is held at a time.</summary>
/// <param name="text">The text.</param>
/// <param name="path">The names of members on the way to the records, <c>*</c> for all.</param>
internal sealed class JsonRecords(TextReader text, string[] path)
{
    private const int MostPassed = 1000;

    private static readonly JsonReaderOptions s_options = new() { AllowTrailingCommas = true, AllowMultipleValues = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly SortedSet<string> _passed = new(StringComparer.Ordinal);

    // What lies around the next value. What leads to no record is skipped, so all of it is on the way.
    private readonly Stack<Frame> _around = [];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly char[] _chars = new char[1 << 14];
    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _recordStart;
    private long _line = 1;
    private bool _isWhole;
    private JsonReaderState _state = new(s_options);

    /// <summary>The record that was read last.</summary>
    public JsonElement Current { get; private set; }

    /// <summary>The line that it begins on.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Whether there was anything at all.</summary>
    public bool IsAnything { get; private set; }

    /// <summary>Whether there is something where the records are said to be, if only an empty list.</summary>
    public bool IsFound { get; private set; }

    /// <summary>The members beside the way to the records: nothing of them is read.</summary>
    public IReadOnlyCollection<string> Passed => _passed;

    /// <summary>The keys that <c>*</c> stood for on the way to it; a list of records has none.</summary>
    public IReadOnlyList<string> Keys
        => [.. _around.Reverse().Where((f, depth) => depth < path.Length && path[depth] == "*" && (path.Length > 1 || f.Name is not null)).Select(static f => f.Name ?? (f.Index + 1).ToString(CultureInfo.InvariantCulture))];

    /// <summary>Reads the next record.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_bytes.AsSpan(_start, _end - _start), _isWhole, _state);
            while (true)
            {
                // Until a token is dealt with to its end it is read again, with more behind it.
                (JsonReaderState state, int read) = (reader.CurrentState, (int)reader.BytesConsumed);
                bool isWhole = TryStep(ref reader, out bool isRecord);
                if (!isWhole || isRecord)
                {
                    int taken = isWhole ? (int)reader.BytesConsumed : read;
                    int begins = isRecord && isWhole ? _recordStart : taken;
                    Line = _line + _bytes.AsSpan(_start, begins).Count((byte)'\n');
                    _line += _bytes.AsSpan(_start, taken).Count((byte)'\n');
                    _state = isWhole ? reader.CurrentState : state;
                    _start += taken;
                    if (isWhole)
                        return true;
                    break;
                }
            }
            if (_isWhole)
                return false;
            Fill();
        }
    }

    /// <summary>Deals with the next token, and with all of the value that it begins where that is a record or leads to none.</summary>
    /// <returns>Whether all of it was there.</returns>
    private bool TryStep(ref Utf8JsonReader reader, out bool isRecord)
    {
        isRecord = false;
        if (!reader.Read())
            return false;
        IsAnything = true;
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                _around.Pop();
                return true;
            case JsonTokenType.PropertyName:
                string step = path[_around.Count - 1];
                if (step != "*" && !reader.ValueTextEquals(step))
                {
                    string name = reader.GetString()!;
                    if (!reader.TrySkip())
                        return false;
                    Pass(path.Take(_around.Count - 1).Append(name));
                    return true;
                }
                _around.Peek().Name = reader.GetString();
                return true;
            default:
                return TryValue(ref reader, out isRecord);
        }
    }

    private bool TryValue(ref Utf8JsonReader reader, out bool isRecord)
    {
        Frame? around = _around.TryPeek(out Frame? frame) ? frame : null;
        int depth = _around.Count;
        // A list at the end of the way is a list of records; behind `*` it is one of them.
        bool isList = depth == path.Length && reader.TokenType == JsonTokenType.StartArray && !(path.Length > 0 && path[^1] == "*");
        isRecord = depth >= path.Length && !isList;
        IsFound |= depth >= path.Length;
        if (isRecord)
        {
            _recordStart = (int)reader.TokenStartIndex;
            if (!JsonElement.TryParseValue(ref reader, out JsonElement? element))
                return false;
            Current = element.Value;
        }
        else if (isList || reader.TokenType == JsonTokenType.StartObject || (reader.TokenType == JsonTokenType.StartArray && path[depth] == "*"))
        {
            _around.Push(new Frame());
        }
        else
        {
            bool isSomething = reader.TokenType != JsonTokenType.Null;
            if (!reader.TrySkip())
                return false;
            if (isSomething)
                Pass(path.Take(depth));
        }
        if (around is { Name: null })
            around.Index++;
        return true;
    }

    private void Pass(IEnumerable<string> names)
    {
        if (_passed.Count < MostPassed)
            _passed.Add(string.Join('.', names));
    }

    private void Fill()
    {
        if (_start > 0)
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        int count = text.Read(_chars, 0, _chars.Length);
        if (_bytes.Length - _end < Encoding.UTF8.GetMaxByteCount(_chars.Length))
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + Encoding.UTF8.GetMaxByteCount(_chars.Length)));
        _end += _encoder.GetBytes(_chars.AsSpan(0, count), _bytes.AsSpan(_end), flush: count == 0);
        _isWhole = count == 0;
    }

    /// <summary>An object, where its member has a name, or a list.</summary>
    private sealed class Frame
    {
        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
