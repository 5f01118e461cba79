using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FactDsl.Language.Schema;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>
/// The views over the tables of an export, in the SQL that all engines have. There is one of all items (<c>items</c>), one for
/// each kind (<c>meetings</c>), and one for each field of a kind (<c>alliance_members</c>).
/// </summary>
/// <param name="folder">What was written.</param>
internal sealed class SqlViews(SqlFolder folder)
{
    private const string Head = """
        -- The views over the tables of this folder, for DuckDB, Spark and Trino alike. Run the file of tables for your engine first.
        --
        -- A view of a kind has what is asserted, of this kind and of those that are one of it: not what is denied, planned, cancelled,
        -- reported, counted or superseded, which the tables `items_…` and the view `items` have as well. What is in doubt is in
        -- them, and marked: certain is only what is neither `doubted` nor `time_doubted`.

        """;

    // Why there is no value.
    private const string Absent = "('unknown', 'undisclosed', 'none', 'others')";

    private readonly HashSet<string> _taken = new(folder.Tables.Select(static t => t.Name).Append("items"), StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _text = new(Head.ReplaceLineEndings("\n"));

    /// <summary>The text of <c>schema.sql</c>.</summary>
    public string Write()
    {
        AppendItems();
        foreach (KindSymbol kind in folder.Schema.Kinds)
        {
            SqlItems[] parts = [.. folder.Items.Where(i => i.Kind.Is(kind))];
            if (parts.Length == 0 || !folder.IsWanted(kind))
                continue;
            string view = Free(SqlNames.Of(EnglishPlural.Of(kind.Word)));
            AppendKind(view, kind, parts);
            foreach (FieldSymbol field in kind.Fields.Where(static f => f.Owner is not null && f.Type != FieldType.Order))
                AppendField(Free(SqlNames.Of(kind.Word + "_" + field.Name)), view, field, parts);
        }
        return _text.ToString();
    }

    private void AppendItems()
    {
        Begin("items", "Every item of every kind, whatever its standing, with the columns that all of them have.");
        Unite(folder.Items, static _ => [], static _ => "");
    }

    private void AppendKind(string view, KindSymbol kind, SqlItems[] parts)
    {
        Begin(view, (kind.IsFact ? "What is asserted of the kind `" : "The items of the kind `") + kind.Word + "`.");
        // A field that a narrower kind has in a form of its own is in that kind's view only.
        FieldSymbol[] shared = [.. kind.Fields.Where(f => parts.All(p => p.ColumnsOf(f) is not null))];
        List<FieldColumns> fields = [.. ItemTable.FieldsOf([kind], isTyped: true).Where(c => shared.Any(c.IsOf))];
        Unite(
            parts,
            part => fields.SelectMany(f => f.Columns.Zip(part.ColumnsOf(shared.First(f.IsOf))!.Columns, static (to, from) => to.Name == from.Name ? to.Name : from.Name + " as " + to.Name)),
            static part => part.Kind.IsFact ? "\nwhere standing = 'asserted'" : "");
    }

    private void AppendField(string view, string kind, FieldSymbol field, SqlItems[] parts)
    {
        string corners = string.Concat(TimeColumns.Of().Concat(TimeColumns.States).Select(static c => $",\n  case when v.time is null then i.{c.Name} else v.{c.Name} end as {c.Name}"));
        Begin(view, $"The values of `{field.Clause}` in `{kind}`, a row each. A value without a time of its own has that of its item.");
        _text.Append("select v.item, v.value, v.type, v.text, i.doubted or v.doubted as doubted, v.preferred, v.lowest, v.highest, v.currency,\n  ")
            .Append(string.Join(", ", TimeColumns.Of("date_").Select(static c => "v." + c.Name)))
            .Append(",\n  case when v.time is null then i.time else v.time end as time").Append(corners)
            .Append(",\n  case when v.time is null then coalesce(i.time_doubted, false) else false end as time_doubted\n")
            .Append("from item_values v join ").Append(kind).Append(" i on v.item = i.id\n")
            .Append("where v.kind in (").Append(string.Join(", ", parts.Select(static p => "'" + p.Kind.Word + "'")))
            .Append(") and v.field = '").Append(field.Name).Append("' and v.parent is null and v.type not in ").Append(Absent).Append(";\n");
    }

    private void Begin(string view, string what) => _text.Append("\n-- ").Append(what).Append("\ncreate or replace view ").Append(view).Append(" as\n");

    /// <summary>The rows of several tables, one behind the other: with the columns that all items have, and some of their fields.</summary>
    private void Unite(IEnumerable<SqlItems> parts, Func<SqlItems, IEnumerable<string>> fields, Func<SqlItems, string> where)
    {
        IEnumerable<string> selects = parts.Select(part =>
        {
            IEnumerable<string> first = ItemTable.First.Select(c => c.Name == ParquetPartitions.Kind ? $"'{part.Kind.Word}' as {c.Name}" : c.Name);
            IEnumerable<string> last = ItemTable.Last.Select(static c => c.Name).Concat(folder.Years.Select(static c => c.Name));
            return $"select {string.Join(", ", first.Concat(fields(part)).Concat(last))}\nfrom {part.Table.Name}{where(part)}";
        });
        _text.Append(string.Join("\nunion all\n", selects)).Append(";\n");
    }

    private string Free(string name)
    {
        while (!_taken.Add(name))
            name += "_";
        return name;
    }
}
