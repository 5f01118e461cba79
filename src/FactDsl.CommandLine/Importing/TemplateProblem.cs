using System;
using System.Collections.Generic;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Importing;

/// <summary>What is wrong with a template, at its own characters.</summary>
/// <param name="Span">The characters.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record TemplateProblem(TextSpan Span, string Message)
{
    // A template is no file of facts, so what is wrong with it has no id of the compiler's.
    private static readonly FindingRule s_rule = new("template", "Template", "{0}", FindingSeverity.Error, FindingCategory.Syntax);

    /// <summary>Shows the problem with its line.</summary>
    public string Render(FindingSource template) => FindingRenderer.Render(Finding.At(s_rule, Span, Message), template);
}

/// <summary>A template that cannot be read.</summary>
internal sealed class TemplateException(IReadOnlyList<TemplateProblem> problems) : Exception("The template has errors.")
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; } = problems;

    /// <summary>One problem.</summary>
    public TemplateException(TextSpan span, string message)
        : this([new TemplateProblem(span, message)])
    {
    }
}

/// <summary>Why a row cannot be taken.</summary>
internal sealed class RowException(string column, string reason) : Exception(column.Length == 0 ? reason : column + ": " + reason);
