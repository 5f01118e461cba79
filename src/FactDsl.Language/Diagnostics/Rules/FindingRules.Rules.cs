namespace FactDsl.Language.Diagnostics;

/// <content>Rules about questions over several facts, and about rules that derive facts.</content>
public static partial class FindingRules
{
    /// <summary>A hole of what a rule derives that nothing fills.</summary>
    public static readonly FindingRule UnboundInHead = Error(2401, FindingCategory.Rules, "Nothing says what is derived", "`{0}` is derived here, and no line says what it stands for: name it in a `while` or `and` line");

    /// <summary>An alternative that leaves a hole open.</summary>
    public static readonly FindingRule UnboundInAlternative = Error(2402, FindingCategory.Rules, "Hole missing in an alternative", "`{0}` is bound by `{1}` and not by this alternative: an `or` has to give every hole that is used elsewhere");

    /// <summary>A hole that only an absence names.</summary>
    public static readonly FindingRule UnboundInWithout = Error(2403, FindingCategory.Rules, "Nobody knows who is absent", "Only this `without` names `{0}`, so nobody knows what it is: write `?` for anything, or bind it above");

    /// <summary>A hole that is compared with a time and stands for no fact.</summary>
    public static readonly FindingRule TimeOfNoFact = Error(2405, FindingCategory.Rules, "Time of what is no fact", "`{0}` asks when, and `{1}` is {2}, not a fact: give a line its name, `meeting {1} of …`");

    /// <summary>A rule for a kind that authors tell.</summary>
    public static readonly FindingRule ToldKindDerived = Error(2406, FindingCategory.Rules, "Told kind derived", "`{0}` is told, not derived: define a kind of your own, `derived {1} my-{0} is {0}`, and derive that");

    /// <summary>An item of a kind whose items come from rules.</summary>
    public static readonly FindingRule DerivedKindTold = Error(2407, FindingCategory.Rules, "Derived kind told", "Items of `{0}` come from rules: this one is ignored; if it is told, leave out `derived` in its definition");

    /// <summary>A derived kind without rules.</summary>
    public static readonly FindingRule NothingDerives = Information(2408, FindingCategory.Rules, "Nothing derived", "No rule derives `{0}`");

    /// <summary>A rule that gives what it derives no time.</summary>
    public static readonly FindingRule RuleWithoutTime = Error(2409, FindingCategory.Rules, "Rule without a time", "This rule says when in no way: tie a line with `while`, or write `after ?m before ?n` behind the head");

    /// <summary>A rule for what happens that rests on nothing that happens.</summary>
    public static readonly FindingRule RuleWithoutMoment = Error(2410, FindingCategory.Rules, "Rule without a moment", "A {0} happens at a moment, and the lines tied to it only last: tie what happened, such as a meeting");

    /// <summary>A rule that makes what is only said into what is so.</summary>
    public static readonly FindingRule StandingNotCarried = Error(2411, FindingCategory.Rules, "Standing not carried", "`{0}` is only {1}, so what it derives is only {1}: write {2}");

    /// <summary>A kind that depends on its own absence.</summary>
    public static readonly FindingRule OwnAbsence = Error(2412, FindingCategory.Rules, "Derived from its own absence", "{0}: that can never be settled, so one of these lines has to go");

    /// <summary>A line that has nothing to do with the others.</summary>
    public static readonly FindingRule NothingShared = Warning(2413, FindingCategory.Rules, "Lines that share nothing", "This line shares no hole with the others: every {0} goes with every {1}");

    /// <summary>A line that lasts, and whose time is free.</summary>
    public static readonly FindingRule LastingWithFreeTime = Information(2414, FindingCategory.Rules, "Time left free", "`{0}` lasts, and `{1}` does not say when: write `while` if it is to hold at the same time, or a time clause");

    /// <summary>A word for the whole question at a line of it.</summary>
    public static readonly FindingRule CertaintyOfLine = Error(2415, FindingCategory.Rules, "Certainty of a line", "`{0}` belongs to the whole question: write it before its first kind");

    /// <summary>A name in a derived kind.</summary>
    public static readonly FindingRule DerivedWithName = Error(2416, FindingCategory.Rules, "Derived kind with a name", "`derived` kinds have no names, and `{0}` is one: leave it out");

    /// <summary>A statement that all is told, without saying who says so.</summary>
    public static readonly FindingRule CompleteWithoutSource = Error(2418, FindingCategory.Rules, "Completeness without a source", "`no other {0}` says that all is told, and not who says so: write `per` and a source behind it");

    /// <summary>An exception without what it is one from.</summary>
    public static readonly FindingRule ExceptionOfNothing = Error(2419, FindingCategory.Rules, "Exception of nothing", "`except` says what a hole does not stand for, and no hole is in front of it");

    /// <summary>A rule of a name that another has.</summary>
    public static readonly FindingRule DuplicateRule = Error(2420, FindingCategory.Rules, "Rule named twice", "The rule `{0}` stands already in {1}: give one of them another name");

    /// <summary>A word in a line of a question or rule that says nothing there.</summary>
    public static readonly FindingRule DoesNotFitInLine = Error(2421, FindingCategory.Rules, "Does not fit here", "`{0}` does not fit here: {1}");
}
