namespace FactDsl.Language.Diagnostics;

/// <content>Rules about what other facts contradict.</content>
public static partial class FindingRules
{
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
    public static readonly FindingRule EndsBeforeItBegins = Error(3118, FindingCategory.Consistency, "Ends before it begins", "{0} ends before it begins");

    /// <summary>Two values where a kind says that there is one, by one source.</summary>
    public static readonly FindingRule TwoInsteadOfOne = Error(3121, FindingCategory.Consistency, "Two where there is one", "There is one `{0}` for {1}: `{2}` ({3}) is another than `{4}` ({5}){6}");

    /// <summary>Two values where a kind says that there is one, by two sources.</summary>
    public static readonly FindingRule SourcesDifferOnOne = Warning(3122, FindingCategory.Consistency, "Sources differ where there is one", "Sources differ on the one `{0}` for {1}: `{2}` ({3}) and `{4}` ({5}){6}");

    /// <summary>What may be two values where a kind says that there is one.</summary>
    public static readonly FindingRule MaybeTwoInsteadOfOne = Information(3123, FindingCategory.Consistency, "Perhaps two where there is one", "There is one `{0}` for {1}, and this may be two: `{2}` ({3}) and `{4}` ({5}){6}");

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
    public static readonly FindingRule CountContradictedElsewhere = Warning(3135, FindingCategory.Consistency, "Count contradicted by other sources", "The count is {0} ({1}), and {2} are listed, {3} of them from other sources{4}");

    /// <summary>A count and fewer facts.</summary>
    public static readonly FindingRule CountNotReached = Information(3136, FindingCategory.Consistency, "Count not reached yet", "The count is {0}, and {1} listed so far");

    /// <summary>A count and more facts that may be the same, or not be meant.</summary>
    public static readonly FindingRule CountPerhapsContradicted = Information(3137, FindingCategory.Consistency, "Count perhaps contradicted", "The count is {0}, and {1} may be listed, {2} for certain{3}");

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

    /// <summary>Facts of different sources that may be one.</summary>
    public static readonly FindingRule PerhapsSame = Information(3173, FindingCategory.Consistency, "Perhaps the same", "This {0} may be the same as {1} ({2}), which has its day and its {3}: {4}");

    /// <summary>What is said to be the same fact and cannot be.</summary>
    public static readonly FindingRule NotTheSame = Warning(3174, FindingCategory.Consistency, "Cannot be the same fact", "`{0}` cannot be the same fact as this {1}: {2}");

    /// <summary>A project's own check, as an error.</summary>
    public static readonly FindingRule CheckBroken = Error(3151, FindingCategory.Consistency, "Check broken", "{0}: {1}");

    /// <summary>A project's own check.</summary>
    public static readonly FindingRule CheckNotMet = Warning(3152, FindingCategory.Consistency, "Check not met", "{0}: {1}");

    /// <summary>A project's own check, to be told of only.</summary>
    public static readonly FindingRule CheckNoted = Information(3153, FindingCategory.Consistency, "Check noted", "{0}: {1}");

    /// <summary>Sources that say when, and differ.</summary>
    public static readonly FindingRule TimesDiffer = Information(3171, FindingCategory.Consistency, "Sources differ on when", "Sources differ on when: {0}");

    /// <summary>Sources whose lists differ.</summary>
    public static readonly FindingRule ListsDiffer = Information(3172, FindingCategory.Consistency, "Sources differ on a list", "Sources differ on `{0}`: {1}");

    /// <summary>A rule that derives too much.</summary>
    public static readonly FindingRule RuleTooWide = Warning(3105, FindingCategory.Consistency, "Rule that derives too much", "Rule `{0}` derives more than {1}; `{2}` multiplies: {3}. What depends on it is left undecided");

    /// <summary>A count of more than all that is told.</summary>
    public static readonly FindingRule CountBeyondComplete = Error(3106, FindingCategory.Consistency, "More than all", "`count` says {0}, and `no other` {1} that the {2} told are all");

    /// <summary>A count of more than all that is told, by another source.</summary>
    public static readonly FindingRule CountBeyondCompleteOfOther = Warning(3107, FindingCategory.Consistency, "More than all, by another source", "`count` says {0}, and `no other` {1} that the {2} told are all: the sources differ");

    /// <summary>A denial or told fact that contradicts what a rule derives.</summary>
    public static readonly FindingRule ContradictsDerived = Error(3161, FindingCategory.Consistency, "Contradicts what is derived", "This {0} contradicts `{1}`, which rule `{2}` derives from {3}");

    /// <summary>A denial or told fact that contradicts what a rule derives from other sources.</summary>
    public static readonly FindingRule ContradictsDerivedOfOther = Warning(3162, FindingCategory.Consistency, "Contradicts what is derived, by another source", "This {0} contradicts `{1}`, which rule `{2}` derives from {3}: the sources differ");

    /// <summary>A denial or told fact that perhaps contradicts what a rule derives.</summary>
    public static readonly FindingRule MayContradictDerived = Information(3163, FindingCategory.Consistency, "Perhaps contradicts what is derived", "This {0} may contradict `{1}`, which rule `{2}` derives from {3}");

    /// <summary>A rule that derives nothing.</summary>
    public static readonly FindingRule RuleDerivesNothing = Information(3164, FindingCategory.Consistency, "Rule that derives nothing", "Rule `{0}` derives nothing: no fact meets `{1}`{2}");
}
