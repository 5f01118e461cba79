using System.Threading;

namespace FactDsl.Editing.Workspaces;

/// <summary>How much work was done, so that tests can say what an edit costs whatever machine they run on.</summary>
public sealed class EditingCounters
{
    private long _parsed, _reread, _bound, _settled, _moved, _items;

    /// <summary>How often a file was parsed.</summary>
    public long FilesParsed => Interlocked.Read(ref _parsed);

    /// <summary>How often the items of a file that is not open were read again, since they had been let go.</summary>
    public long FilesReread => Interlocked.Read(ref _reread);

    /// <summary>How often a file was bound.</summary>
    public long FilesBound => Interlocked.Read(ref _bound);

    /// <summary>How often all facts were held against each other.</summary>
    public long FactsChecked => Interlocked.Read(ref _settled);

    /// <summary>How many items were held against others, in all.</summary>
    public long ItemsChecked => Interlocked.Read(ref _items);

    /// <summary>How often that was not needed, since an edit left what the facts say as it was.</summary>
    public long ChecksMoved => Interlocked.Read(ref _moved);

    internal void AddParsed() => Interlocked.Increment(ref _parsed);

    internal void AddReread() => Interlocked.Increment(ref _reread);

    internal void AddBound() => Interlocked.Increment(ref _bound);

    internal void AddChecked() => Interlocked.Increment(ref _settled);

    internal void AddItems(int items) => Interlocked.Add(ref _items, items);

    internal void AddMoved() => Interlocked.Increment(ref _moved);
}
