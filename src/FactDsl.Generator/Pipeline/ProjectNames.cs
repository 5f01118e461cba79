using System.Collections.Generic;
using System.Collections.Immutable;
using FactDsl.Generator.CSharp;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.Generator.Pipeline;

/// <summary>All names of a project, for binding and for C#. Made again when a kind, a name or a label changes.</summary>
/// <param name="Project">The kinds.</param>
/// <param name="Table">The names as files use them; null where the compiler failed.</param>
/// <param name="Items">The named items in C#; null where there is no C#.</param>
internal sealed record ProjectNames(ProjectSchema Project, NameTable? Table, ItemNames? Items)
{
    /// <summary>The words that items begin with.</summary>
    public IReadOnlyCollection<string> KindsUsed { get; private init; } = [];

    /// <summary>Puts the names of all files together, in an order that does not depend on that of the files.</summary>
    public static ProjectNames Of(ImmutableArray<DeclaredFile> files, ProjectSchema project)
    {
        if (project.Schema is null)
            return new ProjectNames(project, null, null);
        List<FileDeclarations> declarations = DeclaredFile.Sort(files).ConvertAll(static f => f.Declarations);
        var table = NameTable.Of(project.Schema, declarations);
        var used = new HashSet<string>();
        foreach (FileDeclarations file in declarations)
            used.UnionWith(file.KindsUsed);
        return new ProjectNames(project, table, project.Model is null ? null : ItemNames.Of(project.Model, declarations)) { KindsUsed = used };
    }
}
