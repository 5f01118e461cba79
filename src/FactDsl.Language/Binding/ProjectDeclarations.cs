using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Binding;

/// <summary>
/// What all files of a fact base declare, put together: the kinds and names that each of them is bound among. A later state takes
/// over what its declarations leave as it was, and says which bound files still mean the same. It never changes.
/// </summary>
public sealed class ProjectDeclarations
{
    private readonly IReadOnlyList<FileDeclarations> _files;
    private readonly IReadOnlyList<FactInterface>? _imports;
    private readonly FactPadding? _padding;

    private ProjectDeclarations(IReadOnlyList<FileDeclarations> files, IReadOnlyList<FactInterface>? imports, FactPadding? padding, FactSchema schema, NameTable names)
    {
        _files = files;
        _imports = imports;
        _padding = padding;
        Schema = schema;
        Names = names;
    }

    /// <summary>The kinds.</summary>
    public FactSchema Schema { get; }

    /// <summary>The names.</summary>
    public NameTable Names { get; }

    /// <summary>Puts the declarations of files together.</summary>
    /// <param name="files">What each declares, in the order of their paths.</param>
    /// <param name="imports">What other assemblies share, in any order.</param>
    /// <param name="padding">How far hedges reach; null for <see cref="FactPadding.OneUnit"/>.</param>
    public static ProjectDeclarations Of(IReadOnlyList<FileDeclarations> files, IReadOnlyList<FactInterface>? imports = null, FactPadding? padding = null)
    {
        FactSchema schema = SchemaBuilder.Build(files, imports, padding);
        return new ProjectDeclarations(files, imports, padding, schema, NameTable.Of(schema, files));
    }

    /// <summary>The same after some files have changed, beside the same assemblies.</summary>
    /// <param name="files">What each file declares now, in the order of their paths.</param>
    public ProjectDeclarations With(IReadOnlyList<FileDeclarations> files)
    {
        bool hasSameKinds = AreSame(files, static f => f.OfKinds);
        FactSchema schema = hasSameKinds ? Schema : SchemaBuilder.Build(files, _imports, _padding);
        NameTable names = hasSameKinds && AreSame(files, static f => f.OfNames) ? Names : NameTable.Of(schema, files);
        return new ProjectDeclarations(files, _imports, _padding, schema, names);
    }

    /// <summary>Whether a file has to be bound again that was bound in an earlier state.</summary>
    /// <param name="file">The file, bound; its text is the same.</param>
    /// <param name="before">The earlier state.</param>
    public bool Concern(BoundFile file, ProjectDeclarations before) => !IsSameAs(before) && (!ReferenceEquals(Schema, before.Schema) || Names.Concern(file, before.Names));

    /// <summary>Whether every file means what it meant in an earlier state.</summary>
    public bool IsSameAs(ProjectDeclarations before) => ReferenceEquals(Schema, before.Schema) && ReferenceEquals(Names, before.Names);

    private bool AreSame(IReadOnlyList<FileDeclarations> files, Func<FileDeclarations, FileDeclarations?> part)
        // Most files are as they were, and lists that are the same object are not compared one by one.
        => _files.Select(part).Where(static p => p is not null).SequenceEqual(files.Select(part).Where(static p => p is not null));
}
