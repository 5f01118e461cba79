namespace FactDsl.Language.Text;

/// <summary>What a character can be part of.</summary>
public enum CharacterClass : byte
{
    /// <summary>Punctuation, symbols, controls, surrogates and what is not assigned.</summary>
    Other,

    /// <summary>White space: tab and the Unicode category Zs. Line breaks are not among them.</summary>
    Space,

    /// <summary>A lower-case letter: words begin with one.</summary>
    LowerLetter,

    /// <summary>An upper-case, title-case or case-less letter: names begin with one.</summary>
    OtherLetter,

    /// <summary>A decimal digit of any script.</summary>
    Digit,

    /// <summary>A combining mark or connector such as <c>_</c>: inside words and names only.</summary>
    Part,

    /// <summary>A format character: allowed inside names, and left out when they are compared.</summary>
    Format,
}

/// <summary>
/// Character classes of the Basic Multilingual Plane, fixed at Unicode 16.0 so that a file means the same under every
/// .NET. Georgian Mkhedruli counts as case-less: Unicode 11 gave it upper-case partners that nobody writes, and older
/// runtimes do not know them.
/// </summary>
public static class Characters
{
    // Runs over U+0000..U+FFFF: a letter g..m is the class, n a run of pairs "other letter, lower letter"; then the
    // run's length in hexadecimal, left out where it is 1.
    private const string Runs =
        "g9hg16hgfkag7j1ag4lgi1ag25hg9jg2mg7ig4jg5j17gj7i18gi8n1cin8in17jn3i2jn2j2ij3i2j4ij2ij3i3j2ijn3jn2in1j2ij2n2j2i" +
        "2j2i3j6ij2ijn9in9ijn2j2n1ei6j2ij2i2n1j3n5i44ji1bj12g4jcgej5g7jgjg11l70n2jgn1g2ji3gjg6jgj3gjgj2ij11gj9i23ji2j3i" +
        "3nci4n1gn1j2i2j33i30n11gl5g2n1bjn7in30gj26g2jg6i29g8l2dglgl2gl2glg8j1bg4j4gdm6galbgmg3j2bl15kag4j2lj63gjl7mgl6" +
        "j2l2gl4j2kaj3g2jgfmjlj1el1bg2j59lbjgekaj21l9j2g4jg2lg2j16l4jl9jl3jl5g12j19l3g4jbg5j18gj6gm2g5l9j2al18ml21j36l3" +
        "jl12jl7jal2g2kagj10l3gj8g2j2g2j16gj7gjg3j4g2ljl7g2l2g2l3jg8lg4j2gj3l2g2kaj2gajglg2l3gj6g4j2g2j16gj7gj2gj2gj2g2" +
        "lgl5g4l2g2l3g3lg7j4gjg7kal2j3lgbl3gj9gj3gj16gj7gj2gj5g2ljl8gl3gl3g2jgfj2l2g2kag9jl6gl3gj8g2j2g2j16gj7gj2gj5g2l" +
        "jl7g2l2g2l3g7l3g4j2gj3l2g2kagjg10ljgj6g3j3gj4g3j2gjgj2g3j2g3j3g3jcg4l5g3l3gl4g2jg6lgekag10l5j8gj3gj17gj10g2ljl" +
        "7gl3gl4g7l2gj3g2jg2j2l2g2kag10jl3gj8gj3gj17gjagj5g2ljl7gl3gl4g7l2g6j2gj2l2g2kagj2lgcl4j9gj3gj29l2jl7gl3gl4jg5j" +
        "3lg7j3l2g2kagaj6gl3gj12g3j18gj9gjg2j7g3lg4l6glgl8g6kag2l2gdj30lj2l7g5j7l8gkag27j2gjgj5gj18gjgjalj2l9jg2j5gjgl7" +
        "gkag2j4g20jg17l2g6kagblglglg4l2j8gj24g4l14gl2j5lbgl24g9lg39j2bl14jkag6j6l4j4l3jl3j2l7j3l4jdlcjlkal4g2j26gjg5jg" +
        "2j2bgj14dgj4g2j7gjgj4g2j29gj4g2j21gj4g2j7gjgj4g2jfgj39gj4g2j43g2l3g20j10g10j56g2i6g3j26cg2j11hj1ag5j4bg3jbg7j1" +
        "2l4g9j13l3gbj12l2gcjdgj3gl2gcj34l20g3jg4jlg2kag21l3mlkag6j59g7j5l2j22ljg5j46gaj1fglcg4lcgakaj1eg2j5gbj2cg4j1ag" +
        "6kag26j17l5g4j35lagl1dg2lkag6kagdjg8legl10g31l5j2fl11j8g3kag11l9gcl3j1eldj2kaj2clegcj24l14g8kag3j3kaj24g2i9n1g" +
        "5j2bg2j3g10l3gl15j4lj6lj2l3jg5i2cj3fidji22j25l40n4bi8n31i8j8i6g2j6g2i8j8i8j8i6g2j6g2i8gjgjgjgji8j8ieg2i8j8i8j8" +
        "i8j8i5gi2j5gig3i3gi2j5g3i4g2i2j4g4i8j5g5i3gi2j5g3hbm5g1am5hgfl2g13lgahm5gmagjgdjg10jdg33ldg4lg3lcg11jg4jg2ij3i" +
        "2j3igjg3j5g6jgjgjgj4gij4ij4ig2i2j2g5ji4g4ig11j24ij4ga77j30i30n1j3i2n3j3n2iji6j4n32ig6n2l3n1gci26gig5ig2j38g7jg" +
        "flj17g9j7gj7gj7gj7gj7gj7gj7gj7gl20g2fjg1d0hg4j3g19j9l6gj5g2j5g4j56g2l2g2j3gj5agj4g5j2bgj5eg11j20g30j10g200j19c" +
        "0g40j568dg43j2eg2j10dg3j10kaj2g14n17jlg4lagjnej2l2j50l2g25j9g2n7i2n20i7n2jn5jg2n2jn2i2naj5ij4n8j3n2j2ig2n1gigi" +
        "n3jg15j4ij3ij7lj3lj4lj17l5g4lg13j34gcl2j32l12gakag6l12j6g3jgj2lkaj1cl8g2j17ldgcj1dg3l4j2flegejkag6j5ljakaj5gj2" +
        "9leg9j3lj8l2g2kag6j17g3jl3j32ljl3j2l2j5l2jljg18j3g2jbl5g2j3l2gaj6g2j6g2j6g9j7gj7gi2bgj4i9jg6i50j23l8gl2g2kag6j" +
        "2ba4gcj17g4j31g2104j16eg2j6ag26i7gci5g5jljagjdgj5gjgj2gj2gj6cg21j16bg12j40g2j36g28jcg4l10g10l10g3l2g18l3g20j5g" +
        "j87g2mg10kag7j1ag4lgi1agbj59g3j6g2j6g2j6g2j3g1cm3g4";

    private static readonly byte[] s_table = Expand();

    /// <summary>The class of a UTF-16 unit.</summary>
    public static CharacterClass ClassOf(char c) => (CharacterClass)s_table[c];

    /// <summary>Whether an item begins at a line that starts with <paramref name="c"/>.</summary>
    public static bool IsLetter(char c) => s_table[c] is (byte)CharacterClass.LowerLetter or (byte)CharacterClass.OtherLetter;

    /// <summary>Whether <paramref name="c"/> is a lower-case letter.</summary>
    public static bool IsLower(char c) => s_table[c] == (byte)CharacterClass.LowerLetter;

    /// <summary>Whether <paramref name="c"/> is white space inside a line.</summary>
    public static bool IsSpace(char c) => s_table[c] == (byte)CharacterClass.Space;

    /// <summary>Whether <paramref name="c"/> ends a line.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    /// <summary>Whether <paramref name="c"/> may stand inside a word.</summary>
    public static bool IsWordPart(char c) => s_table[c] is >= (byte)CharacterClass.LowerLetter and <= (byte)CharacterClass.Part;

    /// <summary>Whether <paramref name="c"/> may stand inside a name.</summary>
    public static bool IsNamePart(char c) => s_table[c] >= (byte)CharacterClass.LowerLetter;

    /// <summary>Whether <paramref name="c"/> ends a run of characters outside strings: white space, a line break, a comma or a quote.</summary>
    public static bool EndsRun(char c) => (s_lexical[c] & RunEnd) != 0;

    // What the lexer asks of every character, each in one look: a bit per question.
    private const byte RunEnd = 1, Word = 2, Name = 4;

    private static readonly byte[] s_lexical = ToLexical();

    /// <summary>The first offset from <paramref name="at"/> on whose character cannot stand inside a word; hyphens can, between two others.</summary>
    internal static int EndOfWord(string text, int at, int end)
    {
        byte[] lexical = s_lexical;
        while (at < end && ((lexical[text[at]] & Word) != 0 || (text[at] == '-' && at + 1 < end && (lexical[text[at + 1]] & Word) != 0)))
            at++;
        return at;
    }

    /// <summary>The first offset from <paramref name="at"/> on whose character cannot stand inside a name.</summary>
    internal static int EndOfName(string text, int at, int end)
    {
        byte[] lexical = s_lexical;
        while (at < end && (lexical[text[at]] & Name) != 0)
            at++;
        return at;
    }

    /// <summary>The first offset from <paramref name="at"/> on whose character ends a run.</summary>
    internal static int EndOfRun(string text, int at, int end)
    {
        byte[] lexical = s_lexical;
        while (at < end && (lexical[text[at]] & RunEnd) == 0)
            at++;
        return at;
    }

    private static byte[] ToLexical()
    {
        byte[] lexical = new byte[s_table.Length];
        for (int i = 0; i < lexical.Length; i++)
        {
            char c = (char)i;
            bool endsRun = IsSpace(c) || c is ',' or '"' or '\n' or '\r' or '，' or '、' or '،' or '“' or '”' or '„' or '«' or '»';
            lexical[i] = (byte)((endsRun ? RunEnd : 0) | (IsWordPart(c) ? Word : 0) | (IsNamePart(c) ? Name : 0));
        }
        return lexical;
    }

    private static byte[] Expand()
    {
        byte[] table = new byte[0x10000];
        int at = 0;
        for (int i = 0; i < Runs.Length;)
        {
            int kind = Runs[i++] - 'g';
            int length = 0;
            while (i < Runs.Length && Runs[i] < 'g')
            {
                length = length * 16 + (Runs[i] <= '9' ? Runs[i] - '0' : Runs[i] - 'a' + 10);
                i++;
            }
            for (int n = length == 0 ? 1 : length; n > 0; n--)
            {
                if (kind < 7)
                {
                    table[at++] = (byte)kind;
                    continue;
                }
                table[at++] = (byte)CharacterClass.OtherLetter;
                table[at++] = (byte)CharacterClass.LowerLetter;
            }
        }
        return table;
    }
}
