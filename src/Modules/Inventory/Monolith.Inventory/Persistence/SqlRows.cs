using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.Inventory.Persistence;

/// <summary>The posting path reads and writes a few hundred rows a batch. Past the change tracker that is an order of magnitude
/// cheaper. Values are what the columns hold: long, int, Guid, string.</summary>
internal static class SqlRows
{
    private const int MostIds = 512;
    private const int MostInBatch = 200;

    /// <summary>Reads rows by a list of keys. <paramref name="sql"/> ends with <c>IN</c>; the list is added.</summary>
    public static async Task ReadIn<TKey>(InventoryDbContext db, string sql, IReadOnlyCollection<TKey> keys, Action<DbDataReader> read, CancellationToken ct)
        where TKey : notnull
    {
        if (keys.Count == 0) return;
        // Counted by EF: inside a write it is open already, outside it closes again behind us.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            foreach (var chunk in keys.Chunk(MostIds)) await ReadChunk(db, sql, chunk, read, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task ReadChunk<TKey>(InventoryDbContext db, string sql, TKey[] chunk, Action<DbDataReader> read, CancellationToken ct)
        where TKey : notnull
    {
        await using var command = Command(db);
        var names = new string[Padded(chunk.Length)];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = $"@p{i}";
            Add(command, names[i], chunk[Math.Min(i, chunk.Length - 1)]);
        }

        command.CommandText = $"{sql} ({string.Join(", ", names)})";
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) read(reader);
    }

    /// <summary>Runs one statement for every row of parameters @p0, @p1, …: prepared once, or many in one round trip.</summary>
    public static async Task Execute(InventoryDbContext db, string sql, IReadOnlyList<object[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        if (db.Database.GetDbConnection().CanCreateBatch) await InBatches(db, sql, rows, ct);
        else await Prepared(db, sql, rows, ct);
    }

    private static async Task InBatches(InventoryDbContext db, string sql, IReadOnlyList<object[]> rows, CancellationToken ct)
    {
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
                    (parameter.ParameterName, parameter.Value) = ($"@p{i}", row[i]);
                    command.Parameters.Add(parameter);
                }

                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task Prepared(InventoryDbContext db, string sql, IReadOnlyList<object[]> rows, CancellationToken ct)
    {
        await using var command = Command(db);
        command.CommandText = sql;
        for (var i = 0; i < rows[0].Length; i++) Add(command, $"@p{i}", rows[0][i]);
        await command.PrepareAsync(ct);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i];
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbCommand Command(InventoryDbContext db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    // Few different lengths, so that the servers' plan caches stay small.
    private static int Padded(int count)
    {
        var size = 4;
        while (size < count) size *= 2;
        return Math.Min(size, MostIds);
    }
}
