namespace FactDsl.Generator.CSharp;

/// <summary>Prints the set of a kind: a question as a value, with a filter for every clause.</summary>
internal static class SetWriter
{
    private static readonly (string Name, string Summary)[] s_timeFilters =
    [
        ("On", "happened in it, or held throughout it"),
        ("During", "happened in it, or held on at least one of its days"),
        ("Before", "were over before its first day"),
        ("After", "began after its last day"),
        ("Since", "happened on its first day or later; of what holds over time, those that began in it"),
        ("Until", "happened on its last day or earlier; of what holds over time, those that ended in it"),
    ];

    public static void Write(CodeWriter writer, CSharpModel model, KindModel kind, RecordModel record)
    {
        writer.Summary($"Each <c>{kind.Symbol.Word}</c> that meets some conditions: a value, asked anew each time it is enumerated. Its default is empty.");
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]");
        writer.Line($"{model.Accessibility} readonly partial struct {kind.Set} : global::System.Collections.Generic.IReadOnlyCollection<{kind.RecordType}>");
        writer.Open();
        writer.Line($"private readonly {model.QueryType} _query;");
        writer.Line();
        WriteConstructor(writer, model, kind);
        writer.Property("How many there are, those that are only possible included.", "int", "Count", "_query.Count");
        writer.Property("How many there are for certain: whatever open dates turn out to be, whichever source is right, and without doubt.", "int", "CountCertain", "_query.CountCertain");
        writer.Summary("Whether there is any.");
        writer.Line("public bool Any() => _query.Any;");
        writer.Line();
        writer.Summary("Only those that are certain by all conditions, whatever these say.");
        writer.Line($"public {kind.SetType} Certainly() => new {kind.SetType}(_query.Certainly());");
        writer.Line();
        if (kind.Symbol.IsFact)
        {
            writer.Summary("Whether there is any. No: a denial covers the whole question and nothing says otherwise. Unknown: nothing is known.");
            writer.Line("public global::FactDsl.FactTruth Whether() => _query.Whether();");
            writer.Line();
        }
        writer.Summary("How many there are, and how many of them for certain.");
        writer.Line("public override string ToString() => _query.ToString();");
        writer.Line();
        foreach (MethodModel filter in record.Filters)
            WriteFilter(writer, kind, filter);
        foreach ((string name, string summary) in s_timeFilters)
            WriteTimeFilter(writer, kind, name, summary);
        WriteBetween(writer, kind);
        WritePadded(writer, kind);
        WriteEnds(writer, kind);
        WriteEnumerators(writer, model, kind);
        writer.Close();
    }

    private static void WriteConstructor(CodeWriter writer, CSharpModel model, KindModel kind)
    {
        writer.Summary("Makes a set of a question's answers; for generated code.");
        writer.Line("/// <param name=\"query\">The question.</param>");
        writer.Line(CodeWriterExtensions.Hidden);
        writer.Write($$"""
            public {{kind.Set}}({{model.QueryType}} query)
            {
                _query = query;
            }


            """);
    }

    private static void WriteFilter(CodeWriter writer, KindModel kind, MethodModel filter)
    {
        writer.Summary(filter.Summary);
        foreach (ParameterModel parameter in filter.Parameters)
            writer.Line($"/// <param name=\"{CSharpModel.Bare(parameter.Name)}\">{parameter.Summary}</param>");
        writer.Write($"public {kind.SetType} {filter.Name}(");
        for (int i = 0; i < filter.Parameters.Count; i++)
        {
            ParameterModel parameter = filter.Parameters[i];
            if (i > 0)
                writer.Write(", ");
            if (parameter.IsParams)
                writer.Write("params ");
            writer.Write($"{parameter.Type} {parameter.Name}");
            if (parameter.Default is not null)
                writer.Write($" = {parameter.Default}");
        }
        writer.Line($") => new {kind.SetType}({filter.Expression});");
        writer.Line();
    }

    private static void WriteTimeFilter(CodeWriter writer, KindModel kind, string name, string summary)
    {
        writer.Summary(kind.Symbol.IsFact ? $"Those that {summary}." : $"Those whose lives {summary}.");
        writer.Line("/// <param name=\"date\">A day, a year, or any other date.</param>");
        writer.Line("/// <param name=\"answer\">How sure it must be.</param>");
        writer.Line($"public {kind.SetType} {name}({Runtime.Date} date, {Runtime.Answer} answer = {Runtime.Answer}.Possibly) => new {kind.SetType}(_query.{name}(date, answer));");
        writer.Line();
    }

    private static void WriteBetween(CodeWriter writer, KindModel kind)
    {
        writer.Summary(kind.Symbol.IsFact ? "Those that happened between two dates, or held on a day of these." : "Those whose lives have a day between two dates.");
        writer.Line("/// <param name=\"first\">The first date; its own days count.</param>");
        writer.Line("/// <param name=\"last\">The last date; its own days count.</param>");
        writer.Line("/// <param name=\"answer\">How sure it must be.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A date is an interval or a set, or the last is before the first.</exception>");
        writer.Line($"public {kind.SetType} Between({Runtime.Date} first, {Runtime.Date} last, {Runtime.Answer} answer = {Runtime.Answer}.Possibly) => During({Runtime.Date}.Between(first, last), answer);");
        writer.Line();
    }

    private static void WritePadded(CodeWriter writer, KindModel kind)
    {
        writer.Summary("The same set, in all of whose conditions hedged dates and numbers reach as far as the padding says.");
        writer.Line("/// <param name=\"padding\">How far; <c>FactPadding.None</c> compares what is written.</param>");
        writer.Line($"public {kind.SetType} Padded({Runtime.Padding} padding) => new {kind.SetType}(_query.Padded(padding));");
        writer.Line();
    }

    private static void WriteEnds(CodeWriter writer, KindModel kind)
    {
        writer.Summary("The one that begins last, or null where there is none.");
        writer.Line($"public {kind.RecordType}? Latest() => _query.Latest<{kind.RecordType}>();");
        writer.Line();
        writer.Summary("The one that begins first, or null where there is none.");
        writer.Line($"public {kind.RecordType}? Earliest() => _query.Earliest<{kind.RecordType}>();");
        writer.Line();
    }

    private static void WriteEnumerators(CodeWriter writer, CSharpModel model, KindModel kind)
    {
        string enumerator = model.ReadsOthers ? "global::System.Collections.Generic.IEnumerator" : Runtime.Query + ".Enumerator";
        writer.Summary("Asks the question and gives its answers one by one.");
        writer.Write($$"""
            public {{enumerator}}<{{kind.RecordType}}> GetEnumerator() => _query.Each<{{kind.RecordType}}>();

            global::System.Collections.Generic.IEnumerator<{{kind.RecordType}}> global::System.Collections.Generic.IEnumerable<{{kind.RecordType}}>.GetEnumerator() => GetEnumerator();

            global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

            """);
    }
}
