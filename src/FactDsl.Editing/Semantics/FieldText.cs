using FactDsl.Language.Schema;

namespace FactDsl.Editing.Semantics;

/// <summary>Fields and kinds in the words of a definition.</summary>
internal static class FieldText
{
    /// <summary>What a field takes, as its definition says it: <c>actor 2..</c>, <c>one of warm, cool?</c>.</summary>
    public static string TypeOf(FieldSymbol field)
    {
        string count = (field.Minimum, field.Maximum) switch
        {
            (0, 1) => "?",
            (1, 1) => "",
            (0, int.MaxValue) => "*",
            (1, int.MaxValue) => "+",
            (var least, int.MaxValue) => FormattableString.Invariant($" {least}.."),
            (var least, var most) => FormattableString.Invariant($" {least}..{most}"),
        };
        return field.TypeText + count;
    }

    /// <summary>The whole line that defines a field.</summary>
    public static string DefinitionOf(FieldSymbol field)
    {
        string text = field.Clause == field.Name ? field.Name : field.Name + " as " + field.Clause;
        text += ": " + TypeOf(field);
        if (field.IsTransitive)
            text += " transitive";
        if (field.IsAnytime)
            text += " anytime";
        if (field.IsDistributive)
            text += " distributive";
        if (field.IsDelegating)
            text += " delegating";
        if (field.IsQuoted)
            text += " quoted";
        if (field.IsCited)
            text += " cited";
        if (field.IsVerbal)
            text += " by " + string.Join(", ", field.Verbs);
        if (field.Qualifiers.Count > 0)
            text += " with " + string.Join(", ", field.Qualifiers);
        return text;
    }

    /// <summary>The first line of a kind's definition.</summary>
    public static string DefinitionOf(KindSymbol kind)
    {
        string text = kind.IsAbstract ? "abstract " : "";
        text += kind.IsDerived ? "derived " : "";
        text += kind.IsFact ? kind.Aspect == FactAspect.Lasting ? "lasting fact " : "momentary fact " : "entity ";
        text += kind.Word;
        return kind.Bases.Count == 0 ? text : text + " is " + string.Join(", ", kind.Bases.Select(static b => b.Word));
    }
}
