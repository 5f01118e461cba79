namespace FactDsl.Generator.CSharp;

/// <summary>Prints the class of a project's own items of a kind whose record another assembly has made: <c>Countries</c> beside <c>Country</c>.</summary>
internal static class PluralWriter
{
    public static GeneratedFile Write(CSharpModel model, KindModel kind)
    {
        string word = kind.Symbol.Word;
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        writer.Summary($"What the facts of this assembly say of the kind <c>{word}</c>, which belongs to {XmlText.Escape(kind.Symbol.Import!)}.");
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line($"{model.Accessibility} static partial class {kind.Plural}");
        writer.Open();
        writer.Line($"private static {kind.RecordType} {RecordWriter.Named}(int slot) => {model.FactBook}.Base.Named<{kind.RecordType}>({kind.Number}, slot);");
        writer.Line();
        foreach ((string name, string standing, string summary) in SetsOf(kind))
            writer.Property(summary, kind.SetType, name, Set(kind, $"{model.FactBook}.Base", standing), "public static");
        writer.Summary($"Each <c>{word}</c> of a store file that was compiled from the same kinds.");
        writer.Line("/// <param name=\"store\">The file, opened.</param>");
        writer.Line($"public static {kind.SetType} AllIn({Runtime.Store} store) => {Set(kind, $"{model.FactBook}.In(store)", "Asserted")};");
        writer.Close();
        return writer.EndFile(kind.HintName);
    }

    private static (string Name, string Standing, string Summary)[] SetsOf(KindModel kind)
    {
        string word = kind.Symbol.Word;
        return kind.Symbol.IsFact
            ?
            [
                ("All", "Asserted", $"Each <c>{word}</c> of this assembly that is asserted as a single fact. The others have to be asked for."),
                ("Denied", "Denied", $"Each <c>no {word}</c> of this assembly: what did not happen or hold."),
                ("Complete", "Complete", $"Each <c>no other {word}</c> of this assembly: whatever fits is told in it."),
                ("Planned", "Planned", $"Each <c>planned {word}</c> of this assembly."),
                ("Cancelled", "Cancelled", $"Each <c>cancelled {word}</c> of this assembly."),
                ("Reported", "Reported", $"Each <c>{word}</c> of this assembly that only somebody says (<c>according-to</c>)."),
                ("Counted", "Counted", $"Each <c>{word}</c> of this assembly that tells several as one number (<c>count</c>)."),
                ("Superseded", "Superseded", $"Each <c>{word}</c> of this assembly that another fact replaces or takes back (<c>supersedes</c>)."),
                ("Retractions", "Retraction", $"Each <c>{word}</c> of this assembly that only takes others back, and claims nothing itself."),
            ]
            : [("All", "Asserted", $"Each <c>{word}</c> of this assembly.")];
    }

    private static string Set(KindModel kind, string facts, string standing)
        => $"new {kind.SetType}({facts}.Query({kind.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {Runtime.Standing}.{standing}).Through({kind.Import.ToString(System.Globalization.CultureInfo.InvariantCulture)}))";
}
