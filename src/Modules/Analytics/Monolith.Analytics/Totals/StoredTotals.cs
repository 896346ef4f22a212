using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.Analytics.Totals;

/// <summary>Adds figures to stored totals: rows of a known key grow by every number that isn't part of the key, others are made.
/// Adding is commutative, so the order in which batches arrive changes nothing.</summary>
internal sealed class StoredTotals(AnalyticsDbContext db, IEngine engine)
{
    private const int RowsPerStatement = 32;

    private static readonly ConcurrentDictionary<IEntityType, Shape> Shapes = new();

    public async Task Add<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0) return;
        var shape = Shapes.GetOrAdd(db.Model.FindEntityType(typeof(T))!, e => new Shape(e));
        if (engine.Kind == EngineKind.Sqlite)
        {
            await db.ExecuteMany(shape.OneRow, rows.Select(shape.Values).ToList(), ct);
            return;
        }

        var perStatement = engine.Kind == EngineKind.PostgreSql ? RowsPerStatement : 1;
        foreach (var chunks in rows.Chunk(perStatement).GroupBy(c => c.Length))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = engine.Kind == EngineKind.SqlServer ? shape.UpdateOrInsert() : shape.InsertOrUpdate(chunks.Key);
            for (var i = 0; i < chunks.Key; i++)
            {
                foreach (var column in shape.Columns)
                    command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, $"@p{command.Parameters.Count}", null, column.IsNullable));
            }

            await command.PrepareAsync(ct);
            foreach (var chunk in chunks)
            {
                var place = 0;
                foreach (var value in chunk.SelectMany(shape.Values)) command.Parameters[place++].Value = value ?? DBNull.Value;
                await command.ExecuteNonQueryAsync(ct);
            }
        }
    }

    /// <summary>What adding to one kind of total needs: its columns, their values, its statements.</summary>
    private sealed class Shape
    {
        private readonly string _table;
        private readonly Func<object, object?>[] _values;

        public Shape(IEntityType entity)
        {
            _table = entity.GetTableName()!;
            Columns = entity.GetProperties().ToList();
            _values = Columns.Select(Value).ToArray();
            OneRow = InsertOrUpdate(1);
        }

        public List<IProperty> Columns { get; }

        public string OneRow { get; }

        public object?[] Values(object row) => Array.ConvertAll(_values, value => value(row));

        public string InsertOrUpdate(int rows)
        {
            var sql = new StringBuilder("INSERT INTO ").Append(_table).Append(" (").Append(Names(Columns)).Append(") VALUES ");
            for (var row = 0; row < rows; row++)
                sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Columns.Select((_, i) => $"@p{(row * Columns.Count) + i}")).Append(')');
            var grow = Columns.Where(IsFigure).Select(c => $"{c.GetColumnName()} = {_table}.{c.GetColumnName()} + excluded.{c.GetColumnName()}");
            return sql.Append(" ON CONFLICT (").Append(Names(Columns.Where(c => c.IsPrimaryKey()))).Append(") DO UPDATE SET ").AppendJoin(", ", grow).ToString();
        }

        public string UpdateOrInsert()
        {
            string Set(IProperty c) => $"{c.GetColumnName()} = {c.GetColumnName()} + @p{Columns.IndexOf(c)}";
            string Is(IProperty c) => $"{c.GetColumnName()} = @p{Columns.IndexOf(c)}";
            return $"UPDATE {_table} SET {string.Join(", ", Columns.Where(IsFigure).Select(Set))} WHERE {string.Join(" AND ", Columns.Where(c => c.IsPrimaryKey()).Select(Is))}; "
                + $"IF @@ROWCOUNT = 0 INSERT INTO {_table} ({Names(Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
        }

        private static Func<object, object?> Value(IProperty column)
        {
            var getter = column.GetGetter();
            if (column.GetRelationalTypeMapping().Converter?.ConvertToProvider is not { } convert) return getter.GetClrValue;
            return row => getter.GetClrValue(row) is { } value ? convert(value) : null;
        }

        private static bool IsFigure(IProperty column) => !column.IsPrimaryKey() && column.ClrType == typeof(long);

        private static string Names(IEnumerable<IProperty> columns) => string.Join(", ", columns.Select(c => c.GetColumnName()));
    }
}
