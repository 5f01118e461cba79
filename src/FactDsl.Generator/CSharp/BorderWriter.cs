using FactDsl.Language.Declarations;

namespace FactDsl.Generator.CSharp;

/// <summary>
/// Prints how items of a kind become items of the types that another assembly has made of it. An app's item is one of theirs
/// wherever that is wanted. Theirs becomes the app's only where the code says so.
/// </summary>
/// <remarks>
/// Only one of the two conversions is implicit. With both, C# would not know which <c>==</c> is meant between the two types. With
/// an <c>==</c> for the pair there would be none between an item and null.
/// </remarks>
internal static class BorderWriter
{
    public static void Write(CodeWriter writer, CSharpModel model, KindModel kind, RecordModel record)
    {
        string word = kind.Symbol.Word;
        writer.Summary($"An item of another assembly's types as the <c>{word}</c> that it is here; null where it is of another kind.");
        writer.Line("/// <param name=\"item\">The item.</param>");
        writer.Line($"public static {kind.RecordType}? {record.From}({Runtime.Item}? item) => {model.FactBook}.Base.{nameof(FactBase.Read)}<{kind.RecordType}>(item);");
        writer.Line();
        foreach (FactInterface import in model.Imports)
        {
            if (import.Find(word) is not { } types || kind.Symbol.IsAbstract)
                continue;
            string other = $"global::{import.Namespace}.{types.Record}";
            writer.Summary($"The same <c>{word}</c> as {XmlText.Escape(import.Assembly)} reads it.");
            writer.Line("/// <param name=\"item\">The item.</param>");
            NotNullIfGiven(writer);
            writer.Line($"public static implicit operator {other}?({kind.RecordType}? item) => global::{import.Namespace}.__FactBook.Base.{nameof(FactBase.Read)}<{other}>(item);");
            writer.Line();
            writer.Summary($"A <c>{word}</c> of {XmlText.Escape(import.Assembly)} as it is read here.");
            writer.Line("/// <param name=\"item\">The item.</param>");
            NotNullIfGiven(writer);
            writer.Line($"public static explicit operator {kind.RecordType}?({other}? item) => {record.From}(item);");
            writer.Line();
        }
    }

    private static void NotNullIfGiven(CodeWriter writer)
    {
        writer.Line("#if NETCOREAPP3_0_OR_GREATER || NETSTANDARD2_1_OR_GREATER");
        writer.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(\"item\")]");
        writer.Line("#endif");
    }
}
