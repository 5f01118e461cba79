namespace FactDsl.Language.Diagnostics;

/// <content>Rules about names and what they stand for.</content>
public static partial class FindingRules
{
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
    public static readonly FindingRule EntityNeedsName = Error(2107, FindingCategory.Names, "Entity without a name", "An entity needs a name, which begins with a capital letter, so that facts can refer to it: write `{0}`");

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

    /// <summary>A time of an item that another assembly has.</summary>
    public static readonly FindingRule ImportedTimeExtended = Error(2115, FindingCategory.Names, "Time of another assembly's item", "`{0}` belongs to {1}, and only that can say when it was: write a fact of your own that says so");

    /// <summary>A name that another assembly's facts have too.</summary>
    public static readonly FindingRule NameHidesImported = Information(2116, FindingCategory.Names, "Name of another assembly hidden", "{1} has a {0} `{2}` too: here the name means this one");
}
