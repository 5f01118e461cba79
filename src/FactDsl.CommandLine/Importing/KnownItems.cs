using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Syntax;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// What facts say already, word for word, of the items that a template writes without columns. Such an item becomes an
/// <c>extend</c> with what is new, as items made of rows do.
/// </summary>
internal sealed class KnownItems
{
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _said = new(StringComparer.Ordinal);

    /// <summary>Takes the facts of a file.</summary>
    public void Add(FileSyntax file)
    {
        foreach (ItemSyntax item in file.Items.Select(static i => i.Syntax))
        {
            if (item is DefinitionSyntax or StatementSyntax)
                _items.Add(Words(item));
            if (item is StatementSyntax { Head.Name: >= 0 } statement)
            {
                string name = item.TextOf(statement.Head.Name);
                (_kinds.TryGetValue(name, out HashSet<string>? kinds) ? kinds : _kinds[name] = new(StringComparer.Ordinal)).Add(item.TextOf(statement.Head.Kind));
                Add(item, name, statement.Head.Labels, statement.Body);
            }
            else if (item is ExtensionSyntax extension)
            {
                string target = item.TextOf(extension.Target);
                Add(item, target[(target.LastIndexOf('.') + 1)..], [], extension.Body);
            }
        }
    }

    /// <summary>Whether facts have an item word for word.</summary>
    public bool Has(ItemSyntax item) => _items.Contains(Words(item));

    /// <summary>What a template's item adds to one that is there.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The <c>extend</c>, empty where nothing is new; null where no such item is there.</returns>
    public string? Extension(ItemSyntax item)
    {
        if (item is not StatementSyntax { Head: { Name: >= 0, Standing: < 0 } head } statement)
            return null;
        string name = item.TextOf(head.Name), kind = item.TextOf(head.Kind);
        if (!_kinds.TryGetValue(name, out HashSet<string>? kinds) || !kinds.Contains(kind))
            return null;
        HashSet<string> said = _said[name];
        var text = new StringBuilder();
        string[] labels = [.. head.Labels.Select(t => item.TextOf(t)).Where(l => !said.Contains(l))];
        if (labels.Length > 0)
            text.Append("  aka ").AppendJoin(", ", labels).Append('\n');
        foreach (string line in statement.Body.Head.Select(c => Text(item, c, c)).Concat(statement.Body.Lines.Select(l => Text(item, l.Clauses[0], l.Clauses[^1]))))
        {
            if (!said.Contains(Squeezed(line)))
                text.Append("  ").Append(line).Append('\n');
        }
        return text.Length == 0 ? "" : "extend " + (kinds.Count > 1 ? kind + "." : "") + name + "\n" + text.ToString().TrimEnd();
    }

    private static string Words(ItemSyntax item) => string.Join(' ', Enumerable.Range(0, item.Tokens.Count - 1).Select(t => item.TextOf(t)));

    private static string Text(ItemSyntax item, ClauseSyntax first, ClauseSyntax last) => item.TextOf(first.Word, last.Last);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Add(ItemSyntax item, string name, IReadOnlyList<int> labels, BodySyntax body)
    {
        HashSet<string> said = _said.TryGetValue(name, out HashSet<string>? known) ? known : _said[name] = new(StringComparer.Ordinal);
        said.UnionWith(labels.Select(t => item.TextOf(t)));
        foreach (ClauseSyntax clause in body.Head.Concat(body.Lines.Where(static l => l.Clauses.Count == 1).Select(static l => l.Clauses[0])))
        {
            said.Add(Squeezed(Text(item, clause, clause)));
            if (item.TextOf(clause.Word) == "aka")
                said.UnionWith(Enumerable.Range(clause.Word, clause.Last - clause.Word + 1).Select(t => item.TextOf(t)));
        }
        foreach (LineSyntax line in body.Lines)
            said.Add(Squeezed(Text(item, line.Clauses[0], line.Clauses[^1])));
    }
}
