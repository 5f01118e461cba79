using System.Collections.Generic;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Schema;

/// <summary>Something that must hold of the items of a kind and of those that are it.</summary>
/// <param name="Owner">The kind that it was declared for.</param>
/// <param name="Requirement">What must hold.</param>
/// <param name="Conditions">When it must hold: all of them together.</param>
/// <param name="Text">Requirement and conditions in the words of the language.</param>
/// <param name="Message">What the author says of what breaks it; empty where nothing is said.</param>
/// <param name="Severity">How serious that is; of effect where the requirement <see cref="CheckRequirement.HasSeverity"/>.</param>
public sealed record CheckSymbol(
    KindSymbol Owner,
    CheckRequirement Requirement,
    IReadOnlyList<CheckCondition> Conditions,
    string Text,
    string Message,
    FindingSeverity Severity);

/// <summary>What a check demands.</summary>
public abstract record CheckRequirement
{
    /// <summary>Whether the author says how serious it is; else rules of their own do.</summary>
    public bool HasSeverity => this is FieldRequirement or DifferRequirement;
}

/// <summary><c>check sponsors 2..</c>: the field of each item is so.</summary>
/// <param name="Test">How the field must be.</param>
public sealed record FieldRequirement(FieldTest Test) : CheckRequirement;

/// <summary><c>check one place per person in participants</c>: what shares a value at one time agrees on another.</summary>
/// <param name="Value">The field that has one value; null where there is to be one fact.</param>
/// <param name="Key">The field whose value is shared.</param>
/// <param name="KeyKind">The kind that the shared value must be; null for any.</param>
/// <param name="IsEver">Whether there is one whatever the times (<c>ever</c>), not just one at a time.</param>
public sealed record OneRequirement(CheckedField? Value, CheckedField Key, KindSymbol? KeyKind, bool IsEver) : CheckRequirement;

/// <summary><c>check supports against opposes, denounces</c>: verbs that exclude each other for one value at one time.</summary>
/// <param name="Field">The verb clause.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Against">The verbs that it excludes.</param>
public sealed record AgainstRequirement(FieldSymbol Field, int Verb, IReadOnlyList<int> Against) : CheckRequirement;

/// <summary><c>check order signed, ratified</c>: dates of one item that follow each other.</summary>
/// <param name="Fields">The date fields; null stands for the item's own time (<c>on</c>).</param>
public sealed record OrderRequirement(IReadOnlyList<FieldSymbol?> Fields) : CheckRequirement;

/// <summary><c>check differ seller, buyer</c>: fields of one item that have no value in common.</summary>
/// <param name="Fields">The fields.</param>
public sealed record DifferRequirement(IReadOnlyList<CheckedField> Fields) : CheckRequirement;

/// <summary><c>check acyclic part-of</c>: nobody comes back to an item by way of the field.</summary>
/// <param name="Field">The field.</param>
public sealed record AcyclicRequirement(FieldSymbol Field) : CheckRequirement;

/// <summary>What a check depends on. Other rules over the fields and the time of one item may use the same conditions.</summary>
public abstract record CheckCondition;

/// <summary>A condition on a field.</summary>
/// <param name="Test">How the field must be.</param>
public sealed record FieldCondition(FieldTest Test) : CheckCondition;

/// <summary>A condition on the item's time, such as <c>during 2000/..</c>.</summary>
/// <param name="Word"><c>on</c>, <c>during</c>, <c>since</c> or <c>before</c>.</param>
/// <param name="Date">The date.</param>
public sealed record DateCondition(string Word, FactDate Date) : CheckCondition;

/// <summary>A field, or those of its values that one verb gives.</summary>
/// <param name="Field">The field.</param>
/// <param name="Verb">The verb; -1 for the whole field.</param>
public readonly record struct CheckedField(FieldSymbol Field, int Verb)
{
    /// <summary>The word that authors write for it.</summary>
    public string Word => Verb < 0 ? Field.Clause : Field.Verbs[Verb];
}

/// <summary>How the field of an item is to be: it has so many values, or one of some words.</summary>
/// <param name="Of">The field.</param>
/// <param name="Minimum">The fewest values.</param>
/// <param name="Maximum">The most values.</param>
/// <param name="Words">The words of which it must have one, by their places in the field's list (1 and 0 for a flag's <c>yes</c> and <c>no</c>); empty where any value will do.</param>
public sealed record FieldTest(CheckedField Of, int Minimum, int Maximum, IReadOnlyList<int> Words);
