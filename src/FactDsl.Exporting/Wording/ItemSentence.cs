using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting.Wording;

/// <summary>Tells an item in the words of the language: <c>meeting of Xi Jinping, Vladimir Putin in Beijing on 2022-02-04</c>.</summary>
internal static class ItemSentence
{
    // A longer list is cut: the sentence is for reading, other formats have the rest.
    private const int MostValues = 6;

    /// <summary>The sentence of an item.</summary>
    /// <param name="reader">Reads its clauses.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">The language of labels; null for the first of each.</param>
    public static string Of(ClauseReader reader, FactRef item, string? language = null)
    {
        KindSymbol kind = reader.KindOf(item);
        var text = new StringBuilder(Standing(item.Standing)).Append(kind.Word);
        if (item.Name.Length > 0 || item.Labels.Count > 0)
            text.Append(' ').Append(Label(item, language));
        if (kind.IsFact)
        {
            foreach (IGrouping<string, StoredClause> clause in reader.Read(item).Where(static c => IsTold(c.Field)).GroupBy(static c => c.Word))
                Append(text, clause.Key, [.. clause], language);
        }
        if (Time(item) is { Length: > 0 } time)
            text.Append(' ').Append(time);
        if (item.StandingDate is { } seen)
            text.Append(" as-of ").Append(seen.Text);
        return text.ToString();
    }

    /// <summary>The word in front of a fact that is not simply asserted.</summary>
    public static string Standing(FactStanding standing) => standing switch
    {
        FactStanding.Denied => "no ",
        FactStanding.Planned => "planned ",
        FactStanding.Cancelled => "cancelled ",
        FactStanding.Superseded => "superseded ",
        _ => "",
    };

    /// <summary>The label of an item.</summary>
    public static string Label(FactRef item, string? language) => language is null ? item.Label : item.LabelIn(language);

    /// <summary>The time of an item, in the words of the language: empty where nothing is said.</summary>
    public static string Time(FactRef item) => item.Life is { } life ? Written(life) : "";

    /// <summary>A time as one writes it; a denial's is kept as the whole stretch that it covers, and written <c>during</c>.</summary>
    public static string Written(FactTime time)
        => time.Text.StartsWith("throughout ", System.StringComparison.Ordinal) ? "during " + time.Text["throughout ".Length..] : time.Text;

    /// <summary>A value as one reads it: the label of an item, or the text.</summary>
    public static string Value(StoredClause value, string? language)
    {
        string told = value.Kind switch
        {
            BoundValueKind.Item => Named(value.Item, language),
            BoundValueKind.Text => "“" + Text(value.Texts, language) + "”",
            _ => value.Text,
        };
        return value.Time is { } time && Written(time) is { Length: > 0 } written ? told + " " + written : told;
    }

    /// <summary>The text in a language as far as there is one, else the first.</summary>
    public static string Text(IReadOnlyList<LabelText> texts, string? language)
        => (texts.FirstOrDefault(t => language is not null && string.Equals(t.Language, language, System.StringComparison.OrdinalIgnoreCase)) is { Text: { } found } ? found : null) ?? texts[0].Text;

    private static string Named(FactRef item, string? language)
        => Label(item, language) is { Length: > 0 } label ? label : item.Kind + " (" + item.Location + ")";

    private static bool IsTold(FieldSymbol field) => !field.IsProse && (field.Owner is not null || field == LanguageFields.Count || field == LanguageFields.AccordingTo);

    private static void Append(StringBuilder text, string word, StoredClause[] values, string? language)
    {
        int told = values.Length > MostValues ? MostValues - 1 : values.Length;
        text.Append(' ').Append(word).Append(' ').Append(string.Join(", ", values.Take(told).Select(v => Value(v, language))));
        if (told < values.Length)
            text.Append(" and ").Append((values.Length - told).ToString(CultureInfo.InvariantCulture)).Append(" more");
    }
}
