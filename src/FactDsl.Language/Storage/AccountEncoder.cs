using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>Writes the accounts of a row's time.</summary>
internal static class AccountEncoder
{
    /// <summary>The place of a list of accounts.</summary>
    public static int Encode(StoreContext store, CitationEncoder citations, IReadOnlyList<BoundAccount> accounts, int row)
    {
        int[] cited = new int[accounts.Count];
        for (int i = 0; i < cited.Length; i++)
            cited[i] = citations.Encode(accounts[i].Citations, row);
        Span<int> run = store.Lists.Scratch(1 + accounts.Count * StoreAccount.Ints);
        run[0] = accounts.Count;
        for (int i = 0; i < accounts.Count; i++)
        {
            BoundAccount account = accounts[i];
            Span<int> part = run.Slice(1 + i * StoreAccount.Ints, StoreAccount.Ints);
            part[StoreAccount.Time] = store.Times.Of(account.Time);
            part[StoreAccount.Citations] = cited[i];
            part[StoreAccount.Flags] = (account.IsPreferred ? StoreAccount.IsPreferred : 0) | (account.IsDoubted ? StoreAccount.IsDoubted : 0)
                | (account.Citations.Count == 0 && accounts.Count > 1 ? StoreAccount.IsUncited : 0);
            part[StoreAccount.Certainty] = account.Certainty;
            part[StoreAccount.Because] = account.Because.Count > 0 ? store.Texts.Of(account.Because) : -1;
            part[StoreAccount.Wording] = account.Wording.Count > 0 ? store.Texts.Of(account.Wording) : -1;
        }
        return store.Lists.Of(run);
    }
}
