using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Monolith.SharedKernel.Data.Engines;

/// <summary>What is prepared on a writing connection, kept as long as the connection. Used by one writer at a time, inside the gate.</summary>
internal sealed class SqlitePrepared
{
    private static readonly ConditionalWeakTable<SqliteConnection, SqlitePrepared> All = [];

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public static SqlitePrepared Of(SqliteConnection connection) => All.GetOrCreateValue(connection);

    public SqliteStatement Statement(SqliteConnection connection, string sql)
    {
        if (_statements.TryGetValue(sql, out var kept)) return kept;
        return _statements[sql] = new SqliteStatement(connection.Handle!, sql);
    }

    /// <summary>A command whose parameters are named @p0, @p1, … : to read with. Never dispose it.</summary>
    public SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
    {
        if (_commands.TryGetValue(sql, out var kept)) return kept;
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        return _commands[sql] = command;
    }
}
