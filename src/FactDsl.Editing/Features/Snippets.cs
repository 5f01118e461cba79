using System.Text;
using FactDsl.Editing.Semantics;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;

namespace FactDsl.Editing.Features;

/// <summary>Items and clauses with places to fill in.</summary>
internal static class Snippets
{
    /// <summary>An item of a kind with all clauses that it must have, and its time where it is a fact.</summary>
    public static string OfItem(KindSymbol kind)
    {
        var text = new StringBuilder(kind.Word);
        int place = kind.IsFact ? 1 : 3;
        if (!kind.IsFact)
            text.Append(" ${1:Name} \"${2:label}\"");
        Append(text, kind, ref place);
        if (kind.IsFact)
            text.Append(kind.Aspect == FactAspect.Lasting ? " since " : " on ").Append("${").Append(place).Append(":date}");
        return text.Append("$0").ToString();
    }

    /// <summary>The beginning of a fact with the clauses that it must have.</summary>
    public static string OfHead(KindSymbol kind)
    {
        var text = new StringBuilder(kind.Word);
        int place = 1;
        Append(text, kind, ref place);
        return text.Append(" $0").ToString();
    }

    /// <summary>A further fact of a question: with the clauses that it must have, and with the first that a hole known already can fill.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="holes">The holes of the question.</param>
    /// <param name="fits">Whether a hole can fill any of its clauses, or stand for what is of the kind itself.</param>
    public static string OfFact(KindSymbol kind, IReadOnlyList<QuestionHole> holes, out bool fits)
    {
        var text = new StringBuilder(kind.Word);
        int place = 1;
        fits = false;
        if (!kind.IsFact && holes.FirstOrDefault(h => h.Places.Any(p => p.ItemKind is { } of && (of.Is(kind) || kind.Is(of)))) is { } item)
        {
            fits = true;
            return text.Append(" ?").Append(item.Name).Append(" $0").ToString();
        }
        foreach (FieldSymbol field in kind.Fields)
        {
            string? hole = field.Owner is null ? null : AskedHoles.Fitting(holes, field);
            if (field.Minimum == 0 && (hole is null || fits))
                continue;
            fits |= hole is not null;
            text.Append(' ').Append(field.Clause).Append(' ').Append(hole is not null ? "?" + hole : $"${{{place++}:?{(field.ItemKind?.Word ?? field.Name).Replace("-", "", StringComparison.Ordinal)}}}");
        }
        return text.Append(" $0").ToString();
    }

    /// <summary>A clause with its first value to fill in.</summary>
    public static string OfClause(FieldSymbol field, string word) => field.Form switch
    {
        FieldForm.Text => word + " \"$1\"$0",
        FieldForm.Flag => word + " yes$0",
        FieldForm.Item or FieldForm.Word or FieldForm.Measure or FieldForm.Code or FieldForm.Order => word + " $0",
    };

    private static void Append(StringBuilder text, KindSymbol kind, ref int place)
    {
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Minimum == 0)
                continue;
            string word = field.IsVerbal ? $"${{{place++}|{string.Join(',', field.Verbs)}|}}" : field.Clause;
            string value = field.Type == FieldType.Text ? $"\"${{{place++}:text}}\"" : $"${{{place++}:{field.ItemKind?.Word ?? field.Name}}}";
            text.Append(' ').Append(word).Append(' ').Append(value);
        }
    }
}
