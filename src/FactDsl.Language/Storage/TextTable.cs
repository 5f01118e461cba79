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
/// <param name="expected">How many texts there is room for at first.</param>
internal sealed class TextTable(int expected = 0)
{
    // What is found where nothing has the characters; -1 where something has, in other languages.
    private const int NoSuchText = -2;

    private readonly List<StoredText> _texts = new(expected);

    // The first text of some characters; behind it, by number, those that stand alone in other languages; -1 for none.
    private readonly Dictionary<string, int> _keys = new(expected, StringComparer.Ordinal);
    private readonly List<int> _next = new(expected);

    private readonly List<Use> _uses = new(expected);
    private readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly List<int> _languageTexts = [];

    /// <summary>Where texts are used.</summary>
    private enum Use
    {
        /// <summary>In a run of texts in several languages.</summary>
        InRun,

        /// <summary>In one place alone.</summary>
        Once,

        /// <summary>A second time, or by its characters alone.</summary>
        Shared,
    }

    /// <summary>The texts by their numbers.</summary>
    public IReadOnlyList<StoredText> Texts => _texts;

    /// <summary>The languages, as texts.</summary>
    public IReadOnlyList<int> Languages => _languageTexts;

    /// <summary>The number of a text without a language.</summary>
    public int Of(string text) => Of(new LabelText(text, null));

    /// <summary>The number of a text in its language.</summary>
    public int Of(LabelText text)
    {
        int id = Find(text);
        // Most texts are new and in no language.
        if (id == NoSuchText && text.Language is null)
            return Append(text.Text, -1, hasTranslation: false, Use.Once, isNew: true);
        if (id < 0)
            return Append(text.Text, LanguageOf(text.Language), hasTranslation: false, Use.Once);
        _uses[id] = Use.Shared;
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
            Append(texts[i].Text, languages[i], i + 1 < languages.Length, Use.InRun);
        _runs.Add(key, first);
        return first;
    }

    /// <summary>The number that stands for the characters of a text in posting lists, whatever its language.</summary>
    public int KeyOf(string text)
    {
        if (!_keys.TryGetValue(text, out int id))
            id = Of(text);
        if (_uses[id] == Use.Once)
            _uses[id] = Use.Shared;
        return id;
    }

    /// <summary>Notes that a text that stands alone in its language is used once more.</summary>
    public void UseAgain(int text) => _uses[text] = Use.Shared;

    /// <summary>A text with its language.</summary>
    public LabelText At(int text) => new(_texts[text].Text, _texts[text].Language is >= 0 and var language ? _texts[_languageTexts[language]].Text : null);

    /// <summary>A text in several languages, by the number of the first.</summary>
    public IReadOnlyList<LabelText> RunAt(int first)
    {
        var run = new List<LabelText> { At(first) };
        for (int text = first; _texts[text].HasTranslation; text++)
            run.Add(At(text + 1));
        return run;
    }

    /// <summary>The characters of a text.</summary>
    public string Text(int text) => _texts[text].Text;

    /// <summary>
    /// The number of a text that stands in one place alone and in one language; -1 for any other. If another text, which must be new
    /// to the table, stood there instead, all numbers would be the same.
    /// </summary>
    public int OnlyUseOf(LabelText text) => Find(text) is >= 0 and var id && _uses[id] == Use.Once ? id : -1;

    /// <summary>Whether any text has these characters.</summary>
    public bool Has(string text) => _keys.ContainsKey(text);

    /// <summary>The text that stands alone in its language; -1 where there is none.</summary>
    private int Find(LabelText text)
    {
        if (!_keys.TryGetValue(text.Text, out int id))
            return NoSuchText;
        int language = text.Language is not { } tag ? -1 : _languages.TryGetValue(tag, out int known) ? known : -2;
        while (id >= 0 && (_texts[id].Language != language || _uses[id] == Use.InRun))
            id = _next[id];
        return id;
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

    private int Append(string text, int language, bool hasTranslation, Use use, bool isNew = false)
    {
        int id = _texts.Count;
        _texts.Add(new StoredText(text, language, hasTranslation));
        _uses.Add(use);
        _next.Add(-1);
        if (isNew || !_keys.TryGetValue(text, out int first))
        {
            _keys.Add(text, id);
            return id;
        }
        if (use != Use.InRun)
            (_next[id], _next[first]) = (_next[first], id);
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
