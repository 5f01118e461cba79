using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Storage;

/// <summary>
/// Numbers texts by first use, each (text, language) once. A text that is given in several languages is a run of
/// numbers, so that one number stands for all of it.
/// </summary>
internal sealed class TextTable
{
    private readonly List<StoredText> _texts = [];
    private readonly Dictionary<LabelText, int> _single = [];
    private readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<int> _languageTexts = [];

    // Texts that are used a second time, or by their characters alone.
    private readonly HashSet<int> _shared = [];

    /// <summary>The texts by their numbers.</summary>
    public IReadOnlyList<StoredText> Texts => _texts;

    /// <summary>The languages, as texts.</summary>
    public IReadOnlyList<int> Languages => _languageTexts;

    /// <summary>The number of a text without a language.</summary>
    public int Of(string text) => Of(new LabelText(text, null));

    /// <summary>The number of a text in its language.</summary>
    public int Of(LabelText text)
    {
        if (_single.TryGetValue(text, out int id))
        {
            _shared.Add(id);
            return id;
        }
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
        int[] languages = new int[texts.Count];
        for (int i = 0; i < languages.Length; i++)
            languages[i] = LanguageOf(texts[i].Language);
        first = _texts.Count;
        for (int i = 0; i < languages.Length; i++)
            Append(texts[i].Text, languages[i], i + 1 < languages.Length);
        _runs.Add(key, first);
        return first;
    }

    /// <summary>The number that stands for the characters of a text in posting lists, whatever its language.</summary>
    public int KeyOf(string text)
    {
        if (!_keys.TryGetValue(text, out int id))
            id = Of(text);
        _shared.Add(id);
        return id;
    }

    /// <summary>The characters of a text.</summary>
    public string Text(int text) => _texts[text].Text;

    /// <summary>
    /// The number of a text that stands in one place alone and in one language; -1 for any other. If another text, which must be new
    /// to the table, stood there instead, all numbers would be the same.
    /// </summary>
    public int OnlyUseOf(LabelText text) => _single.TryGetValue(text, out int id) && !_shared.Contains(id) ? id : -1;

    /// <summary>Whether any text has these characters.</summary>
    public bool Has(string text) => _keys.ContainsKey(text);

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
        _texts.Add(new StoredText(text, language, hasTranslation));
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

/// <summary>A text as it is stored.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Language">The number of its language; -1 for none.</param>
/// <param name="HasTranslation">Whether the next one says the same in another language.</param>
internal readonly record struct StoredText(string Text, int Language, bool HasTranslation);
