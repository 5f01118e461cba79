using System;
using System.Text;

namespace FactDsl;

/// <summary>One answer to a named question: the fact that gives it, and what the question's holes stand for. Generated code reads it.</summary>
public readonly struct FactAnswerRow
{
    private readonly StoredAnswers? _answers;
    private readonly int _index;

    internal FactAnswerRow(StoredAnswers answers, int index)
    {
        _answers = answers;
        _index = index;
    }

    /// <summary>The fact that gives the answer.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which nothing was found for.</exception>
    public FactRef Fact => new(Answers.Facts, Answers.Row(_index));

    /// <summary>When the answer held: while all values held that the question names or asks for and that have times of their own; else by the fact's time.</summary>
    public FactTime Time => Answers.Time(_index);

    /// <summary>Whether it answers whatever the open dates turn out to be; else it possibly does.</summary>
    public bool IsCertain => Answers.IsCertain(_index);

    /// <summary>Why it is an answer, where the question looks at several facts together; null for a question of one line.</summary>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public FactReason? Because => Answers.Because(_index);

    private StoredAnswers Answers => _answers ?? throw new InvalidOperationException("This is no answer to a question, but a default value.");

    /// <summary>The fact's record.</summary>
    /// <typeparam name="T">The kind asked for.</typeparam>
    /// <returns>The record.</returns>
    public T FactAs<T>()
        where T : class, IItem
        => Answers.Facts.Item<T>(Answers.Row(_index));

    /// <summary>The item that a hole stands for.</summary>
    /// <typeparam name="T">Its kind.</typeparam>
    /// <param name="hole">The hole, from 0 in the order of the question.</param>
    /// <returns>The item; null where it is named only in words, or unknown.</returns>
    public T? Item<T>(int hole)
        where T : class, IItem
        => Answers.ItemRow(_index, hole) is >= 0 and var row ? Answers.Facts.Item<T>(row) : null;

    /// <summary>What a hole stands for, as written; an item's name.</summary>
    /// <param name="hole">The hole, from 0 in the order of the question.</param>
    /// <returns>The text.</returns>
    public string Text(int hole)
        => Answers.ItemRow(_index, hole) is >= 0 and var row ? new FactRef(Answers.Facts, row).Name : Answers.Text(_index, hole);

    /// <summary>The time that a hole stands for (<c>on ?when</c>).</summary>
    /// <param name="hole">The hole, from 0 in the order of the question.</param>
    /// <returns>The time; one that nobody stated where the hole is none.</returns>
    public FactTime TimeAt(int hole) => Answers.TimeAt(_index, hole);

    /// <summary>The date, number or amount that a hole stands for.</summary>
    /// <typeparam name="T"><see cref="FactDate"/>, <see cref="FactNumber"/> or <see cref="FactMoney"/>.</typeparam>
    /// <param name="hole">The hole, from 0 in the order of the question.</param>
    /// <returns>The value; null where it is unknown.</returns>
    public T? Value<T>(int hole)
        where T : struct
        => FactReader.Parse(Text(hole), out T value) ? value : null;

    /// <summary>What the holes stand for, in their order; the fact where there are none. Items by their names.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (_answers is null)
            return "";
        if (_answers.Holes == 0)
            return Fact.Name.Length > 0 ? Fact.Name : Fact.Kind + " (" + Fact.Location + ")";
        var text = new StringBuilder();
        for (int hole = 0; hole < _answers.Holes; hole++)
            text.Append(hole > 0 ? ", " : "").Append(Text(hole));
        return text.ToString();
    }
}
