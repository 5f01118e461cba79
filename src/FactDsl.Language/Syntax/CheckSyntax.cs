using System.Collections.Generic;

namespace FactDsl.Language.Syntax;

/// <summary>What a check asks, or what it depends on.</summary>
public enum CheckForm
{
    /// <summary><c>minutes</c>: the field has a value. Names: the field.</summary>
    Has,

    /// <summary><c>no minutes</c>: the field has none. Names: the field.</summary>
    HasNone,

    /// <summary><c>sponsors 2..</c>: the field has so many values. Names: the field; the amount is how many.</summary>
    Count,

    /// <summary><c>level official, state</c>: the field has one of the words. Names: the field, then the words.</summary>
    Words,

    /// <summary>
    /// <c>one place per person in participants</c>: what shares a value of one field at one time has one value of the other.
    /// Names: the field with one value, or the kind itself; the field that is shared, and the kind of what is shared where one
    /// is written. The amount is the word <c>ever</c> where it is not about one time only.
    /// </summary>
    One,

    /// <summary><c>supports against opposes, denounces</c>: verbs that exclude each other. Names: the verb, then those against it.</summary>
    Against,

    /// <summary><c>order born, died</c>: dates that follow each other. Names: the fields.</summary>
    Order,

    /// <summary><c>acyclic part-of</c>: nothing comes back to itself by way of the field. Names: the field.</summary>
    Acyclic,

    /// <summary><c>differ seller, buyer</c>: fields that have no value in common. Names: the fields.</summary>
    Differ,

    /// <summary><c>during 2000/..</c>: the item's time. Names: the time word; the amount is the date.</summary>
    Time,
}

/// <summary>
/// A check: <c>check requirement {when condition} ["message"] [as severity]</c>. Numbers are those of tokens in the item; -1
/// where there is none.
/// </summary>
/// <param name="Word">The word <c>check</c>.</param>
/// <param name="Requirement">What must hold.</param>
/// <param name="Conditions">When it must hold: all of them together.</param>
/// <param name="Message">The string that says what is wrong.</param>
/// <param name="Severity">The word after <c>as</c>.</param>
public sealed record CheckSyntax(int Word, CheckPartSyntax Requirement, IReadOnlyList<CheckPartSyntax> Conditions, int Message, int Severity);

/// <summary>The requirement of a check, or one of its conditions.</summary>
/// <param name="Form">What it asks.</param>
/// <param name="Names">Numbers of the tokens that it names things by, in the order that its form says.</param>
/// <param name="Amount">The token of how many, of the date, or of the word <c>ever</c>; -1 where there is none.</param>
public sealed record CheckPartSyntax(CheckForm Form, IReadOnlyList<int> Names, int Amount);
