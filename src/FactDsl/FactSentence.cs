using System.Globalization;
using System.Text;

namespace FactDsl;

/// <summary>Tells a fact in the words of its text: <c>meeting of Xi Jinping, Vladimir Putin in Beijing on 2022-02-04</c>. For generated code.</summary>
public sealed class FactSentence
{
    // A longer list is cut: the sentence is for reading, the record has the rest.
    private const int MostNames = 6;

    private readonly StringBuilder _text = new();
    private readonly FactRef _at;

    /// <summary>Begins a sentence with the fact's standing, its kind and, where it has one, its label.</summary>
    /// <param name="at">The fact.</param>
    /// <param name="kind">The word of its kind.</param>
    public FactSentence(FactRef at, string kind)
    {
        _at = at;
        _text.Append(WordOf(at.Standing)).Append(kind);
        foreach (FactText label in at.Labels)
        {
            _text.Append(' ').Append(label.Text);
            break;
        }
    }

    /// <summary>Goes on with a clause, if it has values.</summary>
    /// <typeparam name="T">What the values are.</typeparam>
    /// <param name="word">The clause word.</param>
    /// <param name="values">The values: their labels are told, those of a long list in part.</param>
    /// <returns>This sentence.</returns>
    public FactSentence With<T>(string word, FactValues<T> values)
        where T : class, IItem
    {
        int count = values.Count;
        if (count == 0)
            return this;
        _text.Append(' ').Append(word);
        int told = count > MostNames ? MostNames - 1 : count;
        for (int i = 0; i < told; i++)
            _text.Append(i == 0 ? " " : ", ").Append(values[i].Label);
        if (told < count)
            _text.Append(" and ").Append((count - told).ToString(CultureInfo.InvariantCulture)).Append(" more");
        if (values.IsOpen)
            _text.Append(", others");
        return this;
    }

    /// <summary>Goes on with a number, if there is one.</summary>
    /// <param name="word">The clause word.</param>
    /// <param name="number">The number.</param>
    /// <returns>This sentence.</returns>
    public FactSentence With(string word, FactNumber? number)
    {
        if (number is { } value)
            _text.Append(' ').Append(word).Append(' ').Append(value.ToString());
        return this;
    }

    /// <summary>Goes on with the fact's time, if anything is said of it.</summary>
    /// <returns>This sentence.</returns>
    public FactSentence WithTime()
    {
        string time = _at.Time.Text;
        if (time.Length > 0)
            _text.Append(' ').Append(time);
        return this;
    }

    /// <summary>The sentence so far.</summary>
    public override string ToString() => _text.ToString();

    private static string WordOf(FactStanding standing) => standing switch
    {
        FactStanding.Denied => "no ",
        FactStanding.Planned => "planned ",
        FactStanding.Cancelled => "cancelled ",
        FactStanding.Superseded => "superseded ",
        FactStanding.Retraction => "retraction of a ",
        _ => "",
    };
}
