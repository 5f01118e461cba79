using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting.Wording;

/// <summary>Tells an item in the words of the language: <c>meeting of Xi Jinping, Vladimir Putin in Beijing on 2022-02-04</c>.</summary>
internal static class ItemSentence
{
    // A longer list is cut: the sentence is for reading, other formats have the rest.
    private const int MostValues = 6;

    /// <summary>The word in front of what may be wrong, as in a question.</summary>
    public const string Possibly = "possibly ";

    /// <summary>The sentence of an item.</summary>
    /// <param name="reader">Reads its clauses.</param>
    /// <param name="item">The item.</param>
    /// <param name="language">The language of labels; null for the first of each.</param>
    public static string Of(ClauseReader reader, FactRef item, string? language = null)
        => (item.IsDoubted ? Possibly : "") + (item.Standing == FactStanding.Retraction ? Retraction(reader, item, language) : Standing(item) + Claim(reader, item, language));

    /// <summary>The words in front of a fact that is not simply asserted; of a superseded one also those of what it claimed.</summary>
    public static string Standing(FactRef item)
        => item.Standing == FactStanding.Superseded ? "superseded " + WordOf(item.Claim) : WordOf(item.Standing);

    private static string WordOf(FactStanding standing) => standing switch
    {
        FactStanding.Denied => "no ",
        FactStanding.Complete => "no other ",
        FactStanding.Planned => "planned ",
        FactStanding.Cancelled => "cancelled ",
        FactStanding.Retraction => "retraction of ",
        _ => "",
    };

    /// <summary>A fact that says nothing itself is told as what it takes back, and why.</summary>
    private static string Retraction(ClauseReader reader, FactRef item, string? language)
    {
        IReadOnlyList<StoredClause> clauses = reader.Read(item);
        StoredClause[] superseded = [.. clauses.Where(static c => c.Field == LanguageFields.Supersedes && c.IsKnown)];
        string told = superseded.Length == 0 ? reader.KindOf(item).Word : string.Join(", ", superseded.Take(MostValues).Select(v => TakenBack(reader, v, language)));
        string because = clauses.Concat(superseded.SelectMany(static v => v.Qualifiers)).FirstOrDefault(static c => c.Field == LanguageFields.Because && c.Texts.Count > 0) is { } reason ? " because “" + Text(reason.Texts, language) + "”" : "";
        return WordOf(FactStanding.Retraction) + told + (superseded.Length > MostValues ? " and " + (superseded.Length - MostValues).ToString(CultureInfo.InvariantCulture) + " more" : "") + because;
    }

    /// <summary>What a retraction takes back, as it was claimed. Of another retraction only its kind and label, so that none goes round in circles.</summary>
    private static string TakenBack(ClauseReader reader, StoredClause value, string? language)
    {
        if (value.Kind != BoundValueKind.Item)
            return Value(value, language);
        FactRef item = value.Item;
        return item.IsBroken || item.Claim == FactStanding.Retraction ? (WordOf(item.Claim) + item.Kind + " " + Label(item, language)).TrimEnd() : WordOf(item.Claim) + Claim(reader, item, language);
    }

    private static string Claim(ClauseReader reader, FactRef item, string? language)
    {
        KindSymbol kind = reader.KindOf(item);
        var text = new StringBuilder(kind.Word);
        if (item.Name.Length > 0 || item.Labels.Count > 0)
            text.Append(' ').Append(Label(item, language));
        if (kind.IsFact)
        {
            foreach (IGrouping<string, StoredClause> clause in reader.Read(item).Where(static c => IsTold(c.Field)).GroupBy(static c => c.Word))
                Append(text, clause.Key, [.. clause], language);
        }
        if (ReadableTime(item, language) is { Length: > 0 } time)
            text.Append(' ').Append(item.Times.IsDoubted ? Possibly : "").Append(time);
        if (item.StandingDate is { } seen)
            text.Append(" as-of ").Append(seen.Text);
        return text.ToString();
    }

    /// <summary>The label of an item.</summary>
    public static string Label(FactRef item, string? language) => language is null ? item.Label : item.LabelIn(language);

    /// <summary>The time of an item, in the words of the language: empty where nothing is said.</summary>
    public static string Time(FactRef item) => item.Life is { } life ? Written(life) : "";

    /// <summary>The same for somebody to read: years before Christ are told as such.</summary>
    public static string ReadableTime(FactRef item, string? language) => item.Life is { } life ? Readable(life, language) : "";

    /// <summary>A time for somebody to read: years before Christ are told as such.</summary>
    public static string Readable(FactTime time, string? language) => YearsBeforeChrist.Behind(Written(time), time, language);

    /// <summary>A time as one writes it; a denial's is kept as the whole stretch that it covers, and written <c>during</c>.</summary>
    public static string Written(FactTime time)
        => time.Text.StartsWith("throughout ", System.StringComparison.Ordinal)
            ? "during " + time.Text["throughout ".Length..].Replace(" or throughout ", " or during ", System.StringComparison.Ordinal)
            : time.Text;

    /// <summary>A value as one reads it: the label of an item, or the text.</summary>
    public static string Value(StoredClause value, string? language)
    {
        string told = value.Kind switch
        {
            BoundValueKind.Item => Named(value.Item, language),
            BoundValueKind.Text => "“" + Text(value.Texts, language) + "”",
            _ => value.Field.Type == FieldType.Date ? YearsBeforeChrist.Behind(value.Text, language) : value.Text,
        };
        return value.Time is { } time && Readable(time, language) is { Length: > 0 } written ? told + " " + written : told;
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
        text.Append(' ').Append(word);
        for (int i = 0; i < told; i++)
        {
            // Of alternatives the `or` says that each is no more than possible.
            bool isInstead = i > 0 && values[i].Alternatives.Any(a => a.Item == values[i - 1].Item && a.Text == values[i - 1].Text);
            text.Append(i == 0 ? " " : isInstead ? " or " : ", ").Append(values[i].IsDoubted && values[i].Alternatives.Count == 0 ? Possibly : "").Append(Value(values[i], language));
        }
        if (told < values.Length)
            text.Append(" and ").Append((values.Length - told).ToString(CultureInfo.InvariantCulture)).Append(" more");
    }
}
