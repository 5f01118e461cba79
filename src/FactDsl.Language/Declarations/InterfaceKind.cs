namespace FactDsl.Language.Declarations;

/// <summary>A kind of another assembly, and the C# types that it has there.</summary>
/// <param name="Word">The kind's word.</param>
/// <param name="Origin">The namespace of the facts that define it; empty for a kind that is built in.</param>
/// <param name="Record">The name of its record; of a kind without one the name that it would have.</param>
/// <param name="Interface">The name of its interface; empty where it has none.</param>
public sealed record InterfaceKind(string Word, string Origin, string Record, string Interface);
