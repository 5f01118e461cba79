using System;
using System.Collections;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// When a fact happened or held, by each of its sources. There are several accounts where sources differ, one where they do not
/// or nobody is asked, and none where nothing is said. The default value is empty.
/// </summary>
public readonly struct FactAccounts : IReadOnlyList<FactAccount>
{
    private readonly FactBase? _facts;
    private readonly int _row;
    private readonly int _at;

    internal FactAccounts(FactBase facts, int row)
    {
        _facts = facts;
        _row = row;
        _at = facts.AccountsAt(row);
        Count = _at >= 0 ? facts.Lists.Int(_at, facts.Lists.Ints / StoreAccount.Ints) : facts.TimeOf(row) >= 0 && !facts.Times.Read(facts.TimeOf(row)).IsUnstated ? 1 : 0;
    }

    /// <summary>Number of accounts.</summary>
    public int Count { get; }

    /// <summary>
    /// Whether sources differ on when, and none of them is preferred: then the fact's <see cref="IFact.Time"/> is all that they leave
    /// possible together.
    /// </summary>
    public bool Differ
    {
        get
        {
            if (Count < 2)
                return false;
            foreach (FactAccount account in this)
            {
                if (account.IsPreferred)
                    return false;
            }
            return true;
        }
    }

    /// <summary>
    /// Whether each of the accounts that count may be wrong (the preferred one, else all): then even what they agree on is only possible.
    /// </summary>
    public bool IsDoubted
    {
        get
        {
            bool isPreferred = false, any = false, isSure = false, isPreferredSure = false;
            foreach (FactAccount account in this)
            {
                any = true;
                isSure |= !account.IsDoubted;
                isPreferred |= account.IsPreferred;
                isPreferredSure |= account.IsPreferred && !account.IsDoubted;
            }
            return any && !(isPreferred ? isPreferredSure : isSure);
        }
    }

    /// <summary>
    /// Whether they say more than the fact's time and its sources do: there are several, one may be wrong, or it has sources of its own.
    /// </summary>
    public bool SayMore => _facts is not null && _at >= 0;

    /// <summary>An account, in the order written.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such account.</exception>
    public FactAccount this[int index] => (uint)index < (uint)Count
        ? new FactAccount(_facts!, _row, _at < 0 ? -1 : _at + 1 + index * StoreAccount.Ints)
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Walks the accounts.</summary>
    /// <returns>An enumerator in front of the first.</returns>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<FactAccount> IEnumerable<FactAccount>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks accounts.</summary>
    public struct Enumerator : IEnumerator<FactAccount>
    {
        private readonly FactAccounts _accounts;
        private int _index;

        internal Enumerator(FactAccounts accounts)
        {
            _accounts = accounts;
            _index = -1;
        }

        /// <summary>The account at hand.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The enumerator stands before the first or behind the last.</exception>
        public readonly FactAccount Current => _accounts[_index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next account.</summary>
        /// <returns>False behind the last.</returns>
        public bool MoveNext() => _index < _accounts.Count && ++_index < _accounts.Count;

        /// <summary>Goes back in front of the first.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
