using System.Text;
using FactDsl.Language.Schema;

namespace FactDsl.Language.Storage;

/// <summary>Writes what a store numbers by its words, so that the types of other assemblies find it: see <see cref="FactFactory.Layout"/>.</summary>
public static class LayoutText
{
    /// <summary>The kinds and fields in the order of their numbers.</summary>
    /// <param name="layout">The numbers.</param>
    /// <param name="own">The namespace of the project's facts: whose its own kinds are.</param>
    public static string Of(StoreLayout layout, string own)
    {
        var text = new StringBuilder();
        int next = 0;
        for (int kind = 0; kind < layout.Schema.Kinds.Count; kind++)
        {
            KindSymbol symbol = layout.Schema.Kinds[kind];
            text.Append(symbol.Word).Append(' ').Append(symbol.OriginIn(own) is { Length: > 0 } origin ? origin : "-").Append(' ');
            for (int i = 0; i < symbol.Bases.Count; i++)
                text.Append(i == 0 ? "" : ",").Append(symbol.Bases[i].Word);
            text.Append(symbol.Bases.Count == 0 ? "-\n" : "\n");
            while (next < layout.Fields.Count && layout.Fields[next].Kind == kind)
                Append(text, layout.Fields[next++].Symbol);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, FieldSymbol field)
    {
        text.Append(' ').Append(field.Name).Append(':').Append(field.Type.ToString().ToLowerInvariant());
        if (field.IsTransitive)
            text.Append('>');
        for (int verb = 0; verb < field.Verbs.Count; verb++)
            text.Append(verb == 0 ? '=' : ',').Append(field.Verbs[verb]);
        text.Append('\n');
    }
}
