namespace FactDsl.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask what was computed again.</summary>
public static class TrackingNames
{
    /// <summary>What each reference shares of its facts.</summary>
    public const string References = nameof(References);

    /// <summary>What all references share.</summary>
    public const string Imports = nameof(Imports);

    /// <summary>What the project says: namespace, folders, C# version.</summary>
    public const string Project = nameof(Project);

    /// <summary>Each file's text and paths.</summary>
    public const string Files = nameof(Files);

    /// <summary>Each file as items.</summary>
    public const string Parsed = nameof(Parsed);

    /// <summary>What each file defines and names.</summary>
    public const string Declared = nameof(Declared);

    /// <summary>The definitions of kinds in all files.</summary>
    public const string Definitions = nameof(Definitions);

    /// <summary>The kinds, and how they look in C#.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>All names, and how they look in C#.</summary>
    public const string Names = nameof(Names);

    /// <summary>Each file, bound.</summary>
    public const string Bound = nameof(Bound);

    /// <summary>What the items of each file lie in.</summary>
    public const string Places = nameof(Places);

    /// <summary>Whom the items stand for.</summary>
    public const string Members = nameof(Members);

    /// <summary>What the facts are for other assemblies.</summary>
    public const string Interface = nameof(Interface);

    /// <summary>The C# of each kind.</summary>
    public const string Types = nameof(Types);

    /// <summary>The C# of each file's named items.</summary>
    public const string Accessors = nameof(Accessors);

    /// <summary>What each reference adds to writing JSON.</summary>
    public const string SerializerParts = nameof(SerializerParts);

    /// <summary>Whether the project can write JSON.</summary>
    public const string Serializer = nameof(Serializer);

    /// <summary>The C# that writes the kinds as JSON.</summary>
    public const string Json = nameof(Json);

    /// <summary>The C# of the lists of words.</summary>
    public const string WordLists = nameof(WordLists);

    /// <summary>The C# that writes the answers to questions as JSON.</summary>
    public const string JsonAnswers = nameof(JsonAnswers);

    /// <summary>The store of all facts.</summary>
    public const string Store = nameof(Store);

    /// <summary>The C# of each page of the store.</summary>
    public const string Pages = nameof(Pages);

    /// <summary>The errors of each file that has any.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>What was found about the project as a whole.</summary>
    public const string ProjectFindings = nameof(ProjectFindings);
}
