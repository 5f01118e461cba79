using System.Collections.Generic;

namespace FactDsl.Language.Findings;

/// <summary>
/// Everything the compiler can find, one rule an id. Ids come in families by hundred (see <see cref="FindingCategory"/>)
/// and are never used again for anything else.
/// </summary>
public static class FindingRules
{
    private static readonly List<FindingRule> Rules = [];

    /// <summary>The compiler failed.</summary>
    public static readonly FindingRule InternalError = Error(1, FindingCategory.Compiler, "The compiler failed", "The FactDsl compiler failed here ({0}); please report this with the text that causes it");

    /// <summary>The project's C# is too old.</summary>
    public static readonly FindingRule LanguageVersionTooLow = Error(2, FindingCategory.Compiler, "C# is too old", "Generated facts need C# 9 or later and this project compiles C# {0}: set <LangVersion>9</LangVersion> or higher in the project file");

    /// <summary>What finds warnings failed.</summary>
    public static readonly FindingRule LintsFailed = Warning(3, FindingCategory.Compiler, "Looking for warnings failed", "FactDsl failed while it looked for warnings ({0}); please report this with the text that causes it");

    /// <summary>The facts do not fit into literals.</summary>
    public static readonly FindingRule TooManyFactsForLiterals = Error(4, FindingCategory.Compiler, "Too many facts for literals", "The {0} facts take {1} % of the room that an assembly has for literals: write <FactDslCarrier>resource</FactDslCarrier> in the project file, and they travel in an embedded resource, with the same types");

    /// <summary>A carrier that there is not.</summary>
    public static readonly FindingRule UnknownCarrier = Error(5, FindingCategory.Compiler, "Unknown carrier", "`{0}` is no carrier of facts: write `{1}` or `{2}` in <FactDslCarrier>, or leave the property out");

    /// <summary>An accessibility that generated types cannot have.</summary>
    public static readonly FindingRule UnknownAccessibility = Error(6, FindingCategory.Compiler, "Unknown accessibility", "`{0}` is no accessibility of generated types: write `{1}` or `{2}` in <FactDslAccessibility>, or leave the property out");

    /// <summary>An assembly whose facts a later compiler has made.</summary>
    public static readonly FindingRule InterfaceTooNew = Error(7, FindingCategory.Compiler, "Facts of a later FactDsl", "The facts of {0} were compiled by a later FactDsl, and this one cannot read them: update the package FactDsl");

    /// <summary>An assembly whose facts cannot be read.</summary>
    public static readonly FindingRule InterfaceUnreadable = Error(8, FindingCategory.Compiler, "Facts that cannot be read", "What {0} says of its facts cannot be read: its kinds and names are not known here");

    /// <summary>An assembly that the facts of another need.</summary>
    public static readonly FindingRule ImportMissing = Error(9, FindingCategory.Compiler, "Assembly missing", "The facts of {0} use kinds of {1}, which this project does not refer to: add a reference to it");

    /// <summary>A namespace that another assembly's facts have.</summary>
    public static readonly FindingRule NamespaceTaken = Error(10, FindingCategory.Compiler, "Namespace taken", "The facts of {0} have their types in `{1}` already: write another namespace in <FactDslNamespace>");

    /// <summary>A choice of kinds that there is not.</summary>
    public static readonly FindingRule UnknownChoiceOfKinds = Error(11, FindingCategory.Compiler, "Unknown choice of kinds", "`{0}` does not say of which kinds types are made: write `{1}` or `{2}` in <FactDslKinds>, or leave the property out");

    /// <summary>A kind that two assemblies have made types of.</summary>
    public static readonly FindingRule KindOwnedTwice = Error(12, FindingCategory.Compiler, "Kind of two assemblies", "The kind `{0}` belongs to {1} and to {2}, and each has C# types of its own for it: let one of the two refer to the other, so that both use the same");

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
    public static readonly FindingRule ColonAfterClause = Error(1114, FindingCategory.Syntax, "Colon after a clause word", "A clause takes no colon: write `{0}` and its values");

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

    /// <summary>A definition without its word.</summary>
    public static readonly FindingRule IncompleteDefinition = Error(1201, FindingCategory.Definition, "Incomplete definition", "The definition is incomplete, {0}: write `entity word`, `momentary fact word` or `lasting fact word`");

    /// <summary>A line that is no field.</summary>
    public static readonly FindingRule FieldExpected = Error(1202, FindingCategory.Definition, "Field expected", "`{0}` is not expected here: a field is written `name: type` or `name as clause: type`");

    /// <summary>A word of the language used for a kind's own things.</summary>
    public static readonly FindingRule LanguageWordDefined = Error(1203, FindingCategory.Definition, "Word of the language", "`{0}` belongs to the language and cannot be {1}: choose another word");

    /// <summary>Two definitions of one kind.</summary>
    public static readonly FindingRule DuplicateKind = Error(1204, FindingCategory.Definition, "Kind defined twice", "The kind `{0}` is defined already in {1}: write `extend {0}` to add to it");

    /// <summary>Two fields with one name.</summary>
    public static readonly FindingRule DuplicateField = Error(1205, FindingCategory.Definition, "Field defined twice", "`{0}` has a field `{1}` already: give this one another name");

    /// <summary>One clause word for two fields.</summary>
    public static readonly FindingRule DuplicateClauseWord = Error(1206, FindingCategory.Definition, "Clause word taken", "The clause word `{0}` of `{1}` belongs to its field `{2}` already: give this field another one with `as`");

    /// <summary>A type that is neither built in nor a kind.</summary>
    public static readonly FindingRule UnknownType = Error(1207, FindingCategory.Definition, "Unknown type", "`{0}` is neither a type nor a kind{1}");

    /// <summary>A base that is no kind.</summary>
    public static readonly FindingRule UnknownBase = Error(1208, FindingCategory.Definition, "Unknown kind after `is`", "`is` names kinds, and there is no kind `{0}`{1}");

    /// <summary>A kind that is itself.</summary>
    public static readonly FindingRule InheritanceCycle = Error(1209, FindingCategory.Definition, "Kinds in a circle", "`{0}` would be itself: {1}");

    /// <summary>A multiplicity that makes no sense.</summary>
    public static readonly FindingRule InvalidMultiplicity = Error(1210, FindingCategory.Definition, "Invalid multiplicity", "`{0}` does not say how many values there are: write nothing (exactly one), `?`, `*`, `+`, `2..` or `2..4`");

    /// <summary>A fact kind that does not say how its dates are read.</summary>
    public static readonly FindingRule ReadingExpected = Error(1211, FindingCategory.Definition, "Momentary or lasting", "Say how dates of `{0}` are read: `momentary fact {0}` for what happens at a moment, `lasting fact {0}` for what holds over time");

    /// <summary><c>with</c> a field that the kind does not have.</summary>
    public static readonly FindingRule UnknownQualifierField = Error(1212, FindingCategory.Definition, "Unknown field after `with`", "`with` names fields of the kind itself, and `{0}` has no field `{1}`{2}");

    /// <summary>An addition to a kind that nobody defines.</summary>
    public static readonly FindingRule UnknownKindExtended = Error(1213, FindingCategory.Definition, "Unknown kind extended", "There is no kind `{0}` to extend{1}");

    /// <summary>A word that is both a value and a clause.</summary>
    public static readonly FindingRule WordIsClause = Error(1214, FindingCategory.Definition, "Word is a clause too", "`{0}` is a clause word of `{1}` and cannot be one of the words of `{2}`");

    /// <summary>An addition that does not fit the field.</summary>
    public static readonly FindingRule AdditionDoesNotFit = Error(1215, FindingCategory.Definition, "Addition does not fit", "`{0}` is a field of `{1}` already: an addition can only add words to `one of`, verbs after `by` and fields after `with`");

    /// <summary>A type is missing.</summary>
    public static readonly FindingRule TypeExpected = Error(1216, FindingCategory.Definition, "Type expected", "The field `{0}` needs a type: `text`, `date`, `number`, `money`, `url`, `language`, `flag`, `code`, `one of …`, a kind or `any`");

    /// <summary>A modifier that does not fit.</summary>
    public static readonly FindingRule ModifierDoesNotFit = Error(1217, FindingCategory.Definition, "Modifier does not fit", "`{0}` does not fit here: {1}");

    /// <summary>A check or a life that is not written as one.</summary>
    public static readonly FindingRule InvalidCheck = Error(1218, FindingCategory.Definition, "Invalid check", "This is not how a kind says what must hold: {0}");

    /// <summary>A check of a field that the kind does not have.</summary>
    public static readonly FindingRule UnknownFieldInCheck = Error(1219, FindingCategory.Definition, "Unknown field in a check", "`{0}` has no field `{1}` to check{2}");

    /// <summary>A check that its field cannot be given.</summary>
    public static readonly FindingRule CheckDoesNotFit = Error(1220, FindingCategory.Definition, "Check does not fit", "`{0}` does not fit in this check: {1}");

    /// <summary>An addition to a kind whose type another assembly has made.</summary>
    public static readonly FindingRule ImportedKindChanged = Error(1221, FindingCategory.Definition, "Kind of another assembly changed", "`{0}` belongs to {1}, where its C# type is made, so `{2}` cannot be added to it here: define a kind of your own");

    /// <summary>A base whose type another assembly has made and that nothing can be.</summary>
    public static readonly FindingRule ImportedKindAsBase = Error(1222, FindingCategory.Definition, "Kind of another assembly as a base", "`{0}` belongs to {1}, where no kind is it: its C# type is a record, and nothing else can be it");

    /// <summary>A name that nobody defines.</summary>
    public static readonly FindingRule UnknownName = Error(2101, FindingCategory.Names, "Unknown name", "There is no {0} named `{1}`{2}");

    /// <summary>A name of the wrong kind.</summary>
    public static readonly FindingRule WrongKind = Error(2102, FindingCategory.Names, "Wrong kind", "`{0}` is of the kind `{1}`, and `{2}` takes {3}{4}");

    /// <summary>A name that could mean several items.</summary>
    public static readonly FindingRule AmbiguousName = Error(2103, FindingCategory.Names, "Ambiguous name", "`{0}` could be {1}: write `{2}`");

    /// <summary>Two items of one kind with one name.</summary>
    public static readonly FindingRule DuplicateName = Error(2104, FindingCategory.Names, "Name defined twice", "The {0} `{1}` is defined already in {2}: write `extend {1}` to add clauses to it");

    /// <summary>An item of no known kind.</summary>
    public static readonly FindingRule UnknownKind = Error(2105, FindingCategory.Names, "Unknown kind", "There is no kind `{0}`{1}");

    /// <summary>A word where a name is wanted.</summary>
    public static readonly FindingRule NameExpected = Error(2106, FindingCategory.Names, "Name expected", "`{0}` takes names, which begin with a capital letter; found `{1}`{2}");

    /// <summary>An entity without a name.</summary>
    public static readonly FindingRule EntityNeedsName = Error(2107, FindingCategory.Names, "Entity without a name", "An entity needs a name, so that facts can refer to it: write `{0} SomeName`");

    /// <summary>A clause at the margin.</summary>
    public static readonly FindingRule ClauseAtMargin = Error(2108, FindingCategory.Names, "Clause at the margin", "`{0}` is a clause of the item above: indent the line");

    /// <summary>An item that is indented.</summary>
    public static readonly FindingRule IndentedItem = Error(2109, FindingCategory.Names, "Indented item", "`{0}` is a kind: an item begins at the margin, without indentation");

    /// <summary>An item of an abstract kind.</summary>
    public static readonly FindingRule AbstractKind = Error(2110, FindingCategory.Names, "Abstract kind", "`{0}` is abstract: write the kind that it is, such as {1}");

    /// <summary>A name that a member of the generated record has.</summary>
    public static readonly FindingRule NameCollidesWithMember = Warning(2111, FindingCategory.Names, "Name is a member already", "In C# `{0}` is a member of {1} already: this item becomes `{2}`");

    /// <summary>A name looked for in a kind that does not exist.</summary>
    public static readonly FindingRule QualifierKindUnknown = Error(2112, FindingCategory.Names, "Unknown kind before the dot", "There is no kind `{0}` to find `{1}` in{2}");

    /// <summary>A name that nothing uses.</summary>
    public static readonly FindingRule UnusedName = Information(2113, FindingCategory.Names, "Unused name", "Nothing in the facts names the {0} `{1}`");

    /// <summary>A question of a name that another has.</summary>
    public static readonly FindingRule DuplicateQuestion = Error(2114, FindingCategory.Names, "Question named twice", "The question `{0}` is asked already in {1}: give one of them another name");

    /// <summary>An addition to an item of another assembly.</summary>
    public static readonly FindingRule ImportedItemExtended = Error(2115, FindingCategory.Names, "Item of another assembly extended", "`{0}` belongs to {1}, and what it says of it cannot be added to here: write a fact of your own that names it");

    /// <summary>A name that another assembly's facts have too.</summary>
    public static readonly FindingRule NameHidesImported = Information(2116, FindingCategory.Names, "Name of another assembly hidden", "{1} has a {0} `{2}` too: here the name means this one");

    /// <summary>A clause that the kind does not have.</summary>
    public static readonly FindingRule UnknownClause = Error(2201, FindingCategory.Shape, "Unknown clause", "`{0}` has no clause `{1}`{2}");

    /// <summary>A word that the field does not list.</summary>
    public static readonly FindingRule UnknownWord = Error(2202, FindingCategory.Shape, "Unknown word", "`{0}` is not one of the words of `{1}` ({2}){3}");

    /// <summary>A field that must be there.</summary>
    public static readonly FindingRule MissingClause = Error(2203, FindingCategory.Shape, "Clause missing", "This {0} lacks `{1}`: write `{1}` with {2}, or `{1} unknown`");

    /// <summary>Fewer values than the field needs.</summary>
    public static readonly FindingRule TooFewValues = Error(2204, FindingCategory.Shape, "Too few values", "`{0}` needs at least {1} values and has {2}: complete the list, or end it with `others`");

    /// <summary>More values than the field takes.</summary>
    public static readonly FindingRule TooManyValues = Error(2205, FindingCategory.Shape, "Too many values", "`{0}` takes at most {1}, and has {2}{3}");

    /// <summary>A value of another type.</summary>
    public static readonly FindingRule WrongValue = Error(2206, FindingCategory.Shape, "Value of another type", "`{0}` takes {1}; found `{2}`");

    /// <summary>A clause that cannot qualify another.</summary>
    public static readonly FindingRule CannotQualify = Error(2207, FindingCategory.Shape, "Clause cannot qualify", "`{0}` cannot qualify `{1}`: to describe the {2} write it on a line of its own, or on the first line");

    /// <summary>Values behind a clause that takes none.</summary>
    public static readonly FindingRule TakesNoValue = Error(2208, FindingCategory.Shape, "Takes no value", "`{0}` takes no value; a reason is written `{0} because \"…\"`");

    /// <summary>A clause without its value.</summary>
    public static readonly FindingRule ValueExpected = Error(2209, FindingCategory.Shape, "Value expected", "`{0}` needs {1}");

    /// <summary>A hole outside a question.</summary>
    public static readonly FindingRule HoleOutsideQuestion = Error(2210, FindingCategory.Shape, "Hole outside a question", "`{0}` is a hole, and only questions have them: write `unknown` if it is not known");

    /// <summary>A language tag that cannot be one.</summary>
    public static readonly FindingRule InvalidLanguageTag = Error(2211, FindingCategory.Shape, "Invalid language tag", "`{0}` is not a language tag (BCP 47): tags look like `fr` or `zh-Hant`");

    /// <summary>An address that cannot be one.</summary>
    public static readonly FindingRule InvalidUrl = Error(2212, FindingCategory.Shape, "Invalid address", "`{0}` is not an absolute address such as `<https://example.org/>`");

    /// <summary>A standing for something that is no fact.</summary>
    public static readonly FindingRule StandingOfEntity = Error(2213, FindingCategory.Shape, "Only facts have a standing", "Only a fact can be `{0}`, and `{1}` is a kind of entity");

    /// <summary>A flag in the way of a word.</summary>
    public static readonly FindingRule FlagTakesWord = Error(2214, FindingCategory.Shape, "Flag before a clause", "`{0}` is a flag: write `{0} yes`, or put it last on its line");

    /// <summary>Time where none is taken.</summary>
    public static readonly FindingRule TimeNotTaken = Error(2215, FindingCategory.Shape, "Time does not fit", "`{0}` does not fit the kind `{1}`: {2}");

    /// <summary>Two clauses that set the same thing.</summary>
    public static readonly FindingRule RepeatedClause = Error(2216, FindingCategory.Shape, "Said twice", "`{0}` is said already: keep one, or let each have a source of its own with `per`");

    /// <summary>An open list where one value is taken.</summary>
    public static readonly FindingRule OthersNotTaken = Error(2217, FindingCategory.Shape, "No list to leave open", "`{0}` takes one value, so there is no list for `others` to go on with: write `unknown` for what is not known");

    /// <summary>A date that cannot be read.</summary>
    public static readonly FindingRule InvalidDate = Error(2301, FindingCategory.Values, "Invalid date", "`{0}` is not a date (EDTF): {1}");

    /// <summary>A date that could be written better.</summary>
    public static readonly FindingRule TolerableDate = Warning(2302, FindingCategory.Values, "Date written unusually", "`{0}`: {1}");

    /// <summary>A number that cannot be read.</summary>
    public static readonly FindingRule InvalidNumber = Error(2303, FindingCategory.Values, "Invalid number", "`{0}` is not a number: {1}");

    /// <summary>A sum that cannot be read.</summary>
    public static readonly FindingRule InvalidMoney = Error(2304, FindingCategory.Values, "Invalid sum of money", "`{0}` is not a sum of money: {1}");

    /// <summary>Time clauses that say two things.</summary>
    public static readonly FindingRule ConflictingTimes = Error(2305, FindingCategory.Values, "Two times", "`{0}` and `{1}` both say when: keep one");

    /// <summary>A finding's id that cannot be one.</summary>
    public static readonly FindingRule InvalidAcceptedId = Error(2306, FindingCategory.Values, "No such finding", "`{0}` is not the id of a finding: write `accept FACT3104 because \"…\"`");

    /// <summary>An acceptance of an error that leaves out what is written.</summary>
    public static readonly FindingRule NotAcceptable = Error(2307, FindingCategory.Values, "Error accepted", "`{0}` ({1}) cannot be accepted: what it is about would be left out of the facts, so mend it");

    /// <summary>An expectation of a number that the facts do not meet.</summary>
    public static readonly FindingRule ExpectedNumber = Error(3101, FindingCategory.Consistency, "Another number than expected", "Expected {0} and found {1}{2}");

    /// <summary>An expectation of names that the facts do not meet.</summary>
    public static readonly FindingRule ExpectedNames = Error(3102, FindingCategory.Consistency, "Other answers than expected", "The answers are not those expected: {0}{1}");

    /// <summary>An expectation that may be met or not.</summary>
    public static readonly FindingRule ExpectationUndecided = Warning(3103, FindingCategory.Consistency, "Expectation undecided", "It is not certain that this expectation is met: {0}; {1}");

    /// <summary>A question with too many combinations.</summary>
    public static readonly FindingRule QuestionTooWide = Warning(3104, FindingCategory.Consistency, "Question with too many answers", "`{0}` has more combinations of answers than are looked at, so some are missing: ask for less");

    /// <summary>Something is used when it did not exist.</summary>
    public static readonly FindingRule UsedOutsideLife = Error(3111, FindingCategory.Consistency, "Used outside its life", "`{0}` is used outside its life: it is {1}, and this {2} is {3}");

    /// <summary>Something is used when it may not have existed.</summary>
    public static readonly FindingRule MayBeOutsideLife = Information(3112, FindingCategory.Consistency, "Perhaps used outside its life", "`{0}` may be used outside its life: it is {1}, and this {2} is {3}");

    /// <summary>Something goes on though what it needs has ended.</summary>
    public static readonly FindingRule OutlivesLife = Warning(3113, FindingCategory.Consistency, "Goes on beyond a life", "This {0} has no end, though `{1}` has ended: it is {2}; write `{3}` if it ended then");

    /// <summary>A value held when its item did not.</summary>
    public static readonly FindingRule ClauseOutsideItem = Error(3114, FindingCategory.Consistency, "Clause outside its item's time", "`{0}` is {1}, and {2} is {3}: a value of it cannot hold outside that time");

    /// <summary>A value may have held when its item did not.</summary>
    public static readonly FindingRule ClauseMayBeOutsideItem = Information(3115, FindingCategory.Consistency, "Clause perhaps outside its item's time", "`{0}` is {1}, and {2} is {3}: it may lie outside that time");

    /// <summary>One value twice at one time.</summary>
    public static readonly FindingRule TwiceAtOnce = Error(3116, FindingCategory.Consistency, "Twice at once", "`{0}` is under `{1}` twice at one time: {2}, and {3}");

    /// <summary>One value perhaps twice at one time.</summary>
    public static readonly FindingRule PerhapsTwiceAtOnce = Information(3117, FindingCategory.Consistency, "Perhaps twice at once", "`{0}` may be under `{1}` twice at one time: {2}, and {3}");

    /// <summary>An end before its beginning.</summary>
    public static readonly FindingRule EndsBeforeItBegins = Error(3118, FindingCategory.Consistency, "Ends before it begins", "`{0}` ends before it begins");

    /// <summary>Two values where a kind says that there is one, by one source.</summary>
    public static readonly FindingRule TwoInsteadOfOne = Error(3121, FindingCategory.Consistency, "Two where there is one", "There is one `{0}` for {1} at a time: `{2}` ({3}) is another than `{4}` ({5}){6}");

    /// <summary>Two values where a kind says that there is one, by two sources.</summary>
    public static readonly FindingRule SourcesDifferOnOne = Warning(3122, FindingCategory.Consistency, "Sources differ where there is one", "Sources differ on the one `{0}` for {1} at a time: `{2}` ({3}) and `{4}` ({5}){6}");

    /// <summary>What may be two values where a kind says that there is one.</summary>
    public static readonly FindingRule MaybeTwoInsteadOfOne = Information(3123, FindingCategory.Consistency, "Perhaps two where there is one", "There is one `{0}` for {1} at a time, and this may be two: `{2}` ({3}) and `{4}` ({5}){6}");

    /// <summary>Verbs that exclude each other, by one source.</summary>
    public static readonly FindingRule OppositeVerbs = Error(3124, FindingCategory.Consistency, "Both for and against", "`{2}` and `{4}` exclude each other: {1} `{2}` `{0}` ({3}) and `{4}` it ({5}){6}");

    /// <summary>Verbs that exclude each other, by two sources.</summary>
    public static readonly FindingRule SourcesDifferOnVerbs = Warning(3125, FindingCategory.Consistency, "Sources differ on for and against", "Sources differ: {1} `{2}` `{0}` ({3}) and `{4}` it ({5}){6}");

    /// <summary>Verbs that may exclude each other.</summary>
    public static readonly FindingRule MaybeOppositeVerbs = Information(3126, FindingCategory.Consistency, "Perhaps both for and against", "`{2}` and `{4}` exclude each other, and there may be both: {1} `{2}` `{0}` ({3}) and `{4}` it ({5}){6}");

    /// <summary>A denial and a fact of one source.</summary>
    public static readonly FindingRule DenialContradicted = Error(3131, FindingCategory.Consistency, "Denial contradicted", "This denial is contradicted by {0}{1}");

    /// <summary>A denial and a fact of different sources.</summary>
    public static readonly FindingRule DenialContradictedElsewhere = Warning(3132, FindingCategory.Consistency, "Denial contradicted by another source", "This denial ({0}) is contradicted by {1} ({2}){3}");

    /// <summary>A denial and a fact that may be what it denies.</summary>
    public static readonly FindingRule DenialPerhapsContradicted = Information(3133, FindingCategory.Consistency, "Denial perhaps contradicted", "This denial may be contradicted by {0}{1}");

    /// <summary>A count and more facts, of one source.</summary>
    public static readonly FindingRule CountContradicted = Error(3134, FindingCategory.Consistency, "Count contradicted", "The count is {0}, and {1} are listed{2}");

    /// <summary>A count and more facts, of different sources.</summary>
    public static readonly FindingRule CountContradictedElsewhere = Warning(3135, FindingCategory.Consistency, "Count contradicted by other sources", "The count is {0} ({1}), and {2} are listed from other sources{3}");

    /// <summary>A count and fewer facts.</summary>
    public static readonly FindingRule CountNotReached = Information(3136, FindingCategory.Consistency, "Count not reached yet", "The count is {0}, and {1} listed so far");

    /// <summary>Dates against the order that a kind says.</summary>
    public static readonly FindingRule DatesOutOfOrder = Warning(3141, FindingCategory.Consistency, "Dates out of order", "`{0}` ({1}) is before `{2}` ({3}), which comes first{4}");

    /// <summary>Dates that may be against the order that a kind says.</summary>
    public static readonly FindingRule MaybeOutOfOrder = Information(3142, FindingCategory.Consistency, "Dates perhaps out of order", "`{0}` ({1}) may be before `{2}` ({3}), which comes first{4}");

    /// <summary>An order that the dates contradict.</summary>
    public static readonly FindingRule OrderContradicted = Warning(3143, FindingCategory.Consistency, "Order contradicted", "`{0} {1}` does not agree with the dates: this is {2}, and {1} is {3}");

    /// <summary>Things in a circle.</summary>
    public static readonly FindingRule Cycle = Error(3144, FindingCategory.Consistency, "Things in a circle", "`{0}` leads back to `{1}`: {2}");

    /// <summary>A fact that another one has replaced.</summary>
    public static readonly FindingRule SupersededUsed = Warning(3145, FindingCategory.Consistency, "Superseded and still used", "`{0}` is superseded by {1}: name that instead");

    /// <summary>A project's own check, as an error.</summary>
    public static readonly FindingRule CheckBroken = Error(3151, FindingCategory.Consistency, "Check broken", "{0}: {1}");

    /// <summary>A project's own check.</summary>
    public static readonly FindingRule CheckNotMet = Warning(3152, FindingCategory.Consistency, "Check not met", "{0}: {1}");

    /// <summary>A project's own check, to be told of only.</summary>
    public static readonly FindingRule CheckNoted = Information(3153, FindingCategory.Consistency, "Check noted", "{0}: {1}");

    /// <summary>A fact that names no source.</summary>
    public static readonly FindingRule FactWithoutSource = Warning(3201, FindingCategory.Provenance, "Fact without a source", "{0} has no source: write `per` and a source's name, here or at the margin above");

    /// <summary>A source that nothing cites.</summary>
    public static readonly FindingRule SourceNotCited = Information(3202, FindingCategory.Provenance, "Source not cited", "Nothing cites the source `{0}`");

    /// <summary>A quotation that its source does not have.</summary>
    public static readonly FindingRule QuotationNotFound = Warning(3203, FindingCategory.Provenance, "Quotation not found", "“{0}” does not stand in the text of `{1}` ({2}){3}");

    /// <summary>A source's text that the compiler does not have.</summary>
    public static readonly FindingRule SourceTextNotAtHand = Warning(3204, FindingCategory.Provenance, "Source text not at hand", "The text `{0}` of `{1}` is not at hand, so nobody checks what is quoted from it: {2}");

    /// <summary>An acceptance of a finding that is not there.</summary>
    public static readonly FindingRule UnusedAcceptance = Warning(3205, FindingCategory.Provenance, "Nothing to accept", "There is no `{0}` here to accept{1}");

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<FindingRule> All => Rules;

    /// <summary>The rule of an id, or null.</summary>
    public static FindingRule? Find(string id) => Rules.Find(r => r.Id == id);

    private static FindingRule Error(int number, FindingCategory category, string title, string message)
        => Add(number, category, title, message, FindingSeverity.Error);

    private static FindingRule Warning(int number, FindingCategory category, string title, string message)
        => Add(number, category, title, message, FindingSeverity.Warning);

    private static FindingRule Information(int number, FindingCategory category, string title, string message)
        => Add(number, category, title, message, FindingSeverity.Information);

    private static FindingRule Add(int number, FindingCategory category, string title, string message, FindingSeverity severity)
    {
        var rule = new FindingRule("FACT" + number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), title, message, severity, category);
        Rules.Add(rule);
        return rule;
    }
}
