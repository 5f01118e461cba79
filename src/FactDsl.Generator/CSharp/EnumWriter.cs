namespace FactDsl.Generator.CSharp;

/// <summary>Prints the word lists of a fact base as enums.</summary>
internal static class EnumWriter
{
    public static GeneratedFile? Write(CSharpModel model)
    {
        if (model.Enums.Count == 0)
            return null;
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        for (int i = 0; i < model.Enums.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Write(writer, model, model.Enums[i]);
        }
        return writer.EndFile(HintName.OfWordLists);
    }

    private static void Write(CodeWriter writer, CSharpModel model, EnumModel list)
    {
        writer.Summary(list.Summary);
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line($"{model.Accessibility} enum {list.Name}");
        writer.Open();
        for (int i = 0; i < list.Members.Count; i++)
        {
            if (i > 0)
                writer.Line();
            writer.Summary($"<c>{list.Members[i].Word}</c>");
            writer.Line($"{list.Members[i].Name} = {i},");
        }
        writer.Close();
    }
}
