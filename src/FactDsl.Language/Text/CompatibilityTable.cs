using System.Collections.Generic;

namespace FactDsl.Language.Text;

/// <summary>
/// Which characters are others in another dress: ligatures, letters of full width, small numbers (Unicode's compatibility
/// decompositions), fixed at Unicode 16.0.
/// </summary>
internal static partial class CompatibilityTable
{
    private static readonly Dictionary<int, string> s_meant = Read();

    /// <summary>What a character stands for, taken apart to the end; null where it is nothing but itself.</summary>
    public static string? MeaningOf(int character) => s_meant.TryGetValue(character, out string? meant) ? meant : null;

    private static Dictionary<int, string> Read()
    {
        var read = new Dictionary<int, string>(4096);
        var table = new TableReader(Meant);
        int character = 0, part = 0;
        while (!table.IsAtEnd)
        {
            character += table.Next();
            int parts = table.Next();
            if (parts > 0)
            {
                string meant = "";
                for (; parts > 0; parts--)
                    meant += char.ConvertFromUtf32(part += table.NextSigned());
                read.Add(character, meant);
                continue;
            }
            int more = table.Next();
            part += table.NextSigned();
            read.Add(character, char.ConvertFromUtf32(part));
            for (; more > 0; more--)
                read.Add(++character, char.ConvertFromUtf32(++part));
        }
        return read;
    }
}
