using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace FactDsl.CommandLine.Exporting.Tables.Sql;

/// <summary>
/// Names that DuckDB, Spark and Trino all take without quotes, which each of them writes in another way: letters of ASCII, digits and
/// <c>_</c>. What SQL keeps for itself gets a <c>_</c> behind it.
/// </summary>
internal static class SqlNames
{
    // What one of the three reserves, as their manuals list it (Spark: in ANSI mode); but for
    // <c>time</c>, which the tables have and Spark keeps only where it is told to enforce the list.
    private static readonly HashSet<string> s_reserved = new(
        """
        all alter analyse analyze and anti any array as asc asymmetric at authorization between binary both by case cast check collate
        collation column concurrently constraint create cross cube current current_catalog current_date current_path current_role
        current_schema current_time current_timestamp current_user deallocate default deferrable delete desc describe distinct do drop
        else end escape except execute exists extract false fetch filter for foreign freeze from full generated glob grant group grouping
        having ilike in initially inner insert intersect into is isnull join json_array json_exists json_object json_query json_table
        json_value lambda lateral leading left like limit listagg localtime localtimestamp map minus natural normalize not notnull null
        offset on only or order outer overlaps pivot pivot_longer pivot_wider placing positional prepare primary qualify recursive
        references returning right rollup select semi session_user show similar skip some sql struct summarize symmetric table tablesample
        then to trailing trim true try_cast uescape union unique unknown unnest unpivot user using values variadic verbose when where
        window with within
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>A word as a name.</summary>
    public static string Of(string word)
    {
        var name = new StringBuilder();
        foreach (Rune c in word.EnumerateRunes())
        {
            if (char.IsAsciiLetterOrDigit((char)c.Value) && c.IsAscii)
                name.Append((char)c.Value);
            else if (c.Value is '-' or '_')
                name.Append('_');
            else
                name.Append('u').Append(c.Value.ToString("x", CultureInfo.InvariantCulture));
        }
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            name.Insert(0, '_');
        return s_reserved.Contains(name.ToString()) ? name.Append('_').ToString() : name.ToString();
    }
}
