using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Comparing;

/// <summary>Reads the kinds that a side defines for itself.</summary>
internal static class KindReader
{
    /// <summary>The kinds.</summary>
    public static IEnumerable<ComparedItem> Items(FactSchema schema) => schema.Kinds.Where(static k => k.File != Prelude.Path).Select(Read);

    private static ComparedItem Read(KindSymbol kind)
    {
        string name = "kind " + kind.Word;
        var where = new FactLocation(kind.File, 0);
        return new ComparedItem(name, name, "kind", name, name, where, [.. SaidOf(kind)]);
    }

    private static IEnumerable<ComparedStatement> SaidOf(KindSymbol kind)
    {
        yield return Of("nature", "", (kind.IsAbstract ? "abstract " : "") + (kind.IsFact ? kind.Aspect.ToString().ToLowerInvariant() + " fact" : "entity"));
        foreach (KindSymbol parent in kind.Bases)
            yield return Of("is", "is", parent.Word);
        foreach (LabelText label in kind.Labels)
            yield return Of("label", "label", ValueText.Texts([label]));
        if (kind.Documentation is { Length: > 0 } documentation)
            yield return Of("documentation", "documentation", ValueText.Texts([new(documentation, null)]));
        foreach (FieldSymbol field in kind.Fields.Where(f => f.Owner == kind))
        {
            string text = Text(field);
            yield return new ComparedStatement("field", "field", field.Name, text, text);
        }
        foreach (CheckSymbol check in kind.Checks.Where(c => c.Owner == kind))
            yield return Of("check", "check", check.Message.Length > 0 ? check.Text + " " + ValueText.Texts([new(check.Message, null)]) : check.Text);
    }

    /// <summary>A field as one writes it in a definition.</summary>
    private static string Text(FieldSymbol field)
    {
        string count = (field.Minimum, field.Maximum) switch
        {
            (0, 1) => "?",
            (1, 1) => "",
            (0, int.MaxValue) => "*",
            (1, int.MaxValue) => "+",
            (int least, int.MaxValue) => FormattableString.Invariant($" {least}.."),
            (int least, int most) => FormattableString.Invariant($" {least}..{most}"),
        };
        string clause = field.Verbs.Count > 0 ? " as " + string.Join(", ", field.Verbs) : field.Clause != field.Name ? " as " + field.Clause : "";
        string qualifiers = field.Qualifiers.Count > 0 ? " with " + string.Join(", ", field.Qualifiers) : "";
        string documentation = field.Documentation is { Length: > 0 } said ? " (" + ValueText.Texts([new(said, null)]) + ")" : "";
        return field.Name + clause + ": " + field.TypeText + count + (field.IsTransitive ? " transitive" : "") + (field.IsAnytime ? " anytime" : "") + (field.IsDistributive ? " distributive" : "") + (field.IsDelegating ? " delegating" : "") + (field.IsQuoted ? " quoted" : "") + (field.IsCited ? " cited" : "") + qualifiers + documentation;
    }

    private static ComparedStatement Of(string part, string word, string text) => new(part, word, text, text, text);
}
