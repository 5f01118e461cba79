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

#if NET
    /// <summary>The word of its kind: <c>person</c>, <c>meeting</c>; empty for what is only known in words. See <see cref="FactRef.Kind"/>, which .NET Standard has too.</summary>
    string Kind => At.Kind;

    /// <summary>What its author says of it in a comment with three slashes; null where there is none. See <see cref="FactRef.Documentation"/>, which .NET Standard has too.</summary>
    string? Documentation => At.Documentation;
#endif
}
