using FactDsl.TestData;

namespace FactDsl.Fuzzing.Making;

/// <summary>Changes inputs: unit by unit as a fuzzer of bytes does, and by words and lines as a person who is tired does.</summary>
internal sealed class Mutator(Dice dice, IReadOnlyList<string> words)
{
    // Units at which readers go wrong: ends, halves of pairs, what joins others, blanks that are none, marks that turn the direction.
    private const string OddUnits = "\0\t\n\r\"'\\{}[]<>()/,;:.-+*?!@#|&%~=_\u007F\u00A0\u00E9\u0301\u200B\u200D\u200E\u202E\u2028\u3000\u4E2D\uD83D\uDE00\uFEFF\uFFFE\uFFFF";

    private static readonly string[] s_numbers = ["0", "-1", "1", "-0", "00", "9", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "79228162514264337593543950336", "1e9", "0.1", "99999999999999999999"];

    /// <summary>A changed input.</summary>
    /// <param name="input">What is changed.</param>
    /// <param name="other">Another one, of which pieces are taken.</param>
    /// <param name="longest">Where it is cut off.</param>
    public string Change(string input, string other, int longest)
    {
        for (int changes = dice.Chance(60) ? 1 : dice.Between(2, 6); changes > 0; changes--)
            input = Once(input, other);
        return input.Length > longest ? input[..longest] : input;
    }

    private string Once(string input, string other) => dice.Below(14) switch
    {
        0 => input.Remove(Place(input, out int length), length),
        1 => input.Insert(dice.Below(input.Length + 1), dice.Of(words)),
        2 => input.Remove(Place(input, out int length), length).Insert(Math.Min(input.Length - length, dice.Below(input.Length + 1)), dice.Of(words)),
        3 => Instead(input, OddUnits[dice.Below(OddUnits.Length)].ToString(), 1),
        4 => input.Insert(dice.Below(input.Length + 1), OddUnits[dice.Below(OddUnits.Length)].ToString()),
        5 => Instead(input, ((char)dice.Below(dice.Chance(80) ? 0x80 : 0x10000)).ToString(), 1),
        6 => input.Insert(dice.Below(input.Length + 1), Piece(other)),
        7 => input.Insert(dice.Below(input.Length + 1), Piece(input)),
        8 => Number(input),
        9 => Token(input),
        10 or 11 => Lines(input, other),
        12 => input.Insert(dice.Below(input.Length + 1), string.Concat(Enumerable.Repeat(dice.Chance(50) ? dice.Of(words) : Piece(input), dice.Between(2, 40)))),
        _ => dice.Chance(50) ? input.ReplaceLineEndings(dice.Chance(50) ? "\r\n" : "\r") : input.ReplaceLineEndings("\n"),
    };

    private int Place(string input, out int length)
    {
        int at = dice.Below(input.Length + 1);
        length = Math.Min(dice.Chance(70) ? dice.Below(4) : dice.Below(60), input.Length - at);
        return at;
    }

    private string Piece(string of)
    {
        int at = dice.Below(of.Length + 1);
        return of.Substring(at, Math.Min(dice.Below(dice.Chance(70) ? 20 : 400), of.Length - at));
    }

    private string Instead(string input, string unit, int length)
    {
        int at = dice.Below(input.Length + 1);
        return input.Remove(at, Math.Min(length, input.Length - at)).Insert(at, unit);
    }

    /// <summary>Another number instead of one, or a digit more.</summary>
    private string Number(string input)
    {
        int at = dice.Below(input.Length + 1);
        while (at < input.Length && !char.IsAsciiDigit(input[at]))
            at++;
        int end = at;
        while (end < input.Length && char.IsAsciiDigit(input[end]))
            end++;
        return input.Remove(at, end - at).Insert(at, dice.Chance(40) ? dice.Of(s_numbers) : dice.Below(dice.Chance(50) ? 100 : 10_000).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A word left out, doubled, or another one for it.</summary>
    private string Token(string input)
    {
        int at = dice.Below(input.Length + 1);
        while (at < input.Length && char.IsWhiteSpace(input[at]))
            at++;
        int end = at;
        while (end < input.Length && !char.IsWhiteSpace(input[end]))
            end++;
        string token = input[at..end];
        return input.Remove(at, end - at).Insert(at, dice.Below(4) switch { 0 => "", 1 => token + " " + token, 2 => token + ", " + dice.Of(words), _ => dice.Of(words) });
    }

    /// <summary>Lines left out, doubled, moved, indented, or taken from elsewhere.</summary>
    private string Lines(string input, string other)
    {
        var lines = new List<string>(input.Split('\n'));
        int at = dice.Below(lines.Count);
        switch (dice.Below(7))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(dice.Below(lines.Count + 1), lines[at]);
                break;
            case 2:
                string moved = lines[at];
                lines.RemoveAt(at);
                lines.Insert(dice.Below(lines.Count + 1), moved);
                break;
            case 3:
                lines[at] = (dice.Chance(50) ? "  " : "\t") + lines[at];
                break;
            case 4:
                lines[at] = lines[at].TrimStart(' ', '\t');
                break;
            case 5:
                lines.Insert(at, dice.Of(other.Split('\n')));
                break;
            default:
                lines.Insert(at, "");
                break;
        }
        return string.Join('\n', lines);
    }
}
