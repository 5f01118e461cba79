using System;

namespace FactDsl;

/// <summary>
/// The reasons that a store keeps. The section begins with <see cref="HeaderInts"/> ints; all places count ints. Each row from the
/// first that is derived to the last has the place of its reasons; what is told has -1. Each named question has the place of the list
/// of its answers' reasons, or -1. Then come rules, reasons and lists, and times of <see cref="TimeInts"/> ints each. Each text has its
/// first unit and its length; the characters stand last.
/// </summary>
internal sealed class StoredReasons
{
    /// <summary>
    /// Ints before the rows. The first two are the first derived row, and how many rows there are from it to the last. Then come the
    /// number of questions, the place of the times, and the number and the place of the texts.
    /// </summary>
    public const int HeaderInts = 6;

    /// <summary>Ints of a time: its corners as longs, then the kinds of its ends and its aspect as one number, and its text.</summary>
    public const int TimeInts = 10;

    /// <summary>Ways of a derived fact that a store keeps; the compiler may know more.</summary>
    public const int MostWays = 3;

    /// <summary>What stands for the time of the fact itself.</summary>
    public const int OwnTime = -1;

    /// <summary>The low bit of a value is 1 where it is a text, else it is a row.</summary>
    public const int IsText = 1;

    /// <summary>Bits of the kind of an end.</summary>
    public const int BoundBits = 3;

    private readonly StoreSection _section;

    private StoredReasons(FactBase facts, in StoreSection section)
    {
        Facts = facts;
        _section = section;
    }

    public FactBase Facts { get; }

    /// <summary>The reasons of a store; null where it has none.</summary>
    public static StoredReasons? Of(FactBase facts)
    {
        StoreSection section = facts.Header[StoreSectionId.Reasons];
        return section.Ints < HeaderInts ? null : new StoredReasons(facts, section);
    }

    /// <summary>Whether a row is derived.</summary>
    public bool Has(int row) => row >= 0 && row - Int(0) is >= 0 and var place && place < Count(1) && Int(HeaderInts + (long)place) >= 0;

    /// <summary>Why a derived row is so: the way that is told first, with the others behind it.</summary>
    public FactReason OfRow(int row)
    {
        if (!Has(row))
            throw FactStoreException.Damaged("a reason is missing");
        long at = Int(HeaderInts + (long)(row - Int(0)));
        int ways = Count(at++);
        if (ways == 0)
            throw FactStoreException.Damaged("a reason is missing");
        var reasons = new FactReason[ways];
        for (int i = 0; i < ways; i++)
            reasons[i] = Read(ref at, new FactRef(Facts, row));
        return reasons[0].With(reasons);
    }

    /// <summary>Why an answer is one; null where it rests on one fact alone.</summary>
    /// <param name="question">The place of its question among all.</param>
    /// <param name="answer">Its place among the answers.</param>
    /// <param name="fact">The fact that gives it.</param>
    public FactReason? OfAnswer(int question, int answer, FactRef fact)
    {
        if (question >= Count(2))
            return null;
        int first = Int(HeaderInts + (long)Count(1) + question);
        if (first < 0)
            return null;
        long at = Int(first + (long)answer);
        return Read(ref at, fact);
    }

    private FactReason Read(ref long at, FactRef fact)
    {
        int rule = Int(at++);
        string? name = rule < 0 ? null : Text(Int(rule));
        (string Text, string? Language)[] words = rule < 0 ? [] : Words(rule + 1L);
        var holes = new (string Name, FactRef? Item, string Text)[Count(at++)];
        for (int i = 0; i < holes.Length; i++)
        {
            string hole = Text(Int(at++));
            int value = Int(at++);
            holes[i] = (value & IsText) != 0 ? (hole, null, Text(value >> 1)) : (hole, new FactRef(Facts, Row(value >> 1)), "");
        }
        int flags = Count(at++, StoreFormat.MaxInt);
        FactTime time = Time(Int(at++), fact);
        var premises = new FactPremise[Count(at++)];
        for (int i = 0; i < premises.Length; i++)
        {
            string line = Text(Int(at++));
            var of = new FactRef(Facts, Row(Int(at++)));
            bool isCertain = Int(at++) != 0;
            premises[i] = new FactPremise(line, of, Time(Int(at++), of), isCertain);
        }
        var absences = new FactAbsence[Count(at++)];
        for (int i = 0; i < absences.Length; i++)
        {
            string line = Text(Int(at++));
            bool isCertain = Int(at++) != 0;
            int near = Int(at++);
            var told = new IFact[Count(at++)];
            for (int place = 0; place < told.Length; place++)
                told[place] = FactAt(Int(at++));
            absences[i] = new FactAbsence(line, isCertain, near < 0 ? null : FactAt(near), told);
        }
        return new FactReason(name, words, holes, time, (flags & 1) != 0, (FactDoubts)(flags >> 1), premises, absences);
    }

    private (string Text, string? Language)[] Words(long at)
    {
        var words = new (string Text, string? Language)[Count(at++)];
        for (int i = 0; i < words.Length; i++)
        {
            string text = Text(Int(at++));
            int language = Int(at++);
            words[i] = (text, language < 0 ? null : Text(language));
        }
        return words;
    }

    private FactTime Time(int number, FactRef fact)
    {
        if (number == OwnTime)
            return fact.Time;
        long at = Int(3) + (long)number * TimeInts;
        long unit = at * StoreFormat.UnitsPerInt;
        int flags = Count(at + 8, StoreFormat.MaxInt);
        const int mask = (1 << BoundBits) - 1;
        return FactTime.FromCorners(
            _section.Long(unit), _section.Long(unit + StoreFormat.UnitsPerLong), _section.Long(unit + 2 * StoreFormat.UnitsPerLong), _section.Long(unit + 3 * StoreFormat.UnitsPerLong),
            (FactBoundKind)(flags & mask), (FactBoundKind)((flags >> BoundBits) & mask), (FactAspect)((flags >> (2 * BoundBits)) & 1), Text(Int(at + 9)));
    }

    private string Text(int number)
    {
        if ((uint)number >= (uint)Count(4))
            throw FactStoreException.Damaged("a reason's text is missing");
        long at = Int(5) + (long)number * 2;
        return _section.Text(Int(at), Int(at + 1));
    }

    private IFact FactAt(int row) => Facts.Item<IItem>(Row(row)) as IFact ?? throw FactStoreException.Damaged("a fact is none");

    private int Row(int row) => (uint)row < (uint)Facts.RowCount ? row : throw FactStoreException.Damaged("a row does not exist");

    private int Int(long at) => _section.Int(at);

    private int Count(long at) => _section.Int(at, _section.Ints);

    private int Count(long at, long most) => _section.Int(at, most);
}
