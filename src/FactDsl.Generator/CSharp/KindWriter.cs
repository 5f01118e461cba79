using System.Collections.Generic;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints the file of one kind: its interface, record, set and entries.</summary>
internal static class KindWriter
{
    public static GeneratedFile Write(CSharpModel model, KindModel kind)
    {
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        if (kind.HasInterface)
            WriteInterface(writer, model, kind);
        if (kind.RecordModel is { } record)
        {
            if (kind.HasInterface)
                writer.Line();
            RecordWriter.Write(writer, model, kind, record);
            writer.Line();
            SetWriter.Write(writer, model, kind, record);
            foreach (EntryModel entry in record.Entries)
            {
                writer.Line();
                EntryWriter.Write(writer, model, entry);
            }
        }
        return writer.EndFile(kind.HintName);
    }

    private static void WriteInterface(CodeWriter writer, CSharpModel model, KindModel kind)
    {
        writer.Summary(Summaries.Kind(kind.Symbol));
        writer.Line(CodeWriterExtensions.GeneratedCode);
        IEnumerable<string> bases = kind.BaseInterfaces.Count > 0 ? kind.BaseInterfaces : [Runtime.Item];
        writer.Line($"{model.Accessibility} partial interface {kind.Interface} : {string.Join(", ", bases)}");
        writer.Open();
        for (int i = 0; i < kind.InterfaceProperties.Count; i++)
        {
            if (i > 0)
                writer.Line();
            PropertyModel property = kind.InterfaceProperties[i];
            writer.Summary(property.Summary);
            writer.Line($"{property.Type} {property.Name} {{ get; }}");
        }
        writer.Close();
    }
}
