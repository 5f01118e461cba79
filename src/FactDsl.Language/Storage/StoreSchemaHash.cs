using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>
/// A 60-bit number of a schema, by which generated code knows a store that was made for it. It is FNV-1a (64 bits, Fowler, Noll
/// and Vo) over everything that numbers kinds, fields, clauses and words.
/// </summary>
internal static class StoreSchemaHash
{
    public const int HalfMask = (1 << 30) - 2;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static long Of(FactSchema schema)
    {
        ulong hash = Offset;
        foreach (KindSymbol kind in schema.Kinds)
        {
            Add(ref hash, kind.Word, kind.IsFact ? 1 : 0);
            foreach (FieldSymbol field in kind.Fields)
            {
                Add(ref hash, field.Name, (int)field.Type);
                Add(ref hash, field.ItemKind?.Word ?? "", (field.IsTransitive ? 1 : 0) | (field.IsDistributive ? 2 : 0) | (field.IsDelegating ? 4 : 0));
                foreach (string word in field.Words)
                    Add(ref hash, word, 2);
                foreach (string verb in field.Verbs)
                    Add(ref hash, verb, 3);
            }
        }
        return ((long)(hash >> 34 & HalfMask) << 30) | (long)(hash & HalfMask);
    }

    private static void Add(ref ulong hash, string text, int number)
    {
        foreach (char c in text)
            hash = unchecked((hash ^ c) * Prime);
        // What no text contains keeps neighbours apart.
        hash = unchecked((hash ^ (0x10000u + (uint)number)) * Prime);
    }
}
