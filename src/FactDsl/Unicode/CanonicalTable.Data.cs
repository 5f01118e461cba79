using System;

namespace FactDsl;

/// <content>
/// The numbers, made from Unicode 16.0. Every host would have them, but not every host the same, and some none at all; a test
/// compares them with those of the runtime.
/// </content>
internal static partial class CanonicalTable
{
    // Of each character that is one with others: how far it is from the one before; its first part, as far from the one before;
    // then 0 where there is no other part, else one more than twice how far the second is from the one before, and one more yet
    // where the two are not put together again.
    private static ReadOnlySpan<byte> Parts =>
        "GaEcDAbbafbafbafbavbajceDvbeE1bafbafbazbi5bafbafbazcktbclbafbafbafbavdm5bafbafbazbi1dqdbafbafbafbavbajceDvbeE1bafbafbazbi5"u8 +
        "bafbafbazcktbclbafbafbafbavdm5bafbafbazbi1ca3bDppbCabbB5jbCabbB5EjbCabbB1E1bCabbB5fbCabbB5vbCabbB5vbCabbB3bbCabdB35bCabbB5"u8 +
        "jbCabbB5fbCabbB5EfbCabbB5DpbCabbB1BhbCabbB5rbCabbB5fbCabbB5EbbCabbB3EtbCabdB3fbCabbB5fbCabbB5jbCabbB5EjbCabbB5EdectbCabbB3"u8 +
        "EvbCabcB3ExbCabbB5EzbCabbB5DlbCabfB1BlbCabbB5EzbCabbB5DlbCabeB35bCabbB5jbCabbB5vbCabdBzBhbCabbB5EzbCabbB5DlbCabbB3BlbCabbB"u8 +
        "5fbCabbB5EvbCabbB5DlbCabbB3DnbCabbB5DlbCabdB3BdbCabbB5fbCabbB5jbCabbB5rbCabbB5fbCabbB5DvbCabbB1ExbCabbB1bbCabbB5zbc1bCabbB"u8 +
        "5zbCabbB5vbCabBcCvB3bCaboBtbbCab3DhB1bCabbBpbbCabbBtbbCabbBtbbCabbGo5bCabbB5lbCabbB5BnbCabbB5BpbCabcDprbCabbUebbcbbWbbbCab"u8 +
        "dJ3BbbCabbBxbbCabbBxDrbCabbXwEpbcbbDhBbbNwbbBCpbeCfBlbCabdBrdbCabbFofbCabbB3bbCabb1bbCabbLnBzbCabbB5jbCabbBxhbCabbB5jbCabb"u8 +
        "BxhbCabbB5jbCabbBthbCabbB5jbCabbBzhbCabbB5jbCabbBzhbCabbB5jbCabbCdCvbCabbB3bbCabdCxDhbCabhCntbCabbBxEbbCabbHcElbCabbCbbbCa"u8 +
        "bbKlnbCabb74lbcbb9lbbCabInBIoabcacBeabvmBqE3akBH1ahG0bbBOsbbBNtabBN2bbebbebcmbcmbbibbCcb0Db3bybby1bibbebbebbBeb0Bd3bybbl1b"u8 +
        "mbbibfsbba3BmEg5baBbcd1ez3fBi1bddbwzlvbBaCabxfxbaBbcd1eCg3fBx1bddbwzyDcBfbcbCkF3BdbCaboClbbCabbB5jbCabdBvhbCabdKgjbcbbMfbb"u8 +
        "CabbB3bbCabdB3pbCabbB5rbCabbBtbbCabdKubbcbbLxbbCabbCtpbCabbB5rbCabbB5nbCabbBxlbCabdBxbbCabJj9yDJnbafbCcbbCbfbCgdE0IwbcBhbr"u8 +
        "BcbSwBFmC9biqbdgbBeB1cbccbccbkcbkcbccbscbicDmJqQjbaDfqClDmbccc0cCuIgQcdmcBdCdcbccbkcd4cHkRyBDjdaC5baDfqClDmbccBxHaTnBwDiDd"u8 +
        "bcbbbDfD2IaP3DyHsP3hobbafcaCpbiCnD5HyNfbcbbbDfEoJgOncavbgtbfCvLfWsB7ckucfkcfkcfkcnBvikDcImcakbEcBscccjEdcsCcG4kucfkcfkcfkc"u8 +
        "nBviDnJkPfCXaFOaLA3cebcebcebcebeibBjCsbcebdebbcbcgbV3NQbYB5bCabbB3DxbCabbB5DrbCabbB5BzbCabbGkF5bCabbKfzbCabbB5DrbCabbB5Bzb"u8 +
        "CabbB5BhbCabbB5zbCabbK2FtbcbbbfbcbbM1FrbCabbB5nbCabb8gFhbcbb+ffbCabbB3lbCabbB3nbCabbB5DrbCabbB5DlbCabbB5D3bCabbB53bCabbB3j"u8 +
        "bCabbGmF1bCabbKhbbCabbB5EjbCabbB5BzbCabbB3BxbCabbO8uD1bcbbO+vFvbCabbB5pbCabbB3FpbCabbB5zbCabbB5DrbCabbB3DpbCabbB5DrbCabbB5"u8 +
        "BzbCabbB5pbCabbGoFpbCabbB53bCabbFo5bcbbbfbcbbPzbbCabbB5zbCabbB1bbCabbB5DrbCabbO+qD1bcbbPArFvbCabbB3FhbCabbB5DrbCabbOoDpbcb"u8 +
        "bkbbcbbOQcbbcbbPA3bbCabbB5DrbCabbB5BzbCabbB5pbCabbB3BdbCabbB5BrbCabbB5lbCabbPgFpbcbbc3bcbbRjtbCabbB5EbbCabbB3ElbCabbB5fbCa"u8 +
        "bbB53bCabbB5dbCabbB5DrbCabbB3DpbCabbB5fbCabbB3dbCabbB3tbCabbB5EfbCabbB5BzbCabbBdbbyFdbgjbebcQmlfT1DrbCabbB5DhbCabbGc5bCabb"u8 +
        "B5dbCabbB5BfbCabbB5xbCabbO72dbcbbOZ3dbcbbbdbcbbbBfbcbbbxbcbbOZ0nbcbbPFxDvbCabbB5DhbCabbB5xbCabbGkhbCabbB5dbCabbB5BfbCabbB5"u8 +
        "xbCabbO82dbcbbPG53bCabbB5DjbCabbBtbbCabbB5DhbCabbGk5bCabbB5dbCabbB5BfbCabbB5xbCabbO9qdbcbbOSzdbcbbbdbcbbbBfbcbbbxbcbbbEbbc"u8 +
        "bbUxbbCabbB5DhbCabbTu5bcbbbdbcbbbBfbcbbbxbcbbbEbbcbbVnElbCabbB5EnbCabbB5DhbCabbB5xbCabhBTqCbbafbNU4CpbcbbbfbcbbbIfbcbbNW5F"u8 +
        "1bafbNXoCpbcbbbfbcbbbIfbcbbNVhF1bafbNVwCpbcbbbfbcbdNXxCjbafbNYgCpbcbbbfbcbdNWdCjbafbNWsCpbcbbbfbcbbbIfbcbbNYtF1bafbNZcCpbc"u8 +
        "bbbfbcbbbIfbcbbNW5F1bafbNXoCpbcbbbfbcbbbIfbcbbNZpF1bafbNZ4CpbcbbbfbcbbbIfbcbbNXtF1bafbNYcCpbcbbbfbcbdN6dCjbafbN6sCpbcbbbfb"u8 +
        "cbdNYhCjbafbNYwCpbcbbbfbcbbbIfbcbcN6xFxcN7iCpcafcaIfbNY5F1bafbNZoCpbcbbbfbcbbbIfbcbbN7pF1bafbN74CpbcbbbfbcbbbIfbcbbN7pIhbj"u8 +
        "absbbpabubbrabwbbtabBabb0abnbbqabhbbkadNTeIvbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbBcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbc"u8 +
        "bbcbbcbbcbbcbbcbbDcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbcbbN71H1bahbN74IfbN73bbjbcklbOAknbOCjH1bahbapbvabwIvcCqadBR"u8 +
        "blbPMynbN7zbbrbcslbOA4nbODbItbzab4bb1ab2IvbOCqItbafbaIfbOAlHpbahbBcpbDtadCsIjbBcbbDbHpbahbapb3acOHibbafbaIfbODrHpbahbmpbBv"u8 +
        "abBcCnbafbiFzbmbbClHpbahbapbBnabBgCrbBPrCpbBN0abBSjadPRyIvbN7fbbkbcjlbOC0nbOFnItbBfabB0bbBtabBuIvbBPjadPU2abcaJfOFtaeBV1ab"u8 +
        "HuaDpQMwBtbebteb5DybbibbdbBvDcbfkbdgbyBqbceb1BobdobdebcgbxRAvbcRCiblBhbbRBbbbebbRCmbbcbd0bbcbdgbbcbhgbbcbdobbcbdgbbcbBdBwb"u8 +
        "bmbbcbbebBrC3bbcbbBibbcbhCabbcbbcbbcbB2GVgabcaB9sCSxcBLqCW2BNMfcebcebcebcebcebcebcebcebcebcebcebdgbcebcebhobbafcgdbafcgdba"u8 +
        "fcgdbafcgdbafxDjdkFobo2bcebcebcebcebcebcebcebcebcebcebcebdgbcebcebhobbafcgdbafcgdbafcgdbafcgdbafxDjddEsbbcbbcbbcbewbBSAcBN"u8 +
        "UwabSVhabT9mabBAdabO-nabQJ3abC7gabBF7oabaabBDEvab8Iaab+EtabB8cabEK2abKHgabERyabDLuabXwabT2abDZoabTIzabBRsabB72abBQkabIF4ab"u8 +
        "GS0abEIoabBFW3abCPgabLY4abDRoabKBeabL-cabBAM1abJJwabK+eabBZoabTJvabPQ4abDEoabUVjabEE0abDFgabCZeabO9eabBAUpabBDcabSoabI+mab"u8 +
        "DA4abDT0abCNoabERuabDAkabFmabDZgabEUgabCD0abBIwabSW1abPgabCCcabDCsabHTwabFXwabJ6rabY-nabDCkabOVyabCB2abHBxabDGqabJ-qabFDka"u8 +
        "b-B3abBYuabG7cabB8oabTkabHCaabQqabMBiabBBXrabW7sabXK3ab5abUFaabB6eabDDgabJIiabFPjabULbabDTgabQPyab+MjabG62abCCwabJXkab+sab"u8 +
        "RFrabS+iabUTxabH+uabIZxabPL4abDVhabL6uabUV3abCJwabPKgabGUqabDGcabPO5abR-mabRSpabEYtabP+oabPUjabI8kabTLnabBLwabGaabLLqabKGm"u8 +
        "abCYqabEGgabDP0ab-NtabU0abCTcabCXsabDNsabFDsabESyabOIgabCL0abCC0abDoabBGDfabKCwabCLcabR+wabYO1abBRyabHaabBJuabFIsabBCmabBU"u8 +
        "aabCUcabCCuabBHwabHLoabFDpabFTkabBSoabBATfabIyabBBuabOAwabL-uab+qabV+babSyabBYmabEDgabIJaabEMrabSJbabEBkabCO2ab9gabBGeabJZ"u8 +
        "mabLoabFTcabKyabI+2abCMeabFeabNaabBEIzabVCgabMAmabCQiab69nabJFvabBFiabFRiabFcabEVuabCGsabD8yabCHiabHLuabFYaabHRcab8QjabX6m"u8 +
        "abBB6jabKPeabHqabCU2abVwabCW0abVaabBReabCKkabNU2abBDPbabIMcab6EuabBDEzabGO2abINcabQUaabXZ3ab7sabDNgabFXaabRP4abBCFzab+mabE"u8 +
        "FmabE62abTwabVuabCD0abDScab9yabEZoabEVmabBeabEOwabCRmabBB6fabNXwabNJzabO7gabBMqabIWeabIKsabC7iabBEqab7QpabDDiabKB0abDRzabF"u8 +
        "kabXeabE9dabBCnabNL4ab+Jpab6HmabYPxabDfabGJ4abCC0abNAgabQVbabIZsabDGtabUIoabDO3abHAcabGMdabVLpabGZfabCIaadBJuacHBuadKJlabQ"u8 +
        "UyabB6aabBHeabCeaboabCuabO8oabNJpabBP4acDFkacCOmadCUaabMkaeD-eab0abCyabCIyabGNlabC9sabBDQrabTsabGmabXyabBwabG0abBEyabGsabG"u8 +
        "eab9qabGqabB7yabuabCCmabNiabCmabGiabBV0abJgabK4ab-iabCPeabKgabQqabBEyabL0ab-oabCG4abK0abwabbabqabmaboabDaabcabLeabEcabT4ab"u8 +
        "BDiabBkabDqabTcabJgab+qabIyabaab92abCLsabImabWwabDqabZuabDkabBK2abIeabDKwabRyabDyab78labHRHsabHANladZ-dabBY4abEzab+pab8kab"u8 +
        "DwabUoabDgabBKgabEpabEiabEsabBHqabFsabJcabBaabQ2abMmabB6uaboabJaabEiabSwabHmabElabImabC1abJeabEeabZaabFqabDmabQiabR2abKgab"u8 +
        "iabDwabCCgabEcabYoabZuab5abFoabPyabVaabDDsabCXdabHuabHwabUoabJkabDkabOeabeabKwabBcabBsabFmabtabYyab+kabQ4abLwabOaabJsabUua"u8 +
        "bMoabBU0abJ0abBYuab8qabEkabBaabSsabDsabCzabDmabfabBbabEyabFcabX2abBDaabTuabSoabN0abCAmabGoabHgabIkabCiabyabDaabBNoabCIuabG"u8 +
        "EK2ablabFZcabH8DpabCHwabCcabIJBaabFIoabRAgabHPY5abEwaCeCM7jBK8ucBsolrBkbagbD6WaebagbD6XrBmbagbasbccbccbccbccbccbcccecbccbc"u8 +
        "cbccbccceccecbcccecbcccecbccbccbccbccbBjmbh0bucbscCT1D-+2CW51qbCVwFL4INWncebpubEdIyNvbcbQ2BBkCC3baDfBxDwOjceBxjo3dk3BuDe1c"u8 +
        "aBhbaCfHtPo+fbaBhcaBvH2P4+jbcb73BXyDQfR-jBD+sCH9zbaBnbaBhbwbbvfbgdbcbbbfDCaGEmMI3bhbbmbY-uBR+2DD-0bccboBgbagbagbagbagCxFuB"u8 +
        "ubccbcBgbccbbgbccCJSaGBX3abjabsabGZOcabGY8dabE2ab0abEoabHqabB4abE2abBpabODbabHIZyabG6OzaboabBaabBgabGZ6kabHIGfabOK2abCmabG"u8 +
        "Z72abGZ7hab0abBNpabBOaabsabJACuabI-+tab2abOShabOVyabwabCyabkabOWdabO7eabeabBwabBmabwabcabBcabDeabqabsabBsabuabeabaabaabG7K"u8 +
        "0abGM7xabOKlabBkabG7YiabG7XpabmabBkabJqabGlabBaabCaabDuabFiabBuabEgabBaabCcabaabBkabBeabqab4abViabQ5abRcabMlabCgabCGzabDOo"u8 +
        "abR5abCmabBsabIdabKoabbabHwabG+DqabG9-dabkab4abBiabqabEaabG+UmabEeabG+P1abC4abyabE3abI2abRXpab2abSAyabDmabaabG-IuabG-AjabB"u8 +
        "kab4abyabG-SkabG-RraboabBU0abBTbabSKbabSN4ab2abFeabDfabHAVoabHAKbabHAKgabHAHpabfabBcabGkabcabS7fabS82abCwabBkabCyabTAnabHU"u8 +
        "ScabHUQnabTDiabgabgabBiabJCMqabJCJhabHCDgabaabGQS5abRN3abaabTFvabH8-cabXSeabIBHpabsabTIpabTLoabDgabuabCeabIqabTUnabB1abTXq"u8 +
        "abHDEaabHDAzabIcabiabeabdabC2abBiabCiab1abwabC4abBiabiabBuabwabEeabFiabCgabHyabHD7yabHD83abEbabGyabBwabGcabHEA0abHD83abFza"u8 +
        "bBxabUXvabVDwabBkabB4abClabVAvabVOgabB0abHFJ2abHFCnabRkabK3abVS5abVXqabVYrabChabLK2abgabKWwabGhabNBcab+NhabRT2abiabmabD0ab"u8 +
        "vabHGHaabH8HtabWLcabHjabM0abDgabHF+qabHF93abG3abPkabWXnabW6kabGcabEoabL2abHF-wabHF8pabXMfabXQsabHGYmabHGVfabXQlabXSiabC0ab"u8 +
        "BwabcabHHNeabOYdabO+4abHHKxabHIG2abHH-zab2abGlabK4abCqabDsabDlabCqab4ab0abHHZsabHH+tabPwabD4abYTvabYZqabhabHIAuabHINpabXka"u8 +
        "bHH-aabDaabHH8pabHgabBvabfabZIjabZLiabDgablabDmabGKHqabGJ95abHIR2abHIMnabHJA4abHIYfab0abBwabHJ7qabHJYpabBkabHKKaabN4abHKJt"u8 +
        "abBcab6N3ab6Psab6Ozabaab6Y4abBkabBkabBiabEkab663ab7AsabHLReabHLPpabHLViabHLSdabGWC4abGVY3abHMZcabBoabIyabIIEpabyab7OyabHM-"u8 +
        "4abbabCoabBuabHNBjabcabaabCwab7Rbab7Veab7UjabFaabIJYoabHN83abD2abEaab7+rabIKUgabHOM5abHOUiabCwabHOTlabFyab8Lxab8Rcabuabkab"u8 +
        "HPS0abSwabaabHP7rab8OxabIM6sabHP+jabgab86dabINFsabHP61ab9Ddab9EqabjabB0abHRImabHRCfab9Gdab9MmabDwabEgab9RbabIPPiabB4abIPO1"u8 +
        "abIPYaabHRV3abHR8iabHR6rabGkabwabHSNkabEsabHSMfabHSUqabHSTpabGZO4abHXYtab+N0abFcab+Ppab+TgabTIrabIGPeab2ab6CdabsabGYZvabga"u8 +
        "bGZuabBFTfab-CmablabBeabX+tabX-2abeabuabCsabHUFmabHUFnabDqabEmabEuabItabJuabCuabHaabQhabHoabeabBaabHUFuabTkabJlabIT6tab-8m"u8 +
        "abeabCgabHXLiabHXGlabHU8qabIU83abiabIVFaabScabIVWnabBAOkabyabwabeabEaabCbabImabCxabJoabFbabEgabBwabBA63abBBAuabCaabBBApabB"u8 +
        "BGoabgabHXAiabHWY5aboabBBKrabBBMkabBKD3abJB-gabLqabIZKpabsabBB9sabE0abJ0abMwabHYFgabHX-zabBmabFuabFyabHY7qabB7SvabF9Drab3a"u8 +
        "bDiabF9O2abF9AtabGiabH7JuabBwabH6VrabF0abCaabH7B0abH7BfabR0abJ4abcabFxabX0abByabH7+kabH7G3abBF-labBGCeabH78aabJBZbabBGN0ab"u8 +
        "8Rbab8XcabH9CeabNkabJD6xabqabBGWuabH+CuabJEVpabJE+iabH+IvabaabB2abH+Y0abH+NhabBG63abBG-mabH2abBwabDyabBHC5abJHWeabIAB1abS2"u8 +
        "abL0abBIC3abB4abBIHuabIBWoabJJ9labJKA0abQsabIgabIB9labBIWjabBI6gabkaboabuaboabCkabIDMka"u8;

    // Runs of marks: how far from the one before, how many more, and their class.
    private static ReadOnlySpan<byte> Marks =>
        "YauHgbaHibdG2baHibaGybeG2bbGkbdG2bbGkbkG2bebbdG2bhHgbaHqbaHgbcG2bcHgbbG2ccHgbdG2baHgbaHibbG2baHgbaHjbbHkbaHjbbHkbaHjbmHgIu"u8 +
        "eHgIkaG2bdHgbaG2bcHgbaG4baG2bfHgbfG2bbHgbaG2bbHgbaG4baHebaHgbakbalbambanbaobapbaqbarbasbbtbaubavbawcaxcaybazcaHgbaG2casCjh"u8 +
        "Hgba4ba5baBaBra1ba2ba3ba4ba5baBabaBbbaBcbbHgbbG2beHgbaG2bbHgbaG2raBdDggHgddHgbaG2baHgdbHgcaG2bbHgbaG2BeaBe5aHgbaG2bbHgbaG2"u8 +
        "bbHgbcG2baHgbbG2baHgbaG2bcHgbaG2baHgbaG2baHgbaG2baHgbaG2bbHgFbgHgbaG2baHgkaG2zdHgciHgccHgceHgBmcG2B2bHgbcG2bdHgBleHgbeG2bn"u8 +
        "HgcaG2bbHgbaG2bbHgbaG2bcHgbcG2ba1ba2ba3bcHgbaG2bbHgbbG2beHgB3ahrajeaHgbaG2bbHgDiahrajBraHgB4ahrajDpahrajDpahrajEaajDpahraj"u8 +
        "iaCubaC1DgahrajDobjrajD3ajDobDhbajodDlDnbDwbajodD0CnbG22aG2caG2caGyByaEbbaEccaEegdEcdaEccbHgbajcbHgB5aG2DrahcbjCtaG2WqcHg9"u8 +
        "vbj5ajE4ajlaHgGmaHeEqaG4baHgbaG2G2aHgbaG2CiajvhHgdaG2BreHgbfG2bbHgbaG2cbG2bbHgbbG2beHgbaG2bdHgDgahqajBhaHgbaG2bgHgBxbjB1ah"u8 +
        "mbjCeahEzcHgcabbeG2bbHgbdG2baHgcgbfaG2haHgebHgGhbHgbaG2bgHgbaG2bbHgbaHkbaGwbaG2baGkbBeHgbaHibbHebaG2baG0baHgbaHjbaG2baHgba"u8 +
        "G2WrbHgbbbbdHgbcbbbHgfaHgebbbaHgbaG2baHgbbbbdG2baHgC-5cHgEoajDb5HgRlaG0baHebaHibaG4bbHaDkbi9OvaHgfjHgBbbHgCrbHgIvajBgajEya"u8 +
        "j2rHgB0cG2BgajDaahnajHqaHgcbHgbaG2dbHggbHgcaHgBvajHxajTZra0YcgHgbgG2bbHg+oaG2HdaG2EweHgBUtaG2caHgBjaHgbabbaG2fajFgaHgbaG2R"u8 +
        "4dHgCceHgJ4bHgCrcG2ChbG2bcHgbaG2baHgbdG2BsaHgbaG2baHgbaG2GbajBkajpajB0ajbahCgcHgBrbjB5ahCnajkahDlajbahFtahbajCrbhrajzgHgee"u8 +
        "HgC0cjDsajeahyaHgDeajbahH2ajbahD5ajDxajbahDuajIoajbahIdbjfahE3ajCuajtajCsajNgajIdahcbjCsajNkbjQPnajCObebB2gHgBF0bgTFnabFGh"u8 +
        "bGybcbeaHcbeGyjhG2deHgbbG25dHgEvcHgDN2gHgcqHgdgHgcbHgceHgDfaHgFbgHgLyaHgB4dHgP3bHibaG2baHgH5aHgbaG2XbgG2DofHgbah"u8;
}
