using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>A kind in C#: what its types are called and what they have.</summary>
internal sealed class KindModel
{
    private readonly string _namespace;

    public KindModel(KindSymbol symbol, int number, string @namespace)
    {
        Symbol = symbol;
        Number = number;
        _namespace = @namespace;
        HasInterface = symbol.IsAbstract || symbol.HasNarrower;
    }

    /// <summary>Whether this project makes its types.</summary>
    public bool IsMade { get; init; }

    /// <summary>Whether items of it can be read as records.</summary>
    public bool HasRecord => IsMade && !Symbol.IsAbstract;

    /// <summary>What the schema says of it.</summary>
    public KindSymbol Symbol { get; }

    /// <summary>Its number in the store.</summary>
    public int Number { get; }

    /// <summary>The record's name; also what the kind is called where it has no record.</summary>
    public string Record { get; set; } = "";

    /// <summary>The set's name; empty where the kind is abstract.</summary>
    public string Set { get; set; } = "";

    /// <summary>The interface's name; empty where the kind has none.</summary>
    public string Interface { get; set; } = "";

    /// <summary>The name of its file for the compiler.</summary>
    public string HintName { get; set; } = "";

    /// <summary>Whether other kinds are this one, or none can be it alone: clauses then take the interface.</summary>
    public bool HasInterface { get; }

    public string RecordType => Global(Record);

    public string SetType => Global(Set);

    public string InterfaceType => Global(Interface);

    /// <summary>What a field of this kind holds.</summary>
    public string ValueType => HasInterface ? InterfaceType : RecordType;

    /// <summary>The interfaces of the kinds it is, nearest first.</summary>
    public List<string> BaseInterfaces { get; } = [];

    /// <summary>What its interface declares, beyond those of its bases.</summary>
    public List<PropertyModel> InterfaceProperties { get; } = [];

    /// <summary>The names of everything its interface has, inherited ones too, by what they stand for.</summary>
    public Dictionary<MemberKey, DeclaredMember> InterfaceMembers { get; } = [];

    /// <summary>The names taken where its named items are: in its record.</summary>
    public NameScope RecordScope { get; set; } = new();

    /// <summary>What the record has; null where the kind is abstract.</summary>
    public RecordModel? RecordModel { get; set; }

    private string Global(string name) => "global::" + _namespace + "." + name;
}

/// <summary>A member that an interface declares.</summary>
/// <param name="Declarer">The kind whose interface does.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Type">Its type.</param>
internal readonly record struct DeclaredMember(KindModel Declarer, string Name, string Type);

/// <summary>What a member stands for, whatever it is called in this or that type.</summary>
/// <param name="Role">What of the field.</param>
/// <param name="Field">The field read.</param>
/// <param name="Number">The verb, or the number of the kind whose items name this one.</param>
internal readonly record struct MemberKey(MemberRole Role, FieldSymbol Field, int Number);

/// <summary>What a member reads of its field.</summary>
internal enum MemberRole
{
    /// <summary>All values.</summary>
    Values,

    /// <summary>The verb by which they are given.</summary>
    VerbWord,

    /// <summary>The values given by one verb.</summary>
    Verb,

    /// <summary>The values with what is said about each.</summary>
    Detail,

    /// <summary>The items of another kind that name this one there.</summary>
    Inverse,
}
