using System;
using System.Globalization;
using System.Text;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Tooling.Rendering;

/// <summary>Writes JSON (RFC 8259), indented by two blanks. What it writes is well-formed whatever the strings hold.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _hasValue;

    /// <summary>Writes an object: as an element of the array around it, or as the whole text.</summary>
    public JsonText Object(Action members) => Nest('{', members, '}');

    /// <summary>Writes an object as a member.</summary>
    public JsonText Object(string name, Action members)
    {
        Name(name);
        return Nest('{', members, '}');
    }

    /// <summary>Writes an array as a member.</summary>
    public JsonText Array(string name, Action elements)
    {
        Name(name);
        return Nest('[', elements, ']');
    }

    /// <summary>Writes a string as a member.</summary>
    public JsonText Member(string name, string value)
    {
        Name(name);
        Quote(value);
        return this;
    }

    /// <summary>Writes a number as a member.</summary>
    public JsonText Member(string name, int value)
    {
        Name(name);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes a truth value as a member.</summary>
    public JsonText Member(string name, bool value)
    {
        Name(name);
        _text.Append(value ? "true" : "false");
        return this;
    }

    /// <summary>The text, with a line break at its end.</summary>
    public override string ToString() => _text.ToString() + "\n";

    private JsonText Nest(char open, Action inner, char close)
    {
        if (_text.Length > 0 && _text[_text.Length - 1] != ' ')
            NextLine();
        _text.Append(open);
        _depth++;
        _hasValue = false;
        inner();
        _depth--;
        if (_hasValue)
            _text.Append('\n').Append(' ', 2 * _depth);
        _text.Append(close);
        _hasValue = true;
        return this;
    }

    private void Name(string name)
    {
        NextLine();
        Quote(name);
        _text.Append(": ");
    }

    private void NextLine()
    {
        if (_hasValue)
            _text.Append(',');
        _hasValue = true;
        _text.Append('\n').Append(' ', 2 * _depth);
    }

    private void Quote(string value)
    {
        _text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is '"' or '\\')
                _text.Append('\\').Append(c);
            else if (c == '\n')
                _text.Append("\\n");
            // Half of a surrogate pair has no UTF-8, and readers refuse it escaped as well.
            else if (char.IsSurrogate(c) && !ShownText.IsShown(value, i))
                _text.Append('\uFFFD');
            else if (!ShownText.IsShown(value, i))
                _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                _text.Append(c);
        }
        _text.Append('"');
    }
}
