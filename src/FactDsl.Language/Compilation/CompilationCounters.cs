using System.Threading;

namespace FactDsl.Language.Compilation;

/// <summary>How much work was done, so that tests can say what an edit costs whatever machine they run on.</summary>
public class CompilationCounters
{
    private long _bound, _checked, _moved, _items;

    /// <summary>How often a file was bound.</summary>
    public long FilesBound => Interlocked.Read(ref _bound);

    /// <summary>How often all facts were held against each other.</summary>
    public long FactsChecked => Interlocked.Read(ref _checked);

    /// <summary>How many items were held against others, in all.</summary>
    public long ItemsChecked => Interlocked.Read(ref _items);

    /// <summary>How often that was not needed, since an edit left what the facts say as it was.</summary>
    public long ChecksMoved => Interlocked.Read(ref _moved);

    internal void AddBound() => Interlocked.Increment(ref _bound);

    internal void AddChecked() => Interlocked.Increment(ref _checked);

    internal void AddItems(int items) => Interlocked.Add(ref _items, items);

    internal void AddMoved() => Interlocked.Increment(ref _moved);
}
