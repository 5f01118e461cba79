using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Asking;

/// <summary>A question as somebody writes it at a terminal, or the name of one that the facts have.</summary>
internal sealed class AskedQuestion
{
    /// <summary>What stands where a file's path does, in front of the place of a finding.</summary>
    public const string Path = "question";

    // A file's question has a name; one that is asked here needs none, so it is given one that no finding shows.
    private const string Named = "question Asked ";

    private AskedQuestion(string text, BoundPattern? pattern, IReadOnlyList<Finding> findings)
    {
        Text = text;
        Pattern = pattern;
        Findings = findings;
    }

    /// <summary>The question, as written.</summary>
    public string Text { get; }

    /// <summary>What it asks; null where that cannot be made out.</summary>
    public BoundPattern? Pattern { get; }

    /// <summary>What is wrong with it, at its own characters.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether it is the name of a <c>question</c> item rather than a question.</summary>
    public bool IsNamed => IsName(Text);

    /// <summary>Whether it can be asked.</summary>
    public bool IsWhole => Pattern is { IsWhole: true } && !Findings.HasErrors();

    /// <summary>Reads a question.</summary>
    /// <param name="facts">The facts to be asked.</param>
    /// <param name="text">The question, or the name of a <c>question</c> item.</param>
    /// <exception cref="FactStoreException">The facts are a store file that is damaged.</exception>
    public static AskedQuestion Of(OpenedFacts facts, string text)
    {
        if (IsName(text.Trim()))
            return NamedQuestion(facts.Bound?.Files ?? [], text.Trim());
        var file = FileSyntax.Parse(Named + text);
        if (IsNotAsked(file, text) is { } finding)
            return new AskedQuestion(text, null, [finding]);
        BoundFile bound = Binder.Bind(Path, file, facts.Schema, facts.Names, takesLabels: true);
        Finding[] findings = [.. file.Findings.Concat(bound.Findings).Select(f => AtQuestion(f, text))];
        return new AskedQuestion(text, bound.Questions.Count == 1 ? bound.Questions[0].Pattern : null, findings);
    }

    private static AskedQuestion NamedQuestion(IReadOnlyList<BoundFile> files, string name)
    {
        string normal = NameText.Normalize(name);
        foreach (BoundFile file in files)
        {
            foreach (BoundQuestion question in file.Questions)
            {
                if (question.Name == normal)
                    return new AskedQuestion(name, question.Pattern, []);
            }
        }
        string[] names = [.. files.SelectMany(static f => f.Questions).Select(static q => q.Name)];
        return new AskedQuestion(name, null, [Finding.At(FindingRules.UnknownName, new TextSpan(0, name.Length), "question", name, Suggestion.For(name, names))]);
    }

    /// <summary>The finding where the text is no pattern at all, so that the name it was given here does not show.</summary>
    private static Finding? IsNotAsked(FileSyntax file, string text)
    {
        var whole = new TextSpan(0, text.Length);
        if (file.Items.Count == 1 && file.Items[0].Syntax is QuestionSyntax)
            return null;
        return file.Items.Count > 1
            ? Finding.At(FindingRules.UnexpectedCharacters, AtQuestion(file.Items[1].Span, text), text[Math.Max(0, file.Items[1].Span.Start - Named.Length)..])
            : Finding.At(FindingRules.ItemExpected, whole, text.Trim());
    }

    private static Finding AtQuestion(Finding finding, string text)
    {
        var fixes = new FindingFix[finding.Fixes.Count];
        for (int i = 0; i < fixes.Length; i++)
            fixes[i] = finding.Fixes[i].Shift(-Named.Length);
        return finding with { Span = AtQuestion(finding.Span, text), Fixes = new EquatableArray<FindingFix>(fixes) };
    }

    private static TextSpan AtQuestion(TextSpan span, string text)
    {
        int start = Math.Clamp(span.Start - Named.Length, 0, text.Length);
        return TextSpan.Between(start, Math.Clamp(span.End - Named.Length, start, text.Length));
    }

    private static bool IsName(string text)
        => text.Length > 0 && Characters.ClassOf(text[0]) == CharacterClass.OtherLetter && text.All(Characters.IsNamePart);
}
