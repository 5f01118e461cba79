namespace FactDsl;

/// <summary>A person, a state, a place, a source: something that facts are about.</summary>
public interface IEntity : IItem
{
    /// <summary>When it existed; null where the facts do not say.</summary>
    FactTime? Life { get; }
}
