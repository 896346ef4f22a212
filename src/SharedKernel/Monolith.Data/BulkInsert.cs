using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Monolith.Data.Engines;
using Npgsql;

namespace Monolith.Data;

/// <summary>Many rows past the change tracker, with the model's own names and conversions: one prepared statement on SQLite,
/// statements of many rows on the servers.</summary>
internal static class BulkInsert
{
    // SQL Server takes 2,100 parameters in one statement; a round trip is what the servers save by more rows.
    private const int MostParameters = 2000;

    // Beyond that PostgreSQL takes a column of values as one array faster than each value as a parameter of its own.
    private const int FewParameters = 500;

    // Words of SQL that columns are called by: every engine takes them in quotes.
    private static readonly HashSet<string> Reserved = new(["check", "default", "from", "group", "index", "key", "of", "order", "to", "user"], StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<IEntityType, Shape> Shapes = new();

    public static async Task Run<T>(ModuleDbContext db, IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no entity of {db.GetType().Name}.");
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk inserts belong inside a write.");
        var shape = Shapes.GetOrAdd(entity, Shape.Of);
        if (db.Database.GetDbConnection() is SqliteGateConnection gate)
        {
            var statement = gate.Statement(shape.OneRow);
            foreach (var row in rows) shape.Insert(statement, row);
            return;
        }

        if (db.Database.GetDbConnection() is NpgsqlConnection && rows.Count * shape.Width > FewParameters && shape.Arrays is { } arrays)
        {
            await arrays.Insert(db.Database.GetDbConnection(), transaction, rows, ct);
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

    /// <summary>What inserting one kind of row needs: its columns, and how each value is read and converted.</summary>
    private sealed class Shape
    {
        private readonly IEntityType _entity;
        private readonly IProperty[] _columns;
        private readonly Func<object, object?>?[] _converters;
        private readonly IClrPropertyGetter[] _getters;

        private Shape(IEntityType entity)
        {
            _entity = entity;
            _columns = entity.GetProperties().Where(p => !IsGenerated(p)).ToArray();
            _converters = _columns.Select(c => c.GetRelationalTypeMapping().Converter?.ConvertToProvider).ToArray();
            _getters = _columns.Select(c => c.GetGetter()).ToArray();
            OneRow = Sql(1);
            Arrays = ArrayInsert.Of(
                _entity.GetTableName()!, _columns.Select((c, i) => new ArrayColumn(Name(c.GetColumnName()), c, row => Value(row, i))).ToList());
        }

        /// <summary>PostgreSQL's way for many rows; null where a column is of a kind that it isn't made for.</summary>
        public ArrayInsert? Arrays { get; }

        public string OneRow { get; }

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
            for (var i = 0; i < _columns.Length; i++) command.Parameters[(place * Width) + i].Value = Value(row, i) ?? DBNull.Value;
        }

        public void Insert(SqliteStatement statement, object row)
        {
            for (var i = 0; i < _columns.Length; i++) statement.Bind(i, Value(row, i));
            statement.Run();
        }

        private object? Value(object row, int column)
        {
            var value = _getters[column].GetClrValue(row);
            return value is not null && _converters[column] is { } convert ? convert(value) : value;
        }

        private static bool IsGenerated(IProperty property) => property.ValueGenerated != ValueGenerated.Never && property.ClrType == typeof(long);

        private static string Name(string column) => Reserved.Contains(column) ? $"\"{column}\"" : column;

        private string Sql(int rows)
        {
            var sql = new StringBuilder("INSERT INTO ").Append(_entity.GetTableName()).Append(" (")
                .AppendJoin(", ", _columns.Select(c => Name(c.GetColumnName()))).Append(") VALUES ");
            for (var row = 0; row < rows; row++)
                sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * Width, Width).Select(i => $"@p{i}")).Append(')');
            return sql.ToString();
        }
    }
}
