using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Querying;

/// <summary>One fact's answer to a question: what its holes stand for in it.</summary>
public sealed class QuestionAnswer
{
    internal QuestionAnswer(FactRef fact, AnswerSpell spell, AnswerValue[] values, bool isCertain)
    {
        Fact = fact;
        Spell = spell;
        Values = values;
        IsCertain = isCertain;
    }

    /// <summary>The item that answers.</summary>
    public FactRef Fact { get; }

    /// <summary>When the answer held: while all values held that the question names or asks for and that have times of their own; else by the fact's time.</summary>
    public FactTime Time => Spell.Time;

    /// <summary>That time as the store keeps it.</summary>
    internal AnswerSpell Spell { get; }

    /// <summary>What the named holes stand for, in the order of <see cref="QuestionAnswers.Holes"/>.</summary>
    public IReadOnlyList<AnswerValue> Values { get; }

    /// <summary>Whether it answers whatever the open dates turn out to be; else it possibly does.</summary>
    public bool IsCertain { get; }

    /// <summary>
    /// Those of whom the fact tells only by a group that it names, and that group: what a group did, each member possibly did. Tell
    /// them as <c>as a member of …</c>.
    /// </summary>
    public IReadOnlyList<AnswerMembership> Memberships { get; init; } = [];

    /// <summary>Whose times it has, where it answers one of several lines; empty where what it says has no time.</summary>
    internal IReadOnlyList<LineSpell> Tied { get; init; } = [];

    /// <summary>The values that it takes for what the fact says, where others may be so instead: what qualifies each, and its number.</summary>
    internal IReadOnlyList<(int Qualifier, int Value)> Meant { get; init; } = [];

    /// <summary>Why it is one, where several facts are looked at together; null for a question of one line.</summary>
    public AnswerReason? Because { get; init; }

    /// <summary>What leaves it only possible; none where it is certain, and where a question of one line does not say.</summary>
    public FactDoubts Doubts { get; init; }

    /// <summary>Whether it tells more than another answer that says the same: what is certain, and else what does without a group.</summary>
    /// <param name="other">The other one.</param>
    public bool IsBetterThan(QuestionAnswer other)
        => IsCertain != other.IsCertain ? IsCertain : Memberships.Count < other.Memberships.Count;

    /// <summary>The values, or the fact where the question has no holes.</summary>
    public override string ToString()
        => Values.Count == 0 ? AnswerValue.OfRow(Fact.Facts, Fact.Row).ToString() : string.Join(", ", Values.Select(static v => v.ToString()));
}

/// <summary>The time of a fact, or of one of its values, by which it answers a line.</summary>
/// <param name="Key">Whose time it is.</param>
/// <param name="Time">Its number in the store; -1 where nobody stated one.</param>
internal readonly record struct LineSpell(SpellKey Key, int Time);

/// <summary>Somebody of whom a fact tells only as a member of a group, or through whom it names as acting for somebody.</summary>
/// <param name="Member">The one that a question names, or that a hole stands for.</param>
/// <param name="Group">The group that the fact names.</param>
public readonly record struct AnswerMembership(FactRef Member, FactRef Group)
{
    /// <summary>Whether the fact names <see cref="Group"/> as acting for <see cref="Member"/>, rather than as a group of it.</summary>
    public bool IsDelegate { get; init; }
}

/// <summary>The answers to a question, by time, name and place.</summary>
public sealed class QuestionAnswers
{
    private IReadOnlyList<QuestionAnswer>? _distinct;
    private IReadOnlyList<QuestionAnswer>? _counted;

    internal QuestionAnswers(IReadOnlyList<string> holes, IReadOnlyList<QuestionAnswer> answers, bool isComplete, bool isOpen)
    {
        Holes = holes;
        Answers = answers;
        IsComplete = isComplete;
        IsOpen = isOpen;
    }

    /// <summary>The names of the holes, each once, in the order of the question; a plain <c>?</c> has none.</summary>
    public IReadOnlyList<string> Holes { get; }

    /// <summary>The answers of each fact: several of one fact differ in what the holes stand for, or in when that was so.</summary>
    public IReadOnlyList<QuestionAnswer> Answers { get; }

    /// <summary>False where a limit was reached: there may be more answers.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether a list that a hole stands in says that there are <c>others</c> it does not name.</summary>
    public bool IsOpen { get; }

    /// <summary>
    /// The answers whatever fact gives them: each combination of values once, or each fact where there are no holes. Of those that
    /// say the same a certain one is told, else one that needs no group, else the first. What is said to be the same fact is there once.
    /// </summary>
    public IReadOnlyList<QuestionAnswer> Distinct => _distinct ??= Once(isOfFact: Holes.Count == 0);

    /// <summary>The answers as they are counted: those of what is said to be the same fact (<c>same-fact-as</c>) are there once.</summary>
    public IReadOnlyList<QuestionAnswer> Counted => _counted ??= HasSameFacts ? Once(isOfFact: true) : Answers;

    /// <summary>The facts that were asked, which know what is said to be one fact.</summary>
    internal FactBase? Facts { get; init; }

    private bool HasSameFacts => Facts is { HasSameFacts: true };

    /// <summary>A value, or the first of those that are said to be the same fact as it.</summary>
    internal AnswerValue First(AnswerValue value)
        => value.Row >= 0 && HasSameFacts && Facts!.SameAs(value.Row) is >= 0 and var first && first != value.Row ? value.At(first) : value;

    private IReadOnlyList<QuestionAnswer> Once(bool isOfFact)
    {
        if (isOfFact && Holes.Count == 0 && !HasSameFacts)
            return Answers;
        var places = new Dictionary<AnswerValues, int>(Answers.Count);
        var distinct = new List<QuestionAnswer>();
        foreach (QuestionAnswer answer in Answers)
        {
            var told = new AnswerValue[answer.Values.Count + (isOfFact ? 1 : 0)];
            for (int i = 0; i < answer.Values.Count; i++)
                told[i] = First(answer.Values[i]);
            if (isOfFact)
                told[told.Length - 1] = First(AnswerValue.OfRow(answer.Fact.Facts, answer.Fact.Row));
            var values = new AnswerValues(told);
            if (!places.TryGetValue(values, out int place))
            {
                places.Add(values, distinct.Count);
                distinct.Add(answer);
            }
            else if (answer.IsBetterThan(distinct[place]))
            {
                distinct[place] = answer;
            }
        }
        return distinct;
    }
}

/// <summary>A combination of values, to be found again.</summary>
internal readonly struct AnswerValues(AnswerValue[] values) : System.IEquatable<AnswerValues>
{
    private readonly AnswerValue[] _values = values;

    public bool Equals(AnswerValues other)
    {
        if (_values.Length != other._values.Length)
            return false;
        for (int i = 0; i < _values.Length; i++)
        {
            if (!_values[i].Equals(other._values[i]))
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => obj is AnswerValues other && Equals(other);

    public override int GetHashCode()
    {
        int hash = _values.Length;
        foreach (AnswerValue value in _values)
            hash = unchecked(hash * 31 + value.GetHashCode());
        return hash;
    }
}
