namespace FactDsl.Generator.CSharp;

/// <summary>Prints the word lists of a fact base as enums.</summary>
internal static class EnumWriter
{
    /// <summary>Prints the lists; null where there are none.</summary>
    /// <param name="model">The kinds in C#.</param>
    /// <param name="isWritten">Whether the project writes its facts as JSON, so that each list names its converter.</param>
    public static GeneratedFile? Write(CSharpModel model, bool isWritten)
    {
        if (model.Enums.Count == 0)
            return null;
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        for (int i = 0; i < model.Enums.Count; i++)
        {
            if (i > 0)
                writer.Line();
            Write(writer, model, model.Enums[i], isWritten);
        }
        return writer.EndFile(HintName.OfWordLists);
    }

    private static void Write(CodeWriter writer, CSharpModel model, EnumModel list, bool isWritten)
    {
        writer.Summary(list.Summary);
        writer.Line(CodeWriterExtensions.GeneratedCode);
        if (isWritten)
            writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::{model.Namespace}.{model.Json}.{JsonWriter.Words}<global::{model.Namespace}.{list.Name}>))]");
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
