using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Monolith.Analytics.Reading;

/// <summary>Adds figures to stored totals: rows of a known key grow by every number that isn't part of the key, others are made.
/// Adding is commutative, so the order in which batches arrive changes nothing.</summary>
internal sealed class Deltas(AnalyticsDbContext db, IEngine engine)
{
    private const int RowsPerStatement = 32;

    public async Task Add<T>(IReadOnlyCollection<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0) return;
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().ToList();
        if (engine.Kind == EngineKind.Sqlite)
        {
            await db.ExecuteMany(InsertOrUpdate(entity, columns, 1), rows.Select(r => columns.Select(c => Value(c, r)).ToArray()).ToList(), ct);
            return;
        }

        var perStatement = engine.Kind == EngineKind.PostgreSql ? RowsPerStatement : 1;
        foreach (var chunks in rows.Chunk(perStatement).GroupBy(c => c.Length))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            command.CommandText = engine.Kind == EngineKind.SqlServer ? UpdateOrInsert(entity, columns) : InsertOrUpdate(entity, columns, chunks.Key);
            for (var i = 0; i < chunks.Key * columns.Count; i++)
            {
                var column = columns[i % columns.Count];
                command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, $"@p{i}", null, column.IsNullable));
            }

            await command.PrepareAsync(ct);
            foreach (var chunk in chunks)
            {
                Fill(command, columns, chunk);
                await command.ExecuteNonQueryAsync(ct);
            }
        }
    }

    private static string InsertOrUpdate(IEntityType entity, List<IProperty> columns, int rows)
    {
        var table = entity.GetTableName();
        var sql = new StringBuilder("INSERT INTO ").Append(table).Append(" (").Append(Names(columns)).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
            sql.Append(row == 0 ? "(" : ", (").AppendJoin(", ", columns.Select((_, i) => $"@p{(row * columns.Count) + i}")).Append(')');
        var grow = columns.Where(IsFigure).Select(c => $"{c.GetColumnName()} = {table}.{c.GetColumnName()} + excluded.{c.GetColumnName()}");
        return sql.Append(" ON CONFLICT (").Append(Names(columns.Where(c => c.IsPrimaryKey()))).Append(") DO UPDATE SET ").AppendJoin(", ", grow).ToString();
    }

    private static string UpdateOrInsert(IEntityType entity, List<IProperty> columns)
    {
        string Set(IProperty c) => $"{c.GetColumnName()} = {c.GetColumnName()} + @p{columns.IndexOf(c)}";
        string Is(IProperty c) => $"{c.GetColumnName()} = @p{columns.IndexOf(c)}";
        var table = entity.GetTableName();
        return $"UPDATE {table} SET {string.Join(", ", columns.Where(IsFigure).Select(Set))} WHERE {string.Join(" AND ", columns.Where(c => c.IsPrimaryKey()).Select(Is))}; "
            + $"IF @@ROWCOUNT = 0 INSERT INTO {table} ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
    }

    private static void Fill<T>(DbCommand command, List<IProperty> columns, T[] chunk)
        where T : class
    {
        for (var row = 0; row < chunk.Length; row++)
        {
            for (var i = 0; i < columns.Count; i++) command.Parameters[(row * columns.Count) + i].Value = Value(columns[i], chunk[row]) ?? DBNull.Value;
        }
    }

    private static object? Value(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return value is not null && column.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static bool IsFigure(IProperty column) => !column.IsPrimaryKey() && column.ClrType == typeof(long);

    private static string Names(IEnumerable<IProperty> columns) => string.Join(", ", columns.Select(c => c.GetColumnName()));
}
