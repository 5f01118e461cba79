using System.Collections.Generic;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>
/// One way in which a rule derives a fact. There are many, of which few are ever told, so that it keeps no more than what met the lines.
/// </summary>
/// <param name="head">The rule, and the lines that were met.</param>
/// <param name="matches">What met them, in their order.</param>
/// <param name="spell">When the rule was met in this way.</param>
/// <param name="isCertain">Whether it surely was.</param>
/// <param name="doubts">Why not surely.</param>
/// <param name="absences">What nothing meets.</param>
internal sealed class Derivation(
    RuleHead head, LineMatch[] matches, JoinSpell spell, bool isCertain, FactDoubts doubts, IReadOnlyList<FoundAbsence> absences)
{
    /// <summary>The rule.</summary>
    public BoundRule Rule => head.Rule;

    /// <summary>What met its lines, in their order.</summary>
    public LineMatch[] Matches { get; } = matches;

    /// <summary>When the rule was met in this way.</summary>
    public JoinSpell Spell { get; } = spell;

    /// <summary>Whether it surely was.</summary>
    public bool IsCertain { get; } = isCertain;

    /// <summary>Why not surely.</summary>
    public FactDoubts Doubts { get; } = doubts;

    /// <summary>What nothing meets.</summary>
    public IReadOnlyList<FoundAbsence> Absences { get; } = absences;

    /// <summary>Whether it rests on a fact that another has taken in.</summary>
    public bool IsGone
    {
        get
        {
            foreach (LineMatch match in Matches)
            {
                if (match.Derived is { IsGone: true })
                    return true;
            }
            return false;
        }
    }

    /// <summary>The line that one of the matches met, as written.</summary>
    public string LineOf(int match) => head.Body.Lines[match].Source.Text;

    /// <summary>What the rule's holes stand for.</summary>
    public IReadOnlyList<KeyValuePair<string, AnswerValue>> Holes()
    {
        var values = new AnswerValue?[head.Body.Holes.Count];
        for (int i = 0; i < Matches.Length; i++)
        {
            int[] holes = head.Body.Lines[i].Global;
            for (int at = 0; at < holes.Length; at++)
            {
                if (holes[at] >= 0)
                    values[holes[at]] = Matches[i].Values[at];
            }
        }
        return head.Body.Holes.Told(values);
    }

    /// <summary>Whether both rest on the same facts.</summary>
    public bool HasSamePremises(Derivation other)
    {
        if (Matches.Length != other.Matches.Length)
            return false;
        foreach (LineMatch match in Matches)
        {
            if (!System.Array.Exists(other.Matches, o => o.Row == match.Row && ReferenceEquals(o.Derived, match.Derived)))
                return false;
        }
        return true;
    }
}
