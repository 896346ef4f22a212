using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.SharedKernel.Data;

/// <summary>Many rows past the change tracker, with the model's own names and conversions: one prepared statement on SQLite,
/// statements of many rows on the servers.</summary>
internal static class BulkInsert
{
    // SQL Server takes 2,100 parameters in one statement; a round trip is what the servers save by more rows.
    private const int MostParameters = 2000;

    private static readonly ConcurrentDictionary<IEntityType, Shape> Shapes = new();

    // SQLite's writing connection lives as long as the process, and so do the statements prepared on it.
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<Shape, DbCommand>> Prepared = [];

    public static async Task Run<T>(ModuleDbContext db, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity of {db.GetType().Name}.");
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk inserts belong inside a write.");
        var shape = Shapes.GetOrAdd(entity, Shape.Of);
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            var command = OneRow(sqlite, shape);
            command.Transaction = transaction;
            foreach (var row in rows)
            {
                shape.Fill(command, row, 0);
                await command.ExecuteNonQueryAsync(ct);
            }

            return;
        }

        foreach (var batch in rows.Chunk(Math.Max(1, MostParameters / shape.Width)))
        {
            await using var command = shape.Command(db.Database.GetDbConnection(), batch.Length);
            command.Transaction = transaction;
            for (var row = 0; row < batch.Length; row++) shape.Fill(command, batch[row], row);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbCommand OneRow(SqliteConnection connection, Shape shape)
    {
        var commands = Prepared.GetOrCreateValue(connection);
        if (commands.TryGetValue(shape, out var command)) return command;
        commands[shape] = command = shape.Command(connection, 1);
        command.Prepare();
        return command;
    }

    /// <summary>What inserting one kind of row needs: its columns, and how each value is read and converted.</summary>
    private sealed class Shape
    {
        private readonly IEntityType _entity;
        private readonly IProperty[] _columns;
        private readonly Func<object, object?>?[] _converters;

        private Shape(IEntityType entity)
        {
            _entity = entity;
            _columns = entity.GetProperties().Where(p => !IsGenerated(p)).ToArray();
            _converters = _columns.Select(c => c.GetRelationalTypeMapping().Converter?.ConvertToProvider).ToArray();
        }

        public int Width => _columns.Length;

        public static Shape Of(IEntityType entity) => new(entity);

        public DbCommand Command(DbConnection connection, int rows)
        {
            var command = connection.CreateCommand();
            command.CommandText = Sql(rows);
            for (var i = 0; i < rows * Width; i++)
            {
                var column = _columns[i % Width];
                command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", null, column.IsNullable));
            }

            return command;
        }

        public void Fill(DbCommand command, object row, int place)
        {
            for (var i = 0; i < _columns.Length; i++)
            {
                var value = _columns[i].GetGetter().GetClrValue(row);
                if (value is not null && _converters[i] is { } convert) value = convert(value);
                command.Parameters[(place * Width) + i].Value = value ?? DBNull.Value;
            }
        }

        private static bool IsGenerated(IProperty property) => property.ValueGenerated != ValueGenerated.Never && property.ClrType == typeof(long);

        private string Sql(int rows)
        {
            var sql = new StringBuilder("INSERT INTO ").Append(_entity.GetTableName()).Append(" (")
                .AppendJoin(", ", _columns.Select(c => c.GetColumnName())).Append(") VALUES ");
            for (var row = 0; row < rows; row++)
                sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * Width, Width).Select(i => $"@p{i}")).Append(')');
            return sql.ToString();
        }
    }
}
