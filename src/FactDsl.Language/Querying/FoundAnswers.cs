using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Querying;

/// <summary>
/// What an expectation is compared with: the values of the question's first hole, or the facts where it has none. Each is there
/// once, and so is what is said to be the same fact.
/// An author who writes <c>certainly</c> or <c>possibly</c> has decided which answers count; else what is only possible leaves
/// the expectation undecided.
/// </summary>
internal sealed class FoundAnswers
{
    private readonly Dictionary<AnswerValue, int> _places = [];
    private readonly List<FoundAnswer> _all = [];
    private readonly bool _isComplete;
    private readonly bool _isOpen;
    private readonly QuestionAnswers _answers;

    private FoundAnswers(QuestionAnswers answers, bool isOpen)
    {
        _answers = answers;
        _isComplete = answers.IsComplete;
        _isOpen = isOpen;
    }

    /// <summary>The answers, in the order of the question's.</summary>
    public List<FoundAnswer> All => _all;

    /// <summary>The hole whose values are compared; null where facts are.</summary>
    public string? FirstHole => _answers.Holes.Count > 0 ? _answers.Holes[0] : null;

    /// <summary>Whether there may be more answers than were found.</summary>
    public bool MayGoOn => _isOpen || !_isComplete;

    /// <summary>How many answers there are.</summary>
    public FactNumber Number
    {
        get
        {
            int sure = Sure;
            return MayGoOn ? new FactNumber(FactNumberState.Stated, FactNumberKind.AtLeast, sure, sure, null)
                : sure == _all.Count ? sure
                : new FactNumber(FactNumberState.Stated, FactNumberKind.Range, sure, _all.Count, null);
        }
    }

    /// <summary>The number of answers as an expectation writes it.</summary>
    public string Answer => MayGoOn ? ">=" + Text(Sure) : Sure == _all.Count ? (Sure == 0 ? "none" : Text(Sure)) : Text(Sure) + ".." + Text(_all.Count);

    /// <summary>How many answers there are, in words.</summary>
    public string Told => MayGoOn ? "at least " + Text(Sure) : Sure == _all.Count ? (Sure == 0 ? "none" : Text(Sure)) : $"{Text(Sure)} to {Text(_all.Count)}";

    private int Sure
    {
        get
        {
            int sure = 0;
            foreach (FoundAnswer answer in _all)
                sure += answer.IsSure ? 1 : 0;
            return sure;
        }
    }

    /// <summary>Sorts the answers to a question out.</summary>
    public static FoundAnswers Of(QuestionAnswers answers, BoundPattern pattern)
    {
        bool isDecided = pattern.IsAnswerStated;
        var found = new FoundAnswers(answers, answers.IsOpen && !isDecided);
        foreach (QuestionAnswer answer in answers.Answers)
        {
            AnswerValue key = answer.Values.Count > 0 ? answer.Values[0] : AnswerValue.OfRow(answer.Fact.Facts, answer.Fact.Row);
            bool isSure = isDecided || answer.IsCertain;
            AnswerValue first = answers.First(key);
            if (!found._places.TryGetValue(first, out int place))
            {
                found._places.Add(first, found._all.Count);
                found._all.Add(new FoundAnswer(key, answer, isSure));
            }
            else if (isSure && !found._all[place].IsSure)
            {
                found._all[place] = new FoundAnswer(key, answer, true);
            }
        }
        return found;
    }

    /// <summary>A value, or the first of those that are said to be the same fact as it: by any name it is one answer.</summary>
    public AnswerValue First(AnswerValue value) => _answers.First(value);

    /// <summary>Whether a value is among the answers.</summary>
    public bool TryFind(AnswerValue value, out bool isSure)
    {
        bool isFound = _places.TryGetValue(First(value), out int place);
        isSure = isFound && _all[place].IsSure;
        return isFound;
    }

    /// <summary>Why nobody can tell whether the answers are those expected, and what to write so that it can be told.</summary>
    /// <param name="isEstimate">Whether the number expected is one.</param>
    /// <param name="words">Where answers are put into words.</param>
    public (string Doubt, string Advice) Doubt(bool isEstimate, AnswerWords words)
    {
        if (!_isComplete)
            return ("the question has more combinations than are looked at", "ask for less");
        if (isEstimate)
            return ("the number of answers lies near the estimate, and an estimate says no more", "write a range such as `25..35`");
        List<AnswerValue> possible = _all.FindAll(static a => !a.IsSure).ConvertAll(static a => a.Key);
        if (possible.Count == 0)
            return ("a list says that there are `others`", "write `certainly` in front of the kind to expect those named only");
        string sure = Sure == 0 ? "no answer is certain and " : Sure == 1 ? "1 answer is certain and " : Text(Sure) + " answers are certain and ";
        return (
            sure + $"{Text(possible.Count)}{(Sure == 0 ? "" : " more")} {(possible.Count == 1 ? "is" : "are")} possible ({words.Tell(possible)})",
            "write `certainly` or `possibly` in front of the kind to say which are expected");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One of the answers that an expectation is compared with.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Answer">The first answer that gives it.</param>
/// <param name="IsSure">Whether it counts for sure.</param>
internal sealed record FoundAnswer(AnswerValue Key, QuestionAnswer Answer, bool IsSure);
