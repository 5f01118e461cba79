using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactDsl.Language.Tests.Layers;

/// <summary>The references between folders, as the C# compiler understands the sources.</summary>
internal static class FolderReferences
{
    /// <summary>How a file is told that lies in its project itself.</summary>
    public const string Root = "(root)";

    /// <summary>All references from one folder of a project to another, each with an example.</summary>
    /// <param name="source">The folder of the projects.</param>
    /// <param name="projects">The projects.</param>
    public static IReadOnlyDictionary<FolderReference, string> In(string source, IEnumerable<string> projects)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER"]);
        SyntaxTree[] trees = [.. projects.SelectMany(p => FilesOf(Path.Combine(source, p))).Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f))];
        // Projects that name some namespaces for all of their files.
        SyntaxTree usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Linq; global using FactDsl.Language.Text;", options);
        // Errors are of no concern: what does not compile here refers to other projects.
        var compilation = CSharpCompilation.Create("Sources", [.. trees, usings], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var found = new ConcurrentDictionary<FolderReference, string>();
        Parallel.ForEach(trees, tree =>
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            (string project, string from) = PlaceOf(source, tree.FilePath);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (FileOf(model.GetSymbolInfo(name)) is not { } file)
                    continue;
                (string other, string to) = PlaceOf(source, file);
                if (other != project || to == from)
                    continue;
                string example = $"{Path.GetRelativePath(source, tree.FilePath).Replace('\\', '/')}: {name.Identifier.ValueText}";
                found.AddOrUpdate(new FolderReference(project, from, to), example, (_, known) => string.CompareOrdinal(known, example) <= 0 ? known : example);
            }
        });
        return found;
    }

    /// <summary>The sources of a project.</summary>
    public static IEnumerable<string> FilesOf(string project)
        => Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Where(f => PlaceOf(Path.GetDirectoryName(project)!, f).Folder is not ("bin" or "obj")).Order(StringComparer.Ordinal);

    /// <summary>The project of a file, and the folder in it.</summary>
    public static (string Project, string Folder) PlaceOf(string source, string file)
    {
        string[] parts = Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar);
        return (parts[0], parts.Length > 2 ? parts[1] : Root);
    }

    private static IEnumerable<MetadataReference> References => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static p => !Path.GetFileName(p).StartsWith("FactDsl", StringComparison.Ordinal))
        .Select(static p => MetadataReference.CreateFromFile(p));

    /// <summary>The file of the type that is named, or whose member is; of a type in several files the one with its name.</summary>
    private static string? FileOf(SymbolInfo info)
    {
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition is not { } type)
            return null;
        string[] files = [.. type.DeclaringSyntaxReferences.Select(static r => r.SyntaxTree.FilePath).Where(static f => f.Length > 0)];
        return files.FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == type.Name) ?? files.FirstOrDefault();
    }
}
