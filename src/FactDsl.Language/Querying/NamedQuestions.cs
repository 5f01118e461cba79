using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>
/// Answers the named questions of a fact base while it is compiled. A question has no parameters, and facts do not change behind the
/// build. So its answers belong into the store: an app finds them there and needs neither the question's text nor a search.
/// </summary>
public static class NamedQuestions
{
    /// <summary>A store with what rules derive, and with the answers to the questions that the files name.</summary>
    /// <param name="image">The facts, compiled.</param>
    /// <param name="files">The files that they stand in.</param>
    /// <returns>The store; the same where nothing is asked. Questions with findings of their own have no answers.</returns>
    /// <exception cref="FactStoreException">The answers are more than one store can hold.</exception>
    public static StoreImage Answer(StoreImage image, IReadOnlyList<BoundFile> files)
    {
        StoreImage whole = DerivedRows.Add(image, files);
        SortedDictionary<string, QuestionAnswers> asked = Ask(whole.Open, whole.Layout, files.SelectMany(static f => f.Questions), whole.Derived());
        return asked.Count == 0 && whole.Derivation is null ? whole : whole.WithAnswers(AnswerEncoder.Write(asked, whole.Derived(), whole.Open));
    }

    /// <summary>Answers questions; facts that none is asked of are not opened.</summary>
    /// <param name="open">Opens the facts.</param>
    /// <param name="layout">Their numbers of kinds and fields.</param>
    /// <param name="questions">The questions, in the order of their files.</param>
    /// <param name="derived">What rules derive, in rows of these facts; null where there are no rules.</param>
    internal static SortedDictionary<string, QuestionAnswers> Ask(Func<FactBase> open, StoreLayout layout, IEnumerable<BoundQuestion> questions, DerivedFacts? derived = null)
    {
        FactBase? facts = null;
        var asked = new SortedDictionary<string, QuestionAnswers>(StringComparer.Ordinal);
        foreach (BoundQuestion question in questions)
        {
            // Of two questions of one name the second has a finding.
            if (question.IsWhole && !asked.ContainsKey(question.Name))
                asked.Add(question.Name, Questions.Ask(facts ??= open(), layout, question.Pattern, derived: derived));
        }
        return asked;
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
