using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>Checks what files expect of the facts.</summary>
public static class Expectations
{
    /// <summary>Asks the question of every expectation and compares the answers.</summary>
    /// <param name="image">The facts, compiled.</param>
    /// <param name="files">The files whose expectations are checked; their facts are in the image.</param>
    /// <returns>What is not met or not certain, by path and place. Expectations that have a finding of their own are left out.</returns>
    /// <remarks>
    /// Facts with errors are incomplete, and so is what they answer: whoever compiles asks once nothing else is wrong.
    /// </remarks>
    /// <exception cref="FactStoreException">The image is damaged.</exception>
    public static IReadOnlyList<FileFinding> Check(StoreImage image, IReadOnlyList<BoundFile> files)
    {
        var findings = new List<FileFinding>();
        FactBase? facts = null;
        foreach (BoundFile file in files)
        {
            foreach (BoundExpectation expectation in file.Expectations)
            {
                if (Check(image, facts ??= image.Open(), expectation) is { } finding)
                    findings.Add(new FileFinding(file.Path, finding));
            }
        }
        findings.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Path, b.Path);
            return order != 0 ? order : a.Finding.Span.Start.CompareTo(b.Finding.Span.Start);
        });
        return findings;
    }

    /// <summary>Asks the question of one expectation and compares the answers.</summary>
    /// <param name="image">The facts, compiled.</param>
    /// <param name="facts">The image, opened.</param>
    /// <param name="expectation">The expectation.</param>
    /// <returns>The finding at the expected answer, or null where it is met, or has a finding of its own already.</returns>
    /// <exception cref="FactStoreException">The image is damaged.</exception>
    public static Finding? Check(StoreImage image, FactBase facts, BoundExpectation expectation)
    {
        if (!expectation.IsWhole)
            return null;
        var found = FoundAnswers.Of(Questions.Ask(facts, image.Layout, expectation.Pattern, derived: image.Derived()), expectation.Pattern);
        return expectation.IsNone || expectation.Number.Length > 0
            ? CheckNumber(image, expectation, found)
            : CheckNames(image, facts, expectation, found);
    }

    private static Finding? CheckNumber(StoreImage image, BoundExpectation expectation, FoundAnswers found)
    {
        FactNumber wanted = 0;
        if (!expectation.IsNone && !FactNumber.TryParse(expectation.Number, out wanted, out _))
            return null;
        switch (found.Number.LiesInCount(wanted, image.Layout.Schema.Padding))
        {
            case FactTruth.Yes:
                return null;
            case FactTruth.No:
                string expected = expectation.IsNone ? "no answer" : expectation.Number == "1" ? "1 answer" : expectation.Number + " answers";
                var words = new AnswerWords(image);
                FoundAnswer? extra = wanted.Highest is { } most && found.All.Count > most ? found.All.Find(static a => a.IsSure) : null;
                string told = found.All.Count == 0 ? "" : ": " + words.Tell(found.All.ConvertAll(static a => a.Key));
                return Finding.Telling(FindingRules.ExpectedNumber, expectation.AnswerSpan, words.Lines, ShownText.Of(expected), found.Told, told) with
                {
                    Related = PlaceOfNamed(image, expectation),
                    Grounds = extra is null ? default : AnswerGrounds.Of(image, extra.Answer),
                    Fixes = new([FindingFix.Replace($"Expect {found.Answer}", expectation.AnswerSpan, found.Answer) with { IsChoice = true }]),
                };
            default:
                return Undecided(image, expectation, found, wanted.Kind == FactNumberKind.About);
        }
    }

    private static Finding? CheckNames(StoreImage image, FactBase facts, BoundExpectation expectation, FoundAnswers found)
    {
        var wanted = new HashSet<AnswerValue>();
        var missing = new List<AnswerValue>();
        ItemReference? firstMissing = null;
        bool isDoubtful = found.MayGoOn;
        foreach (ItemReference item in expectation.Items)
        {
            int row = image.RowOf(item);
            AnswerValue value = row < 0 ? AnswerValue.OfText(item.Name) : AnswerValue.OfRow(facts, row);
            if (!wanted.Add(found.First(value)))
                continue;
            if (found.TryFind(value, out bool isSure))
            {
                isDoubtful |= !isSure;
                continue;
            }
            firstMissing ??= item;
            missing.Add(value);
        }
        var extra = new List<AnswerValue>();
        QuestionAnswer? firstExtra = null;
        foreach (FoundAnswer answer in found.All)
        {
            if (wanted.Contains(found.First(answer.Key)))
                continue;
            isDoubtful |= !answer.IsSure;
            if (!answer.IsSure)
                continue;
            firstExtra ??= answer.Answer;
            extra.Add(answer.Key);
        }
        // Where more answers may be than were found, one that is missing may be among them.
        bool isMissing = missing.Count > 0 && !found.MayGoOn;
        if (!isMissing && extra.Count == 0)
            return isDoubtful ? Undecided(image, expectation, found, isEstimate: false) : null;
        var words = new AnswerWords(image);
        string lacks = isMissing ? words.Tell(missing) + (missing.Count == 1 ? " is missing" : " are missing") : "";
        string exceeds = extra.Count > 0 ? (isMissing ? "; " : "") + words.Tell(extra) + (extra.Count == 1 ? " is too many" : " are too many") : "";
        RelatedPlace? place = firstExtra is null ? PlaceOfNamed(image, expectation) : AnswerPlace.Of(image, firstExtra);
        return Finding.Telling(FindingRules.ExpectedNames, expectation.AnswerSpan, words.Lines, lacks, exceeds) with
        {
            Related = place,
            Grounds = firstExtra is not null ? AnswerGrounds.Of(image, firstExtra)
                : expectation.Pattern.Pick is null && found.FirstHole is { } hole ? AnswerGrounds.NearestTo(image, facts, expectation.Pattern, hole, firstMissing!)
                : default,
        };
    }

    private static Finding Undecided(StoreImage image, BoundExpectation expectation, FoundAnswers found, bool isEstimate)
    {
        var words = new AnswerWords(image);
        (string doubt, string advice) = found.Doubt(isEstimate, words);
        return Finding.Telling(FindingRules.ExpectationUndecided, expectation.AnswerSpan, words.Lines, doubt, advice);
    }

    private static RelatedPlace? PlaceOfNamed(StoreImage image, BoundExpectation expectation)
    {
        if (expectation.Pattern.Name is not { } name)
            return null;
        foreach (Schema.KindSymbol kind in image.Layout.Schema.Kinds)
        {
            if (kind.Is(expectation.Pattern.Kind) && image.RowOf(new ItemReference(kind, name)) is >= 0 and var row)
                return new RelatedPlace(image.Rows[row].Path, image.Rows[row].Item.NameSpan, $"`{name}` is defined here");
        }
        return null;
    }
}
