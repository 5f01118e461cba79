using System;

namespace FactDsl;

/// <summary>
/// The answers to one named question as a store keeps them. The section: how many questions and texts, and where the texts begin (all
/// places in ints); per question <see cref="QuestionInts"/> ints, in the order of their names; per answer its row, its time with
/// whether it is certain, and its values; per text where its characters are; the characters.
/// </summary>
internal sealed class StoredAnswers
{
    /// <summary>Ints before the questions: number of questions, number of texts, place of the texts.</summary>
    public const int HeaderInts = 3;

    /// <summary>Ints of a question: its name (a text), flags, number of holes, number of answers, place of the answers.</summary>
    public const int QuestionInts = 5;

    /// <summary>Ints of an answer before its values: row, then twice (1 + the time) and 1 if it is certain.</summary>
    public const int AnswerInts = 2;

    /// <summary>Ints of a text: its first unit and its length.</summary>
    public const int TextInts = 2;

    public const int IsCompleteFlag = 1;
    public const int IsOpenFlag = 2;

    private readonly StoreSection _section;
    private readonly long _first;
    private readonly int _flags;

    private StoredAnswers(FactBase facts, in StoreSection section, long question)
    {
        Facts = facts;
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
                return new StoredAnswers(facts, section, question);
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        throw new FactStoreException($"The fact store has no answers to the question {name}: it was compiled from other facts than the types.");
    }

    public int Row(int index) => _section.Int(At(index), StoreFormat.MaxInt);

    /// <summary>The number of an answer's time; -1 for none.</summary>
    public int Time(int index) => (_section.Int(At(index) + 1, StoreFormat.MaxInt) >> 1) - 1;

    public bool IsCertain(int index) => (_section.Int(At(index) + 1, StoreFormat.MaxInt) & 1) != 0;

    /// <summary>The row of the item that a hole stands for; -1 where it is none.</summary>
    public int ItemRow(int index, int hole) => Value(index, hole) is var value && (value & 1) == 0 ? value >> 1 : -1;

    /// <summary>The text that a hole stands for.</summary>
    public string Text(int index, int hole) => Text(_section, Value(index, hole) >> 1);

    private static string Text(in StoreSection section, int text)
    {
        if ((uint)text >= (uint)section.Int(1, section.Ints))
            throw FactStoreException.Damaged("an answer's text is missing");
        long at = section.Int(2, section.Ints) + (long)text * TextInts;
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
