namespace FactDsl.Language.Diagnostics;

/// <content>Rules about what an item has to say and cannot say.</content>
public static partial class FindingRules
{
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
    public static readonly FindingRule RepeatedClause = Error(2216, FindingCategory.Shape, "Said twice", "`{0}` is said already{1}");

    /// <summary>An open list where one value is taken.</summary>
    public static readonly FindingRule OthersNotTaken = Error(2217, FindingCategory.Shape, "No list to leave open", "`{0}` takes one value, so there is no list for `others` to go on with: write `unknown` for what is not known");

    /// <summary>Words in front of their source, where they are the wording of a date.</summary>
    public static readonly FindingRule MisplacedQuotation = Warning(2218, FindingCategory.Shape, "Quotation in front of its source", "This is read as the wording of the date behind `{0}` and quotes nothing, and it has neither a number nor a word of time: write it behind `{1}`");

    /// <summary>A condition of a question that no fact can meet.</summary>
    public static readonly FindingRule NeverMet = Warning(2219, FindingCategory.Shape, "Condition never met", "Nothing can ever meet `{0}`: {1}");

    /// <summary>A hole in two places that no item fits.</summary>
    public static readonly FindingRule NothingIsBoth = Warning(2220, FindingCategory.Shape, "Nothing is both", "`{0}` is of the kinds `{1}` and `{2}` here, and nothing is both: use another hole");

    /// <summary>A label where a question of a file takes a name.</summary>
    public static readonly FindingRule LabelInQuestion = Error(2221, FindingCategory.Shape, "Label in a question", "{0} is a label, and a question in a file asks for things by their names{1}");

    /// <summary>A source's text whose bytes are no UTF-8.</summary>
    public static readonly FindingRule SourceTextNotUtf8 = Error(2226, FindingCategory.Shape, "Source text is not UTF-8", "The text `{0}` is not UTF-8: its byte {1}, in line {2}, begins no character: save it as UTF-8");

    /// <summary>A count of less than nothing.</summary>
    public static readonly FindingRule NegativeCount = Error(2227, FindingCategory.Shape, "Count below zero", "`{0}` counts less than nothing: a count is 0 or more; that there is none is said by a denial, `no …`");

    /// <summary>An <c>or</c> between values where it has no meaning, or another than the author's.</summary>
    public static readonly FindingRule AlternativeDoesNotFit = Error(2228, FindingCategory.Shape, "Alternatives do not fit", "`{0}` takes no `or` here: {1}");

    /// <summary>A place in a source that has not the form that its unit takes.</summary>
    public static readonly FindingRule InvalidLocator = Error(2229, FindingCategory.Shape, "Not a place in a source", "`{0}` is no {1}: {2}; a place that has another form stands in quotes");

    /// <summary>A fact that says of itself that another one replaces it.</summary>
    public static readonly FindingRule SupersededStated = Error(2230, FindingCategory.Shape, "Superseded by nothing", "`superseded` stands in questions, and a fact cannot say it of itself: write `supersedes {0}` in the fact that replaces it");
}
