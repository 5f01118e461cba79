using System;
using Microsoft.Data.Sqlite;

namespace FactDsl.Benchmarks.Answers;

/// <summary>Facts in an indexed SQLite file, asked with prepared commands. Copied into the project that is measured.</summary>
public sealed partial class SqliteFacts : IDisposable
{
    private readonly SqliteConnection _connection;

    public SqliteFacts(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>How many meetings of somebody may have been in some days.</summary>
    public int CountDuring(string person, long from, long to)
    {
        using SqliteCommand command = Prepare("SELECT count(*) FROM value v JOIN fact f ON f.id = v.fact WHERE v.kind = 'meeting' AND v.word = 'participants' AND v.value = $1 AND f.first <= $3 AND f.last >= $2", "$1", "$2", "$3");
        return Ask(command, person, from, to);
    }

    /// <summary>A command with its parameters.</summary>
    public SqliteCommand Prepare(string text, params string[] parameters)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (string parameter in parameters)
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        return command;
    }

    /// <summary>The number that a command gives.</summary>
    public static int Ask(SqliteCommand command, params object[] values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
