using System;
using System.Collections.Generic;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>Writes the answers to named questions as <see cref="StoredAnswers"/> reads them.</summary>
internal sealed class AnswerEncoder
{
    private readonly SectionTexts _texts = new();
    private readonly UnitWriter _spells = new();
    private readonly Dictionary<AnswerSpell, int> _bySpell = [];

    private AnswerEncoder()
    {
    }

    /// <summary>Writes the answers to questions, and why they and what is derived are so.</summary>
    /// <param name="asked">The answers by the names of their questions.</param>
    /// <param name="derived">What rules derive, in rows of the facts.</param>
    /// <param name="facts">The facts.</param>
    public static EncodedAnswers Write(SortedDictionary<string, QuestionAnswers> asked, DerivedFacts? derived, Func<FactBase> facts)
    {
        var section = new UnitWriter();
        if (asked.Count > 0)
            new AnswerEncoder().Write(section, asked);
        var cutShort = new HashSet<string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, QuestionAnswers> question in asked)
        {
            if (!question.Value.IsComplete)
                cutShort.Add(question.Key);
        }
        return new EncodedAnswers(section, ReasonEncoder.Write(asked, derived, facts), cutShort);
    }

    private void Write(UnitWriter section, SortedDictionary<string, QuestionAnswers> asked)
    {
        int first = StoredAnswers.HeaderInts + asked.Count * StoredAnswers.QuestionInts;
        int place = first;
        var questions = new UnitWriter();
        var found = new UnitWriter();
        foreach (KeyValuePair<string, QuestionAnswers> question in asked)
        {
            QuestionAnswers answers = question.Value;
            questions.Int(_texts.Of(question.Key));
            questions.Int((answers.IsComplete ? StoredAnswers.IsCompleteFlag : 0) | (answers.IsOpen ? StoredAnswers.IsOpenFlag : 0));
            questions.Int(answers.Holes.Count);
            questions.Int(answers.Answers.Count);
            questions.Int(place + found.Ints);
            foreach (QuestionAnswer answer in answers.Answers)
                Write(found, answer);
        }
        place += found.Ints;
        section.Int(asked.Count);
        section.Int(place);
        section.Int(_texts.Count);
        place += _spells.Ints;
        section.Int(place);
        section.Append(questions.Written);
        section.Append(found.Written);
        section.Append(_spells.Written);
        _texts.Write(section);
    }

    private void Write(UnitWriter found, QuestionAnswer answer)
    {
        found.Int(answer.Fact.Row);
        found.Int((SpellOf(answer.Spell) << 1) | (answer.IsCertain ? 1 : 0));
        foreach (AnswerValue value in answer.Values)
        {
            found.Int(
                value.Row >= 0 ? (value.Row << StoredAnswers.ValueBits) | StoredAnswers.IsRow
                : value.Spell is { } spell ? (SpellOf(spell) << StoredAnswers.ValueBits) | StoredAnswers.IsSpell
                : (_texts.Of(value.Text) << StoredAnswers.ValueBits) | StoredAnswers.IsText);
        }
    }

    /// <summary>What stands for a time: twice 1 + its number; for the days that several share, twice the place of their numbers and 1.</summary>
    private int SpellOf(AnswerSpell spell)
    {
        if (spell.Numbers.Count == 1)
            return (spell.Numbers[0] + 1) << 1;
        if (!_bySpell.TryGetValue(spell, out int place))
        {
            _bySpell.Add(spell, place = _spells.Ints);
            _spells.Int(spell.Numbers.Count);
            foreach (int number in spell.Numbers)
                _spells.Int(number);
        }
        return (place << 1) | 1;
    }
}
