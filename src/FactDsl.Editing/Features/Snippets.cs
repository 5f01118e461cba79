using System.Text;
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

    /// <summary>A clause with its first value to fill in.</summary>
    public static string OfClause(FieldSymbol field, string word) => field.Type switch
    {
        FieldType.Text => word + " \"$1\"$0",
        FieldType.Flag => word + " yes$0",
        _ => word + " $0",
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
