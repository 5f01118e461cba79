using System.Text;

namespace FactDsl.TestData;

/// <summary>Writes made items as facts.</summary>
internal static class FactsText
{
    public static void Write(StringBuilder text, MadeItem item)
    {
        text.Append(item.Head);
        foreach ((string label, string language) in item.Labels)
            text.Append(' ').Append(Quote(label)).Append('@').Append(language);
        text.Append('\n');
        foreach (List<MadeClause> line in item.Lines)
        {
            text.Append(' ');
            foreach (MadeClause clause in line)
                text.Append(' ').Append(clause.Word).Append(clause.Values.Length > 0 ? " " : "").AppendJoin(", ", clause.Values);
            text.Append('\n');
        }
    }

    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
