using System.Collections.Generic;
using FactDsl.Language.Schema;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints the resolver that tells System.Text.Json how the generated types are written.</summary>
internal static class JsonWriter
{
    /// <summary>The converter of lists of words.</summary>
    public const string Words = "WordConverter";

    private const string Types = "global::FactDsl.FactJsonTypes";
    private const string Field = "global::FactDsl.FactJsonField";
    private const string Type = "global::FactDsl.FactJsonType";

    /// <summary>What depends on the kinds only.</summary>
    public static GeneratedFile Write(CSharpModel model)
    {
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        writer.Summary("Tells System.Text.Json how the types of these facts are written, without reflection: items with everything that is said\nof them, what they name as references.");
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line($"{model.Accessibility} sealed partial class {model.Json} : global::FactDsl.FactJsonResolver");
        writer.Open();
        writer.Write($$"""
            private {{model.Json}}()
            {
            }


            """);
        writer.Summary("The resolver; any number of options may have it.");
        writer.Line($"public static {model.Json} Default {{ get; }} = new {model.Json}();");
        writer.Line();
        writer.Summary("Names the types; the serializer asks once.");
        writer.Line("/// <param name=\"types\">Where to name them.</param>");
        writer.Line($"protected override void AddTypes({Types} types)");
        writer.Open();
        foreach (KindModel kind in model.Kinds)
        {
            if (!kind.IsMade)
                continue;
            if (kind.HasInterface)
                writer.Line($"types.AddInterface<{kind.InterfaceType}>();");
            if (kind.RecordModel is not null)
                WriteKind(writer, model, kind);
        }
        foreach (EnumModel list in model.Enums)
        {
            writer.Write($"types.AddWords<global::{model.Namespace}.{list.Name}>(");
            for (int i = 0; i < list.Members.Count; i++)
                writer.Write(i > 0 ? $", \"{list.Members[i].Word}\"" : $"\"{list.Members[i].Word}\"");
            writer.Line(");");
        }
        writer.Line("AddAnswers(types);");
        writer.Close();
        writer.Line();
        writer.Line($"static partial void AddAnswers({Types} types);");
        writer.Line();
        writer.Summary($"Writes a type as <see cref=\"{model.Json}\"/> does, whatever resolver the options have.");
        writer.Line("/// <typeparam name=\"T\">The type.</typeparam>");
        writer.Line(CodeWriterExtensions.Hidden);
        writer.Line("public sealed class Converter<T> : global::FactDsl.FactTypeJsonConverter<T>");
        writer.Open();
        writer.Summary("Makes the converter.");
        writer.Write($$"""
            public Converter() : base(Default)
            {
            }

            """);
        writer.Close();
        writer.Line();
        writer.Summary($"Writes and reads a list of words as <see cref=\"{model.Json}\"/> does, whatever resolver the options have.");
        writer.Line("/// <typeparam name=\"T\">The enum.</typeparam>");
        writer.Line(CodeWriterExtensions.Hidden);
        writer.Line($"public sealed class {Words}<T> : global::FactDsl.FactWordsJsonConverter<T>");
        writer.Indentation++;
        writer.Line("where T : struct, global::System.Enum");
        writer.Indentation--;
        writer.Open();
        writer.Summary("Makes the converter.");
        writer.Write($$"""
            public {{Words}}() : base(Default)
            {
            }

            """);
        writer.Close();
        writer.Close();
        WriteAttributes(writer, model);
        return writer.EndFile(HintName.OfJson);
    }

    /// <summary>The answers to the questions of all files; null where there are none.</summary>
    public static GeneratedFile? WriteAnswers(CSharpModel model, IEnumerable<QuestionModel> questions)
    {
        CodeWriter? writer = null;
        var asked = new List<string>();
        foreach (QuestionModel question in questions)
        {
            if (writer is null)
            {
                writer = new CodeWriter();
                writer.BeginFile(model.Namespace);
                writer.Line($"partial class {model.Json}");
                writer.Open();
                writer.Line($"static partial void AddAnswers({Types} types)");
                writer.Open();
            }
            string type = $"global::{model.Namespace}.{question.Name}";
            asked.Add(question.Name);
            writer.Write($"types.AddAnswer<{type}>(answer => answer.{QuestionWriter.Row}");
            int hole = 0;
            foreach (string name in JsonNames.OfHoles(question.HoleWords))
            {
                writer.Write($", new {Field}(\"{name}\", {hole}, {Type}.{question.JsonTypeOf(hole)})");
                hole++;
            }
            writer.Line(");");
        }
        if (writer is null)
            return null;
        writer.Close();
        writer.Close();
        foreach (string name in asked)
            WriteAttribute(writer, model, $"global::{model.Namespace}.{name}", $"readonly partial struct {name}");
        return writer.EndFile(HintName.OfJsonAnswers);
    }

    /// <summary>Has each type name its converter, so that options without the resolver write it too.</summary>
    private static void WriteAttributes(CodeWriter writer, CSharpModel model)
    {
        foreach (KindModel kind in model.Kinds)
        {
            if (!kind.IsMade)
                continue;
            if (kind.HasInterface)
                WriteAttribute(writer, model, kind.InterfaceType, $"partial interface {kind.Interface}");
            if (kind.RecordModel is not { } record)
                continue;
            WriteAttribute(writer, model, kind.RecordType, $"sealed partial record {kind.Record}");
            foreach (EntryModel entry in record.Entries)
                WriteAttribute(writer, model, $"global::{model.Namespace}.{entry.Name}", $"readonly partial struct {entry.Name}");
        }
    }

    private static void WriteAttribute(CodeWriter writer, CSharpModel model, string type, string declaration)
    {
        writer.Line();
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::{model.Namespace}.{model.Json}.Converter<{type}>))]");
        writer.Line($"{model.Accessibility} {declaration}");
        writer.Open();
        writer.Close();
    }

    private static void WriteKind(CodeWriter writer, CSharpModel model, KindModel kind)
    {
        writer.Write($"types.AddKind<{kind.RecordType}, {kind.SetType}>(");
        writer.Indentation++;
        bool isFirst = true;
        foreach (KeyValuePair<FieldSymbol, string> named in JsonNames.Of(model.FieldsOf(kind.Symbol)))
        {
            FieldSymbol field = named.Key;
            writer.Line(isFirst ? "" : ",");
            isFirst = false;
            writer.Write($"new {Field}(\"{named.Value}\", {model.Layout.Field(kind.Symbol, field)}, {Type}.{FieldTypeModel.Of(field.Type).Json}");
            if (field.IsMany)
                writer.Write(", isMany: true");
            WriteWords(writer, "words", field.Words);
            WriteWords(writer, "verbs", field.Verbs);
            writer.Write(")");
        }
        writer.Line(");");
        writer.Indentation--;
        foreach (EntryModel entry in kind.RecordModel!.Entries)
            writer.Line($"types.AddEntry<{kind.RecordType}, global::{model.Namespace}.{entry.Name}, {entry.ValueType}>({entry.Field}, static entry => entry.{EntryWriter.Spell});");
    }

    private static void WriteWords(CodeWriter writer, string parameter, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        writer.Write($", {parameter}: new string[] {{ ");
        for (int i = 0; i < words.Count; i++)
            writer.Write(i > 0 ? $", \"{words[i]}\"" : $"\"{words[i]}\"");
        writer.Write(" }");
    }
}
