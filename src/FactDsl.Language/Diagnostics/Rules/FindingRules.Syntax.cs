namespace FactDsl.Language.Diagnostics;

/// <content>Rules about what is no text of the language.</content>
public static partial class FindingRules
{
    /// <summary>A file whose bytes are no UTF-8, or were none when somebody converted it.</summary>
    public static readonly FindingRule LostCharacter = Error(1128, FindingCategory.Syntax, "Character lost", "A character was lost here, at byte {0} of the text: the file is not UTF-8, or was not when it was converted. Write the character and save the file as UTF-8; where U+FFFD itself is meant, a string has `\\uFFFD`");

    /// <summary>A string ends with its line.</summary>
    public static readonly FindingRule UnclosedString = Error(1101, FindingCategory.Syntax, "String not closed", "The string is not closed on its line: write `{0}` behind it");

    /// <summary>A block ends before the next item.</summary>
    public static readonly FindingRule UnclosedBlock = Error(1102, FindingCategory.Syntax, "Block not closed", "The block is not closed before the next item: end it with {0}, and indent lines that begin with a letter");

    /// <summary>A bracket ends with its line.</summary>
    public static readonly FindingRule UnclosedSet = Error(1103, FindingCategory.Syntax, "Set not closed", "The set is not closed on its line: write `{0}` behind its last date");

    /// <summary>An address in angle brackets ends before white space.</summary>
    public static readonly FindingRule UnclosedAddress = Error(1104, FindingCategory.Syntax, "Address not closed", "The address is not closed: write `{0}` behind it");

    /// <summary>An escape that C# does not have.</summary>
    public static readonly FindingRule UnknownEscape = Error(1105, FindingCategory.Syntax, "Unknown escape", "`{0}` is not an escape: a backslash itself is written `\\\\`");

    /// <summary>A comma of another script.</summary>
    public static readonly FindingRule ForeignComma = Error(1106, FindingCategory.Syntax, "Another script's comma", "`{0}` does not separate values: write a comma `,`");

    /// <summary>A typographic quote.</summary>
    public static readonly FindingRule ForeignQuote = Error(1107, FindingCategory.Syntax, "Typographic quote", "`{0}` does not begin or end a string: write straight quotes, \"…\"");

    /// <summary>A name with a character that no identifier has.</summary>
    public static readonly FindingRule CharacterInName = Error(1108, FindingCategory.Syntax, "Character in a name", "`{0}` cannot be a name because of `{1}`: write `{2}`, and the spelling in a label");

    /// <summary>Characters that make no token.</summary>
    public static readonly FindingRule UnexpectedCharacters = Error(1109, FindingCategory.Syntax, "Unexpected characters", "`{0}` means nothing here: a comma, the next clause or the end of the line is expected");

    /// <summary>Two values side by side.</summary>
    public static readonly FindingRule MissingComma = Error(1110, FindingCategory.Syntax, "Comma missing", "A comma is missing between `{0}` and `{1}`");

    /// <summary>A list that goes on in the next line without a comma.</summary>
    public static readonly FindingRule MissingCommaAtLineEnd = Error(1111, FindingCategory.Syntax, "Comma missing at the end of a line", "A comma is missing at the end of the line above: `{0}` goes on with its list");

    /// <summary>A comma with nothing behind.</summary>
    public static readonly FindingRule MissingValueAfterComma = Error(1112, FindingCategory.Syntax, "Value missing", "A value is missing after the comma: complete the list, or remove the comma");

    /// <summary>A comma with nothing in front.</summary>
    public static readonly FindingRule MissingValueBeforeComma = Error(1113, FindingCategory.Syntax, "Value missing", "A value is missing before the comma: write it, or remove the comma");

    /// <summary>A colon behind a clause word.</summary>
    public static readonly FindingRule ColonAfterClause = Error(1114, FindingCategory.Syntax, "Colon after a clause word", "A clause takes no `{1}`: write `{0}` and its values");

    /// <summary>Something else where a clause begins.</summary>
    public static readonly FindingRule ClauseExpected = Error(1115, FindingCategory.Syntax, "Clause expected", "`{0}` is not expected here: a clause begins with a word in lower case");

    /// <summary>A line at the margin that begins no item.</summary>
    public static readonly FindingRule ItemExpected = Error(1116, FindingCategory.Syntax, "Item expected", "`{0}` does not begin an item: write a kind such as `person` first, or indent the line if it belongs to the item above");

    /// <summary>Text before the first item.</summary>
    public static readonly FindingRule TextOutsideItems = Error(1117, FindingCategory.Syntax, "Text outside items", "This belongs to no item: an item begins at the margin, without indentation");

    /// <summary>Documentation with nothing below.</summary>
    public static readonly FindingRule DanglingDocumentation = Warning(1118, FindingCategory.Syntax, "Documentation of nothing", "This `///` documents nothing: an item or a clause has to follow; write `//` for a comment");

    /// <summary>A standing or a modifier without its kind.</summary>
    public static readonly FindingRule KindExpected = Error(1119, FindingCategory.Syntax, "Kind expected", "`{0}` needs a kind behind it, such as `meeting`");

    /// <summary><c>extend</c> without what it extends.</summary>
    public static readonly FindingRule ExtensionTargetExpected = Error(1120, FindingCategory.Syntax, "Nothing to extend", "`extend` needs what it extends: the name of an item (`extend Nato`) or a kind (`extend country`)");

    /// <summary>A question without a name.</summary>
    public static readonly FindingRule QuestionNameExpected = Error(1121, FindingCategory.Syntax, "Question without a name", "A question needs a name, then the kind asked for: `question Allies alliance of Russia, ?ally`");

    /// <summary>An expectation without an answer.</summary>
    public static readonly FindingRule AnswerExpected = Error(1122, FindingCategory.Syntax, "Expectation without an answer", "An expectation needs its answer, then the question: a number, `none` or names, as in `expect 12 alliance Nato of ?member`");

    /// <summary>A word kept for later.</summary>
    public static readonly FindingRule ReservedWord = Error(1123, FindingCategory.Syntax, "Reserved word", "`{0}` is kept for a later version of the language and cannot begin an item");

    /// <summary>A line indented deeper than the one above.</summary>
    public static readonly FindingRule DeeperIndentation = Warning(1124, FindingCategory.Syntax, "Depth means nothing", "This line is indented deeper than the one above, which means nothing: begin it with `+` to go on with that line, or indent it alike");

    /// <summary>A tail without its values.</summary>
    public static readonly FindingRule TailValueExpected = Error(1125, FindingCategory.Syntax, "Value missing after a tail", "`{0}` needs {1}");

    /// <summary>A line at the margin that looks like one of the item above.</summary>
    public static readonly FindingRule ForgottenIndent = Warning(1126, FindingCategory.Syntax, "Indentation forgotten", "`{0}` stands at the margin right below an item, so {1}: indent it if it belongs to the item, else leave an empty line above it");

    /// <summary>A connective without the fact that it begins.</summary>
    public static readonly FindingRule ConnectiveWithoutKind = Error(1129, FindingCategory.Syntax, "Kind missing behind a connective", "`{0}` begins a fact, and a kind is missing behind it: write `{0} meeting of …`");

    /// <summary>An <c>or</c> without the line that it stands for.</summary>
    public static readonly FindingRule AlternativeOfNothing = Error(1130, FindingCategory.Syntax, "Alternative of nothing", "`or` stands for the line above it, and there is none");

    /// <summary>A length of time without its unit.</summary>
    public static readonly FindingRule LengthWithoutUnit = Error(1131, FindingCategory.Syntax, "Unit missing", "`{0}` lacks a unit: write `{0} years`");

    /// <summary>What counts or picks answers, and is not the last of a question.</summary>
    public static readonly FindingRule MisplacedPick = Error(1132, FindingCategory.Syntax, "Last line of a question", "`{0}` goes last in a question: {1}");

    /// <summary>A language that does not touch its string.</summary>
    public static readonly FindingRule LanguageApart = Error(1134, FindingCategory.Syntax, "Blank before a language", "`{0}` says in which language the string is and has to touch it: `\"…\"{0}`");

    /// <summary>A comment as scripts have it.</summary>
    public static readonly FindingRule ForeignComment = Error(1135, FindingCategory.Syntax, "Comment of another notation", "A comment begins with `//`, not with `#`");

    /// <summary>A file in another notation.</summary>
    public static readonly FindingRule ForeignNotation = Error(1136, FindingCategory.Syntax, "File in another notation", "This is {0}, and facts are written otherwise; the first of it would be: {1}");

    /// <summary>A rule without a name.</summary>
    public static readonly FindingRule RuleNameExpected = Error(1133, FindingCategory.Syntax, "Rule without a name", "A rule needs a name, then what it derives: `rule Allies allied of ?a, ?b`");
}
