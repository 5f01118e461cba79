using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Declarations;
using FactDsl.Tooling.Rendering;

namespace FactDsl.CommandLine.Importing;

/// <summary>
/// Writes imported facts as an author would: items by name, lines by what they say and when, values of one line in one list. The
/// same table in any order gives the same text, so that what changed between two imports can be read.
/// </summary>
internal static class FactsWriter
{
    private const int WidestLine = 110;

    /// <summary>What stands above imported facts, and tells them from others.</summary>
    /// <param name="table">What the table is called.</param>
    /// <param name="template">What the template is called.</param>
    public static string Comment(string table, string template) => $"Imported from {table} through {template}: what is changed here is lost with the next import.";

    /// <summary>Everything that a template made of a table, piece by piece.</summary>
    /// <param name="comment">What stands above it.</param>
    /// <param name="template">The template.</param>
    /// <param name="facts">What it made.</param>
    public static IEnumerable<WrittenPiece> Pieces(string comment, Template template, ImportedFacts facts)
    {
        yield return new WrittenPiece("// " + comment + "\n");
        for (int part = 0; part < template.Parts.Count; part++)
        {
            if (template.Parts[part].Statement is null)
            {
                bool isApart = part == 0 || template.Parts[part - 1].Statement is not null || template.Parts[part].StandsApart;
                yield return new WrittenPiece((isApart ? "\n" : "") + template.Parts[part].Text + "\n");
                continue;
            }
            string gap = "\n";
            foreach (MergedItem item in facts.Named(part).OrderBy(static m => m.Head, NumberedOrder.Instance))
            {
                yield return new WrittenPiece(gap + Write(item));
                gap = "";
            }
            // The line between them and what is above is not theirs: any of them may be left out.
            if (gap.Length > 0 && facts.HasUnnamed(part))
                yield return new WrittenPiece(gap);
            foreach (string fact in facts.Unnamed(part))
            {
                yield return new WrittenPiece(fact) { Part = part };
            }
        }
    }

    /// <summary>A fact without a name.</summary>
    public static string Write(ImportedItem item)
    {
        var merged = new MergedItem(item.Head);
        merged.Add(item, "", null);
        return Write(merged);
    }

    private static string Write(MergedItem item)
    {
        var text = new StringBuilder();
        foreach (string line in item.Documentation.SelectMany(static d => d.Split('\n')))
            text.Append("/// ").Append(line.Trim()).Append('\n');
        IEnumerable<string> head = [item.Head, .. item.Labels.Select(ValueWriter.Quote), .. item.HeadClauses.Select(static c => c.ToString())];
        AppendLine(text, "", string.Join(' ', head));
        foreach (LabelText name in item.OtherNames.OrderBy(static n => n.Language ?? "", StringComparer.Ordinal).ThenBy(static n => n.Text, StringComparer.Ordinal))
            AppendLine(text, "  ", "aka " + ValueWriter.Quote(name));
        // What is said without a time of its own stands first, then what began first.
        foreach (IGrouping<(int Order, string Word, string Tail, string Qualifiers, string Alone), (int Order, string Word, string Value, string Tail, string Qualifiers)> line in item.Lines
            .GroupBy(l => (l.Order, l.Word, l.Tail, l.Qualifiers, Alone: item.IsList(l.Word) ? "" : l.Value))
            .OrderBy(static g => g.Key.Order).ThenBy(static g => g.Key.Word, StringComparer.Ordinal).ThenBy(static g => Began(g.Key.Qualifiers), StringComparer.Ordinal)
            .ThenBy(static g => g.Key.Qualifiers, StringComparer.Ordinal).ThenBy(static g => g.Key.Tail, StringComparer.Ordinal).ThenBy(static g => g.Key.Alone, StringComparer.Ordinal))
        {
            string values = string.Join(", ", line.Select(static l => l.Value).Order(StringComparer.Ordinal));
            string[] words = [line.Key.Word, values, line.Key.Tail, line.Key.Qualifiers];
            AppendLine(text, "  ", string.Join(' ', words.Where(static w => w.Length > 0)));
        }
        return text.ToString();
    }

    /// <summary>The day from which a line holds, as far as it says so: texts of ISO dates are in the order of time.</summary>
    private static string Began(string qualifiers)
    {
        foreach (string word in (string[])["since ", "on ", "during "])
        {
            int at = qualifiers.StartsWith(word, StringComparison.Ordinal) ? 0 : qualifiers.IndexOf(" " + word, StringComparison.Ordinal);
            if (at >= 0)
                return qualifiers[(at + word.Length)..].TrimStart(' ', '[', '.', '~', '?');
        }
        return "";
    }

    /// <summary>A line; one that is too long goes on behind a comma.</summary>
    private static void AppendLine(StringBuilder text, string indent, string line)
    {
        text.Append(indent);
        int width = indent.Length;
        foreach (string part in Parts(line))
        {
            int wide = DisplayWidth.Of(part);
            if (width > indent.Length && width + wide > WidestLine)
            {
                while (text[^1] == ' ')
                    text.Length--;
                text.Append('\n').Append(indent).Append("  ").Append(indent.Length > 0 ? "" : "  ");
                width = 4;
            }
            text.Append(width == 4 && text[^1] == ' ' ? part.TrimStart() : part);
            width += wide;
        }
        text.Append('\n');
    }

    /// <summary>The parts of a line between which it may go on: each ends behind a comma that is in no string and no set.</summary>
    private static IEnumerable<string> Parts(string line)
    {
        int start = 0, depth = 0;
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when isQuoted:
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' or '{' when !isQuoted:
                    depth++;
                    break;
                case ']' or '}' when !isQuoted:
                    depth--;
                    break;
                case ',' when !isQuoted && depth == 0:
                    yield return line[start..(i + 1)];
                    start = i + 1;
                    break;
            }
        }
        yield return line[start..];
    }
}

/// <summary>Part of a file of imported facts.</summary>
/// <param name="Text">Its text, of whole lines.</param>
internal readonly record struct WrittenPiece(string Text)
{
    /// <summary>Which of the template's items made it, where it is a fact without a name, of which nothing else can speak; else less than 0.</summary>
    public int Part { get; init; } = -1;

    /// <summary>Whether it is a fact without a name.</summary>
    public bool HasNoName => Part >= 0;
}
