using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace FactDsl;

public readonly partial struct FactQuery
{
    // Nobody writes into it.
    private static readonly IItem?[] s_noRecords = new IItem?[1];

    /// <summary>Walks the answers of a question.</summary>
    /// <typeparam name="T">The kind's record.</typeparam>
    public struct Enumerator<T> : IEnumerator<T>
        where T : class, IItem
    {
        // Fewer answers are found by their rows for less than what a block of them costs.
        private const int FewestInBlocks = 16;

        // Where all records of a block are known, its records, the place of the answer at hand and of the last one. Elsewhere there is
        // one place, always empty, and each answer is the next of the cursor: its record is looked for when it is asked for.
        private IItem?[] _records;
        private int _place;
        private int _last;

        private RowCursor _rows;
        private readonly bool _isInBlocks;

        // The block that the answers of the cursor stand in, and behind the last of them there.
        private CachedRecords? _block;
        private int _blockEnd;

        internal Enumerator(in FactQuery query)
        {
            _rows = new RowCursor(query);
            _records = s_noRecords;
            _place = _last = 0;
            _block = null;
            _blockEnd = 0;
            // A list of its own lies in no clause, and more answers than are kept push each other out.
            _isInBlocks = _rows.IsRun && _rows.RunTo - _rows.RunFrom is >= FewestInBlocks and <= FactBase.MostKept
                && (query.InlineLists == 0 || _rows.RunIn >= 0);
        }

        /// <summary>The answer at hand. Records that were made lately are kept.</summary>
        /// <exception cref="InvalidOperationException">The enumerator stands before the first answer.</exception>
        public readonly T Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => _records[_place] is { } record ? Unsafe.As<T>(record) : Read();
        }

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next answer.</summary>
        /// <returns>False behind the last.</returns>
        /// <exception cref="FactStoreException">The store is damaged.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            int place = _place;
            if (place >= _last)
                return MoveOn();
            _place = place + 1;
            return true;
        }

        /// <summary>Goes back in front of the first answer.</summary>
        public void Reset() => this = new Enumerator<T>(_rows.Query);

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }

        // What is seldom done stays out of the loops of those who walk.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool MoveOn()
        {
            if (!_isInBlocks || _rows.RunFrom < _blockEnd)
                return _rows.MoveNext();
            int from = _rows.RunFrom, to = _rows.RunTo;
            if (from >= to)
                return false;
            int place = from % CachedRecords.Size;
            _blockEnd = Math.Min(to, from - place + CachedRecords.Size);
            _block = _rows.Facts!.RecordsOf(CachedRecords.KeyOf(_rows.RunIn, from));
            int last = place + _blockEnd - 1 - from;
            if (_block.Are(typeof(T), place, last + 1))
            {
                _records = _block.Records;
                _place = place;
                _last = last;
                _rows.Skip(_blockEnd - from);
                return true;
            }
            _records = s_noRecords;
            _place = _last = 0;
            return _rows.MoveNext();
        }

        /// <summary>The record of the cursor's answer, which stays in the block that it belongs to.</summary>
        [MethodImpl(MethodImplOptions.NoInlining)]
        private readonly T Read()
        {
            if (_rows.Facts is not { } facts || _rows.Row < 0)
                throw new InvalidOperationException("Call MoveNext first.");
            if (_block is null)
                return facts.Item<T>(_rows.Row);
            ref IItem? kept = ref _block.Records[(_rows.RunFrom - 1) % CachedRecords.Size];
            if (Volatile.Read(ref kept) is T known)
                return known;
            T record = facts.Item<T>(_rows.Row);
            // Others count on a record that is there never to be another's.
            Interlocked.CompareExchange(ref kept, record, null);
            return record;
        }
    }
}
