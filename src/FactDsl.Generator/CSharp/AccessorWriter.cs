using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Declarations;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints what one file names: items as properties of their kinds' records, and questions as types.</summary>
internal static class AccessorWriter
{
    /// <summary>The file's names, or null where it has none.</summary>
    public static GeneratedFile? Write(CSharpModel model, ItemNames names, BoundFile file, string hintName)
    {
        SortedDictionary<int, List<BoundItem>> byKind = ByKind(model, names, file);
        List<QuestionModel> questions = QuestionModel.AllOf(model, names, file);
        if (byKind.Count == 0 && questions.Count == 0)
            return null;
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        bool isFirst = true;
        foreach (KeyValuePair<int, List<BoundItem>> kind in byKind)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            WriteKind(writer, model, names, model.Kinds[kind.Key], kind.Value, file.Path);
        }
        foreach (QuestionModel question in questions)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            QuestionWriter.Write(writer, model, question, file.Path);
        }
        return writer.EndFile(hintName);
    }

    private static SortedDictionary<int, List<BoundItem>> ByKind(CSharpModel model, ItemNames names, BoundFile file)
    {
        var byKind = new SortedDictionary<int, List<BoundItem>>();
        foreach (BoundItem item in file.Items)
        {
            if (item.Name is null || model.Find(item.Kind) is not { } kind || names.Find(item.Kind, item.Name) is null)
                continue;
            if (!byKind.TryGetValue(kind.Number, out List<BoundItem>? items))
                byKind.Add(kind.Number, items = []);
            items.Add(item);
        }
        foreach (List<BoundItem> items in byKind.Values)
            items.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return byKind;
    }

    private static void WriteKind(CodeWriter writer, CSharpModel model, ItemNames names, KindModel kind, List<BoundItem> items, string path)
    {
        writer.Line($"partial record {kind.Record}");
        writer.Open();
        bool isFirst = true;
        foreach (BoundItem item in items)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            ItemName name = names.Find(kind.Symbol, item.Name!)!.Value;
            string member = Identifier.Escape(name.Member);
            writer.Summary(Summary(item, path));
            writer.Line($"public static {kind.RecordType} {member} => {RecordWriter.Named}({name.Slot});");
            WriteFormerNames(writer, names, kind, item, member);
        }
        writer.Close();
    }

    /// <summary>Code that names the item as it was called before compiles, with a warning that says how it is called now.</summary>
    private static void WriteFormerNames(CodeWriter writer, ItemNames names, KindModel kind, BoundItem item, string member)
    {
        foreach (string former in new SortedSet<string>(item.FormerNames, StringComparer.Ordinal))
        {
            if (!names.IsAlias(kind.Symbol, former, item.Name!))
                continue;
            writer.Line();
            writer.Summary($"The former name of <see cref=\"{member}\"/>.");
            writer.Line($"[global::System.Obsolete(\"{former} is called {kind.Record}.{member} now.\")]");
            writer.Line($"public static {kind.RecordType} {Identifier.Escape(former)} => {member};");
        }
    }

    private static string Summary(BoundItem item, string path)
    {
        var text = new StringBuilder();
        foreach (LabelText label in item.Labels)
        {
            if (text.Length > 0)
                text.Append(", ");
            text.Append(XmlText.Escape(label.Text.Replace('\n', ' ')));
        }
        if (text.Length == 0)
            text.Append("<c>").Append(item.Kind.Word).Append("</c>");
        text.Append('.');
        if (item.Documentation is { Length: > 0 } documentation)
            text.Append("\n<para>").Append(XmlText.Escape(documentation)).Append("</para>\n");
        else
            text.Append(' ');
        return text
            .Append("<para><c>").Append(XmlText.Escape(path)).Append("</c>, line ")
            .Append(item.Line.ToString(CultureInfo.InvariantCulture)).Append(".</para>")
            .ToString();
    }
}
