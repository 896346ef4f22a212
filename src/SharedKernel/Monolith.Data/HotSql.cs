using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Monolith.Data.Engines;

namespace Monolith.Data;

/// <summary>For the few statements that run at every ticket or for every row of a batch, past LINQ and the change tracker. Parameters are
/// @p0, @p1, … in the order of their first use; values are what columns hold: long, int, bool, string, Guid, bytes, null.
/// Inside a write SQLite prepares each text once for the life of the process, so texts must be few.</summary>
public static class HotSql
{
    private const int MostInBatch = 200;
    private const int MostKeys = 512;

    /// <summary>Runs one statement in the current write.</summary>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> Execute(this ModuleDbContext db, string sql, object?[] values, CancellationToken ct)
    {
        if (Writing(db) is { } gate) return Run(gate, sql, values);
        await using var command = Command(db, sql, values);
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Runs one statement for every row of values in the current write, many in one round trip where there is one.</summary>
    public static async Task ExecuteMany(this ModuleDbContext db, string sql, IReadOnlyCollection<object?[]> rows, CancellationToken ct)
    {
        if (Writing(db) is { } gate)
        {
            foreach (var row in rows) Run(gate, sql, row);
            return;
        }

        foreach (var chunk in rows.Chunk(MostInBatch))
        {
            await using var batch = db.Database.GetDbConnection().CreateBatch();
            batch.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            foreach (var row in chunk)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = sql;
                for (var i = 0; i < row.Length; i++)
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = ($"@p{i}", row[i] ?? DBNull.Value);
                    command.Parameters.Add(parameter);
                }

                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Reads rows; inside a write it sees what that wrote.</summary>
    public static async Task Read(this ModuleDbContext db, string sql, object?[] values, Action<DbDataReader> row, CancellationToken ct)
    {
        if (Writing(db) is { } gate)
        {
            var kept = gate.Command(sql, values.Length);
            kept.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
            for (var i = 0; i < values.Length; i++) kept.Parameters[i].Value = values[i] ?? DBNull.Value;
            using var rows = kept.ExecuteReader();
            while (rows.Read()) row(rows);
            return;
        }

        // Counted by EF: inside a write it is open already, outside it closes again behind us.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = Command(db, sql, values);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) row(reader);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Reads rows by a list of keys. <paramref name="sql"/> ends with <c>IN</c>; the list is added.</summary>
    public static async Task ReadIn<TKey>(this ModuleDbContext db, string sql, IReadOnlyCollection<TKey> keys, Action<DbDataReader> row, CancellationToken ct)
        where TKey : notnull
    {
        foreach (var chunk in keys.Chunk(MostKeys))
        {
            var values = new object?[Padded(chunk.Length)];
            for (var i = 0; i < values.Length; i++) values[i] = chunk[Math.Min(i, chunk.Length - 1)];
            await db.Read($"{sql} ({string.Join(", ", values.Select((_, i) => $"@p{i}"))})", values, row, ct);
        }
    }

    // Few different lengths, so that few texts are prepared and the servers' plan caches stay small.
    private static int Padded(int count)
    {
        var size = 4;
        while (size < count) size *= 2;
        return Math.Min(size, MostKeys);
    }

    private static int Run(SqliteGateConnection gate, string sql, object?[] values)
    {
        var statement = gate.Statement(sql);
        for (var i = 0; i < values.Length; i++) statement.Bind(i, values[i]);
        return statement.Run();
    }

    private static SqliteGateConnection? Writing(ModuleDbContext db) => db.Database.GetDbConnection() as SqliteGateConnection;

    private static DbCommand Command(ModuleDbContext db, string sql, object?[] values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", values[i] ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
