using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// What is wrong with a written date, time, number or sum of money, where in the text, and how to write it instead.
/// </summary>
public sealed class FactParseIssue
{
    /// <summary>Makes an issue.</summary>
    /// <param name="start">Where it begins, in UTF-16 units from the start of the text that was read.</param>
    /// <param name="length">How many UTF-16 units it covers; 0 marks a place where something is missing.</param>
    /// <param name="message">What was found and what was expected, as a sentence without the final full stop.</param>
    /// <param name="suggestion">The text to put in place of the span, or null when none is known.</param>
    /// <param name="isError">False when the value was read all the same.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public FactParseIssue(int start, int length, string message, string? suggestion = null, bool isError = true)
    {
        Start = start;
        Length = length;
        Message = message ?? throw new ArgumentNullException(nameof(message));
        Suggestions = suggestion is null ? [] : [suggestion];
        IsError = isError;
    }

    /// <summary>Makes the issue of a whole text that is written otherwise, in one way or in one of several.</summary>
    internal FactParseIssue(int length, string message, IReadOnlyList<string> suggestions)
        : this(0, length, message)
    {
        Suggestions = suggestions;
    }

    /// <summary>The same issue with other texts to put in place of it.</summary>
    internal FactParseIssue Offering(IReadOnlyList<string> suggestions) => new(Length, Message, suggestions);

    /// <summary>Where the issue begins, in UTF-16 units from the start of the text that was read.</summary>
    public int Start { get; }

    /// <summary>How many UTF-16 units it covers; 0 marks a place where something is missing.</summary>
    public int Length { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Message { get; }

    /// <summary>The text to put in place of the span, such as today's form of an outdated date; null when none is known, and when several may be meant.</summary>
    public string? Suggestion => Suggestions.Count == 1 ? Suggestions[0] : null;

    /// <summary>The texts of which one is to stand in place of the span, the likeliest first: <c>04/02/2022</c> may be in February or in April.</summary>
    public IReadOnlyList<string> Suggestions { get; }

    /// <summary>True when no value could be read; false when the value was read and the text should still be corrected.</summary>
    public bool IsError { get; }

    /// <summary>The message, for logs.</summary>
    /// <returns><see cref="Message"/> with the suggestions, if there are any.</returns>
    public override string ToString() => Suggestions.Count == 0 ? Message : Message + " (write " + string.Join(" or ", Suggestions) + ")";
}
