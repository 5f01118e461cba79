namespace FactDsl;

/// <summary>
/// An item of a kind that the types at hand do not know. Its assembly was built again with more kinds, or the project means
/// another kind by the word. It has its names, and nothing else can be read of it.
/// </summary>
internal sealed class UnknownItem : IItem
{
    public UnknownItem(FactRef at) => At = at;

    public FactRef At { get; }

    public string Name => At.Name;

    public string Label => At.Label;

    public FactValues<FactText> Labels => At.Labels;

    public FactLocation Location => At.Location;

    public override bool Equals(object? obj) => obj is UnknownItem other && At.Equals(other.At);

    public override int GetHashCode() => At.GetHashCode();

    public override string ToString() => At.Label;
}
