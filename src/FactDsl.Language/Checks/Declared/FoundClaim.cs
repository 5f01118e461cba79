using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Text;

namespace FactDsl.Language.Checks.Declared;

/// <summary>A claim that contradicts another about the same thing.</summary>
/// <param name="Check">The check that excludes both.</param>
/// <param name="Value">The value that both share, as <see cref="ClaimValues"/> writes it.</param>
/// <param name="Kind">How sure the contradiction is.</param>
/// <param name="Turn">As <see cref="Claim.Turn"/>.</param>
/// <param name="Path">The file of the claim.</param>
/// <param name="Finding">The finding.</param>
internal sealed record FoundClaim(CheckSymbol Check, string Value, ClashKind Kind, int Turn, string Path, Finding Finding)
{
    /// <summary>One finding for each check and place, the surest; of equally sure ones the first in its fact.</summary>
    public static List<Finding> Surest(IEnumerable<FoundClaim> claims)
    {
        var surest = new Dictionary<(TextSpan Span, int Check), FoundClaim>();
        var checks = new List<CheckSymbol>();
        foreach (FoundClaim claim in claims)
        {
            int check = checks.FindIndex(c => ReferenceEquals(c, claim.Check));
            if (check < 0)
            {
                check = checks.Count;
                checks.Add(claim.Check);
            }
            (TextSpan, int) place = (claim.Finding.Span, check);
            if (!surest.TryGetValue(place, out FoundClaim? known) || claim.IsBefore(known))
                surest[place] = claim;
        }
        var findings = new List<Finding>(surest.Count);
        foreach (FoundClaim claim in surest.Values)
            findings.Add(claim.Finding);
        return findings;
    }

    private bool IsBefore(FoundClaim other)
        => Kind != other.Kind ? Kind < other.Kind
            : Turn != other.Turn ? Turn < other.Turn
            : string.CompareOrdinal(Finding.Message, other.Finding.Message) < 0;
}
