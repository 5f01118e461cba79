namespace FactDsl.Language.Diagnostics;

/// <content>Rules about kinds that cannot be as they are defined.</content>
public static partial class FindingRules
{
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
}
