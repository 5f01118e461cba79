using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.CommandLine.Comparing;

/// <summary>Values with everything that is said of them, as text: to be read, or to be compared.</summary>
/// <param name="nameOf">What an item is called in it.</param>
/// <param name="isRead">Whether somebody is to read it: then the words of years before Christ stand behind them.</param>
/// <param name="language">The language of these words; null for English.</param>
internal sealed class ValueText(Func<FactRef, string> nameOf, bool isRead = false, string? language = null)
{
    /// <summary>A value alone.</summary>
    public string Alone(StoredClause value) => value.Kind switch
    {
        BoundValueKind.Item => nameOf(value.Item),
        // A reason that nobody gives: the word alone says it.
        BoundValueKind.Text when value.Texts is [{ Text: "" }] => "",
        BoundValueKind.Text => Texts(value.Texts),
        _ => value.Field.Type == FieldType.Date ? Date(value.Text) : value.Text,
    };

    /// <summary>A time.</summary>
    public string Whole(FactTime time) => isRead ? ItemSentence.Readable(time, language) : ItemSentence.Written(time);

    /// <summary>A date.</summary>
    public string Date(string date) => isRead ? YearsBeforeChrist.Behind(date, language) : date;


    /// <summary>A value with its time, what is said of it, its wording, sources, and by what way it came.</summary>
    public string Whole(StoredClause value)
    {
        var text = new StringBuilder(Alone(value));
        foreach (StoredClause other in value.Alternatives)
            text.Append(" or ").Append(Alone(other));
        // What its own words say comes among the fields said of it.
        if (value.IsDoubted && !value.Qualifiers.Any(static q => q.Field == LanguageFields.Certainty || q.Field == LanguageFields.Disputed))
            text.Append(" in doubt");
        if (value.IsPreferred && !value.Qualifiers.Any(static q => q.Field == LanguageFields.Preferred))
            text.Append(" preferred");
        if (value.Time is { } time)
            text.Append(' ').Append(Whole(time));
        foreach (StoredClause qualifier in value.Qualifiers)
            text.Append(' ').Append((qualifier.Word + " " + Whole(qualifier)).TrimEnd());
        if (value.Wording.Count > 0)
            text.Append(" in words ").Append(Texts(value.Wording));
        foreach (FactCitation citation in value.Citations)
            text.Append(" per ").Append(Whole(citation));
        foreach (StoredClause way in value.Via)
            text.Append(" via ").Append(Whole(way));
        return text.ToString();
    }

    /// <summary>A citation.</summary>
    public string Whole(FactCitation citation)
    {
        var text = new StringBuilder(Named(citation.Source));
        if (citation.Quotes.Count > 0)
            text.Append(' ').Append(Texts(citation.Quotes.Select(static q => new LabelText(q.Text, q.Language))));
        foreach (string place in citation.Locators)
            text.Append(" at ").Append(Quoted(place));
        foreach (IItem via in citation.Via)
            text.Append(" via ").Append(Named(via));
        return text.ToString();
    }

    /// <summary>A text in its languages.</summary>
    public static string Whole(FactText text) => Texts([new(text.Text, text.Language), .. text.Translations.Select(static t => new LabelText(t.Text, t.Language))]);

    /// <summary>The source of a citation, by which a citation of the same source is found again.</summary>
    public string Alone(FactCitation citation) => Named(citation.Source);

    /// <summary>Texts with their languages.</summary>
    public static string Texts(IEnumerable<LabelText> texts) => string.Join(' ', texts.Select(static t => Quoted(t.Text) + (t.Language is { } language ? "@" + language : "")));

    private static string Quoted(string text) => "“" + text + "”";

    private string Named(IItem item) => item is FactMention ? Quoted(item.Name) : nameOf(item.At);
}
