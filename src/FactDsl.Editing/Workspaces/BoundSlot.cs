using System.Threading;
using FactDsl.Language.Binding;
using FactDsl.Language.Findings;
using FactDsl.Language.Provenance;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Workspaces;

/// <summary>A file and what it means among the kinds and names of its fact base, found when first asked for.</summary>
internal sealed class BoundSlot
{
    private readonly FactSchema _schema;
    private readonly NameTable _names;
    private readonly EditingCounters _counters;
    private readonly Lock _lock = new();
    private BoundFile? _bound;
    private FileProvenance? _provenance;

    public BoundSlot(FactFile file, FactSchema schema, NameTable names, EditingCounters counters)
    {
        File = file;
        _schema = schema;
        _names = names;
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
                    Volatile.Write(ref _bound, Binder.Bind(File.Path, File.Syntax, _schema, _names));
                    // Its hashed names are made from the items as well.
                    File.PrepareNames();
                    File.Bound();
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

    /// <summary>Whether it means the same after names have changed that it may or may not use.</summary>
    /// <param name="changed">Hashes of the names that came, went or changed their kind.</param>
    /// <param name="changedFiles">Paths of the files that declare them.</param>
    public bool Survives(HashSet<int> changed, HashSet<string> changedFiles)
    {
        if (!IsBound || File.MayNameAny(changed))
            return false;
        foreach (Finding finding in Bound.Findings)
        {
            // Names that are like an unknown one may be others now, and a definition pointed at may have moved.
            bool looksAround = finding.Rule == FindingRules.UnknownName || finding.Rule == FindingRules.NameExpected || finding.Rule == FindingRules.WrongKind;
            if (looksAround || (finding.Definition is { } definition && changedFiles.Contains(definition.File)))
                return false;
        }
        return true;
    }
}
