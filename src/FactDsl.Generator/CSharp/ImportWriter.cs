using FactDsl.Language.Declarations;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints the fact bases of other assemblies.</summary>
internal static class ImportWriter
{
    public static void Write(CodeWriter writer, CSharpModel model)
    {
        writer.Indentation++;
        writer.Line();
        writer.Line("private static readonly global::FactDsl.FactImport[] Others =");
        writer.Open();
        foreach (FactInterface import in model.Imports)
        {
            writer.Write("new global::FactDsl.FactImport(\"");
            LiteralText.Write(writer, import.Assembly);
            writer.Line($"\", static () => global::{import.Namespace}.__FactBook.Base),");
        }
        writer.Indentation--;
        writer.Line("};");
        writer.Line();
        writer.Line("public override global::System.Collections.Generic.IReadOnlyList<global::FactDsl.FactImport> Imports => Others;");
        writer.Indentation--;
    }
}
