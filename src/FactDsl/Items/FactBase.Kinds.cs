using System;
using System.Collections.Generic;

namespace FactDsl;

public sealed partial class FactBase
{
    /// <summary>The kinds and where their rows begin: few, asked all the time, read at the first question.</summary>
    private sealed class Kinds
    {
        private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);

        public Kinds(StoreHeader header, StoreTexts texts)
        {
            StoreSection kinds = header[StoreSectionId.Kinds], starts = header[StoreSectionId.Starts];
            int count = (int)Math.Min(kinds.Ints / 2, 1 << 20);
            if (starts.Ints < (long)count * StoreFormat.Bands + 1)
                throw FactStoreException.Damaged("its kinds have no rows");
            Words = new string[count];
            AreFacts = new bool[count];
            for (int kind = 0; kind < count; kind++)
            {
                Words[kind] = texts.Text(kinds.Int(kind * 2L));
                AreFacts[kind] = kinds.Int(kind * 2L + 1) == 1;
                _byWord[Words[kind]] = kind;
            }
            WordList = Array.AsReadOnly(Words);
            Starts = new int[count * StoreFormat.Bands + 1];
            for (int i = 0; i < Starts.Length; i++)
            {
                Starts[i] = starts.Int(i);
                if (Starts[i] < (i == 0 ? 0 : Starts[i - 1]))
                    throw FactStoreException.Damaged("its rows are not in order");
            }
            // Every row has its part in a block, so a damaged count of rows shows here and not as an endless walk.
            if (Starts[Starts.Length - 1] > header[StoreSectionId.TimeBlocks].Units / StoreFormat.UnitsPerLong << StoreFormat.BlockBits)
                throw FactStoreException.Damaged("it has fewer rows than it says");
        }

        public string[] Words { get; }

        public IReadOnlyList<string> WordList { get; }

        public bool[] AreFacts { get; }

        public int[] Starts { get; }

        public int Find(string word) => _byWord.TryGetValue(word, out int kind) ? kind : -1;
    }
}
