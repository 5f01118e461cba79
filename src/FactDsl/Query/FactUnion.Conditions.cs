using System;

namespace FactDsl;

// The conditions that a question may have, asked of each fact base.
public readonly partial struct FactUnion
{
    /// <summary>Only items whose clause names an item; see <see cref="FactQuery.Where(int, FactRef)"/>.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="key">The item; each fact base finds it by its kind and name.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion Where(int clause, FactRef key) => Map(p => p.Where(clause, key));

    /// <summary>Only items whose clause has a word, or is given by a verb.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="word">The word's or verb's place in its list.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion Where(int clause, int word) => Map(p => p.Where(clause, word));

    /// <summary>Only items whose clause has exactly this text, code, address or language tag.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="text">The text; null is found nowhere.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion Where(int clause, string text) => Map(p => p.Where(clause, text));

    /// <summary>Only items of which a field has exactly this text; see <see cref="FactQuery.WhereText"/>.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="text">The text; null is found nowhere.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion WhereText(int field, string text) => Map(p => p.WhereText(field, text));

    /// <summary>Only items whose flag is said to be so, or not so.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="value">Whether it is so.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion WhereFlag(int clause, bool value) => Map(p => p.WhereFlag(clause, value));

    /// <summary>Only items whose clause names any of several.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="anyOf">The items; with none of them nothing answers.</param>
    /// <returns>The narrower question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anyOf"/> is null.</exception>
    public FactUnion WhereAny(int clause, IItem[] anyOf)
    {
        if (anyOf is null)
            throw new ArgumentNullException(nameof(anyOf));
        return Map(p => p.WhereAny(clause, anyOf));
    }

    /// <summary>Only items whose clause names an item of which something is said there.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="field">The number of its field.</param>
    /// <param name="verb">The verb by which the item must be named; -1 for any.</param>
    /// <param name="key">The item.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="said">What must be said of it, by what qualifies it or else by the whole item.</param>
    /// <returns>The narrower question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="said"/> is null.</exception>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactUnion WhereSaid(int clause, int field, int verb, FactRef key, FactAnswer answer, params FactSaid[] said)
    {
        if (said is null)
            throw new ArgumentNullException(nameof(said));
        return Map(p => p.WhereSaid(clause, field, verb, key, answer, said));
    }

    /// <summary>Only items that cite a source, for themselves or for one of their clauses.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion WhereSource(FactRef source) => Map(p => p.WhereSource(source));

    /// <summary>Only items whose date lies in another.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="date">The date asked for.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion WhereDate(int field, FactDate date, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.WhereDate(field, date, answer));

    /// <summary>Only items whose number lies within bounds.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="number">The bounds or the number itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion WhereNumber(int field, FactNumber number, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.WhereNumber(field, number, answer));

    /// <summary>Only items whose sum of money lies within bounds; sums in another currency do not.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="money">The bounds or the sum itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion WhereMoney(int field, FactMoney money, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.WhereMoney(field, money, answer));

    /// <summary>As <see cref="WhereText(int, string)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="text">The text; null is found nowhere.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactUnion WhereTextWithin(int field, string text, int[] within) => Map(p => p.WhereTextWithin(field, text, within));

    /// <summary>As <see cref="WhereDate(int, FactDate, FactAnswer)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="date">The date asked for.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactUnion WhereDateWithin(int field, FactDate date, FactAnswer answer, int[] within) => Map(p => p.WhereDateWithin(field, date, answer, within));

    /// <summary>As <see cref="WhereNumber(int, FactNumber, FactAnswer)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="number">The bounds or the number itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactUnion WhereNumberWithin(int field, FactNumber number, FactAnswer answer, int[] within) => Map(p => p.WhereNumberWithin(field, number, answer, within));

    /// <summary>As <see cref="WhereMoney(int, FactMoney, FactAnswer)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="money">The bounds or the sum itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactUnion WhereMoneyWithin(int field, FactMoney money, FactAnswer answer, int[] within) => Map(p => p.WhereMoneyWithin(field, money, answer, within));

    /// <summary>Only what happened on a date, or held throughout it; see <see cref="FactTime.HeldOn"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion On(FactDate date, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.On(date, answer), UnionCondition.Time);

    /// <summary>Only what happened within a date, or held on some day of it; see <see cref="FactTime.HeldDuring"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion During(FactDate date, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.During(date, answer), UnionCondition.Time);

    /// <summary>Only what was over before a date; see <see cref="FactTime.WasBefore"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion Before(FactDate date, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.Before(date, answer), UnionCondition.Time);

    /// <summary>Only what began after a date; see <see cref="FactTime.WasAfter"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion After(FactDate date, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.After(date, answer), UnionCondition.Time);

    /// <summary>Only what began in a date, or happened then or later; see <see cref="FactTime.WasSince"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion Since(FactDate date, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.Since(date, answer), UnionCondition.Time);

    /// <summary>Only what ended in a date, or happened then or earlier; see <see cref="FactTime.WasUntil"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactUnion Until(FactDate date, FactAnswer answer = FactAnswer.Possibly) => Map(p => p.Until(date, answer), UnionCondition.Time);
}
