using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl;

namespace Newsroom.Wording;

/// <summary>Names, lists and words of the facts as English prose.</summary>
internal static class Words
{
    /// <summary>The language of the briefing.</summary>
    public const string Language = "en";

    /// <summary>A thing's name for the reader.</summary>
    public static string Label(IItem item) => item.LabelIn(Language);

    /// <summary>
    /// <c>Australia, United Kingdom and United States</c>; a list that the facts leave open ends in <c>others</c>, and who is in it
    /// only by some of its sources is <c>perhaps France</c>.
    /// </summary>
    public static string List<T>(FactValues<T> items)
        where T : IItem
        => List(items.Spells.GroupBy(spell => spell.Value, Name), items.IsOpen);

    /// <summary>A name, told as only possible where each source that gives it is in doubt.</summary>
    public static string Name<T>(T item, IEnumerable<FactSpell<T>> spells)
        where T : IItem
        => spells.All(spell => spell.IsDoubted) ? "perhaps " + Label(item) : Label(item);

    /// <summary>A list of words.</summary>
    public static string List(IEnumerable<string> words, bool isOpen = false)
    {
        var all = words.ToList();
        if (isOpen)
            all.Add("others");
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>A word of a word list: <c>MeetingFormat.FaceToFace</c> is <c>face to face</c>.</summary>
    public static string Of(Enum word)
    {
        var text = new StringBuilder();
        foreach (char letter in word.ToString())
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append(' ');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    /// <summary>A number with its bounds: <c>&gt;30</c> is <c>more than 30</c>.</summary>
    public static string Number(FactNumber? number) => number switch
    {
        null => "an unknown number of",
        { Kind: FactNumberKind.MoreThan, Value: { } least } => $"more than {least}",
        { Kind: FactNumberKind.AtLeast, Value: { } least } => $"at least {least}",
        { Kind: FactNumberKind.LessThan, Value: { } most } => $"fewer than {most}",
        { Kind: FactNumberKind.AtMost, Value: { } most } => $"at most {most}",
        { Kind: FactNumberKind.About, Value: { } about } => $"about {about}",
        { Kind: FactNumberKind.Range, Lowest: { } least, Highest: { } most } => $"{least} to {most}",
        { } exact => exact.Text,
    };

    /// <summary>A text with its first letter in upper case.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
