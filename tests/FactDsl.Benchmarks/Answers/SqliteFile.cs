using System.IO;
using FactDsl.Benchmarks.Plain;
using Microsoft.Data.Sqlite;

namespace FactDsl.Benchmarks.Answers;

public sealed partial class SqliteFacts
{
    /// <summary>Writes the file: a table of facts, one of their values, with the indexes that the questions need.</summary>
    internal static void Write(string path, PlainFact[] facts)
    {
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, """
            PRAGMA journal_mode = OFF;
            CREATE TABLE fact (id INTEGER PRIMARY KEY, kind TEXT, name TEXT, standing TEXT, time TEXT, first INTEGER, last INTEGER, label TEXT, documentation TEXT, file TEXT, line INTEGER);
            CREATE TABLE label (fact INTEGER, text TEXT, language TEXT);
            CREATE TABLE value (kind TEXT, word TEXT, value TEXT, fact INTEGER, more TEXT);
            CREATE TABLE citation (fact INTEGER, source TEXT, quotes TEXT);
            """);
        using (SqliteTransaction transaction = connection.BeginTransaction())
        {
            for (int id = 0; id < facts.Length; id++)
                Insert(connection, id, facts[id]);
            transaction.Commit();
        }
        Execute(connection, """
            CREATE INDEX fact_name ON fact (name);
            CREATE INDEX fact_kind ON fact (kind, standing, first);
            CREATE INDEX value_of ON value (kind, word, value, fact);
            CREATE INDEX label_of ON label (fact);
            CREATE INDEX citation_of ON citation (fact);
            CREATE INDEX citation_source ON citation (source);
            ANALYZE;
            """);
    }

    private static void Insert(SqliteConnection connection, int id, PlainFact fact)
    {
        Execute(connection, "INSERT INTO fact VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", id, fact.Kind, fact.Name, fact.Standing, fact.Time, fact.From, fact.To, fact.Labels.Length > 0 ? fact.Labels[0].Text : null, fact.Documentation, fact.File, fact.Line);
        foreach (PlainText label in fact.Labels)
            Execute(connection, "INSERT INTO label VALUES ($0, $1, $2)", id, label.Text, label.Language);
        foreach (PlainCitation citation in fact.Citations)
            Execute(connection, "INSERT INTO citation VALUES ($0, $1, $2)", id, citation.Source, string.Join('\n', citation.Quotes));
        if (fact.Standing != "Asserted")
            return;
        foreach (PlainClause clause in fact.Clauses)
        {
            foreach (string value in clause.Values)
                Execute(connection, "INSERT INTO value VALUES ($0, $1, $2, $3, $4)", fact.Kind, clause.Word, value, id, clause.With);
        }
    }

    private static void Execute(SqliteConnection connection, string text, params object?[] values)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        for (int i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue("$" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), values[i] ?? System.DBNull.Value);
        command.ExecuteNonQuery();
    }
}
