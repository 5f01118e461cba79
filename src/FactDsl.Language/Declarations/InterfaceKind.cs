using System.Collections.Generic;

namespace FactDsl.Language.Declarations;

/// <summary>A kind of another assembly: the C# types that it has there, and the numbers by which they read facts.</summary>
/// <param name="Word">The kind's word.</param>
/// <param name="Number">Its number in its own fact base.</param>
/// <param name="Record">The name of its record; of a kind without one the name that it would have.</param>
/// <param name="Set">The name of its set; empty where it has none.</param>
/// <param name="Interface">The name of its interface; empty where it has none.</param>
public sealed record InterfaceKind(string Word, int Number, string Record, string Set, string Interface)
{
    /// <summary>Its stored fields.</summary>
    public IReadOnlyList<InterfaceField> Fields { get; init; } = [];

    /// <summary>What its interface has, that of its bases included.</summary>
    public IReadOnlyList<InterfaceMember> Members { get; init; } = [];
}

/// <summary>A field of a kind of another assembly.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number in that kind.</param>
/// <param name="Clause">The number of the first clause that finds by it.</param>
/// <param name="Enum">The name of the enum of its words or verbs; empty where it has none.</param>
public sealed record InterfaceField(string Name, int Number, int Clause, string Enum);

/// <summary>A member of the interface of a kind of another assembly.</summary>
/// <param name="Role">What it reads of its field; the generator's number.</param>
/// <param name="Declarer">The word of the kind whose interface declares it.</param>
/// <param name="Kind">The word of the kind that has the field.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Verb">The place of the verb, where it reads the values of one; else 0.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Type">Its C# type.</param>
public sealed record InterfaceMember(int Role, string Declarer, string Kind, string Field, int Verb, string Name, string Type);
