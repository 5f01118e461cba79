using System.IO;
using FactDsl.Editing.Navigation;
using FactDsl.Editing.Workspaces;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Provenance;
using FactDsl.Language.Syntax;
using FactDsl.Tooling.Files;

namespace FactDsl.Editing.Features;

/// <summary>What has to change in facts when files get other names: sources name the files that hold their texts.</summary>
public static class FileRenames
{
    /// <summary>The changes of a fact base.</summary>
    /// <param name="facts">The fact base.</param>
    /// <param name="renames">The files, by their whole paths before and after.</param>
    public static FileEdits Of(FactSnapshot facts, IReadOnlyDictionary<string, string> renames)
    {
        var all = new List<(FactFile, IReadOnlyList<TextEdit>)>();
        foreach (FactFile file in facts.Files)
        {
            if (!file.Text.Contains(SourceDocuments.Extension, StringComparison.OrdinalIgnoreCase))
                continue;
            var edits = new List<TextEdit>();
            string folder = Path.GetDirectoryName(renames.GetValueOrDefault(file.FullPath, file.FullPath)) ?? "";
            foreach (FileItem item in file.Syntax.Items)
            {
                for (int i = 0; i < item.Syntax.Tokens.Count; i++)
                {
                    if (item.Syntax.Tokens[i].Kind != SyntaxTokenKind.String)
                        continue;
                    string name = StringLiteral.Read(item.Syntax.TextOf(i)).Text;
                    if (!SourceDocument.IsSourceText(name) || facts.Documents.Find(file.Path, name) is not { } document)
                        continue;
                    string before = Path.GetFullPath(Path.Combine(facts.Root, document.Path)), after = renames.GetValueOrDefault(before, before);
                    bool isBeside = document.Path != name.Replace('\\', '/') || Path.GetDirectoryName(file.Path) is "";
                    string written = isBeside ? FactPaths.Shown(folder, after) : FactPaths.Shown(facts.Root, after);
                    if (written != name && (before != after || renames.ContainsKey(file.FullPath)))
                        edits.Add(new TextEdit(item.Syntax.Tokens[i].Span.Shift(item.Start), StringLiteral.Quote(written)));
                }
            }
            if (edits.Count > 0)
                all.Add((file, edits));
        }
        return new FileEdits(all);
    }
}
