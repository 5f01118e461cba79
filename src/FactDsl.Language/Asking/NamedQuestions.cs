using System;
using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Findings;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Asking;

/// <summary>
/// Answers the named questions of a fact base while it is compiled. A question has no parameters and facts do not change behind the
/// build, so its answers belong into the store: an app finds them there and needs neither the question's text nor a search.
/// </summary>
public static class NamedQuestions
{
    /// <summary>A store with the answers to the questions that the files name.</summary>
    /// <param name="image">The facts, compiled.</param>
    /// <param name="files">The files that they stand in.</param>
    /// <returns>The store; the same where nothing is asked. Questions with findings of their own have no answers.</returns>
    /// <exception cref="FactStoreException">The answers are more than one store can hold.</exception>
    public static StoreImage Answer(StoreImage image, IReadOnlyList<BoundFile> files)
    {
        FactBase? facts = null;
        var asked = new SortedDictionary<string, QuestionAnswers>(StringComparer.Ordinal);
        foreach (BoundFile file in files)
        {
            foreach (BoundQuestion question in file.Questions)
            {
                // Of two questions of one name the second has a finding.
                if (question.IsWhole && !asked.ContainsKey(question.Name))
                    asked.Add(question.Name, Questions.Ask(facts ??= image.Open(), image.Layout, question.Pattern));
            }
        }
        return asked.Count == 0 ? image : image.WithAnswers(asked);
    }

    /// <summary>Finds the questions that have more combinations than are looked at.</summary>
    /// <param name="image">The store with its answers.</param>
    /// <param name="files">The files.</param>
    public static IReadOnlyList<FileFinding> Check(StoreImage image, IReadOnlyList<BoundFile> files)
    {
        var findings = new List<FileFinding>();
        foreach (BoundFile file in files)
        {
            foreach (BoundQuestion question in file.Questions)
            {
                if (question.IsWhole && image.CutShort.Contains(question.Name))
                    findings.Add(new FileFinding(file.Path, Finding.At(FindingRules.QuestionTooWide, question.NameSpan, question.Name)));
            }
        }
        return findings;
    }
}
