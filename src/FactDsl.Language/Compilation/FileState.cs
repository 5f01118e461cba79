using System.Collections.Generic;
using System.Linq;
using System.Threading;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Compilation;

/// <summary>A file and what it means among the kinds and names of its fact base, found when first asked for.</summary>
public sealed class FileState
{
    private readonly object _lock = new();
    private readonly CompilationCounters? _counters;
    private readonly IReadOnlyList<Finding> _more;
    private NameTable? _names;
    private BoundFile? _bound;
    private FileProvenance? _provenance;

    /// <summary>A file that a host has bound.</summary>
    /// <param name="source">The file.</param>
    /// <param name="schema">The kinds that it was bound among.</param>
    /// <param name="bound">What it means.</param>
    /// <param name="more">What the host has found in it besides.</param>
    public FileState(IFactFile source, FactSchema schema, BoundFile bound, IReadOnlyList<Finding> more)
    {
        Source = source;
        Schema = schema;
        _bound = bound;
        _more = more;
    }

    internal FileState(IFactFile source, FactSchema schema, NameTable names, CompilationCounters? counters)
    {
        Source = source;
        Schema = schema;
        _names = names;
        _counters = counters;
        _more = [];
    }

    /// <summary>The file.</summary>
    public IFactFile Source { get; }

    /// <summary>The path that its facts carry.</summary>
    public string Path => Source.Path;

    /// <summary>The kinds that it is bound among.</summary>
    public FactSchema Schema { get; }

    /// <summary>Whether it was bound already.</summary>
    public bool IsBound => Volatile.Read(ref _bound) is not null;

    /// <summary>What it means.</summary>
    public BoundFile Bound
    {
        get
        {
            if (Volatile.Read(ref _bound) is { } known)
                return known;
            lock (_lock)
            {
                if (_bound is null)
                {
                    _counters?.AddBound();
                    Volatile.Write(ref _bound, Binder.Bind(Path, Source.Syntax, Schema, _names!));
                    Source.OnBound();
                    // A file that outlives many edits would keep the names from before them.
                    _names = null;
                }
                return _bound!;
            }
        }
    }

    /// <summary>What its own text says is wrong with it.</summary>
    public IReadOnlyList<Finding> Found => [.. Source.SyntaxFindings, .. Bound.Findings, .. _more];

    /// <summary>Whether that is more than nothing.</summary>
    public bool HasFindings => Source.SyntaxFindings.Count + Bound.Findings.Count + _more.Count > 0;

    /// <summary>Whether an error is among it, so that its facts are not whole.</summary>
    public bool HasErrors => Source.SyntaxFindings.HasErrors() || Bound.Findings.HasErrors() || _more.HasErrors();

    /// <summary>What it says about sources.</summary>
    public FileProvenance Provenance => _provenance ??= FileProvenance.Of(Bound);

    /// <summary>Whether it accepts findings.</summary>
    internal bool AcceptsAny
        => Bound.Accepted.Count > 0 || Bound.Items.Any(static i => i.Accepted.Count > 0) || Bound.Extensions.Any(static e => e.Accepted.Count > 0)
            || Bound.Questions.Any(static q => q.Accepted.Count > 0) || Bound.Expectations.Any(static e => e.Accepted.Count > 0) || Bound.Rules.Any(static r => r.Accepted.Count > 0);
}
