using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Storage;

/// <summary>Writes the accounts of a row's time.</summary>
internal static class AccountEncoder
{
    /// <summary>The place of a list of accounts.</summary>
    public static StoreNumber Encode(RowWriter writer, CitationEncoder citations, IReadOnlyList<BoundAccount> accounts, DoubtedSources doubted)
    {
        var cited = new StoreNumber[accounts.Count];
        for (int i = 0; i < cited.Length; i++)
            cited[i] = citations.Encode(accounts[i].Citations);
        Span<StoreNumber> run = writer.Run(1 + accounts.Count * StoreAccount.Ints);
        run[0] = StoreNumber.Plain(accounts.Count);
        for (int i = 0; i < accounts.Count; i++)
        {
            BoundAccount account = accounts[i];
            Span<StoreNumber> part = run.Slice(1 + i * StoreAccount.Ints, StoreAccount.Ints);
            part[StoreAccount.Time] = writer.Time(account.Time);
            part[StoreAccount.Citations] = cited[i];
            part[StoreAccount.Flags] = StoreNumber.Plain((account.IsPreferred ? StoreAccount.IsPreferred : 0) | (account.IsDoubted || doubted.AreAll(account.Citations) ? StoreAccount.IsDoubted : 0)
                | (account.Citations.Count == 0 && accounts.Count > 1 ? StoreAccount.IsUncited : 0));
            part[StoreAccount.Certainty] = StoreNumber.Plain(account.Certainty);
            part[StoreAccount.Because] = account.Because.Count > 0 ? writer.Text(account.Because) : StoreNumber.Plain(-1);
            part[StoreAccount.Wording] = account.Wording.Count > 0 ? writer.Text(account.Wording) : StoreNumber.Plain(-1);
        }
        return writer.List(run);
    }
}
