using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Collections;
using FactDsl.Language.Text;

namespace FactDsl.Language.Diagnostics;

/// <summary>One thing the compiler has to say about one place in a file.</summary>
/// <param name="Rule">The rule it comes from.</param>
/// <param name="Span">The characters it is about.</param>
/// <param name="Arguments">The words that fill the message.</param>
public sealed record Finding(FindingRule Rule, TextSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>
    /// Makes a finding from its rule, its place and the words of its message. An author's words may go on over many lines:
    /// they are cut where the first one ends, and what nobody could see in them is shown as U+FFFD.
    /// </summary>
    public static Finding At(FindingRule rule, TextSpan span, params string[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = ShownText.Of(arguments[i]);
        return new Finding(rule, span, new(arguments));
    }

    /// <summary>
    /// Makes a finding whose words tell the lines of items. Lines change with every line above them, so the words have
    /// <see cref="ShownText.Line"/> in their place until they are put in where it is shown.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="span">The place.</param>
    /// <param name="lines">The items whose lines are told, in the order of the words.</param>
    /// <param name="arguments">The words; what an author wrote among them is <see cref="ShownText"/> already.</param>
    public static Finding Telling(FindingRule rule, TextSpan span, EquatableArray<ToldLine> lines, params string[] arguments)
    {
        if (lines.Count == 0)
            return At(rule, span, arguments);
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = ShownText.Of(arguments[i], tellsLines: true);
        return new Finding(rule, span, new(arguments)) { Lines = lines };
    }

    /// <summary>Whether it is an error.</summary>
    public bool IsError => Rule.IsError;

    /// <summary>Ways to mend it, the best first.</summary>
    public EquatableArray<FindingFix> Fixes { get; init; }

    /// <summary>The other place involved, where there is one.</summary>
    public RelatedPlace? Related { get; init; }

    /// <summary>The places of the facts that a derived fact follows from, of which the finding speaks; empty for any other.</summary>
    public EquatableArray<RelatedPlace> Grounds { get; init; }

    /// <summary><see cref="Related"/>, where there is one, and then <see cref="Grounds"/>.</summary>
    public IEnumerable<RelatedPlace> OtherPlaces => Related is { } related ? [related, .. Grounds] : Grounds;

    /// <summary>The definition that is the other place, where it may lie in another file.</summary>
    public RelatedDefinition? Definition { get; init; }

    /// <summary>The items whose lines its words tell, in the order of the words; see <see cref="Telling"/>.</summary>
    public EquatableArray<ToldLine> Lines { get; init; }

    /// <summary>The message with the author's words in it.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, ToObjects(Arguments));

    /// <summary>The same finding in a text that has <paramref name="offset"/> more characters in front.</summary>
    public Finding Shift(int offset)
    {
        if (offset == 0)
            return this;
        var fixes = new FindingFix[Fixes.Count];
        for (int i = 0; i < fixes.Length; i++)
            fixes[i] = Fixes[i].Shift(offset);
        return this with { Span = Span.Shift(offset), Fixes = new(fixes) };
    }

    private static object[] ToObjects(EquatableArray<string> arguments)
    {
        object[] objects = new object[arguments.Count];
        for (int i = 0; i < objects.Length; i++)
            objects[i] = arguments[i];
        return objects;
    }
}
