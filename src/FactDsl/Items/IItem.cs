namespace FactDsl;

/// <summary>Anything that a fact base knows: an entity, a fact, or something that it names in words only.</summary>
public interface IItem
{
    /// <summary>Where it stands in its fact base; reads everything about it.</summary>
    FactRef At { get; }

    /// <summary>Its name in the facts; empty for a fact without one.</summary>
    string Name { get; }

    /// <summary>Its name for people: the first label, else <see cref="Name"/>.</summary>
    string Label { get; }

    /// <summary>Its names for people in all languages given, in the order written.</summary>
    FactValues<FactText> Labels { get; }

    /// <summary>The file and line that define it.</summary>
    FactLocation Location { get; }
}
