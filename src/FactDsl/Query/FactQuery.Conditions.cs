using System;

namespace FactDsl;

// The conditions that a question may have.
public readonly partial struct FactQuery
{
    /// <summary>Only items whose clause names an item, or an item known in words only.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="key">The item; one of another fact base is found again by its kind and name.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery Where(int clause, FactRef key) => Base is null ? this : new FactQuery(this, Base.Find(Base.LocalClause(clause), key, Low, High));

    /// <summary>Only items whose clause has a word, or is given by a verb.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="word">The word's or verb's place in its list.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery Where(int clause, int word) => Base is null ? this : new FactQuery(this, Base.Find(Base.LocalClause(clause), word, Low, High));

    /// <summary>Only items whose clause has exactly this text, code, address or language tag; a text in any language.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="text">The text, compared by UTF-16 units; null is found nowhere.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery Where(int clause, string text)
        => Base is null ? this : new FactQuery(this, text is null ? default : Base.Find(Base.LocalClause(clause), text, Low, High));

    /// <summary>Only items of which a field has exactly this text, in any language. For prose, of which no index is kept: every row that meets the other conditions is read.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="text">The text, compared by UTF-16 units; null is found nowhere.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery WhereText(int field, string text) => Base is null ? this : text is null ? new FactQuery(this, default(PostingList)) : new FactQuery(this, new ProseTest(Base.LocalField(field), text));

    /// <summary>Only items whose flag is said to be so, or not so.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="value">Whether it is so.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery WhereFlag(int clause, bool value) => Where(clause, value ? 1 : 0);

    /// <summary>Only items whose clause names any of several.</summary>
    /// <param name="clause">The clause's number.</param>
    /// <param name="anyOf">The items; with none of them nothing answers.</param>
    /// <returns>The narrower question.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="anyOf"/> is null.</exception>
    public FactQuery WhereAny(int clause, IItem[] anyOf)
    {
        if (anyOf is null)
            throw new ArgumentNullException(nameof(anyOf));
        return Base is null ? this : new FactQuery(this, PostingUnion.Of(Base, Base.LocalClause(clause), anyOf));
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
    public FactQuery WhereSaid(int clause, int field, int verb, FactRef key, FactAnswer answer, params FactSaid[] said)
    {
        if (said is null)
            throw new ArgumentNullException(nameof(said));
        if (Base is null || !Array.Exists(said, static s => s.IsAsked))
            return Where(clause, key);
        return new FactQuery(this, QualifiedValues.Of(Base, Base.LocalClause(clause), Base.LocalField(field), verb, key, answer, said));
    }

    /// <summary>Only items that cite a source, for themselves or for one of their clauses.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery WhereSource(FactRef source) => Base is null ? this : new FactQuery(this, Base.Find(Base.ClauseOfSources, source, Low, High));

    /// <summary>Only items whose date lies in another.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="date">The date asked for.</param>
    /// <param name="answer">How sure it must be; a date that is unknown may lie anywhere.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery WhereDate(int field, FactDate date, FactAnswer answer = FactAnswer.Possibly)
        => Base is null ? this : new FactQuery(this, new DateTest(Base.LocalField(field), date, answer));

    /// <summary>Only items whose number lies within bounds.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="number">The bounds (<c>&gt;30</c>, <c>30..35</c>) or the number itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery WhereNumber(int field, FactNumber number, FactAnswer answer = FactAnswer.Possibly)
        => Base is null ? this : new FactQuery(this, new NumberTest(Base.LocalField(field), number, answer));

    /// <summary>Only items whose sum of money lies within bounds; sums in another currency do not.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="money">The bounds or the sum itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery WhereMoney(int field, FactMoney money, FactAnswer answer = FactAnswer.Possibly)
        => Base is null ? this : new FactQuery(this, new MoneyTest(Base.LocalField(field), money, answer));

    /// <summary>As <see cref="WhereText(int, string)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="text">The text, compared by UTF-16 units; null is found nowhere.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactQuery WhereTextWithin(int field, string text, int[] within)
        => Base is null ? this : text is null ? new FactQuery(this, default(PostingList)) : new FactQuery(this, new ProseTest(Base.LocalField(field), text) { Within = Local(within) });

    /// <summary>As <see cref="WhereDate(int, FactDate, FactAnswer)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="date">The date asked for.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactQuery WhereDateWithin(int field, FactDate date, FactAnswer answer, int[] within)
        => Base is null ? this : new FactQuery(this, new DateTest(Base.LocalField(field), date, answer) { Within = Local(within) });

    /// <summary>As <see cref="WhereNumber(int, FactNumber, FactAnswer)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="number">The bounds or the number itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactQuery WhereNumberWithin(int field, FactNumber number, FactAnswer answer, int[] within)
        => Base is null ? this : new FactQuery(this, new NumberTest(Base.LocalField(field), number, answer) { Within = Local(within) });

    /// <summary>As <see cref="WhereMoney(int, FactMoney, FactAnswer)"/>, of a field that may also be said of single values of others.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="money">The bounds or the sum itself.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <param name="within">The numbers of the fields whose values it may be said of.</param>
    /// <returns>The narrower question.</returns>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public FactQuery WhereMoneyWithin(int field, FactMoney money, FactAnswer answer, int[] within)
        => Base is null ? this : new FactQuery(this, new MoneyTest(Base.LocalField(field), money, answer) { Within = Local(within) });

    /// <summary>Only what happened on a date, or held throughout it; see <see cref="FactTime.HeldOn"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery On(FactDate date, FactAnswer answer = FactAnswer.Possibly) => new(this, new TimeTest(TimeRelation.On, date, answer));

    /// <summary>Only what happened within a date, or held on some day of it; see <see cref="FactTime.HeldDuring"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery During(FactDate date, FactAnswer answer = FactAnswer.Possibly) => new(this, new TimeTest(TimeRelation.During, date, answer));

    /// <summary>Only what was over before a date; see <see cref="FactTime.WasBefore"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery Before(FactDate date, FactAnswer answer = FactAnswer.Possibly) => new(this, new TimeTest(TimeRelation.Before, date, answer));

    /// <summary>Only what began after a date; see <see cref="FactTime.WasAfter"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery After(FactDate date, FactAnswer answer = FactAnswer.Possibly) => new(this, new TimeTest(TimeRelation.After, date, answer));

    /// <summary>Only what began in a date, or happened then or later; see <see cref="FactTime.WasSince"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery Since(FactDate date, FactAnswer answer = FactAnswer.Possibly) => new(this, new TimeTest(TimeRelation.Since, date, answer));

    /// <summary>Only what ended in a date, or happened then or earlier; see <see cref="FactTime.WasUntil"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>The narrower question.</returns>
    public FactQuery Until(FactDate date, FactAnswer answer = FactAnswer.Possibly) => new(this, new TimeTest(TimeRelation.Until, date, answer));

    private int[] Local(int[] fields) => Array.ConvertAll(fields ?? throw new ArgumentNullException(nameof(fields)), Base!.LocalField);
}
