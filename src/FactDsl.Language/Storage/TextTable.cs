using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// Numbers texts by first use, each (text, language) once. A text that is given in several languages is a run of
/// numbers, so that one number stands for all of it.
/// </summary>
internal sealed class TextTable
{
    private readonly List<(string Text, int Language, bool HasTranslation)> _texts = [];
    private readonly Dictionary<LabelText, int> _single = [];
    private readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<int> _languageTexts = [];

    /// <summary>The number of a text without a language.</summary>
    public int Of(string text) => Of(new LabelText(text, null));

    /// <summary>The number of a text in its language.</summary>
    public int Of(LabelText text)
    {
        if (_single.TryGetValue(text, out int id))
            return id;
        int language = LanguageOf(text.Language);
        id = Append(text.Text, language, hasTranslation: false);
        _single.Add(text, id);
        return id;
    }

    /// <summary>The number of a text in all its languages; at least one.</summary>
    public int Of(IReadOnlyList<LabelText> texts)
    {
        if (texts.Count == 0)
            return Of("");
        if (texts.Count == 1)
            return Of(texts[0]);
        string key = RunKey(texts);
        if (_runs.TryGetValue(key, out int first))
            return first;
        // Languages are texts too and must not come between.
        var languages = new int[texts.Count];
        for (int i = 0; i < languages.Length; i++)
            languages[i] = LanguageOf(texts[i].Language);
        first = _texts.Count;
        for (int i = 0; i < languages.Length; i++)
            Append(texts[i].Text, languages[i], i + 1 < languages.Length);
        _runs.Add(key, first);
        return first;
    }

    /// <summary>The number that stands for the characters of a text in posting lists, whatever its language.</summary>
    public int KeyOf(string text) => _keys.TryGetValue(text, out int id) ? id : Of(text);

    /// <summary>The characters of a text.</summary>
    public string Text(int text) => _texts[text].Text;

    /// <summary>Writes the texts, their index, and the languages.</summary>
    public void Write(StorePages pages)
    {
        foreach (int language in _languageTexts)
            pages[StoreSectionId.Languages].Int(language);
        UnitWriter index = pages[StoreSectionId.TextIndex], data = pages[StoreSectionId.TextData];
        foreach ((string text, int language, bool hasTranslation) in _texts)
        {
            index.Int(data.Units);
            index.Int(((language + 1) << 1) | (hasTranslation ? 1 : 0));
            data.Text(text);
        }
        index.Int(data.Units);
    }

    private int LanguageOf(string? tag)
    {
        if (tag is null)
            return -1;
        if (!_languages.TryGetValue(tag, out int language))
        {
            language = _languageTexts.Count;
            _languages.Add(tag, language);
            _languageTexts.Add(Of(tag));
        }
        return language;
    }

    private int Append(string text, int language, bool hasTranslation)
    {
        int id = _texts.Count;
        _texts.Add((text, language, hasTranslation));
        if (!_keys.ContainsKey(text))
            _keys.Add(text, id);
        return id;
    }

    private static string RunKey(IReadOnlyList<LabelText> texts)
    {
        var key = new StringBuilder();
        foreach (LabelText text in texts)
        {
            key.Append((text.Language?.Length ?? -1).ToString(CultureInfo.InvariantCulture)).Append(':').Append(text.Language)
                .Append(text.Text.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(text.Text);
        }
        return key.ToString();
    }
}
