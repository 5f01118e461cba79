using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Declarations;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints the fact bases of other assemblies, and how their numbers are translated into the project's own.</summary>
internal static class ImportWriter
{
    public static void Write(CodeWriter writer, CSharpModel model)
    {
        writer.Indentation++;
        writer.Line();
        writer.Line("private static readonly global::FactDsl.FactImport[] Others =");
        writer.Open();
        for (int i = 0; i < model.Imports.Count; i++)
        {
            FactInterface import = model.Imports[i];
            Runs numbers = Runs.Of(model, i);
            writer.Write("new global::FactDsl.FactImport(\"");
            LiteralText.Write(writer, import.Assembly);
            writer.Line($"\", static () => global::{import.Namespace}.__FactBook.Base, {import.SchemaHash.ToString(CultureInfo.InvariantCulture)}L,");
            writer.Indentation++;
            WriteNumbers(writer, numbers.Kinds, ",");
            WriteNumbers(writer, numbers.Fields, ",");
            WriteNumbers(writer, numbers.Clauses, "),");
            writer.Indentation--;
        }
        writer.Indentation--;
        writer.Line("};");
        writer.Line();
        writer.Line("public override global::System.Collections.Generic.IReadOnlyList<global::FactDsl.FactImport> Imports => Others;");
        writer.Indentation--;
    }

    private static void WriteNumbers(CodeWriter writer, List<int> numbers, string end)
    {
        writer.Write("new int[] { ");
        for (int i = 0; i < numbers.Count; i++)
            writer.Write($"{numbers[i]}{(i + 1 < numbers.Count ? ", " : " ")}");
        writer.Line($"}}{end}");
    }

    /// <summary>Numbers that follow one another in both fact bases, three for each run.</summary>
    private sealed class Runs
    {
        public List<int> Kinds { get; } = [];

        public List<int> Fields { get; } = [];

        public List<int> Clauses { get; } = [];

        public static Runs Of(CSharpModel model, int import)
        {
            var runs = new Runs();
            foreach (KindModel kind in model.Kinds)
            {
                // Where all types are made here, they read what the other has by its own numbers.
                InterfaceKind? types = model.IsLocal ? model.Imports[import].Find(kind.Symbol.Word) : kind.Import == import ? kind.ImportedTypes : null;
                if (types is null)
                    continue;
                Add(runs.Kinds, types.Number, kind.Number, 1);
                foreach (InterfaceField field in types.Fields)
                {
                    // What this compiler does not know of a kind has no values here.
                    if (model.Layout.Find(kind.Number, field.Name) is not { } stored)
                        continue;
                    Add(runs.Fields, field.Number, stored.Id, 1);
                    Add(runs.Clauses, field.Clause, stored.Clause, ClausesOf(model.Layout, stored) - VerbsAdded(model.Imports[import], kind.Symbol, stored.Symbol));
                }
            }
            return runs;
        }

        private static int ClausesOf(StoreLayout layout, StoreField field)
        {
            int count = 0;
            while (field.Clause + count < layout.Clauses.Count && layout.Clauses[field.Clause + count].Field == field)
                count++;
            return count;
        }

        /// <summary>How many verbs of a field the other does not have: those that a third assembly has added.</summary>
        private static int VerbsAdded(FactInterface import, KindSymbol kind, FieldSymbol field)
        {
            if (field.Verbs.Count == 0)
                return 0;
            foreach (KindDeclaration declared in import.Declarations.Definitions)
            {
                if (declared.Word != kind.Word && declared.Word != field.Owner?.Word)
                    continue;
                foreach (FieldDeclaration other in declared.Fields)
                {
                    if (other.Name == field.Name)
                        return field.Verbs.Count - other.Verbs.Count;
                }
            }
            return 0;
        }

        private static void Add(List<int> runs, int other, int own, int count)
        {
            int last = runs.Count - 3;
            if (last >= 0 && runs[last] + runs[last + 2] == other && runs[last + 1] + runs[last + 2] == own)
                runs[last + 2] += count;
            else
                runs.AddRange([other, own, count]);
        }
    }
}
