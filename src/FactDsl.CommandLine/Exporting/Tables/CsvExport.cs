using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Output;
using FactDsl.Exporting;
using FactDsl.Exporting.Wording;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables;

/// <summary>
/// Facts as comma-separated values, safe to open in a spreadsheet. One table has a row for each item. A folder has a table for
/// each kind, and tables of values, accounts of times, texts and citations: together they carry everything.
/// </summary>
internal static class CsvExport
{
    /// <summary>What stands between the texts of one cell.</summary>
    public const string Separator = "; ";

    /// <summary>Writes facts.</summary>
    public static void Write(ExportedFacts facts, ExportTarget to, ExportReport report, ExportOptions options)
    {
        KindSymbol[] kinds = [.. facts.Kinds];
        if (!to.IsFolder)
        {
            to.Write(file => Write(file, ItemTable.Of(kinds, options.Language, isTyped: false), facts.Items()));
            OneTable.NoteLeftOut(facts, report);
        }
        else
        {
            foreach (KindSymbol kind in kinds)
                to.Write("items/" + kind.Word + ".csv", file => Write(file, ItemTable.Of([kind], options.Language, isTyped: false), facts.Items(kind)));
            foreach (ExportTable table in (ExportTable[])[ValueTable.Table, AccountTable.Table, TextTable.Table, CitationTable.Table])
                to.Write(table.Name + ".csv", file => Write(file, table, facts.Items()));
        }
        foreach (KindSymbol kind in kinds.Where(static k => k.File != Prelude.Path))
            report.LeftOut("definitions of kinds", kind.File + " (" + kind.Word + ")");
    }

    private static void Write(Stream file, ExportTable table, IEnumerable<ExportedItem> items)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        ColumnType[] types = [.. table.Columns.Select(static c => c.Type)];
        ResultTable.WriteCsv(text, table.Columns.Select(static c => c.Name), items.SelectMany(table.RowsOf).Select(row => row.Select((cell, i) => Text(cell, types[i]))));
    }

    private static string Text(object? cell, ColumnType type) => cell switch
    {
        null => "",
        long day when type == ColumnType.Day => TimeCorners.Text(day)!,
        bool flag => flag ? "yes" : "no",
        IReadOnlyList<string> texts => string.Join(Separator, texts),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)cell,
    };
}
