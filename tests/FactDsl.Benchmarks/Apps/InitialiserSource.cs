using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FactDsl.Benchmarks.Plain;

namespace FactDsl.Benchmarks.Apps;

/// <summary>Records as C# that somebody could have written: object initialisers in methods of 64, a thousand in a file.</summary>
internal static class InitialiserSource
{
    private const int InMethod = 64;
    private const int InFile = 1024;

    public static IEnumerable<(string Name, string Text)> Files(PlainFact[] facts)
    {
        int methods = (facts.Length + InMethod - 1) / InMethod;
        yield return ("Initialised.cs", $$"""
            using FactDsl.Benchmarks.Plain;

            internal static partial class Initialised
            {
                public static PlainFact[] All()
                {
                    var all = new PlainFact[{{facts.Length}}];
            {{string.Concat(Enumerable.Range(0, methods).Select(static m => $"        Fill{m}(all);\n"))}}
                    return all;
                }
            }
            """);
        for (int first = 0; first < facts.Length; first += InFile)
            yield return ($"Initialised{first / InFile}.cs", File(facts, first));
    }

    private static string File(PlainFact[] facts, int first)
    {
        var text = new StringBuilder("using FactDsl.Benchmarks.Plain;\n\ninternal static partial class Initialised\n{\n");
        for (int start = first; start < Math.Min(first + InFile, facts.Length); start += InMethod)
        {
            text.Append(CultureInfo.InvariantCulture, $"    private static void Fill{start / InMethod}(PlainFact[] all)\n    {{\n");
            for (int i = start; i < Math.Min(start + InMethod, facts.Length); i++)
                Write(text, i, facts[i]);
            text.Append("    }\n");
        }
        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, int index, PlainFact fact)
    {
        text.Append(CultureInfo.InvariantCulture, $"        all[{index}] = new PlainFact\n        {{\n            Kind = {Text(fact.Kind)}, Name = {Text(fact.Name)}, Standing = {Text(fact.Standing)}, Time = {Text(fact.Time)},\n")
            .Append(CultureInfo.InvariantCulture, $"            From = {Number(fact.From)}, To = {Number(fact.To)}, Documentation = {Text(fact.Documentation)}, File = {Text(fact.File)}, Line = {fact.Line},\n")
            .Append("            Labels = new PlainText[] { ").AppendJoin(", ", fact.Labels.Select(static l => $"new({Text(l.Text)}, {Text(l.Language)})")).Append(" },\n")
            .Append("            Clauses = new PlainClause[] { ").AppendJoin(", ", fact.Clauses.Select(static c => $"new({Text(c.Word)}, {Texts(c.Values)}, {Text(c.With)})")).Append(" },\n")
            .Append("            Citations = new PlainCitation[] { ").AppendJoin(", ", fact.Citations.Select(static c => $"new({Text(c.Source)}, {Texts(c.Quotes)})")).Append(" },\n        };\n");
    }

    private static string Texts(string[] texts) => "new string[] { " + string.Join(", ", texts.Select(Text)) + " }";

    private static string Number(long number) => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string? text) => text is null ? "null" : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
