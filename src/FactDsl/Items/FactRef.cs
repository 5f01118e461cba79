using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace FactDsl;

/// <summary>
/// Where an item is: which fact base, and which row of it. It is the one field of every generated record, so two records
/// are equal exactly if they are the same item; everything else is read through it when asked. An item with a name is the same in
/// every fact base that knows its kind and name.
/// </summary>
public readonly partial struct FactRef : IEquatable<FactRef>
{
    private readonly FactBase? _facts;

    // Where it takes no room of its own: by what the time of a fact is found; 0 where that is still to be read.
    private readonly int _time;

    internal FactRef(FactBase facts, int row, int time = 0)
    {
        _facts = facts;
        Row = row;
        _time = time;
    }

    /// <summary>The row; for something known in words only, -2 less the text.</summary>
    internal int Row { get; }

    internal bool IsMention => Row < -1;

    internal int MentionText => -2 - Row;

    internal FactBase? FactsOrNull => _facts;

    /// <summary>The fact base that has the item.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which leads to no item.</exception>
    public FactBase Facts => _facts ?? throw new InvalidOperationException("This reference leads to no item.");

    /// <summary>The word of its kind, such as <c>person</c>; empty for something known in words only.</summary>
    public string Kind => IsMention ? "" : Facts.KindWord(Facts.KindOf(Row));

    /// <summary>Its name in the facts; empty for a fact without one.</summary>
    public string Name => IsMention ? Facts.Texts.Text(MentionText) : Facts.NameOf(Row);

    /// <summary>Its name for people: the first label, else <see cref="Name"/>.</summary>
    public string Label => IsMention ? Name : Facts.LabelOf(Row);

    /// <summary>Its names for people in all languages given, in the order written.</summary>
    public FactValues<FactText> Labels => IsMention
        ? FactValues<FactText>.TextsOf(Facts, MentionText)
        : FactValues<FactText>.ListAt(Facts, Facts.RowValue(StoreRowColumn.Labels, Row));

    /// <summary>
    /// When it happened or held; unstated where nothing is said. For an entity its life. Where sources differ, the preferred account,
    /// else all that they leave possible together: see <see cref="Times"/>.
    /// </summary>
    public FactTime Time
    {
        // Inlined, no more is copied of a kept time than the caller looks at.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int time = _time;
            if (time != 0 && _facts!.TimeCache.At(time) is { } kept && kept.Key == time)
                return kept.Time;
            return ReadTime();
        }
    }

    /// <summary>When it happened or held, by each of its sources that says so; see <see cref="FactAccounts"/>.</summary>
    public FactAccounts Times => IsMention ? default : new FactAccounts(Facts, Row);

    /// <summary>
    /// Whether it may be wrong: <c>disputed</c>, or <c>certainty</c> with a word less sure than <c>certain</c>. It then answers possibly and never certainly.
    /// </summary>
    public bool IsDoubted => !IsMention && Facts.IsDoubted(Row);

    /// <summary>When an entity existed; null where nothing is said.</summary>
    public FactTime? Life => !IsMention && Facts.TimeOf(Row) is >= 0 and var time ? Facts.CachedTime(time) : null;

    /// <summary>The source's own wording of the time; null where none is given.</summary>
    public FactText? TimeWording => !IsMention && Facts.RowValue(StoreRowColumn.TimeWording, Row) is >= 0 and var text ? new FactText(Facts, text) : null;

    /// <summary>What it claims; entities are asserted.</summary>
    public FactStanding Standing => IsMention ? FactStanding.Asserted : Facts.StandingOf(Row);

    /// <summary>What it claimed as it was written; for a fact that another one supersedes not what <see cref="Standing"/> says.</summary>
    public FactStanding Claim => IsMention ? FactStanding.Asserted : Facts.ClaimOf(Row) ?? Standing;

    /// <summary>
    /// Whether it has an error in it, so that nobody knows what it says. It has its name and what could be read, and is in no
    /// question, count or list.
    /// </summary>
    public bool IsBroken => !IsMention && Facts.IsBroken(Row);

    /// <summary>When a planned or cancelled fact was last seen to be so (<c>as-of</c>); null where nothing is said.</summary>
    public FactDate? StandingDate => !IsMention && Facts.RowValue(StoreRowColumn.StandingDate, Row) is >= 0 and var text
        && FactDate.TryParse(Facts.Texts.Text(text), out FactDate date, out _) ? date : null;

    /// <summary>Who says so: its own sources, or the ones that the file names for all that follows.</summary>
    public FactValues<FactCitation> Citations => IsMention ? default : FactValues<FactCitation>.ListAt(Facts, Facts.RowValue(StoreRowColumn.Citations, Row));

    /// <summary>The file and line that define it.</summary>
    public FactLocation Location => IsMention ? default : Facts.LocationOf(Facts.RowValue(StoreRowColumn.File, Row), Facts.RowValue(StoreRowColumn.Line, Row));

    /// <summary>The text of its <c>///</c> lines; null where it has none.</summary>
    public string? Documentation => !IsMention && Facts.RowValue(StoreRowColumn.Documentation, Row) is >= 0 and var text ? Facts.Texts.Text(text) : null;

    /// <summary>Its name for people in a language: the tag's own label, that of its parents (<c>zh-Hant</c>, <c>zh</c>), else <see cref="Label"/>.</summary>
    /// <param name="languageTag">A BCP 47 tag; case does not matter.</param>
    /// <returns>The label.</returns>
    public string LabelIn(string languageTag)
    {
        FactValues<FactText> labels = Labels;
        for (string? tag = languageTag; tag is not null; tag = LanguageTag.Parent(tag))
        {
            foreach (FactText label in labels)
            {
                if (LanguageTag.Same(label.Language, tag))
                    return label.Text;
            }
        }
        return Label;
    }

    /// <summary>
    /// Whether it names an item itself: in a field, in what qualifies one, or as its source. A fact about a group names the group and
    /// not its members, though questions about a member find it; see <see cref="FactStory.Through"/>.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <returns>True where it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public bool Names(IItem item)
    {
        FactRef named = (item ?? throw new ArgumentNullException(nameof(item))).At;
        return !IsMention && FactNaming.Names(Facts.Root, Row, named);
    }

    /// <summary>The value of a field of items: the preferred one, else the first.</summary>
    /// <typeparam name="T">What the field takes.</typeparam>
    /// <param name="field">The field's number.</param>
    /// <returns>The item, or null where none is known.</returns>
    public T? One<T>(int field)
        where T : class, IItem
    {
        StoredList list = ListOf(field, out FactBase facts);
        return list.Known > 0 ? facts.ItemOf(list.Value(0)) as T : null;
    }

    /// <summary>The value of a field of texts, dates, numbers, sums, flags or words: the preferred one, else the first.</summary>
    /// <typeparam name="T"><see cref="FactText"/>, <see cref="FactDate"/>, <see cref="FactNumber"/>, <see cref="FactMoney"/>, <see cref="bool"/>, or an enumeration of the field's words.</typeparam>
    /// <param name="field">The field's number.</param>
    /// <returns>The value, or null where none is known; a sum that is undisclosed but bounded counts as known.</returns>
    public T? OneValue<T>(int field)
        where T : struct
    {
        StoredList list = ListOf(field, out FactBase facts);
        return FactReader.First<T>(facts, list);
    }

    /// <summary>The value of a field of codes, addresses or languages.</summary>
    /// <param name="field">The field's number.</param>
    /// <returns>The value as written, or null where none is known.</returns>
    public string? Raw(int field)
    {
        StoredList list = ListOf(field, out FactBase facts);
        return list.Known > 0 ? facts.Texts.Text(list.Value(0) >> StoreTag.Bits) : null;
    }

    /// <summary>The values of a field.</summary>
    /// <typeparam name="T">What the field takes: items, <see cref="string"/> for codes, addresses and languages, or a type of <see cref="OneValue{T}"/>.</typeparam>
    /// <param name="field">The field's number.</param>
    /// <returns>The values, the preferred one first in fields that take one, else in the order written.</returns>
    public FactValues<T> Many<T>(int field) => Many<T>(field, -1);

    /// <summary>The values that a field has by one of its verbs.</summary>
    /// <typeparam name="T">What the field takes.</typeparam>
    /// <param name="field">The field's number.</param>
    /// <param name="verb">The verb's place in the field's list.</param>
    /// <returns>The values.</returns>
    public FactValues<T> Many<T>(int field, int verb)
    {
        int local = Facts.LocalField(field);
        StoredList list = Facts.ListOf(Row, local);
        bool takesOne = Row >= 0 && Facts.TakesOne(local);
        if (Row < 0 || Facts.Adding.Length == 0 || (takesOne && list.Known > 0))
            return FactValues<T>.Of(Facts, Row, list, verb, takesOne);
        var more = new List<FactValues<T>>();
        foreach (FactRef added in Facts.AddedTo(this))
        {
            if (added.Facts.LocalField(field) is >= 0 and var other)
                more.Add(FactValues<T>.Of(added.Facts, added.Row, added.Facts.ListOf(added.Row, other), verb, added.Facts.TakesOne(other)));
        }
        return FactValues<T>.Of(Facts, Row, list, verb, takesOne, more.Count > 0 ? [.. more] : null);
    }

    /// <summary>The verb that all values of a field share.</summary>
    /// <param name="field">The field's number.</param>
    /// <returns>The verb's place in the field's list; -1 where there is none, or several.</returns>
    public int Verb(int field)
    {
        StoredList list = ListOf(field, out _);
        int verb = list.Total > 0 ? list.Verb(0) : -1;
        for (int i = 1; i < list.Total; i++)
        {
            if (list.Verb(i) != verb)
                return -1;
        }
        return verb;
    }

    /// <summary>What is known of a field.</summary>
    /// <param name="field">The field's number.</param>
    /// <returns>The state.</returns>
    public FactState StateOf(int field) => FactReader.State(ListOf(field, out _));

    /// <summary>
    /// Whether both are the same item: the same row, or in two fact bases items of one kind and name. What has no name is itself only.
    /// </summary>
    public bool Equals(FactRef other)
        => ReferenceEquals(_facts?.Root, other._facts?.Root) ? Row == other.Row : _facts is not null && other._facts is not null && HasNameOf(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactRef other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        if (_facts is null)
            return 0;
        // The same in every fact base where it has a name; what is named in words is so in one only.
        string name = IsMention ? "" : Name;
        return name.Length > 0 ? StringComparer.Ordinal.GetHashCode(name) : unchecked(Row * 397 ^ RuntimeHelpers.GetHashCode(_facts.Root));
    }

    /// <summary>Whether both are the same item, as <c>Equals</c> tells.</summary>
    public static bool operator ==(FactRef left, FactRef right) => left.Equals(right);

    /// <summary>Whether they are different items.</summary>
    public static bool operator !=(FactRef left, FactRef right) => !left.Equals(right);

    /// <summary>The label; empty for the default value.</summary>
    public override string ToString() => _facts is null ? "" : Label;

    /// <summary>What its fact base says in a field; where that says nothing, what another adds that it is asked with.</summary>
    private StoredList ListOf(int field, out FactBase facts)
    {
        facts = Facts;
        StoredList list = facts.ListOf(Row, facts.LocalField(field));
        return list.Total > 0 || Row < 0 || facts.Adding.Length == 0 ? list : AddedIn(field, ref facts);
    }

    private StoredList AddedIn(int field, ref FactBase facts)
    {
        foreach (FactRef added in facts.AddedTo(this))
        {
            if (added.Facts.ListOf(added.Row, added.Facts.LocalField(field)) is { Total: > 0 } list)
            {
                facts = added.Facts;
                return list;
            }
        }
        return default;
    }

    private bool HasNameOf(FactRef other)
        => !IsMention && !other.IsMention && Name is { Length: > 0 } name && string.Equals(name, other.Name, StringComparison.Ordinal)
            && string.Equals(Kind, other.Kind, StringComparison.Ordinal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private FactTime ReadTime() => IsMention ? FactTime.Unstated(FactAspect.Lasting) : Facts.CachedTime(Facts.TimeOf(Row));
}
