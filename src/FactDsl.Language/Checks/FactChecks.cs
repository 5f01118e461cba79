using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Querying;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Checks;

/// <summary>What is wrong with facts against facts, by the path that the facts carry.</summary>
public sealed class FactChecks
{
    private readonly Dictionary<string, List<Finding>> _byPath = new(StringComparer.Ordinal);

    private FactChecks()
    {
    }

    /// <summary>The bug that kept the checks from being made, or null.</summary>
    public Finding? Failure { get; private set; }

    /// <summary>Checks a fact base.</summary>
    /// <param name="image">The facts, compiled; null where they could not be.</param>
    /// <param name="files">The files that they stand in.</param>
    /// <param name="isWhole">
    /// Whether no file has an error. Where one has, what the facts lack is not to be said twice: then nothing is expected of them.
    /// </param>
    public static FactChecks Run(StoreImage? image, IReadOnlyList<BoundFile> files, bool isWhole)
    {
        var checks = new FactChecks();
        if (image is null)
            return checks;
        try
        {
            checks.Add(ConsistencyChecks.Run(image.Told, files));
            if (isWhole)
            {
                checks.Add(RuleChecks.Check(image.Layout.Schema, files));
                checks.Add(Expectations.Check(image, files));
                checks.Add(NamedQuestions.Check(image, files));
                checks.Add(DerivedChecks.Check(image, files));
            }
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            checks._byPath.Clear();
            checks.Failure = CompilerFailure.ToFinding(e);
        }
        return checks;
    }

    /// <summary>What was found in a file, in no particular order.</summary>
    /// <param name="path">The path that its facts carry.</param>
    public IReadOnlyList<Finding> In(string path) => _byPath.TryGetValue(path, out List<Finding>? findings) ? findings : [];

    /// <summary>Whether what is found or answered depends on the words of prose: an expectation or a question asks for them, or a rule of the project compares them.</summary>
    /// <param name="schema">The kinds.</param>
    /// <param name="files">The files.</param>
    public static bool DependsOnProse(FactSchema schema, IReadOnlyList<BoundFile> files)
    {
        foreach (KindSymbol kind in schema.Kinds)
        {
            foreach (CheckSymbol check in kind.Checks)
            {
                if (check.Requirement is OneRequirement one && (one.Value?.Field.IsProse == true || one.Key.Field.IsProse))
                    return true;
                if (check.Requirement is DifferRequirement differ && HasProse(differ.Fields))
                    return true;
            }
        }
        foreach (BoundFile file in files)
        {
            if (file.Patterns.SelectMany(static p => p.Facts).Any(static p => HasProse(p.Clauses)))
                return true;
        }
        return false;
    }

    private static bool HasProse(IReadOnlyList<CheckedField> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].Field.IsProse)
                return true;
        }
        return false;
    }

    private static bool HasProse(IReadOnlyList<BoundClause> clauses)
    {
        foreach (BoundClause clause in clauses)
        {
            if (clause.Field.IsProse || (clause.Qualifiers is { } qualifiers && HasProse(qualifiers.Clauses)))
                return true;
        }
        return false;
    }

    private void Add(IReadOnlyList<FileFinding> findings)
    {
        foreach (FileFinding found in findings)
        {
            if (!_byPath.TryGetValue(found.Path, out List<Finding>? list))
                _byPath.Add(found.Path, list = []);
            list.Add(found.Finding);
        }
    }
}
