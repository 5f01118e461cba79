extern alias generator;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using TrackingNames = generator::FactDsl.Generator.TrackingNames;

namespace FactDsl.Generator.Tests.Support;

/// <summary>What a run computed anew, step by step.</summary>
internal static class StepReport
{
    /// <summary>The steps in the order of the pipeline.</summary>
    public static readonly string[] Steps =
    [
        TrackingNames.References, TrackingNames.Imports, TrackingNames.Project, TrackingNames.Files, TrackingNames.Parsed, TrackingNames.Declared, TrackingNames.Definitions,
        TrackingNames.Schema, TrackingNames.Names, TrackingNames.Bound, TrackingNames.Places, TrackingNames.Members, TrackingNames.Interface, TrackingNames.Store, TrackingNames.Types,
        TrackingNames.Accessors, TrackingNames.SerializerParts, TrackingNames.Serializer, TrackingNames.WordLists, TrackingNames.Json, TrackingNames.JsonAnswers, TrackingNames.Pages, TrackingNames.Findings,
        TrackingNames.ProjectFindings,
    ];

    /// <summary>
    /// One line a step: its name, and why each of its outputs is what it is, neighbours with the same reason told once.
    /// Steps whose outputs are all cached are left out.
    /// </summary>
    public static string Of(GeneratorDriver driver)
    {
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        var report = new StringBuilder();
        foreach (string step in Steps)
            Append(report, step, result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs) ? runs.SelectMany(r => r.Outputs).Select(o => o.Reason) : []);
        IncrementalStepRunReason[] outputs = result.TrackedOutputSteps.SelectMany(o => o.Value).SelectMany(r => r.Outputs).Select(o => o.Reason).ToArray();
        int anew = outputs.Count(r => r is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        return report.Append(CultureInfo.InvariantCulture, $"outputs anew: {anew}").ToString();
    }

    private static void Append(StringBuilder report, string step, IEnumerable<IncrementalStepRunReason> reasons)
    {
        var told = new List<IncrementalStepRunReason>();
        foreach (IncrementalStepRunReason reason in reasons)
        {
            if (told.Count == 0 || told[^1] != reason)
                told.Add(reason);
        }
        if (told is not ([] or [IncrementalStepRunReason.Cached]))
            report.Append(CultureInfo.InvariantCulture, $"{step}: {string.Join(", ", told)}\n");
    }
}
