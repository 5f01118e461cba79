using System;
using System.Collections.Generic;
using FactDsl.Language.Asking;
using FactDsl.Language.Binding;
using FactDsl.Language.Checks;
using FactDsl.Language.Findings;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.Pipeline;

/// <summary>What is wrong with facts against facts, by the path that the facts carry.</summary>
internal sealed class StoreFindings
{
    private readonly Dictionary<string, List<Finding>> _byPath = new(StringComparer.Ordinal);

    private StoreFindings()
    {
    }

    /// <summary>The bug that kept the checks from being made, or null.</summary>
    public Finding? Failure { get; private set; }

    /// <summary>Checks a store.</summary>
    public static StoreFindings Of(CompiledStore store)
    {
        var findings = new StoreFindings();
        if (store.Image is not { } image)
            return findings;
        try
        {
            List<BoundFile> files = CompiledStore.BoundFilesOf(store.Files);
            findings.Add(ConsistencyChecks.Run(image, files));
            // Where anything is an error the facts are not whole, and what they lack is not to be said twice.
            if (!HasErrors(store.Files))
                findings.Add(Expectations.Check(image, files));
        }
        catch (Exception e) when (Pipeline.Failure.IsBug(e))
        {
            findings._byPath.Clear();
            findings.Failure = Pipeline.Failure.ToFinding(e);
        }
        return findings;
    }

    /// <summary>What was found in a file, in no particular order.</summary>
    public IReadOnlyList<Finding> In(string path) => _byPath.TryGetValue(path, out List<Finding>? findings) ? findings : [];

    private void Add(IReadOnlyList<FileFinding> findings)
    {
        foreach (FileFinding found in findings)
        {
            if (!_byPath.TryGetValue(found.Path, out List<Finding>? list))
                _byPath.Add(found.Path, list = []);
            list.Add(found.Finding);
        }
    }

    /// <summary>Whether any file has an error, so that its facts are not whole.</summary>
    public static bool HasErrors(IReadOnlyList<BoundSource> files)
    {
        foreach (BoundSource file in files)
        {
            foreach (Finding finding in file.Findings)
            {
                if (finding.Rule.Severity == FindingSeverity.Error)
                    return true;
            }
        }
        return false;
    }
}
