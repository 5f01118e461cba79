using System;
using System.Collections.Generic;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>The texts of one section of a store, each once: its directory tells where each stands and how long it is.</summary>
internal sealed class SectionTexts
{
    /// <summary>Ints of a text in the directory: its first unit and its length.</summary>
    private const int TextInts = 2;

    private readonly UnitWriter _characters = new();
    private readonly List<(int Start, int Length)> _places = [];
    private readonly Dictionary<string, int> _byText = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    /// <summary>The number of a text.</summary>
    public int Of(string text)
    {
        if (_byText.TryGetValue(text, out int known))
            return known;
        _byText.Add(text, _places.Count);
        _places.Add((_characters.Units, text.Length));
        _characters.Text(text);
        return _places.Count - 1;
    }

    /// <summary>Writes directory and characters as the last part of a section that so far has nothing but ints.</summary>
    public void Write(UnitWriter section)
    {
        int characters = (section.Ints + _places.Count * TextInts) * StoreFormat.UnitsPerInt;
        foreach ((int start, int length) in _places)
        {
            section.Int(characters + start);
            section.Int(length);
        }
        section.Append(_characters.Written);
    }
}
