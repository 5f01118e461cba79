using System.Threading;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Workspaces;

/// <summary>A file and what it means among the kinds and names of its fact base, found when first asked for.</summary>
internal sealed class BoundSlot
{
    private readonly FactSchema _schema;
    private readonly EditingCounters _counters;
    private readonly Lock _lock = new();
    private NameTable? _names;
    private BoundFile? _bound;
    private FileProvenance? _provenance;

    public BoundSlot(FactFile file, ProjectDeclarations declared, EditingCounters counters)
    {
        File = file;
        _schema = declared.Schema;
        _names = declared.Names;
        _counters = counters;
    }

    public FactFile File { get; }

    /// <summary>Whether it was bound already.</summary>
    public bool IsBound => Volatile.Read(ref _bound) is not null;

    /// <summary>The file, bound.</summary>
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
                    _counters.AddBound();
                    Volatile.Write(ref _bound, Binder.Bind(File.Path, File.Syntax, _schema, _names!));
                    // Its hashed names are made from the items as well.
                    File.PrepareNames();
                    File.Bound();
                    // A file that outlives many edits would keep the names from before them.
                    _names = null;
                }
                return _bound;
            }
        }
    }

    /// <summary>Whether the parser or the binder found an error in it.</summary>
    public bool HasErrors => File.SyntaxFindings.HasErrors() || Bound.Findings.HasErrors();

    /// <summary>What it says about sources.</summary>
    public FileProvenance Provenance => _provenance ??= FileProvenance.Of(Bound);

    /// <summary>Whether an item of it accepts findings.</summary>
    public bool AcceptsAny
        => Bound.Items.Any(static i => i.Accepted.Count > 0) || Bound.Extensions.Any(static e => e.Accepted.Count > 0)
            || Bound.Questions.Any(static q => q.Accepted.Count > 0) || Bound.Expectations.Any(static e => e.Accepted.Count > 0);

    /// <summary>Whether another file was bound among the same kinds.</summary>
    public bool HasSameScope(BoundSlot other) => ReferenceEquals(_schema, other._schema);
}
