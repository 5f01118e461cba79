using System.Globalization;

namespace FactDsl.Fuzzing.Targets;

/// <summary>
/// Damage, told in words: <c>set 0 17 13312</c> writes a value at a place of a page, <c>cut 0 100</c> ends a page there, <c>drop 1</c>
/// leaves one out, <c>copy 0 5 90 30</c> copies a run within a page, <c>add 0 7</c> adds to the value at a place. What is no such line does nothing.
/// </summary>
internal static class StoreEdits
{
    /// <summary>Words of damage.</summary>
    public static string[] Words { get; } = ["set ", "cut ", "drop ", "copy ", "add ", " ", "\n", "0", "1", "2", "64", "13312", "46079", "65535", "8", "255", "\nset 0 ", "\nadd 0 ", "\nset 1 "];

    /// <summary>Damages pages.</summary>
    public static List<T[]> Apply<T>(IReadOnlyList<T[]> sound, string edits, Func<long, T> valueOf, Func<T, long> numberOf)
    {
        List<T[]> pages = [.. sound.Select(static p => (T[])p.Clone())];
        foreach (string line in edits.Split('\n').Take(60))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            long[] numbers = [.. words.Skip(1).Take(4).Select(static w => long.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n & int.MaxValue : 0)];
            if (words.Length < 2 || pages.Count == 0)
                continue;
            int page = (int)(numbers[0] % pages.Count);
            T[] units = pages[page];
            int at = numbers.Length > 1 && units.Length > 0 ? (int)(numbers[1] % units.Length) : 0;
            long value = numbers.Length > 2 ? numbers[2] : 0;
            if (words[0] == "drop")
                pages.RemoveAt(page);
            else if (words[0] == "cut")
                pages[page] = units[..at];
            else if (words[0] == "set" && units.Length > 0)
                units[at] = valueOf(value);
            else if (words[0] == "add" && units.Length > 0)
                units[at] = valueOf(numberOf(units[at]) + value);
            else if (words[0] == "copy" && units.Length > 0)
                Array.Copy(units, at, units, (int)(value % units.Length), (int)Math.Min(numbers.Length > 3 ? numbers[3] : 1, units.Length - Math.Max(at, (int)(value % units.Length))));
        }
        return pages;
    }

    /// <summary>Damage by chance, most of it where directories are.</summary>
    public static string Make(TestData.Dice dice, int pages, int units)
    {
        var lines = new List<string>();
        for (int edits = dice.Between(1, 5); edits > 0; edits--)
        {
            int page = dice.Below(pages), at = dice.Below(dice.Chance(60) ? 600 : units), value = dice.Chance(50) ? dice.Below(0x10000) : 0x3400 + dice.Below(40);
            lines.Add(dice.Below(8) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"cut {page} {at}"),
                1 => string.Create(CultureInfo.InvariantCulture, $"copy {page} {at} {dice.Below(units)} {dice.Below(60)}"),
                2 or 3 => string.Create(CultureInfo.InvariantCulture, $"add {page} {at} {dice.Between(1, 3)}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"set {page} {at} {value}"),
            });
        }
        return string.Join('\n', lines);
    }
}
