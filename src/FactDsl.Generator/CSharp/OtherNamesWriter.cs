using System.Collections.Generic;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints the named items of other assemblies as properties of the types that the project has made of their kinds.</summary>
internal static class OtherNamesWriter
{
    /// <summary>The method that finds an item of a kind by its name.</summary>
    public const string Named = "Named";

    /// <summary>
    /// The names; null where there are none, or more than the compiler reads in passing: then <c>Country.Named("France")</c> finds them.
    /// </summary>
    public static GeneratedFile? Write(CSharpModel model, ItemNames names)
    {
        IReadOnlyList<(KindModel Kind, List<(string Name, string Member, string Assembly)> Items)> others = names.Others;
        if (others.Count == 0)
            return null;
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        for (int i = 0; i < others.Count; i++)
        {
            if (i > 0)
                writer.Line();
            KindModel kind = others[i].Kind;
            writer.Line($"partial record {kind.Record}");
            writer.Open();
            for (int n = 0; n < others[i].Items.Count; n++)
            {
                if (n > 0)
                    writer.Line();
                (string name, string member, string assembly) = others[i].Items[n];
                writer.Summary($"<c>{XmlText.Escape(name)}</c> of {XmlText.Escape(assembly)}.");
                writer.Write($"public static {kind.RecordType} {Identifier.Escape(member)} => {model.FactBook}.Base.{nameof(FactBase.NamedAnywhere)}<{kind.RecordType}>(\"{kind.Symbol.Word}\", \"");
                LiteralText.Write(writer, name);
                writer.Line("\");");
            }
            writer.Close();
        }
        return writer.EndFile(HintName.OfOtherNames);
    }
}
