using System.Globalization;
using System.Text;
using FactDsl.Language.Binding;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints a named question as the type of its answers.</summary>
internal static class QuestionWriter
{
    /// <summary>The property that gives the row of an answer.</summary>
    public const string Row = "__Row";

    /// <summary>Prints a question.</summary>
    public static void Write(CodeWriter writer, CSharpModel model, QuestionModel asked, string path)
    {
        string answers = $"global::FactDsl.FactAnswers<{asked.Name}>";
        writer.Summary(Summary(asked.Question, path));
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]");
        writer.Line($"{model.Accessibility} readonly partial struct {asked.Name}");
        writer.Open();
        writer.Write($$"""
            private readonly global::FactDsl.FactAnswerRow _row;

            private {{asked.Name}}(global::FactDsl.FactAnswerRow row)
            {
                _row = row;
            }


            """);
        writer.Line($"internal global::FactDsl.FactAnswerRow {Row} => _row;");
        writer.Line();
        foreach (PropertyModel property in asked.Properties)
            writer.Property(property.Summary, property.Type, property.Name, property.Expression);
        writer.Property("When it held: by the time of the value that the question is about where it has one of its own, else by the fact's.", "global::FactDsl.FactTime", "Time", "_row.Time");
        writer.Property("Whether it answers whatever the open dates turn out to be; else it possibly does.", "bool", "IsCertain", "_row.IsCertain");
        if (asked.Question.Pattern.Lines.Count > 0)
        {
            writer.Property("What leaves it only possible.", Runtime.Doubts, "Doubts", "Because.Doubts");
            writer.Property("Why it is an answer: the facts that meet the question's lines, and what nothing meets.", Runtime.Reason, "Because", $"_row.Because ?? throw new global::FactDsl.FactStoreException(\"The fact store tells no reason for an answer: it was compiled from other facts than the types.\")");
        }
        writer.Summary("The answers, in the order of time; found while the facts were compiled.");
        writer.Line($"public static {answers} Ask() => AskIn({model.FactBook}.Base);");
        writer.Line();
        writer.Summary("The answers that another fact base gives, compiled from the same kinds and questions.");
        writer.Line("/// <param name=\"facts\">The fact base.</param>");
        writer.Line($"public static {answers} AskIn({Runtime.Base} facts) => new {answers}(facts, \"{asked.Question.Name}\", {asked.Holes}, row => new {asked.Name}(row));");
        writer.Line();
        writer.Summary("The answers that a store file gives, compiled from the same kinds and questions.");
        writer.Line("/// <param name=\"store\">The file, opened.</param>");
        writer.Line($"public static {answers} AskIn({Runtime.Store} store) => AskIn({model.FactBook}.In(store));");
        writer.Line();
        writer.Summary("What the holes stand for, items by their names.");
        writer.Line("public override string ToString() => _row.ToString();");
        writer.Close();
    }

    private static string Summary(BoundQuestion question, string path)
    {
        StringBuilder text = new StringBuilder("An answer to <c>").Append(XmlText.Escape(question.Text)).Append("</c>.");
        if (question.Documentation is { Length: > 0 } documentation)
            text.Append("\n<para>").Append(XmlText.Escape(documentation)).Append("</para>\n");
        else
            text.Append(' ');
        return text
            .Append("<para><c>").Append(XmlText.Escape(path)).Append("</c>, line ")
            .Append(question.Line.ToString(CultureInfo.InvariantCulture)).Append(".</para>")
            .ToString();
    }
}
