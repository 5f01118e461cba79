using System.Globalization;
using FactDsl.Language.Storage;

namespace FactDsl.Generator.CSharp;

/// <summary>Prints the class that holds the store and turns its rows into records.</summary>
internal static class FactBookWriter
{
    /// <summary>What depends on the kinds only.</summary>
    public static GeneratedFile Write(CSharpModel model)
    {
        string schemaHash = model.Layout.SchemaHash.ToString(CultureInfo.InvariantCulture);
        var writer = new CodeWriter();
        writer.BeginFile(model.Namespace);
        writer.Summary("The facts compiled into this assembly; for generated code.");
        writer.Line(CodeWriterExtensions.GeneratedCode);
        writer.Line(CodeWriterExtensions.Hidden);
        writer.Line($"{model.Accessibility} static partial class __FactBook");
        writer.Open();
        writer.Property("The fact base, built at the first question.", Runtime.Base, "Base", "Holder.Base", "public static");
        writer.Summary("Opens another store that was compiled from the same kinds.");
        writer.Write($$"""
            /// <param name="pages">The store's pages.</param>
            public static {{Runtime.Base}} Open(global::FactDsl.FactPages pages) => new {{Runtime.Base}}(pages, Factory.Instance);


            """);
        writer.Summary("The facts of a store file that was compiled from the same kinds.");
        writer.Write($$"""
            /// <param name="store">The file, opened.</param>
            public static {{Runtime.Base}} In({{Runtime.Store}} store) => store is null ? throw new global::System.ArgumentNullException(nameof(store)) : store.Facts(Factory.Instance, {{schemaHash}}L);

            internal static {{Runtime.Ref}} At({{Runtime.Item}} item) => item is null ? throw new global::System.ArgumentNullException(nameof(item)) : item.At;

            internal static int? Word(int word) => word < 0 ? (int?)null : word;

            internal static {{model.QueryType}} All({{model.QueryType}} query, int clause, {{Runtime.Item}}[] items)
            {
                foreach ({{Runtime.Item}} item in items)
                {
                    query = query.Where(clause, At(item));
                }
                return query;
            }

            private sealed class Factory : global::FactDsl.FactFactory
            {
                internal static readonly Factory Instance = new Factory();

                public override {{Runtime.Item}} Create(int kind, {{Runtime.Ref}} at)
                {
                    switch (kind)
                    {

            """);
        writer.Indentation += 3;
        foreach (KindModel kind in model.Kinds)
        {
            if (kind.HasRecord)
                writer.Line($"case {kind.Number}: return new {kind.RecordType}(at);");
        }
        writer.Line("default: throw new global::FactDsl.FactStoreException(\"The fact store does not fit the types made for it: there is no such kind.\");");
        writer.Indentation -= 3;
        writer.Write("""
                    }
                }

            """);
        if (model.Imports.Count > 0)
            ImportWriter.Write(writer, model);
        if (model.Imports.Count > 0 || !model.Scope.IsInternal)
            WriteLayout(writer, model);
        writer.Line("}");
        writer.Close();
        return writer.EndFile(HintName.OfFactBook);
    }

    private static void WriteLayout(CodeWriter writer, CSharpModel model)
    {
        writer.Line();
        writer.Write("        public override string Layout => \"");
        LiteralText.Write(writer, LayoutText.Of(model.Layout, model.Namespace));
        writer.Line("\";");
    }

    /// <summary>The name of the resource that holds the store, where a resource does.</summary>
    public const string ResourceName = "FactDsl.store";

    /// <summary>The store in a resource of the assembly.</summary>
    public static GeneratedFile WriteResource(string @namespace, long schemaHash)
    {
        CodeWriter writer = Begin(@namespace);
        WriteHolder(writer, $"new global::FactDsl.FactResourcePages(typeof(__FactBook).Assembly, \"{ResourceName}\", {schemaHash.ToString(CultureInfo.InvariantCulture)}L)");
        writer.Close();
        return writer.EndFile(HintName.OfPageTable);
    }

    /// <summary>The table of the store's pages.</summary>
    public static GeneratedFile WritePageTable(string @namespace, int count)
    {
        CodeWriter writer = Begin(@namespace);
        WriteHolder(writer, $"new global::FactDsl.FactLiteralPages({count.ToString(CultureInfo.InvariantCulture)}, Page)");
        writer.Write($$"""

            private static string Page(int index)
            {
                switch (index)
                {

            """);
        writer.Indentation += 2;
        for (int i = 0; i < count; i++)
            writer.Line($"case {i}: return Page{i}.Text();");
        writer.Line("default: throw new global::System.ArgumentOutOfRangeException(nameof(index));");
        writer.Indentation -= 2;
        writer.Write("""
                }
            }

            """);
        writer.Close();
        return writer.EndFile(HintName.OfPageTable);
    }

    /// <summary>One page of the store: a literal that is loaded when its own method is first called.</summary>
    public static GeneratedFile WritePage(string @namespace, int index, string page)
    {
        CodeWriter writer = Begin(@namespace);
        writer.Line($"private static class Page{index}");
        writer.Open();
        // Inlined into the table, it would load every page with the first.
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Write("internal static string Text() => \"");
        LiteralText.Write(writer, page);
        writer.Line("\";");
        writer.Close();
        writer.Close();
        return writer.EndFile(HintName.OfPage(index));
    }

    private static CodeWriter Begin(string @namespace)
    {
        var writer = new CodeWriter();
        writer.BeginFile(@namespace);
        writer.Line("static partial class __FactBook");
        writer.Open();
        return writer;
    }

    private static void WriteHolder(CodeWriter writer, string pages) => writer.Write($$"""
        // A class of its own and no static constructor: the base is built when it is first asked for.
        private static class Holder
        {
            internal static readonly {{Runtime.Base}} Base = new {{Runtime.Base}}({{pages}}, Factory.Instance);
        }

        """);
}
