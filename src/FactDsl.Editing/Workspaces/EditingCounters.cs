using System.Threading;
using FactDsl.Language.Compilation;

namespace FactDsl.Editing.Workspaces;

/// <summary>How much work was done, that of reading files among it.</summary>
public sealed class EditingCounters : CompilationCounters
{
    private long _parsed, _reread;

    /// <summary>How often a file was parsed.</summary>
    public long FilesParsed => Interlocked.Read(ref _parsed);

    /// <summary>How often the items of a file that is not open were read again, since they had been let go.</summary>
    public long FilesReread => Interlocked.Read(ref _reread);

    internal void AddParsed() => Interlocked.Increment(ref _parsed);

    internal void AddReread() => Interlocked.Increment(ref _reread);
}
