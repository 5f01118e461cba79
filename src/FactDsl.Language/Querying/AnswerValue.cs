using System;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>What a hole of a question stands for in one answer: an item, or something that is only text.</summary>
public readonly struct AnswerValue : IEquatable<AnswerValue>
{
    private readonly FactBase? _facts;
    private readonly int _row;
    private readonly string? _text;
    private readonly AnswerSpell? _spell;

    private AnswerValue(FactBase? facts, int row, string? text, AnswerSpell? spell = null)
    {
        _facts = facts;
        _row = row;
        _text = text;
        _spell = spell;
    }

    /// <summary>The item; null where the value is no item.</summary>
    public IItem? Item => _facts is { } facts ? facts.Item<IItem>(_row) : null;

    /// <summary>
    /// The item's name, empty where it has none. Else the value as written: a text, a word, a number, a code, or a time in the
    /// words of the language.
    /// </summary>
    public string Text => _facts is { } facts ? new FactRef(facts, _row).Name : _text ?? "";

    /// <summary>The time, where the value is all of one (<c>on ?when</c>); else null.</summary>
    public FactTime? Time => _spell?.Time;

    /// <summary>That time as the store keeps it.</summary>
    internal AnswerSpell? Spell => _spell;

    /// <summary>The item's row; -1 where the value is no item.</summary>
    internal int Row => _facts is null ? -1 : _row;

    internal static AnswerValue OfRow(FactBase facts, int row) => new(facts, row, null);

    /// <summary>The item of another row of the same facts.</summary>
    internal AnswerValue At(int row) => new(_facts, row, _text);

    internal static AnswerValue OfText(string text) => new(null, -1, text);

    internal static AnswerValue OfSpell(AnswerSpell spell, TimePart part)
        => new(null, -1, TimeParts.Text(spell.Time, part), part == TimePart.Whole ? spell : null);

    /// <summary>Whether both are the same item, or the same text.</summary>
    public bool Equals(AnswerValue other)
        => ReferenceEquals(_facts, other._facts) && _row == other._row && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AnswerValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(_row * 397 ^ (_text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text)));

    /// <summary>Whether both are the same item, or the same text.</summary>
    public static bool operator ==(AnswerValue left, AnswerValue right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AnswerValue left, AnswerValue right) => !left.Equals(right);

    /// <summary>The value as one would write it; for a fact without a name its kind and place.</summary>
    public override string ToString()
    {
        if (_facts is not { } facts)
            return _text ?? "";
        var item = new FactRef(facts, _row);
        return item.Name.Length > 0 ? item.Name : item.Kind + " (" + item.Location.ToString() + ")";
    }
}
