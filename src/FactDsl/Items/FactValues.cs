using System;
using System.Collections;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// The values of one clause, read in place: a struct, so asking for it costs nothing; boxed it is an ordinary list.
/// The default value is empty.
/// </summary>
/// <typeparam name="T">What the values are.</typeparam>
public readonly struct FactValues<T> : IReadOnlyList<T>
{
    private readonly FactBase? _facts;
    private readonly TimeTest[]? _tests;
    private readonly StoredList _list;
    private readonly int _row;
    private readonly int _verb;
    private readonly int _at;
    private readonly Source _source;
    private readonly bool _takesOne;

    // What other fact bases add: their places come after all that one list can have.
    private readonly FactValues<T>[]? _more;

    private FactValues(FactBase facts, Source source, StoredList list, int at, int row, int verb, TimeTest[]? tests, bool takesOne = false, FactValues<T>[]? more = null)
    {
        _more = more;
        _takesOne = takesOne;
        _facts = facts;
        _source = source;
        _list = list;
        _at = at;
        _row = row;
        _verb = verb;
        _tests = tests;
    }

    private enum Source : byte
    {
        /// <summary>The values of a field.</summary>
        Field,

        /// <summary>A list in the lists' section.</summary>
        List,

        /// <summary>A text and those behind it that say the same.</summary>
        Texts,

        /// <summary>Those behind a text that say the same.</summary>
        Translations,
    }

    // Each of the others has that many places.
    private const int Places = 1 << 24;

    /// <summary>Number of values.</summary>
    public int Count
    {
        get
        {
            if (_more is not null)
            {
                int all = Own.Count;
                foreach (FactValues<T> more in _more)
                    all += more.Count;
                return all;
            }
            if (_facts is null)
                return 0;
            switch (_source)
            {
                case Source.List:
                    return _facts.Lists.Int(_at, _facts.Lists.Ints - _at - 1);
                case Source.Field when !IsFiltered:
                    return _list.Known;
                default:
                    int count = 0;
                    for (int place = Next(-1); place >= 0; place = Next(place))
                        count++;
                    return count;
            }
        }
    }

    /// <summary>Whether the list goes on: it says that there are <c>others</c> it does not name.</summary>
    public bool IsOpen
    {
        get
        {
            if (_source != Source.Field)
                return false;
            if (_more is not null && Array.Exists(_more, static m => m.IsOpen))
                return true;
            for (int i = _list.Known; i < _list.Total; i++)
            {
                int value = _list.Value(i);
                if ((value & StoreTag.Mask) == StoreTag.Absence && ((value >> StoreTag.Bits) & StoreAbsence.Mask) == StoreAbsence.Others && Passes(i))
                    return true;
            }
            return false;
        }
    }

    /// <summary>The values with what is said of each alone: when it held, who says so.</summary>
    public FactSpells<T> Spells => new(this);

    /// <summary>A value.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such value.</exception>
    public T this[int index] => At(PlaceOf(index));

    /// <summary>Whether a value is among them. An item of another fact base is found by its kind and name.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(T value)
    {
        if (_facts is null)
            return false;
        if (_more is not null)
            return Own.Contains(value) || Array.Exists(_more, m => m.Contains(value));
        if (value is IItem item && _source == Source.Field && item is not FactMention)
        {
            int row = _facts.Local(item.At);
            for (int place = Next(-1); row >= 0 && place >= 0; place = Next(place))
            {
                if (_list.Value(place) == StoreTag.Of(StoreTag.Direct, row))
                    return true;
            }
            return false;
        }
        foreach (T other in this)
        {
            if (EqualityComparer<T>.Default.Equals(other, value))
                return true;
        }
        return false;
    }

    /// <summary>The values that held on a date, each by its own time, else by the item's; see <see cref="FactTime.HeldOn"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>Those values.</returns>
    public FactValues<T> On(FactDate date, FactAnswer answer = FactAnswer.Possibly) => With(new TimeTest(TimeRelation.On, date, answer));

    /// <summary>The values that held on some day of a date; see <see cref="FactTime.HeldDuring"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="answer">How sure it must be.</param>
    /// <returns>Those values.</returns>
    public FactValues<T> During(FactDate date, FactAnswer answer = FactAnswer.Possibly) => With(new TimeTest(TimeRelation.During, date, answer));

    /// <summary>Walks the values.</summary>
    /// <returns>An enumerator in front of the first.</returns>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static FactValues<T> Of(FactBase facts, int row, StoredList list, int verb, bool takesOne = false, FactValues<T>[]? more = null)
        => new(facts, Source.Field, list, -1, row, verb, null, takesOne, more);

    internal static FactValues<T> ListAt(FactBase facts, int at)
        => at < 0 ? default : new(facts, Source.List, default, at, -1, -1, null);

    internal static FactValues<T> TextsOf(FactBase facts, int text)
        => new(facts, Source.Texts, default, text, -1, -1, null);

    internal static FactValues<T> TranslationsOf(FactBase facts, int text)
        => new(facts, Source.Translations, default, text, -1, -1, null);

    internal FactBase? Facts => _facts;

    internal int Row => _row;

    internal StoredList List => _list;

    /// <summary>Those of the fact base that a place stands in, and the place there.</summary>
    internal FactValues<T> In(ref int place)
    {
        if (place < Places || _more is null)
            return this;
        FactValues<T> more = _more[place / Places - 1];
        place %= Places;
        return more;
    }

    private FactValues<T> Own => new(_facts!, _source, _list, _at, _row, _verb, _tests, _takesOne);

    /// <summary>Whether several values are what different sources say of one thing.</summary>
    internal bool TakesOne => _takesOne;

    /// <summary>The place of a value among all that are stored.</summary>
    internal int PlaceOf(int index)
    {
        if (index < 0)
            throw new ArgumentOutOfRangeException(nameof(index));
        if (_more is null && (_source is Source.List || (_source is Source.Field && !IsFiltered)))
            return index < Count ? index : throw new ArgumentOutOfRangeException(nameof(index));
        int place = Next(-1);
        for (; place >= 0 && index > 0; index--)
            place = Next(place);
        return place >= 0 ? place : throw new ArgumentOutOfRangeException(nameof(index));
    }

    /// <summary>The next place with a value that passes; -1 behind the last.</summary>
    internal int Next(int place)
    {
        if (_facts is null)
            return -1;
        if (_more is not null)
            return NextOfAll(place);
        place++;
        switch (_source)
        {
            case Source.List:
                return place < Count ? place : -1;
            case Source.Texts when place == 0:
                return 0;
            case Source.Texts:
            case Source.Translations:
                place = Math.Max(place, 1);
                return _facts.Texts.HasTranslation(_at + place - 1) ? place : -1;
            default:
                for (; place < _list.Known; place++)
                {
                    if (Passes(place))
                        return place;
                }
                return -1;
        }
    }

    internal T At(int place) => _source switch
    {
        Source.List => FactReader.Read<T>(_facts!, _facts!.Lists.Int(_at + 1L + place)),
        Source.Texts or Source.Translations => FactReader.Read<T>(_facts!, StoreTag.Of(StoreTag.Direct, _at + place)),
        _ when place >= Places && _more is not null => In(ref place).At(place),
        _ => FactReader.Read<T>(_facts!, _list.Value(place)),
    };

    private int NextOfAll(int place)
    {
        int part = place < 0 ? 0 : place / Places;
        place = place < 0 ? -1 : place % Places;
        for (; part <= _more!.Length; part++, place = -1)
        {
            if ((part == 0 ? Own : _more[part - 1]).Next(place) is >= 0 and var next)
                return part * Places + next;
        }
        return -1;
    }

    private bool IsFiltered => _verb >= 0 || _tests is not null;

    private bool Passes(int place)
    {
        if (_verb >= 0 && _list.Verb(place) != _verb)
            return false;
        if (_tests is null)
            return true;
        int qualifier = _list.Qualifier(place), own = _facts!.OwnTime(qualifier);
        foreach (TimeTest test in _tests)
        {
            FactTruth truth = own >= 0 ? test.Of(_facts.Times.Read(own)) : _facts.AskTime(_row, test);
            if (truth == FactTruth.No || (test.IsCertain && (truth != FactTruth.Yes || _facts.IsDoubted(_row) || _facts.IsValueDoubted(qualifier))))
                return false;
        }
        return true;
    }

    private FactValues<T> With(TimeTest test)
    {
        if (_facts is null || _source != Source.Field)
            return this;
        var tests = new TimeTest[(_tests?.Length ?? 0) + 1];
        _tests?.CopyTo(tests, 0);
        tests[tests.Length - 1] = test;
        return new(_facts, _source, _list, _at, _row, _verb, tests, _takesOne, _more is null ? null : Array.ConvertAll(_more, m => m.With(test)));
    }

    /// <summary>Walks values.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly FactValues<T> _values;
        private int _place;

        internal Enumerator(in FactValues<T> values)
        {
            _values = values;
            _place = -1;
        }

        /// <summary>The value at hand.</summary>
        /// <exception cref="InvalidOperationException">The enumerator stands before the first value or behind the last.</exception>
        public readonly T Current => _place >= 0 ? _values.At(_place) : throw new InvalidOperationException("Call MoveNext first.");

        readonly object? IEnumerator.Current => Current;

        /// <summary>Goes to the next value.</summary>
        /// <returns>False behind the last.</returns>
        public bool MoveNext()
        {
            if (_place == int.MinValue)
                return false;
            int next = _values.Next(_place);
            _place = next >= 0 ? next : int.MinValue;
            return next >= 0;
        }

        /// <summary>Goes back in front of the first value.</summary>
        public void Reset() => _place = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
