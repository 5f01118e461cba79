using System;

namespace FactDsl;

/// <summary>Characters that are not letters to whoever compares words, fixed at Unicode 16.0.</summary>
internal static class CharacterSet
{
    private static readonly int[] s_nonSpacing = Read(NonSpacing), s_formats = Read(Formats);

    /// <summary>Whether a character is a mark on the one in front of it that takes no room (Unicode's category Mn).</summary>
    public static bool IsNonSpacing(int character) => character >= 0x300 && Has(s_nonSpacing, character);

    /// <summary>Whether a character is not seen: a joiner, a mark of direction, a soft hyphen (Unicode's category Cf).</summary>
    public static bool IsFormat(int character) => character >= 0xAD && Has(s_formats, character);

    // The first and the one behind the last of each run, in order.
    private static bool Has(int[] runs, int character)
    {
        int at = Array.BinarySearch(runs, character);
        return at >= 0 ? (at & 1) == 0 : (~at & 1) == 1;
    }

    private static int[] Read(ReadOnlySpan<byte> runs)
    {
        int numbers = 0;
        for (var table = new TableReader(runs); !table.IsAtEnd; table.Next())
            numbers++;
        int[] read = new int[numbers];
        var reader = new TableReader(runs);
        for (int i = 0, last = 0; i < numbers; i += 2)
        {
            read[i] = last + reader.Next();
            last = read[i] + reader.Next();
            read[i + 1] = last + 1;
        }
        return read;
    }

    // Runs: how far from the last one of the run before, and how many more.
    private static ReadOnlySpan<byte> NonSpacing =>
        "YaDpIueIkBmcacbcbcaCjkBruraDggdfdbcdBea50C2kB1ikazdciccceBmcB2iBlxc5Byacafhfaeglb4aB1afdjavb1adbB0afbfbdcea5beambB0afecbfa"u8 +
        "vbxfcaB1adacdjaibmb5aB4anaBtaeaByaccgccdibmb4aB1adahagbvb3bB0bfdjavb4aCjaiccaC1adgnhDdadimgCkb2acacaByncecbgkcBdkaDhdcfcbd"u8 +
        "b0bfcrdoadbhaqaWac9tc4b5b5bCbbcgjadkkaBoccaDwbBdaDxcfbkahcG2bdaB1acgcacadhhjdaBrncpBsdBracecagaBjinbBbddbccBzacbeaccB1hdbE"u8 +
        "zccmcgfahaebGhB5WrmfaelC-5cEoaDb5RldDmb9OvafjBbbCrbIraeafa0bgaEyb1roaBhh0kBpcBradddbBiaCefdbdbnajaBqaBuaccdbgbcaBlbjaHpada"u8 +
        "faTZraXcprp+oaHdaEweBUhccbgdBjcfaFgbR4dCceJ4bCqdChkBsdD2aBxoBkadblcBsddbiaB4cBfechB5anbBvilddaDacdacbhadaE4aehwbB0beaBggee"u8 +
        "ChfoacacapbCwhdccayaCvfcafbcbHpdhbcb2bCwhdacbDlacadfcaDgacaddceIeicbIbbcafaErddbfaBbjBjfddjakfdcBpmcbMxgcfcaCtvdgcbcbD1fea"u8 +
        "cbcgcaCjbeacaK2bmbBvegacayaFHgahoLGjlecCObeB2gBAzaCadCsaTFzbETcBndwRbcshdg5dEvcB92BwfBrjapaxecoBKrgcqdgcbceDfaFbgLyaB4dP3d"u8 +
        "H5bXbgDogYF9wHp"u8;

    private static ReadOnlySpan<byte> Formats =>
        "FnaBKtfxaGbaBsaMbbCraDZmaB-3e1eBsecjBXUqaH0cEGcaqaI7dpBCDbdFGqhYLUha5C5"u8;
}
