namespace FactDsl.Generator.CSharp;

/// <summary>Prints the record of a kind: a place in the fact base, and everything read through it.</summary>
internal static class RecordWriter
{
    /// <summary>The method that gives an item by its place among the names of its kind.</summary>
    public const string Named = "__Named";

    public static void Write(CodeWriter writer, CSharpModel model, KindModel kind, RecordModel record)
    {
        writer.Summary(Summaries.Kind(kind.Symbol));
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{ToString(),nq}\")]");
        string nature = kind.Symbol.IsDerived ? Runtime.DerivedFact : kind.Symbol.IsFact ? Runtime.Fact : Runtime.Entity;
        writer.Write($"{model.Accessibility} sealed partial record {kind.Record} : {nature}");
        foreach (string implemented in record.Interfaces)
            writer.Write($", {implemented}");
        writer.Line();
        writer.Open();
        writer.Line($"private readonly {Runtime.Ref} _at;");
        writer.Line();
        WriteConstructor(writer, kind);
        WriteStatics(writer, model, kind, record);
        WriteWhatEveryItemHas(writer, kind);
        foreach (PropertyModel property in record.Properties)
            writer.Property(property.Summary, property.Type, property.Name, property.Expression);
        foreach (ExplicitPropertyModel property in record.ExplicitProperties)
        {
            writer.Line($"{property.Type} {property.Interface}.{property.Name} => {property.Expression};");
            writer.Line();
        }
        WriteSentence(writer, kind, record);
        writer.Line();
        WriteFields(writer, kind, record);
        writer.Close();
    }

    private static void WriteConstructor(CodeWriter writer, KindModel kind)
    {
        writer.Summary("Reads the item at a place of a fact base; for generated code.");
        writer.Line("/// <param name=\"at\">The place.</param>");
        writer.Line(CodeWriterExtensions.Hidden);
        writer.Write($$"""
            public {{kind.Record}}({{Runtime.Ref}} at)
            {
                _at = at;
            }

            {{Runtime.Ref}} {{Runtime.Item}}.At => _at;


            """);
    }

    private static void WriteStatics(CodeWriter writer, CSharpModel model, KindModel kind, RecordModel record)
    {
        // The compiler binds a call of this in a third of the time of what it does, and there is one for each name.
        writer.Line($"private static {kind.RecordType} {Named}(int slot) => {model.FactBook}.Base.Named<{kind.RecordType}>({kind.Number}, slot);");
        writer.Line();
        string word = kind.Symbol.Word;
        if (model.ReadsOthers)
        {
            writer.Summary($"The <c>{word}</c> of a name, in this assembly or one that it refers to; null where there is none.");
            writer.Line("/// <param name=\"name\">The name as facts write it.</param>");
            writer.Line($"public static {kind.RecordType}? {OtherNamesWriter.Named}(string name) => {model.FactBook}.Base.FindAnywhere<{kind.RecordType}>(\"{word}\", name);");
            writer.Line();
        }
        if (model.ReadsOthers)
            BorderWriter.Write(writer, model, kind, record);
        WriteStatic(writer, model, kind, "All", "Asserted", kind.Symbol.IsFact
            ? $"Each <c>{word}</c> that is asserted as a single fact. The others have to be asked for."
            : $"Each <c>{word}</c>.");
        if (kind.Symbol.IsFact)
        {
            WriteStatic(writer, model, kind, "Denied", "Denied", $"Each <c>no {word}</c>: what did not happen or hold.");
            WriteStatic(writer, model, kind, "Complete", "Complete", $"Each <c>no other {word}</c>: whatever fits is told in this fact base.");
            WriteStatic(writer, model, kind, "Planned", "Planned", $"Each <c>planned {word}</c>.");
            WriteStatic(writer, model, kind, "Cancelled", "Cancelled", $"Each <c>cancelled {word}</c>.");
            WriteStatic(writer, model, kind, "Reported", "Reported", $"Each <c>{word}</c> that only somebody says (<c>according-to</c>).");
            WriteStatic(writer, model, kind, "Counted", "Counted", $"Each <c>{word}</c> that tells several as one number (<c>count</c>).");
            WriteStatic(writer, model, kind, "Superseded", "Superseded", $"Each <c>{word}</c> that another fact replaces or takes back (<c>supersedes</c>).");
            WriteStatic(writer, model, kind, "Retractions", "Retraction", $"Each <c>{word}</c> that only takes others back, and claims nothing itself.");
        }
        writer.Summary($"Each <c>{word}</c> of another fact base that has the same kinds.");
        writer.Line("/// <param name=\"facts\">The fact base.</param>");
        writer.Line($"public static {kind.SetType} AllIn({Runtime.Base} facts) => new {kind.SetType}({One(model, $"facts.Query({kind.Number}, {Runtime.Standing}.Asserted)")});");
        writer.Line();
        writer.Summary($"Each <c>{word}</c> of a store file that was compiled from the same kinds.");
        writer.Line("/// <param name=\"store\">The file, opened.</param>");
        writer.Line($"public static {kind.SetType} AllIn({Runtime.Store} store) => AllIn({model.FactBook}.In(store));");
        writer.Line();
    }

    private static void WriteStatic(CodeWriter writer, CSharpModel model, KindModel kind, string name, string standing, string summary)
        => writer.Property(summary, kind.SetType, name, $"new {kind.SetType}({model.Ask(kind, standing)})", "public static");

    /// <summary>A question to one fact base, as what a set holds.</summary>
    private static string One(CSharpModel model, string query) => model.ReadsOthers ? $"new {Runtime.Union}({query})" : query;

    private static void WriteWhatEveryItemHas(CodeWriter writer, KindModel kind)
    {
        writer.Property("Its name in the facts; empty for a fact without one.", "string", "Name", "_at.Name");
        if (kind.Symbol.IsFact)
            writer.Property("Its first label, else its name; of a fact without either the sentence that <see cref=\"ToString()\"/> gives.", "string", "Label", "_at.Label is { Length: > 0 } label ? label : ToString()");
        else
            writer.Property("Its first label, else its name.", "string", "Label", "_at.Label");
        writer.Property("Its names for people, each with its language.", $"{Runtime.Values}<{Runtime.Text}>", "Labels", "_at.Labels");
        writer.Summary("Its label in a language; where it has none, that of the broader language, else the first label.");
        writer.Line("/// <param name=\"languageTag\">A BCP 47 tag such as <c>zh-Hant</c>.</param>");
        writer.Line("public string LabelIn(string languageTag) => _at.LabelIn(languageTag);");
        writer.Line();
        if (kind.Symbol.IsFact)
        {
            writer.Property("When it happened or held.", "global::FactDsl.FactTime", "Time", "_at.Time");
            writer.Property("When, by each of its sources that says so.", "global::FactDsl.FactAccounts", "Times", "_at.Times");
            writer.Property("Whether it may be wrong: disputed, or not confirmed.", "bool", "IsDoubted", "_at.IsDoubted");
            writer.Property("What it claims: that it is so, that it is not, that it is planned …", Runtime.Standing, "Standing", "_at.Standing");
        }
        else
        {
            writer.Property("How long it has existed; null where nothing is said.", "global::FactDsl.FactTime?", "Life", "_at.Life");
        }
        if (kind.Symbol.IsDerived)
        {
            writer.Property("Whether it is so whatever the open dates, denials and doubts turn out to be; else it possibly is.", "bool", "IsCertain", "!_at.IsDoubted");
            writer.Property("What leaves it only possible.", Runtime.Doubts, "Doubts", "_at.Doubts");
            writer.Property("Why it is so: the rule, and the facts that the rule rests on.", Runtime.Reason, "Because", $"{Runtime.Reason}.Of(_at)");
        }
        writer.Property("Who says so.", $"{Runtime.Values}<global::FactDsl.FactCitation>", "Citations", "_at.Citations");
        writer.Property("Where it is written.", "global::FactDsl.FactLocation", "Location", "_at.Location");
        writer.Summary("Tells whether a field is known, unknown, undisclosed, known to be empty, or not mentioned.");
        writer.Line("/// <param name=\"field\">One of <see cref=\"Fields\"/>.</param>");
        writer.Line("public global::FactDsl.FactState StateOf(global::FactDsl.FactField field) => _at.StateOf(field.Number);");
        writer.Line();
    }

    private static void WriteSentence(CodeWriter writer, KindModel kind, RecordModel record)
    {
        if (!kind.Symbol.IsFact)
        {
            writer.Summary("Its label.");
            writer.Line("public override string ToString() => _at.Label;");
            return;
        }
        writer.Summary("The fact as a sentence in the words of its text.");
        writer.Line($"public override string ToString() => new global::FactDsl.FactSentence(_at, \"{kind.Symbol.Word}\")");
        writer.Indentation++;
        foreach (SentencePart part in record.Sentence)
            writer.Line($".{part.Method}({part.Arguments})");
        writer.Line(".ToString();");
        writer.Indentation--;
    }

    private static void WriteFields(CodeWriter writer, KindModel kind, RecordModel record)
    {
        writer.Summary($"The fields of each <c>{kind.Symbol.Word}</c>, for <see cref=\"StateOf\"/>.");
        writer.Line("public static class Fields");
        writer.Open();
        for (int i = 0; i < record.Fields.Count; i++)
        {
            if (i > 0)
                writer.Line();
            FieldConstantModel field = record.Fields[i];
            writer.Summary(field.Summary);
            writer.Line($"public static global::FactDsl.FactField {field.Name} => new global::FactDsl.FactField({field.Number});");
        }
        writer.Close();
    }
}
