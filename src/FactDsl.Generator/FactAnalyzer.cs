using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Generator.Pipeline;
using FactDsl.Language.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FactDsl.Generator;

/// <summary>
/// Reports what is worth knowing about the facts of a project and does not keep them from being compiled: warnings and
/// information. It works on the generator's own model and never repeats what the generator says.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FactAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DescribeLints();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var facts = new Lazy<LintedProject>(() => LintedProject.Of(start.Compilation, start.Options, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Report(facts.Value.In(file.AdditionalFile), file.ReportDiagnostic));
            start.RegisterCompilationEndAction(end => Report(facts.Value.OfProject, end.ReportDiagnostic));
        });
    }

    private static void Report(IEnumerable<PlacedFinding> findings, Action<Diagnostic> report)
    {
        foreach (PlacedFinding finding in findings)
            report(Diagnostics.Of(finding));
    }

    private static ImmutableArray<DiagnosticDescriptor> DescribeLints()
    {
        ImmutableArray<DiagnosticDescriptor>.Builder descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (FindingRule rule in FindingRules.All)
        {
            if (!Reports.IsBlocking(rule))
                descriptors.Add(Diagnostics.DescriptorOf(rule));
        }
        return descriptors.ToImmutable();
    }
}
