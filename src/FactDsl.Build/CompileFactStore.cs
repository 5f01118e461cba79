using System;
using System.Collections.Generic;
using System.IO;
using FactDsl.Language.Compilation;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Sharing;
using FactDsl.Language.Storage;
using FactDsl.Language.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace FactDsl.Build;

/// <summary>
/// Compiles the <c>.facts</c> files of a project into a store file, which the project embeds. The generator makes the types of
/// the same files and says what is wrong with them; this task only says what keeps it from writing the file.
/// </summary>
public sealed class CompileFactStore : Task
{
    private const string Extension = ".facts";

    /// <summary>The project's additional files; those that hold no facts are passed over.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The assemblies that the project refers to; of those that have facts the kinds and names are known.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <summary>The project's folder.</summary>
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The root of the facts, from the project; empty for the project itself.</summary>
    public string Root { get; set; } = "";

    /// <summary>How far hedges reach, where the project says it. Of words that mean nothing the generator tells.</summary>
    public string Padding { get; set; } = "";

    /// <summary>Which of two kinds of one word is meant, as the project says it.</summary>
    public string Use { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            FactPadding.TryParse(Padding, out FactPadding padding);
            Write(BoundFacts.Of(Read(), KindChoice.Among(SharedAssemblies.Read(References), Use), padding).ToStore());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogError("The facts could not be written into {0}: {1}", Output, e.Message);
        }
        catch (Exception e) when (CompilerFailure.IsBug(e))
        {
            Log.LogError(CompilerFailure.ToFinding(e).Message);
        }
        return !Log.HasLoggedErrors;
    }

    private List<FactFileText> Read()
    {
        var texts = new List<FactFileText>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ITaskItem item in Files)
        {
            string file = item.GetMetadata("FullPath");
            // A file given twice is one, as it is for the compiler.
            if (!file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || !seen.Add(file))
                continue;
            texts.Add(new FactFileText(RelativePath.OfFacts(file, item.GetMetadata("Link"), ProjectDirectory, Root), FileText.Decode(File.ReadAllBytes(file))));
        }
        return texts;
    }

    /// <summary>Writes beside the file and then in its place: a build that is stopped leaves no half of one.</summary>
    private void Write(StoreImage image)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(Output));
        if (folder is not null)
            Directory.CreateDirectory(folder);
        string beside = Output + ".new";
        try
        {
            using (FileStream file = File.Create(beside))
                FactStore.Write(file, image.SchemaHash, image.Pages);
            if (File.Exists(Output))
                File.Replace(beside, Output, destinationBackupFileName: null);
            else
                File.Move(beside, Output);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
