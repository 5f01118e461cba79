using FactDsl.TestData;

namespace FactDsl.Fuzzing;

/// <summary>A part of FactDsl that takes texts from strangers, and what must hold of it whatever the text is.</summary>
internal abstract class FuzzTarget
{
    /// <summary>A short name: of its files, and on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it takes, for the page.</summary>
    public abstract string Takes { get; }

    /// <summary>What must hold, for the page.</summary>
    public abstract string Holds { get; }

    /// <summary>Pieces that mean something to it.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>The longest input, in UTF-16 units.</summary>
    public virtual int Longest => 3_000;

    /// <summary>How many inputs the tests try.</summary>
    public abstract int InTests { get; }

    /// <summary>Bytes that may be allocated for any input, and for each of its units: a count of the work that no other program on the machine changes.</summary>
    public abstract (long Once, long PerUnit) Work { get; }

    /// <summary>Inputs to begin with.</summary>
    public virtual IEnumerable<string> Seeds => InputText.Read(Path.Combine(FuzzFolder.Path, "Seeds", Name + ".txt"));

    /// <summary>Inputs that broke a promise once, made as small as they can be.</summary>
    public string[] Found => InputText.Read(Path.Combine(FuzzFolder.Path, "Found", Name + ".txt"));

    /// <summary>What they broke, a sentence each, as the comments of their file say it.</summary>
    public string[] Broken => Path.Combine(FuzzFolder.Path, "Found", Name + ".txt") is var path && File.Exists(path) ? [.. File.ReadAllLines(path).Where(static l => l.StartsWith("# ", StringComparison.Ordinal)).Select(static l => l[2..])] : [];

    /// <summary>An input by the rules of what it takes; null where inputs are only changed.</summary>
    public virtual string? Make(Dice dice) => null;

    /// <summary>Tries an input.</summary>
    /// <returns>A number that tells what kind of thing happened: what leads to a new one is worth changing further.</returns>
    /// <exception cref="BrokenPromise">What must hold does not.</exception>
    public abstract ulong Try(string input);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new Targets.FactsTarget(), new Targets.LayoutTarget(), new Targets.FixTarget(), new Targets.EditTarget(), new Targets.QuestionTarget(), new Targets.DateTarget(), new Targets.NumberTarget(),
        new Targets.TemplateTarget(), new Targets.JsonTarget(), new Targets.StoreTarget(), new Targets.StoreFileTarget(), new Targets.ProtocolTarget(),
    ];
}
