using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FactDsl;

/// <summary>
/// Why something is so that nobody told: a fact that a rule derives, or an answer that several facts give together. It names what it
/// rests on, each with how sure it is; what is itself derived has its own reason.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FactReason
{
    /// <summary>How deep <see cref="Tell(string?, int)"/> goes at most.</summary>
    private const int MostDepth = 32;

    /// <summary>How many lines <see cref="Tell(string?, int)"/> gives at most: what many facts rest on has more branches than anybody reads.</summary>
    private const int MostLines = 1_000;

    private readonly (string Text, string? Language)[] _words;
    private readonly (string Name, FactRef? Item, string Text)[] _holes;

    internal FactReason(
        string? rule, (string Text, string? Language)[] words, (string Name, FactRef? Item, string Text)[] holes, FactTime time, bool isCertain, FactDoubts doubts,
        IReadOnlyList<FactPremise> premises, IReadOnlyList<FactAbsence> absences)
    {
        Rule = rule;
        _words = words;
        _holes = holes;
        Time = time;
        IsCertain = isCertain;
        Doubts = doubts;
        Premises = premises;
        Absences = absences;
    }

    /// <summary>The name of the rule that derives it; null for an answer.</summary>
    public string? Rule { get; }

    /// <summary>When it was so in this way.</summary>
    public FactTime Time { get; }

    /// <summary>Whether this way alone makes it certain.</summary>
    public bool IsCertain { get; }

    /// <summary>What leaves it only possible; <see cref="FactDoubts.None"/> where it is certain.</summary>
    public FactDoubts Doubts { get; }

    /// <summary>The facts that it rests on, in the order of the lines.</summary>
    public IReadOnlyList<FactPremise> Premises { get; }

    /// <summary>What nothing meets, in the order of the lines.</summary>
    public IReadOnlyList<FactAbsence> Absences { get; }

    /// <summary>
    /// Other ways in which rules derive the same, the surest first. There may be more: a few are kept of each fact, and none beside the
    /// surest of an answer.
    /// </summary>
    public IReadOnlyList<FactReason> Alternatives { get; private set; } = [];

    /// <summary>Why a derived fact is so; for generated code.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>The reason.</returns>
    /// <exception cref="FactStoreException">The store has no reason for it: no rule derives it, or the store is damaged.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static FactReason Of(FactRef fact) => fact.Because ?? throw new FactStoreException("The fact store tells no reason for a derived fact: it was compiled from other facts than the types.");

    /// <summary>The reason in the rule's own words (<c>because</c>), else what documents the rule; empty where it has neither.</summary>
    /// <param name="languageTag">The language of the words and of the labels in them, such as <c>fr</c>; null for the first.</param>
    /// <returns>The words.</returns>
    public string Words(string? languageTag = null) => WordsWith(languageTag, item => Label(item, languageTag));

    /// <summary>The same, with what tells an item in the words.</summary>
    internal string WordsWith(string? languageTag, Func<FactRef, string> name)
    {
        if (_words.Length == 0)
            return "";
        string text = _words[0].Text;
        foreach ((string Text, string? Language) words in _words)
        {
            if (languageTag is null || !LanguageTag.Same(words.Language, languageTag))
                continue;
            text = words.Text;
            break;
        }
        return Filled(text, name);
    }

    private string Filled(string text, Func<FactRef, string> tell) => ReasonText.Fill(text, name =>
    {
        foreach ((string Name, FactRef? Item, string Text) hole in _holes)
        {
            if (hole.Name == name)
                return hole.Item is not { } item ? hole.Text : tell(item);
        }
        return null;
    });

    /// <summary>The languages in which there are <see cref="Words"/>, as BCP 47 tags, in the order written; null for words without one.</summary>
    public IReadOnlyList<string?> Languages => Array.ConvertAll(_words, static w => w.Language);

    /// <summary>The reason as a tree in words: a line for each fact that it rests on, indented below what it makes so.</summary>
    /// <param name="languageTag">The language of the rules' words and of labels; null for the first.</param>
    /// <param name="depth">How many steps down it goes, from 1; the facts of a step that is not told stand without their reasons.</param>
    /// <returns>Lines with <c>\n</c> between them; beyond a thousand of them the last is <c>…</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is less than 1.</exception>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public string Tell(string? languageTag = null, int depth = 3)
    {
        if (depth < 1)
            throw new ArgumentOutOfRangeException(nameof(depth));
        var text = new StringBuilder(Headline(languageTag));
        int lines = MostLines;
        Tell(text, languageTag, Math.Min(depth, MostDepth), "\n", ref lines);
        return text.ToString();
    }

    /// <summary>The reason in one line: the rule and its words, else the facts that it rests on.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        if (Headline(null) is { Length: > 0 } headline)
            return headline;
        var text = new StringBuilder();
        foreach (FactPremise premise in Premises)
            text.Append(text.Length > 0 ? "; " : "").Append(premise);
        foreach (FactAbsence absence in Absences)
            text.Append(text.Length > 0 ? "; " : "").Append(absence);
        return text.ToString();
    }

    internal FactReason With(FactReason[] all)
    {
        if (all.Length > 1)
            Alternatives = new ArraySegment<FactReason>(all, 1, all.Length - 1);
        return this;
    }

    private static string Label(FactRef item, string? languageTag)
        => languageTag is null ? item.Label : item.LabelIn(languageTag);

    private string Headline(string? languageTag)
    {
        string words = Words(languageTag);
        return Rule is null ? words : words.Length > 0 ? Rule + ": " + words : Rule;
    }

    private void Tell(StringBuilder text, string? languageTag, int depth, string indentation, ref int lines)
    {
        indentation += "  ";
        foreach (FactPremise premise in Premises)
        {
            if (!TryLine(text, indentation, ref lines))
                return;
            text.Append(premise);
            if (premise.Because is not { } because)
                continue;
            text.Append(" (").Append(because.Headline(languageTag)).Append(')');
            if (depth > 1)
                because.Tell(text, languageTag, depth - 1, indentation, ref lines);
        }
        foreach (FactAbsence absence in Absences)
        {
            if (!TryLine(text, indentation, ref lines))
                return;
            text.Append(absence);
            foreach (IFact told in absence.Told)
            {
                if (!TryLine(text, indentation + "  ", ref lines))
                    return;
                text.Append(told);
            }
        }
    }

    private static bool TryLine(StringBuilder text, string indentation, ref int lines)
    {
        if (lines == 0)
            return false;
        text.Append(indentation);
        if (--lines > 0)
            return true;
        text.Append('…');
        return false;
    }
}
