using System;
using System.ComponentModel;

namespace FactDsl;

/// <summary>What must be said of one value of a clause (<c>of Scholz role chair</c>); for generated code. The default asks nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FactSaid
{
    private readonly int _field;
    private readonly int _word;
    private readonly object? _asked;

    private FactSaid(int field, object? asked, int word = 0)
    {
        _field = field;
        _asked = asked;
        _word = word;
    }

    /// <summary>Whether anything is asked.</summary>
    internal bool IsAsked => _asked is not null;

    /// <summary>That it is an item.</summary>
    /// <param name="field">The number of the field that says it.</param>
    /// <param name="item">The item; null for any.</param>
    /// <returns>The condition.</returns>
    public static FactSaid Item(int field, IItem? item) => new(field, item);

    /// <summary>That it is a word.</summary>
    /// <param name="field">The number of the field that says it.</param>
    /// <param name="word">The word's place in its list; null for any.</param>
    /// <returns>The condition.</returns>
    public static FactSaid Word(int field, int? word) => new(field, word is null ? null : WordTest.Instance, word ?? 0);

    /// <summary>That it is so, or not so.</summary>
    /// <param name="field">The number of the field that says it.</param>
    /// <param name="value">Whether it is so; null for either.</param>
    /// <returns>The condition.</returns>
    public static FactSaid Flag(int field, bool? value) => new(field, value is null ? null : WordTest.Instance, value == true ? 1 : 0);

    /// <summary>That it is a text, code, address or language.</summary>
    /// <param name="field">The number of the field that says it.</param>
    /// <param name="text">The text as written; null for any.</param>
    /// <returns>The condition.</returns>
    public static FactSaid Text(int field, string? text) => new(field, text);

    /// <summary>That it lies in a date.</summary>
    /// <param name="field">The number of the field that says it.</param>
    /// <param name="date">The date; null for any.</param>
    /// <returns>The condition.</returns>
    public static FactSaid Date(int field, FactDate? date) => new(field, date is { } asked ? new DateTest(field, asked, FactAnswer.Possibly) : null);

    /// <summary>That it lies within bounds.</summary>
    /// <param name="field">The number of the field that says it.</param>
    /// <param name="number">The bounds or the number itself; null for any.</param>
    /// <returns>The condition.</returns>
    public static FactSaid Number(int field, FactNumber? number) => new(field, number is { } asked ? new NumberTest(field, asked, FactAnswer.Possibly) : null);

    /// <summary>That it lies within bounds.</summary>
    /// <param name="field">The number of the field that says it.</param>
    /// <param name="money">The bounds or the sum itself; null for any.</param>
    /// <returns>The condition.</returns>
    public static FactSaid Money(int field, FactMoney? money) => new(field, money is { } asked ? new MoneyTest(field, asked, FactAnswer.Possibly) : null);

    /// <summary>Whether it is said of a value: by what qualifies the value, else by its item.</summary>
    internal FactTruth Of(FactBase facts, int row, int qualifier)
    {
        if (!IsAsked)
            return FactTruth.Yes;
        StoredList list = facts.ListOf(row, qualifier, facts.LocalField(_field));
        FactTruth any = FactTruth.No;
        for (int i = 0; i < list.Total && any != FactTruth.Yes; i++)
            any = any.Or(Of(facts, list.Value(i)));
        return any;
    }

    private FactTruth Of(FactBase facts, int value) => _asked switch
    {
        ValueTest test => test.TruthOf(facts, value),
        IItem item => Truth(QualifiedValues.Names(facts, value, item.At)),
        string text => Truth(QualifiedValues.Says(facts, value, text)),
        _ => Truth(value == StoreTag.Of(StoreTag.Direct, _word)),
    };

    private static FactTruth Truth(bool isSo) => isSo ? FactTruth.Yes : FactTruth.No;

    private sealed class WordTest
    {
        public static readonly WordTest Instance = new();
    }
}
