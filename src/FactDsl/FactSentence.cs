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
        _text.Append(at.IsDoubted ? "possibly " : "").Append(WordOf(at.Standing));
        if (at.Standing == FactStanding.Superseded)
            _text.Append(WordOf(at.Claim));
        _text.Append(kind);
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
        int told = count > MostNames ? MostNames - 1 : count, i = 0;
        FactSpell<T> before = default;
        foreach (FactSpell<T> spell in values.Spells)
        {
            if (i == told)
                break;
            // Of alternatives the `or` says that each is no more than possible.
            bool isInstead = i > 0 && spell.IsInsteadOf(before);
            _text.Append(i++ == 0 ? " " : isInstead ? " or " : ", ").Append(spell.IsDoubted && spell.Alternatives.Count == 0 ? "possibly " : "").Append(spell.Value.Label);
            before = spell;
        }
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
        FactTime time = _at.Time;
        if (time.Text.Length > 0)
            _text.Append(' ').Append(_at.Times.IsDoubted ? "possibly " : "").Append(YearsBeforeChrist.Behind(time.Text, time));
        return this;
    }

    /// <summary>
    /// Tells of a fact that only takes others back what these said, and why: <c>retraction of meeting of Ada, Bo on 2015 because “…”</c>.
    /// Says nothing of any other fact.
    /// </summary>
    /// <param name="supersedes">The number of the field that says what it takes back.</param>
    /// <param name="because">The number of the field that says why.</param>
    /// <returns>This sentence.</returns>
    public FactSentence TakingBack(int supersedes, int because)
    {
        FactValues<IItem> superseded = _at.Standing == FactStanding.Retraction ? _at.Many<IItem>(supersedes) : default;
        if (superseded.Count == 0)
            return this;
        _text.Clear().Append(_at.IsDoubted ? "possibly " : "").Append(WordOf(FactStanding.Retraction));
        FactText? reason = _at.OneValue<FactText>(because);
        bool isFirst = true;
        foreach (FactSpell<IItem> spell in superseded.Spells)
        {
            // What is taken back is superseded and tells of nothing else that it took back itself, so a sentence comes to its end.
            string told = spell.Value.ToString() ?? "", word = WordOf(FactStanding.Superseded);
            _text.Append(isFirst ? "" : ", ").Append(told.StartsWith(word, System.StringComparison.Ordinal) ? told.Substring(word.Length) : told);
            reason ??= spell.OneValue<FactText>(because);
            isFirst = false;
        }
        if (reason is { } why)
            _text.Append(" because “").Append(why.Text).Append('”');
        return this;
    }

    /// <summary>The sentence so far.</summary>
    public override string ToString() => _text.ToString();

    private static string WordOf(FactStanding standing) => standing switch
    {
        FactStanding.Denied => "no ",
        FactStanding.Complete => "no other ",
        FactStanding.Planned => "planned ",
        FactStanding.Cancelled => "cancelled ",
        FactStanding.Superseded => "superseded ",
        FactStanding.Retraction => "retraction of ",
        _ => "",
    };
}
