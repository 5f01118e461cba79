using System.Collections.Generic;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Storage;

/// <summary>The texts of a compiled store, some of them perhaps rewritten since.</summary>
internal sealed class ImageTexts
{
    private readonly TextTable _table;
    private readonly IReadOnlyList<StoredText> _texts;
    private readonly Dictionary<int, LabelText> _edited;

    /// <summary>Texts as they were compiled.</summary>
    public ImageTexts(TextTable table)
        : this(table, table.Texts, new TextPages(table.Texts), [])
    {
    }

    private ImageTexts(TextTable table, IReadOnlyList<StoredText> texts, TextPages pages, Dictionary<int, LabelText> edited)
    {
        _table = table;
        _texts = texts;
        Pages = pages;
        _edited = edited;
    }

    /// <summary>The texts, laid out.</summary>
    public TextPages Pages { get; }

    /// <summary>The texts with another in the place of one; null where compiling all of them would not give the same.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    /// <param name="changed">What changed of <see cref="Pages"/>; null where all may have.</param>
    public ImageTexts? With(LabelText before, LabelText after, out ChangedTexts? changed)
    {
        changed = null;
        int number = NumberOf(before);
        if (number < 0 || before.Language != after.Language || !IsNew(after, number))
            return null;
        var texts = new List<StoredText>(_texts);
        texts[number] = texts[number] with { Text = after.Text };
        TextPages? pages = Pages.With(texts, number, out ChangedTexts part);
        changed = pages is null ? null : part;
        return new ImageTexts(_table, texts, pages ?? new TextPages(texts), new Dictionary<int, LabelText>(_edited) { [number] = after });
    }

    private int NumberOf(LabelText text)
    {
        foreach (KeyValuePair<int, LabelText> edited in _edited)
        {
            if (edited.Value == text)
                return edited.Key;
        }
        int number = _table.OnlyUseOf(text);
        return _edited.ContainsKey(number) ? -1 : number;
    }

    /// <summary>Whether nothing else says these words: the same words would have one number.</summary>
    private bool IsNew(LabelText text, int number)
    {
        foreach (KeyValuePair<int, LabelText> edited in _edited)
        {
            if (edited.Key != number && edited.Value.Text == text.Text)
                return false;
        }
        // An author who takes an edit back gets the number that the text had.
        return !_table.Has(text.Text) || _table.OnlyUseOf(text) == number;
    }
}
