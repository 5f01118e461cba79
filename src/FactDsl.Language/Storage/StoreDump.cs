using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// Writes what a store holds as text, as read back from its pages. Tests compare it instead of pages, and a person reads it to
/// see what was compiled.
/// </summary>
public sealed class StoreDump
{
    private readonly StoreLayout _layout;
    private readonly FactBase _facts;
    private readonly StringBuilder _text = new();

    private StoreDump(StoreLayout layout, FactBase facts)
    {
        _layout = layout;
        _facts = facts;
    }

    /// <summary>The items of a store in the order of rows, with all that is stored of each; then the posting lists.</summary>
    /// <param name="image">The store.</param>
    /// <returns>The text, with <c>\n</c> at the end of each line.</returns>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public static string Of(StoreImage image)
    {
        var dump = new StoreDump(image.Layout, image.Open());
        for (int row = 0; row < image.Rows.Count; row++)
        {
            if (!image.Rows[row].IsImported)
                dump.AppendItem(new FactRef(dump._facts, row));
        }
        for (int clause = 0; clause < image.Layout.Clauses.Count + StoreFormat.SharedClauses; clause++)
            dump.AppendClause(clause);
        return dump._text.ToString();
    }

    private void AppendItem(FactRef item)
    {
        _text.Append(Number(item.Row)).Append(' ');
        if (item.IsBroken)
            _text.Append("broken ");
        if (item.Standing != FactStanding.Asserted)
            _text.Append(item.Standing.ToString().ToLowerInvariant()).Append(' ');
        if (item.Claim != item.Standing)
            _text.Append(item.Claim.ToString().ToLowerInvariant()).Append(' ');
        _text.Append(item.Kind);
        AppendWord(item.Name);
        foreach (FactText label in item.Labels)
            AppendWord(Quote(label));
        AppendWord(item.Life?.Text ?? "");
        if (item.TimeWording is { } wording)
            AppendWord(Quote(wording));
        if (item.StandingDate is { } seen)
            AppendWord("standing " + seen.Text);
        _text.Append("  // ").Append(item.Location.ToString()).Append('\n');
        if (item.Documentation is { } documentation)
            _text.Append("  /// ").Append(documentation.Replace("\n", "\n  /// ")).Append('\n');
        int kind = _facts.KindOf(item.Row);
        foreach (StoreField field in _layout.Fields)
        {
            if (field.Kind == kind)
                AppendField(item, field);
        }
        foreach (FactCitation citation in item.Citations)
            AppendCitation("  per ", citation).Append('\n');
    }

    private void AppendField(FactRef item, StoreField field)
    {
        StoredList list = _facts.ListOf(item.Row, field.Id);
        for (int i = 0; i < list.Total; i++)
        {
            _text.Append("  ").Append(field.Symbol.Name);
            if (list.Verb(i) is >= 0 and var verb)
                AppendWord(field.Symbol.Verbs[verb]);
            AppendWord(Value(field.Symbol, list.Value(i)));
            AppendQualifier(list.Qualifier(i), field.Symbol);
            _text.Append('\n');
        }
    }

    private void AppendQualifier(int qualifier, FieldSymbol? qualified = null)
    {
        if (qualifier < 0)
            return;
        StoreSection heap = _facts.Heap;
        if (heap.Int((long)qualifier + StoreQualifier.Time) is >= 0 and var time)
            AppendWord(_facts.Times.Read(time).Text);
        int fields = heap.Int((long)qualifier + StoreQualifier.Fields, heap.Ints);
        for (int i = 0; i < fields; i++)
        {
            long at = qualifier + StoreQualifier.First + 2L * i;
            int id = heap.Int(at);
            var values = StoredList.Of(_facts, heap.Int(at + 1));
            FieldSymbol? field = id < _layout.Fields.Count ? _layout.Fields[id].Symbol : null;
            AppendWord(field?.Name ?? (id - _layout.Fields.Count) switch { StoreQualifier.Via => "via", StoreQualifier.Alternatives => "or", _ => "written" });
            for (int v = 0; v < values.Total; v++)
            {
                AppendWord(field is null && id - _layout.Fields.Count == StoreQualifier.Wording
                    ? Quote(new FactText(_facts, values.Value(v) >> StoreTag.Bits))
                    : Value(field ?? (id - _layout.Fields.Count == StoreQualifier.Alternatives ? qualified : null) ?? LanguageFields.AccordingTo, values.Value(v)));
                AppendQualifier(values.Qualifier(v));
            }
        }
        if (heap.Int((long)qualifier + StoreQualifier.Citations) is >= 0 and var cited)
        {
            foreach (FactCitation citation in FactValues<FactCitation>.ListAt(_facts, cited))
                AppendCitation(" per ", citation);
        }
        if (heap.Int((long)qualifier + StoreQualifier.File) is >= 0 and var file)
            _text.Append("  // ").Append(_facts.LocationOf(file, heap.Int((long)qualifier + StoreQualifier.Line)).ToString());
    }

    private StringBuilder AppendCitation(string word, FactCitation citation)
    {
        _text.Append(word).Append(Item(citation.Source));
        foreach (FactText quote in citation.Quotes)
            AppendWord(Quote(quote));
        foreach (string locator in citation.Locators)
            AppendWord("at \"" + locator + "\"");
        foreach (IItem via in citation.Via)
            AppendWord("via " + Item(via));
        return _text;
    }

    private void AppendClause(int clause)
    {
        StorePostings postings = _facts.PostingsOf(clause);
        if (postings.Keys == 0)
            return;
        StoreClause? of = clause < _layout.Clauses.Count ? _layout.Clauses[clause] : null;
        for (int key = 0; key < postings.Keys; key++)
        {
            PostingList list = postings.List(key);
            if (list.Count == 0)
                continue;
            _text.Append(of is null ? (clause == _facts.ClauseOfSources ? "cites" : "aside") : Name(of)).Append(' ');
            int number = postings.Key(key);
            _text.Append(postings.IsText(key) ? "\"" + _facts.Texts.Text(number) + "\"" : of is null ? Item(number) : Key(of, number)).Append(':');
            for (int i = 0; i < list.Count; i++)
            {
                AppendWord(Number(list.Row(i)));
                if (list.Time(i) is >= 0 and var time)
                    _text.Append('[').Append(_facts.Times.Read(time).Text).Append(']');
            }
            _text.Append('\n');
        }
    }

    private string Name(StoreClause clause)
    {
        string field = _layout.Schema.Kinds[clause.Field.Kind].Word + "." + clause.Field.Symbol.Name;
        return clause.Kind switch
        {
            StoreClauseKind.Within => field + " within",
            StoreClauseKind.VerbWord => field + " by",
            StoreClauseKind.Verb => field + " by " + clause.Field.Symbol.Verbs[clause.Verb],
            _ => field,
        };
    }

    private string Key(StoreClause clause, int key) => clause.Kind == StoreClauseKind.VerbWord
        ? Place(clause.Field.Symbol.Verbs, key)
        : clause.Field.Symbol.Form switch
        {
            FieldForm.Word => Place(clause.Field.Symbol.Words, key),
            FieldForm.Flag => key == 0 ? "no" : "yes",
            FieldForm.Order or FieldForm.Item or FieldForm.Text or FieldForm.Measure or FieldForm.Code => Item(key),
        };

    private string Value(FieldSymbol field, int value)
    {
        int payload = value >> StoreTag.Bits;
        switch (value & StoreTag.Mask)
        {
            case StoreTag.Absence when payload >> StoreAbsence.Bits > 0:
                return _facts.Texts.Text((payload >> StoreAbsence.Bits) - 1);
            case StoreTag.Absence:
                return (payload & StoreAbsence.Mask) switch
                {
                    StoreAbsence.Undisclosed => "undisclosed",
                    StoreAbsence.None => "none",
                    StoreAbsence.Others => "others",
                    _ => "unknown",
                };
            case StoreTag.Mention:
                return Quote(new FactText(_facts, payload));
        }
        return field.Form switch
        {
            FieldForm.Item => Item(payload),
            FieldForm.Word => Place(field.Words, payload),
            FieldForm.Flag => payload == 0 ? "no" : "yes",
            FieldForm.Text => Quote(new FactText(_facts, payload)),
            FieldForm.Order or FieldForm.Measure or FieldForm.Code => _facts.Texts.Text(payload),
        };
    }

    private string Item(IItem item) => item is FactMention mention ? Quote(mention.Text) : Item(item.At.Row);

    private string Item(int row)
    {
        var item = new FactRef(_facts, row);
        return item.Name.Length > 0 ? item.Kind + "." + item.Name : item.Kind + " " + Number(row);
    }

    private static string Quote(FactText text)
    {
        StringBuilder quoted = new StringBuilder().Append('"').Append(text.Text).Append('"');
        if (text.Language is { } language)
            quoted.Append('@').Append(language);
        foreach (FactText translation in text.Translations)
        {
            quoted.Append(" \"").Append(translation.Text).Append('"');
            if (translation.Language is { } other)
                quoted.Append('@').Append(other);
        }
        return quoted.ToString();
    }

    private static string Place(IReadOnlyList<string> words, int place)
        => place < words.Count ? words[place] : throw new FactStoreException("A word is not among those of its field.");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void AppendWord(string word)
    {
        if (word.Length > 0)
            _text.Append(' ').Append(word);
    }
}
