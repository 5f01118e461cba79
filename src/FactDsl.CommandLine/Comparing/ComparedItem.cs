using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace FactDsl.CommandLine.Comparing;

/// <summary>An item, or a kind, as it is compared with another.</summary>
/// <param name="Id">What it is called outside of its fact base.</param>
/// <param name="Key">By what it is found on the other side; empty for a fact without a name.</param>
/// <param name="Kind">The word of its kind.</param>
/// <param name="Heading">What it is called in a sentence about something that is said of it.</param>
/// <param name="Sentence">All of it in one sentence.</param>
/// <param name="Where">Where it is.</param>
/// <param name="Statements">What is said of it.</param>
internal sealed record ComparedItem(string Id, string Key, string Kind, string Heading, string Sentence, FactLocation Where, IReadOnlyList<ComparedStatement> Statements)
{
    /// <summary>When it began at the earliest.</summary>
    public long Start { get; init; }

    /// <summary>A number that another item has as well only where the same is said of both, in whatever order.</summary>
    public System.UInt128 Fingerprint => Hash(Statements.Select(static s => s.Part + "\n" + s.Word + "\n" + s.Whole));

    /// <summary>A number for what makes a fact without a name the fact that it is.</summary>
    /// <param name="isCompared">The parts of it that count.</param>
    public System.UInt128 Identity(System.Func<string, bool> isCompared)
        => Hash(Statements.Where(s => s.IsIdentity && isCompared(s.Part)).Select(static s => s.Part + "\n" + s.Word + "\n" + s.Value));

    /// <summary>How many of the values that make a fact without a name the fact that it is another has as well.</summary>
    public int SharedWith(ComparedItem other) => Statements.Count(s => IsCounted(s) && other.Statements.Any(o => IsCounted(o) && o.Part == s.Part && o.Value == s.Value));

    /// <summary>Number of the values that make a fact without a name the fact that it is.</summary>
    public int Values => Statements.Count(IsCounted);

    private static bool IsCounted(ComparedStatement said) => said.IsIdentity && said.Part is not (ItemReader.Time or ItemReader.Standing);

    private System.UInt128 Hash(IEnumerable<string> said)
    {
        StringBuilder text = new StringBuilder(Kind).Append('\n').Append(Key);
        foreach (string part in said.Order(System.StringComparer.Ordinal))
            text.Append('\0').Append(part);
        byte[] hash = SHA256.HashData(Encoding.Unicode.GetBytes(text.ToString()));
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
