using System;

namespace FactDsl;

/// <summary>
/// The answers to one named question as a store keeps them. The section begins with how many questions there are, where the shared
/// times begin, how many texts there are and where these begin. All places count ints. Then come, per question,
/// <see cref="QuestionInts"/> ints, in the order of their names. Per answer: its row, its time with whether it is certain, its values.
/// Then the shared times, each with how many times share it and their numbers. Per text where its characters are; the characters.
/// </summary>
internal sealed class StoredAnswers
{
    /// <summary>Ints before the questions: number of questions, place of the shared times, number of texts, place of the texts.</summary>
    public const int HeaderInts = 4;

    /// <summary>Ints of a question: its name (a text), flags, number of holes, number of answers, place of the answers.</summary>
    public const int QuestionInts = 5;

    /// <summary>Ints of an answer before its values: row, then twice what stands for its time and 1 if it is certain.</summary>
    public const int AnswerInts = 2;

    /// <summary>The low bits of a value say what the rest is.</summary>
    public const int ValueBits = 2;

    /// <summary>The row of an item.</summary>
    public const int IsRow = 0;

    /// <summary>The number of a text.</summary>
    public const int IsText = 1;

    /// <summary>What stands for a time.</summary>
    public const int IsSpell = 2;

    /// <summary>Ints of a text: its first unit and its length.</summary>
    public const int TextInts = 2;

    private const int ValueMask = (1 << ValueBits) - 1;

    public const int IsCompleteFlag = 1;
    public const int IsOpenFlag = 2;

    private readonly StoreSection _section;
    private readonly long _first;
    private readonly int _flags;
    private readonly int _number;

    private StoredAnswers(FactBase facts, in StoreSection section, int number)
    {
        Facts = facts;
        _number = number;
        long question = HeaderInts + (long)number * QuestionInts;
        _section = section;
        _flags = section.Int(question + 1, IsCompleteFlag | IsOpenFlag);
        Holes = section.Int(question + 2, section.Ints);
        Count = section.Int(question + 3, section.Ints);
        _first = section.Int(question + 4, section.Ints);
        if (_first + (long)Count * (AnswerInts + Holes) > section.Ints)
            throw FactStoreException.Damaged("answers lie outside their section");
    }

    public FactBase Facts { get; }

    public int Holes { get; }

    public int Count { get; }

    public bool IsComplete => (_flags & IsCompleteFlag) != 0;

    public bool IsOpen => (_flags & IsOpenFlag) != 0;

    /// <summary>Finds a question by its name.</summary>
    /// <exception cref="FactStoreException">The store has none of that name.</exception>
    public static StoredAnswers Find(FactBase facts, string name)
    {
        StoreSection section = facts.Header[StoreSectionId.Answers];
        int count = section.Ints < HeaderInts ? 0 : section.Int(0, section.Ints / QuestionInts);
        for (int low = 0, high = count - 1; low <= high;)
        {
            int middle = (int)(((uint)low + (uint)high) >> 1);
            long question = HeaderInts + (long)middle * QuestionInts;
            int order = string.CompareOrdinal(Text(section, section.Int(question)), name);
            if (order == 0)
                return new StoredAnswers(facts, section, middle);
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        throw new FactStoreException($"The fact store has no answers to the question {name}: it was compiled from other facts than the types.");
    }

    public int Row(int index) => _section.Int(At(index), StoreFormat.MaxInt);

    /// <summary>When an answer held.</summary>
    public FactTime Time(int index) => Spell(_section.Int(At(index) + 1, StoreFormat.MaxInt) >> 1);

    public bool IsCertain(int index) => (_section.Int(At(index) + 1, StoreFormat.MaxInt) & 1) != 0;

    /// <summary>Why an answer is one; null where it rests on one fact alone.</summary>
    public FactReason? Because(int index) => Facts.Reasons?.OfAnswer(_number, index, new FactRef(Facts, Row(index)));

    /// <summary>The row of the item that a hole stands for; -1 where it is none.</summary>
    public int ItemRow(int index, int hole) => Value(index, hole) is var value && (value & ValueMask) == IsRow ? value >> ValueBits : -1;

    /// <summary>The text that a hole stands for, which is no item.</summary>
    public string Text(int index, int hole)
    {
        int value = Value(index, hole);
        return (value & ValueMask) == IsSpell ? Spell(value >> ValueBits).Text : Text(_section, value >> ValueBits);
    }

    /// <summary>The time that a hole stands for; unstated where it is none.</summary>
    public FactTime TimeAt(int index, int hole)
        => Value(index, hole) is var value && (value & ValueMask) == IsSpell ? Spell(value >> ValueBits) : FactTime.Unstated(FactAspect.Lasting);

    private FactTime Spell(int spell)
    {
        if ((spell & 1) == 0)
            return Facts.Times.Read((spell >> 1) - 1);
        long at = _section.Int(1, _section.Ints) + (long)(spell >> 1);
        int count = _section.Int(at, _section.Ints);
        if (count == 0 || at + count >= _section.Ints)
            throw FactStoreException.Damaged("an answer's time is missing");
        var times = new FactTime[count];
        for (int i = 0; i < count; i++)
            times[i] = Facts.Times.Read(_section.Int(at + 1 + i));
        return SharedSpell.Of(times);
    }

    private static string Text(in StoreSection section, int text)
    {
        if ((uint)text >= (uint)section.Int(2, section.Ints))
            throw FactStoreException.Damaged("an answer's text is missing");
        long at = section.Int(3, section.Ints) + (long)text * TextInts;
        return section.Text(section.Int(at), section.Int(at + 1));
    }

    private int Value(int index, int hole)
    {
        if ((uint)hole >= (uint)Holes)
            throw new ArgumentOutOfRangeException(nameof(hole));
        return _section.Int(At(index) + AnswerInts + hole, StoreFormat.MaxInt);
    }

    private long At(int index)
    {
        if ((uint)index >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(index));
        return _first + (long)index * (AnswerInts + Holes);
    }
}
