using System.Text;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>The documentation of generated members, as XML that is ready to print.</summary>
internal static class Summaries
{
    /// <summary>What a kind is: the author's own words, its labels, and how its dates are read.</summary>
    public static string Kind(KindSymbol kind)
    {
        var text = new StringBuilder();
        if (kind.Documentation is { Length: > 0 } documentation)
            text.Append(XmlText.Escape(documentation)).Append('\n');
        text.Append("<c>").Append(kind.Word).Append("</c>");
        foreach (LabelText label in kind.Labels)
            text.Append(", ").Append(XmlText.Escape(label.Text));
        text.Append(": ").Append(Nature(kind)).Append('.');
        return text.ToString();
    }

    /// <summary>What a field says: the author's own words, or where it is written.</summary>
    public static string Field(FieldSymbol field)
    {
        if (field.Documentation is { Length: > 0 } documentation)
            return XmlText.Escape(documentation);
        string written = field.Clause == field.Name || field.IsVerbal ? "" : $", written <c>{field.Clause}</c>";
        return field.Owner is null
            ? $"The <c>{field.Name}</c>{written}."
            : $"The <c>{field.Name}</c> of the <c>{field.Owner.Word}</c>{written}.";
    }

    private static string Nature(KindSymbol kind)
    {
        if (!kind.IsFact)
            return "an entity";
        return kind.Aspect == FactAspect.Momentary ? "a fact that happens at a moment" : "a fact that holds over time";
    }
}
