using Microsoft.Data.Sqlite;

namespace Monolith.Data.Engines;

/// <summary>A connection of the write gate's own, and what is prepared on it for as long as it is open. Nobody else ever gets it: it
/// comes from no pool and goes back to none.</summary>
internal sealed class SqliteGateConnection(string connectionString)
    : SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString())
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteStatement Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var kept)) return kept;
        return _statements[sql] = new SqliteStatement(Handle!, sql);
    }

    /// <summary>A command whose parameters are named @p0, @p1, … : to read with. Never dispose it.</summary>
    public SqliteCommand Command(string sql, int parameters)
    {
        if (_commands.TryGetValue(sql, out var kept)) return kept;
        var command = CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        return _commands[sql] = command;
    }

    /// <summary>Ends what was prepared first. Left to the collector a statement would keep the file open, and its thread would end it in
    /// the midst of what another does with SQLite.</summary>
    public override void Close()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        foreach (var command in _commands.Values) command.Dispose();
        _statements.Clear();
        _commands.Clear();
        try
        {
            base.Close();
        }
        catch (SqliteException)
        {
            base.Close(); // it couldn't roll back what was open; to close does that too
        }
    }
}
