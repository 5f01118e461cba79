using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// Capitals and small letters, one for one (Unicode's simple mappings), fixed at Unicode 16.0, so that they are the same under every
/// .NET. Georgian has one case here: nobody writes the capitals that Unicode 11 gave it, and older tables do not know them.
/// </summary>
internal static class LetterCase
{
    private static readonly Dictionary<int, int> s_capitals = Read(Capitals), s_smalls = Read(Smalls);

    /// <summary>The capital of a small letter; all else as it is.</summary>
    public static char Upper(char letter)
        => letter < '\u0080' ? (letter is >= 'a' and <= 'z' ? (char)(letter & ~0x20) : letter) : (char)Upper((int)letter);

    /// <summary>The small letter of a capital; all else as it is.</summary>
    public static char Lower(char letter)
        => letter < '\u0080' ? (letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter) : (char)Lower((int)letter);

    /// <summary>What letters have in common that differ in case alone; the two Greek sigmas and the like are brought together.</summary>
    public static int Fold(int character) => Lower(Upper(character));

    private static int Upper(int letter) => s_capitals.TryGetValue(letter, out int capital) ? capital : letter;

    private static int Lower(int letter) => s_smalls.TryGetValue(letter, out int small) ? small : letter;

    private static Dictionary<int, int> Read(ReadOnlySpan<byte> runs)
    {
        var read = new Dictionary<int, int>(1536);
        var table = new TableReader(runs);
        for (int letter = 0; !table.IsAtEnd;)
        {
            letter += table.Next();
            int more = table.Next();
            int step = 1 + (more & 1), distance = table.NextSigned();
            read.Add(letter, letter + distance);
            for (more >>= 1; more > 0; more--)
            {
                letter += step;
                read.Add(letter, letter + distance);
            }
        }
        return read;
    }

    // Runs of letters: how far from the one before; twice how many more, and one more where only every second is meant; how far
    // their other letters are.
    private static ReadOnlySpan<byte> Capitals =>
        "DbBsB5B1aBOoBlBmB5cmB5baHscBpbcaOpcfbdpbdBnbdfbbaSxbaMgddbdabeabgabdaGceabbaKgbaCTEcdaIedfbdabfabdabedbdabeabcaDqgabbadcab"u8 +
        "badcabbadcpbbaE3crbdabbadcabeBhberbjabdcVD4cabfjbbaVB4baVBybaVB2baNdbaM1ccMzcaMtcaMvbaCSU4eaMzbaCSUwcaM3baCSWobaCSSqbaCSUi"u8 +
        "caNbbaNfbaCSUibaU-obaCSUcdaNfcaU-0baNjdaNliaU+odaNtcaCSUgbaNteaCSSubaNtbaEjbcNrbaEngaNvlaCSRkbaCSReFhaFiBmdbeabeeIeBpaClbe"u8 +
        "CjcBaB5baB3bqB5baD5bcD3caD1baDreaC3baDlbapcxbbaFlbaE5baobaHhcaF5dabdabBvB4B5b4E5cBbbkBvbdnbba3cC5bBsCkC5DTskpCEdaMG1baMGzb"u8 +
        "aMGhbcMGdbaMGfbaMFxbaMCjbaCE8ecabHpaCFAieaHOmraCFDqDtEvbgaDvgC5bboqjkqloqjoqjkqmhqjoqjcEubgFmbcGibcIabcHabcH2doqjoqjoqjcqc"u8 +
        "aslaOCjfasncqpcqeaooasK1aBxBc45fab6mBsBtB6hC4C5cabeaVCvbaVCpcfbhabdablDdbjdbfabnCkOF5caOF5gaOF5+IuBnbu1bEinbeB3bldbdjbfabf"u8 +
        "dbbaDadtbmpbfdbdabeabgfb1ab63aBZ53E4CL85U8cBsB5BGoCoCpEjCgCpE2uCnc2CncmCnccCnBYeDeD5D4BkB5CZ1B4B5VMbB4B5+VdCcCd"u8;

    private static ReadOnlySpan<byte> Smalls =>
        "CbBsCaDgBmCacmCaBcBpccaMncfcdpcdBnccaHrbfceaNebdccaM2bacccM0bacdaE4baMubaMwbaccaM0baM4caNgbaNcbaceaNgbaNkcaNmbfccaNubaccaN"u8 +
        "udaccaNubacccNsbdccaNwbaceaciaebaccaebaccaebrcdrcdaebdccaGbbaDpbBhccaIdcrciaVCwbaccaKfbaVCqdaccaMfbaEkbaEobjcJcdceacjaHiha"u8 +
        "CmceCkcaEaccD4cBaCacqCaBeaqjxcgaDxdaccanbacdeIdb4FabB4CaBrBbckBvcca4bncdC5cdCkDaC6kCkOGacaOGagaOGaWtE4CL9abkqCEuachCuF75de"u8 +
        "F75KbEvckaO73cC5ckopjkplopjopjkpmhpjopzopjopjopjcpbcEtbarmgFlbarmcpbcGhncpbcG5banmcH5bcH1barJkaOVzeaQL3baQElhaByBo4BauacZt"u8 +
        "BsBuBZrC4DaBraccaU-nbaHOlbaU+ndfccaVBxbaU-zbaVB3baVB1cacdacjcVD3bDdcjdcfac+KoBncu1cEinceB3cldccaCFAhbjcfaccaCSSpddcetccaCS"u8 +
        "UhbaCSU3baCSUvbaCSUbbaCSUhcaCSRdbaCSStbaCSRjbaB6abpccaC5baCSUfbaCFDpbdccaCSWnbaceacgfccaCTEbzacVZmBsCaBGgCoCqEjCgCqE3uCoc2"u8 +
        "CocmCoccCoBXlDeEaE4BkCaCZ1B4CaVMbB4Ca+VbCcCe"u8;
}
